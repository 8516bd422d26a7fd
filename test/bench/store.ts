/** The store at 100,000 contacts with 2,000,000 touchpoints: taking them in, and answering then. */
import type { Page } from 'puppeteer-core';
import { ask, type BenchBrowser } from './bench-browser.ts';
import type { Measured } from './budget.ts';
import { makePeople, touchpointsEach } from './people.ts';
import { median, quantile } from './statistics.ts';

export interface StoreSize {
  readonly contacts: number;
  /** People in one message of the import. */
  readonly batch: number;
}

const group = 'store';

/** Imports everybody, and looks people up meanwhile from another page. */
export async function benchImport(browser: BenchBrowser, { contacts, batch }: StoreSize): Promise<Measured[]> {
  const quiet = await timeImport(browser.options, 1, contacts / 2, batch);
  const looking = await browser.openExtensionPage('popup.html');
  const stop = lookUpUntilStopped(looking, contacts / 2);
  await timeImport(browser.options, contacts / 2, contacts, batch);
  const waits = await stop();
  await looking.close();
  const bytes = await diskBytes(browser.options);
  const rounds = waits.length;
  return [
    {
      group,
      what: 'touchpoints imported a second',
      unit: '1/s',
      value: ((contacts / 2) * touchpointsEach * 1000) / quiet,
      atLeast: 100_000,
      rounds: 1,
    },
    { group, what: 'lookup during an import, median', unit: 'ms', value: median(waits), atMost: 30, rounds },
    { group, what: 'lookup during an import, p99', unit: 'ms', value: quantile(waits, 0.99), atMost: 100, rounds },
    {
      group,
      what: 'bytes a touchpoint on the disk',
      unit: 'bytes',
      value: bytes / (contacts * touchpointsEach),
      atMost: 60,
      rounds: 1,
    },
  ];
}

/** Asks a store that rests. */
export async function benchLookups(browser: BenchBrowser, contacts: number, rounds: number): Promise<Measured[]> {
  const lookups = await browser.options.evaluate(timeLookups, contacts, rounds * 20);
  const figures: number[] = [];
  for (let round = 0; round < rounds; round++) {
    figures.push(await timeCall(browser.options, { call: 'figures', input: { zone: 'Europe/Oslo' } }));
  }
  return [
    {
      group,
      what: 'contact with its latest 50 touchpoints, median',
      unit: 'ms',
      value: median(lookups),
      rounds: lookups.length,
    },
    {
      group,
      what: 'contact with its latest 50 touchpoints, p99',
      unit: 'ms',
      value: quantile(lookups, 0.99),
      atMost: 10,
      rounds: lookups.length,
    },
    { group, what: 'popup’s figures', unit: 'ms', value: median(figures), atMost: 50, rounds },
  ];
}

/** Answers of a worker that has just been stopped, in turns with the smallest one over an empty store. */
export async function benchColdWorker(browser: BenchBrowser, rounds: number): Promise<Measured[]> {
  const own: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    await browser.stopWorker();
    const answered = await browser.options.evaluate(timeLookups, 1000, 1);
    await browser.stopWorker(browser.floor.origin);
    const floorAnswered = await timeCall(browser.floor.page, {});
    if (round === 0) continue;
    own.push(answered[0] ?? Number.NaN);
    floor.push(floorAnswered);
  }
  const smallest = { what: 'smallest worker, empty store', value: median(floor) };
  return [
    {
      group,
      what: 'cold worker’s answer, against the smallest worker',
      unit: 'x',
      value: median(own) / smallest.value,
      atMost: 1.5,
      floor: smallest,
      rounds,
    },
    { group, what: 'cold worker’s answer', unit: 'ms', value: median(own), floor: smallest, rounds },
  ];
}

/** What the functions below leave in the page for each other. */
interface BenchWindow {
  makePeople: typeof makePeople;
  timeLookups: typeof timeLookups;
  stopped?: boolean;
}

/** ms that the messages took; making the people is left out. */
async function timeImport(page: Page, from: number, to: number, batch: number): Promise<number> {
  // Evaluated by the debugger: the page's own policy lets no text become code.
  await page.evaluate(`globalThis.makePeople = ${makePeople.toString()}`);
  return page.evaluate(
    async (first, last, size) => {
      let spent = 0;
      for (let id = first; id < last; id += size) {
        const people = (window as unknown as BenchWindow).makePeople(id, Math.min(last, id + size), Date.now());
        const start = performance.now();
        const reply = await chrome.runtime.sendMessage({ call: 'importBatch', input: { people } });
        spent += performance.now() - start;
        if (!(reply as { ok: boolean }).ok) throw new Error(JSON.stringify(reply));
      }
      return spent;
    },
    from,
    to,
    batch,
  );
}

/** Looks stored people up, one after the other, until the function it gives is called; that gives the ms of each. */
function lookUpUntilStopped(page: Page, contacts: number): () => Promise<number[]> {
  const waits = page.evaluate(`globalThis.timeLookups = ${timeLookups.toString()}`).then(() =>
    page.evaluate(async (stored) => {
      const bench = window as unknown as BenchWindow;
      const all: number[] = [];
      while (!bench.stopped) all.push(...(await bench.timeLookups(stored, 1, all.length)));
      return all;
    }, contacts),
  );
  return async () => {
    await page.evaluate(() => Object.assign(window, { stopped: true }));
    return waits;
  };
}

async function diskBytes(page: Page): Promise<number> {
  const size = await ask<{ bytes?: number }>(page, 'storeSize', null);
  return size.bytes ?? Number.NaN;
}

/** ms until the worker has answered a message. */
export function timeCall(page: Page, message: unknown): Promise<number> {
  return page.evaluate(async (sent) => {
    const from = performance.now();
    await chrome.runtime.sendMessage(sent);
    return performance.now() - from;
  }, message);
}

/** Runs in a page of the extension: ms of each of some lookups of contacts all over the store. */
async function timeLookups(contacts: number, times: number, start = 0): Promise<number[]> {
  const spent: number[] = [];
  for (let n = start; n < start + times; n++) {
    const id = 1 + Math.floor((n * 0.618034 * contacts) % (contacts - 1));
    const record = { crm: 'atomic-crm', account: '127.0.0.1', object: 'contact', id: String(id) };
    const page = { kind: 'record', record, reading: 'read', facts: {} };
    const from = performance.now();
    const reply = (await chrome.runtime.sendMessage({ call: 'leadOf', input: { page } })) as {
      ok: boolean;
      value?: { state: string };
    };
    spent.push(performance.now() - from);
    if (reply.value?.state !== 'known') throw new Error(`contact ${id} is not known: ${JSON.stringify(reply)}`);
  }
  return spent;
}
