/** Putting what a rep said in the outbox, in the very transaction that stores it. Small: every worker carries it. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Outgoing, Said } from '../domain/exchange/outgoing.ts';
import { objectIn } from './json-document.ts';
import type { BatonSchema } from './schema.ts';

/** The stores of a transaction in which something is queued. */
export const queueStores = ['connections', 'outbox'] as const satisfies (keyof BatonSchema)[];

interface QueueTransaction {
  objectStore<Name extends (typeof queueStores)[number]>(
    name: Name,
  ): IDBPObjectStore<BatonSchema, StoreNames<BatonSchema>[], Name, 'readwrite'>;
}

/**
 * Queues what was said of a contact for every connection that is told, and gives whether anything waits now. What is
 * queued already, by the same id, is not queued again. Taking back what was never tried takes it out of the queue, and
 * what a connection never heard of is not taken back there.
 */
export async function queueSaid(
  transaction: QueueTransaction,
  contact: string,
  said: readonly Said[],
): Promise<boolean> {
  if (said.length === 0) return false;
  const outbox = transaction.objectStore('outbox');
  const bySaid = outbox.index('said');
  const texts = await transaction.objectStore('connections').getAll();
  let queued = false;
  for (const { id, writes, addedAt } of texts.map(objectIn) as { id: string; writes: boolean; addedAt: number }[]) {
    if (!writes) continue;
    for (const one of said) {
      if ((await bySaid.getKey([id, one.id])) !== undefined) continue;
      if (one.kind === 'undone') {
        const former = await bySaid.get([id, one.undone]);
        const { attempts, state, why } = objectIn(former?.body);
        // Where the person is not known nothing arrived, so there is nothing to take back.
        const isNowhere =
          attempts === 0 ||
          (state === 'refused' && (why as { readonly code?: unknown } | undefined)?.code === 'notFound');
        // Whatever is not to be sent any more, now that it is taken back.
        if (former?.open && (attempts === 0 || state === 'refused')) await outbox.delete(former.place as number);
        if (former ? isNowhere : one.wasAt < addedAt) continue;
      }
      const body = { connectionId: id, contactId: contact, said: one, state: 'waiting', attempts: 0 } as const;
      const times = { queuedAt: one.at, changedAt: one.at };
      await outbox.add({
        open: id,
        connection: id,
        contact,
        said: one.id,
        body: JSON.stringify({ ...body, ...times } satisfies Outgoing),
      });
      queued = true;
    }
  }
  return queued;
}
