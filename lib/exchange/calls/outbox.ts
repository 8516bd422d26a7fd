/** What pages ask about the outbox. */
import type { QueuedView } from '../../messaging/exchange-calls.ts';
import { getConnections } from '../../storage/connections.ts';
import { getContacts } from '../../storage/contacts.ts';
import { changeQueued, giveUp, oldestOpen, placeOf } from '../../storage/outbox.ts';
import type { Exchange } from '../contract.ts';
import type { Parts } from '../parts.ts';
import { sentView } from '../sent-view.ts';

/** See `ExchangeCalls`. */
export type OutboxCalls = Pick<Exchange['calls'], 'outbox' | 'sendAgain' | 'discard'>;

/** So many are listed. */
const mostListed = 500;

/** `sendNow` has a connection tried at once, and nobody waits for what comes of it. */
export function outboxCalls(
  { database, surroundings }: Pick<Parts, 'database' | 'surroundings'>,
  sendNow: (connectionId: string) => void,
): OutboxCalls {
  return {
    async outbox() {
      const store = await database();
      const [queued, connections] = await Promise.all([oldestOpen(store, mostListed), getConnections(store)]);
      const ids = [...new Set(queued.map(({ item }) => item.contactId))];
      const names = new Map(connections.map(({ id, name }) => [id, name]));
      const people = new Map((await getContacts(store, ids)).map((contact) => [contact.id, contact]));
      return queued.map(({ item }): QueuedView => {
        const contact = people.get(item.contactId);
        const person = contact?.facts.name?.value ?? contact?.emails[0];
        return {
          ...sentView(item, names.get(item.connectionId) ?? item.connectionId),
          contactId: item.contactId,
          ...(person !== undefined && { person: String(person) }),
        };
      });
    },

    async sendAgain({ connectionId, saidId }) {
      const store = await database();
      const place = await placeOf(store, connectionId, saidId);
      const changed =
        place !== undefined &&
        (await changeQueued(store, place, 'strict', ({ notBefore: _, ...item }, isOpen) =>
          isOpen ? { ...item, state: 'waiting', changedAt: surroundings.now() } : undefined,
        ));
      if (changed) {
        surroundings.announceExchange([changed.item.contactId]);
        sendNow(connectionId);
      }
      return null;
    },

    async discard({ connectionId, saidId }) {
      const store = await database();
      const place = await placeOf(store, connectionId, saidId);
      const gone = place === undefined ? undefined : await giveUp(store, place, surroundings.now());
      if (gone) surroundings.announceExchange([gone.contactId]);
      return null;
    },
  };
}
