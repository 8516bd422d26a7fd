/** A full outbox: so many things said of so many people, put in as the worker does. */
import type { Outgoing } from '../../../../lib/domain/exchange/outgoing.ts';
import type { Database } from '../../../../lib/storage/schema.ts';
import { now, personOf } from '../../storage/support/store.ts';

/** Fills the outbox of a connection, each person's things spread over all of it; people are made by `importAll`. */
export async function fillOutbox(
  store: Database,
  { connectionId, items, contactIds }: { connectionId: string; items: number; contactIds: readonly string[] },
): Promise<void> {
  const transaction = store.transaction('outbox', 'readwrite');
  for (let index = 0; index < items; index += 1) {
    const contact = contactIds[index % contactIds.length] ?? '';
    const said = { kind: 'response', id: `s-${index}`, at: now + index } as const;
    const times = { queuedAt: said.at, changedAt: said.at };
    const body: Outgoing = { connectionId, contactId: contact, said, state: 'waiting', attempts: 0, ...times };
    const row = { open: connectionId, connection: connectionId, contact, said: said.id, body: JSON.stringify(body) };
    void transaction.store.add(row);
  }
  await transaction.done;
}

/** So many people. */
export function crowd(count: number) {
  return Array.from({ length: count }, (_, index) => personOf(`p${index}@x.example`));
}
