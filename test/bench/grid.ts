/** Lists of many leads: everybody by fit and engagement, in one pass while pages are answered, and the call list. */
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type BenchBrowser } from './bench-browser.ts';
import type { Measured } from './budget.ts';
import { median, quantile } from './statistics.ts';
import { timeCall } from './store.ts';

const group = 'store';

/** Counts, each beside a plain loop over the same records, in turns. The last one while people are looked up. */
export async function benchLists(browser: BenchBrowser, contacts: number, rounds: number): Promise<Measured[]> {
  const { options } = browser;
  const own: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < Math.max(3, Math.round(rounds / 5)); round++) {
    floor.push(await options.evaluate(loopOverEverybody));
    own.push(await timeCall(options, { call: 'fitGrid', input: { anew: true } }));
  }
  const { grid } = await ask<{ grid: { leads: number } | null }>(options, 'fitGrid', { anew: false });
  if ((grid?.leads ?? 0) < contacts - 1) throw new Error(`${grid?.leads} of ${contacts} leads were counted`);
  const plain = { what: 'plain loop over the same records', value: median(floor) };
  const busy = await whileCounting(browser, contacts);
  const calls: number[] = [];
  const zone = 'Europe/Oslo';
  for (let round = 0; round < rounds; round++) {
    calls.push(await timeCall(options, { call: 'callList', input: { zone, everyone: true, limit: 1000 } }));
  }
  return [
    {
      group,
      what: 'fit and engagement of everybody',
      unit: 'ms',
      value: median(own),
      atMost: 5000,
      floor: plain,
      rounds: own.length,
    },
    {
      group,
      what: 'the same, against the plain loop',
      unit: 'x',
      value: median(own) / plain.value,
      atMost: 2,
      floor: plain,
      rounds: own.length,
    },
    ...busy,
    { group, what: 'call list', unit: 'ms', value: median(calls), atMost: 1000, rounds },
  ];
}

/** One pass while a rep goes from page to page, and the popup is opened, all at once and more often than people do. */
async function whileCounting(browser: BenchBrowser, contacts: number): Promise<Measured[]> {
  const looking = await browser.openExtensionPage('popup.html');
  const lookUp = (id: number) => ({
    call: 'leadOf',
    input: { page: { kind: 'record', record: { ...heavyContact, id: String(id) }, reading: 'read', facts: {} } },
  });
  const waits: number[] = [];
  const figures: number[] = [];
  let isCounting = true;
  const counted = timeCall(browser.options, { call: 'fitGrid', input: { anew: true } }).finally(() => {
    isCounting = false;
  });
  for (let asked = 0; isCounting; asked++) {
    await pause(between);
    const id = 1 + ((asked * 61_803) % (contacts - 1));
    if (asked % 5 < 4) waits.push(await timeCall(looking, lookUp(id)));
    else figures.push(await timeCall(looking, { call: 'figures', input: { zone: 'Europe/Oslo' } }));
  }
  const spent = await counted;
  await looking.close();
  const rounds = waits.length;
  return [
    { group, what: 'the same while pages are answered', unit: 'ms', value: spent, atMost: 5000, rounds: 1 },
    { group, what: 'lookup during that pass, median', unit: 'ms', value: median(waits), atMost: 30, rounds },
    { group, what: 'lookup during that pass, p95', unit: 'ms', value: quantile(waits, 0.95), atMost: 100, rounds },
    {
      group,
      what: 'popup’s figures during that pass, median',
      unit: 'ms',
      value: median(figures),
      atMost: 100,
      rounds: figures.length,
    },
  ];
}

export const heavyContact = { crm: 'atomic-crm', account: '127.0.0.1', object: 'contact' } as const;

/** ms between an answer and the next question. */
const between = 50;

/** Runs in a page of the extension: ms of reading every record and looking at each kind in its newest chunk. */
export async function loopOverEverybody(): Promise<number> {
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answered(indexedDB.open('baton'));
  const from = performance.now();
  let range: IDBKeyRange | null = null;
  let kinds = 0;
  for (;;) {
    const records: { id: string; newest: { kind: Uint8Array } }[] = await answered(
      database.transaction('contacts').objectStore('contacts').getAll(range, 200),
    );
    for (const { newest } of records) for (const kind of newest.kind) kinds += kind;
    const last = records.at(-1);
    if (!last || records.length < 200) break;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
  const spent = performance.now() - from;
  database.close();
  if (kinds < 0) throw new Error('nothing was read');
  return spent;
}
