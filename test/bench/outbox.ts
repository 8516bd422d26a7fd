/** What was said while nothing could be sent: worked off by the built extension, to a server that answers at once. */
import type { Page } from 'puppeteer-core';
import { waitFor } from '../browser/wait-for.ts';
import { startFeed } from '../services/feed.ts';
import { ask, type BenchBrowser } from './bench-browser.ts';
import type { Measured } from './budget.ts';

/** One connection may send so many a day, and be checked besides. */
const mostEach = 4000;

/**
 * Drains so many items, over as many connections as their daily budgets ask for, and forgets the connections. Needs
 * people in the store, and the demo build, which may speak to this machine.
 */
export async function benchOutbox({ options }: BenchBrowser, items: number): Promise<Measured[]> {
  const feed = await startFeed();
  const ids: string[] = [];
  try {
    for (let left = items; left > 0; left -= mostEach) {
      const connection = { connector: 'feed', name: 'Bench', settings: { address: feed.address }, secrets: {} };
      const entered = { ...connection, writes: true, handoverStages: [], ownOrigins: [] };
      const { id } = await ask<{ id: string }>(options, 'connect', entered);
      ids.push(id);
      await options.evaluate(fillOutbox, id, Math.min(left, mostEach));
    }
    const begun = performance.now();
    for (const connectionId of ids) await ask(options, 'sendAgain', { connectionId, saidId: `${connectionId}-0` });
    await waitFor('the outbox to be empty', async () => (await countWaiting(options)) === 0, 600_000);
    const spent = performance.now() - begun;
    const posts = feed.asked.filter(({ method }) => method === 'POST').length;
    if (feed.refused.length > 0) throw new Error(`refused: ${feed.refused[0]}`);
    if (feed.taken.size !== items) throw new Error(`${feed.taken.size} of ${items} arrived`);
    return [
      { group, what: `${items} outbox items sent within`, unit: 'ms', value: spent, rounds: 1 },
      { group, what: 'outbox items sent a second', unit: '1/s', value: (items * 1000) / spent, rounds: 1 },
      {
        group,
        what: `requests for ${items} items, beyond one each`,
        unit: 'elements',
        value: posts - items,
        atMost: 0,
        rounds: 1,
      },
    ];
  } finally {
    for (const id of ids) await ask(options, 'disconnect', { id });
    await feed.close();
  }
}

const group = 'exchange';

/** Runs in the options page: puts the items where the worker would, spread over the people who are stored. */
async function fillOutbox(connection: string, items: number): Promise<void> {
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answered(indexedDB.open('baton'));
  const transaction = database.transaction(['contacts', 'outbox'], 'readwrite');
  const people = await answered(transaction.objectStore('contacts').getAllKeys(null, 1000));
  const outbox = transaction.objectStore('outbox');
  const at = Date.now();
  for (let index = 0; index < items; index += 1) {
    const said = { kind: 'response', id: `${connection}-${index}`, at };
    const contact = people[index % people.length];
    const times = { queuedAt: at, changedAt: at };
    const body = { connectionId: connection, contactId: contact, said, state: 'waiting', attempts: 0, ...times };
    outbox.add({ open: connection, connection, contact, said: said.id, body: JSON.stringify(body) });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** Asks the store itself: the worker has enough to do. */
function countWaiting(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('baton');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('outbox').objectStore('outbox').index('open').count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
          opening.result.close();
        };
      }),
  );
}
