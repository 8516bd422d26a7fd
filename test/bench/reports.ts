/** Reports over everybody: the first opening, which counts, and every later one; and look-ups meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ReportQuestion } from '../../lib/domain/report/report.ts';
import { waitFor } from '../browser/wait-for.ts';
import { ask, type BenchBrowser } from './bench-browser.ts';
import type { Measured } from './budget.ts';
import { heavyContact, loopOverEverybody } from './grid.ts';
import { makeEndings } from './people.ts';
import { median, quantile } from './statistics.ts';
import { timeCall } from './store.ts';

const group = 'store';

const filter = { where: [] };

/** One of each. */
const questions: readonly ReportQuestion[] = [
  { report: 'funnel', filter, by: 'leadSource' },
  { report: 'delivery', filter },
  { report: 'channels', filter, goal: 'won', model: 'position', windowDays: 90, by: 'channel' },
  { report: 'followUp', filter },
  { report: 'opinions', filter },
];

/** People in one message of the import. Of every second such batch it is told what became of them: that takes half the time. */
const batch = 1000;

/** ms between an answer and the next question. */
const between = 50;

/** Opens each report, as the page does, beside a plain loop over the same records, in turns. */
export async function benchReports(browser: BenchBrowser, contacts: number, rounds: number): Promise<Measured[]> {
  const { options } = browser;
  for (let from = 1; from < contacts; from += 2 * batch) {
    const people = makeEndings(from, Math.min(from + batch, contacts), Date.now());
    await ask(options, 'importBatch', { people });
  }
  const floor: number[] = [];
  const counts: number[] = [];
  for (let round = 0; round < Math.max(3, Math.round(rounds / 5)); round++) {
    floor.push(await options.evaluate(loopOverEverybody));
    counts.push(await timeCall(options, { call: 'countReports', input: null }));
    // Of the next figures none is to be taken while this one is put into the store.
    await waitFor('the count in the store', () => options.evaluate(isStored));
  }
  const { leads } = await ask<{ leads: number }>(options, 'reportState', null);
  if (leads < contacts - 1) throw new Error(`${leads} of ${contacts} leads were counted`);
  const plain = { what: 'plain loop over the same records', value: median(floor) };
  const counted = median(counts);
  const opened: Measured[] = [];
  for (const question of questions) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      times.push(await timeCall(options, { call: 'report', input: { question } }));
    }
    const value = median(times);
    const first = { value: counted + value, atMost: 3000, floor: plain, rounds: counts.length };
    opened.push({ group, what: `report ${question.report}, opened first`, unit: 'ms', ...first });
    opened.push({ group, what: `report ${question.report}, opened again`, unit: 'ms', value, atMost: 500, rounds });
  }
  return [...opened, ...(await afterStop(browser, contacts)), ...(await whileCounting(browser, contacts))];
}

/** Runs in a page of the extension: whether the columns of the last count are in the store. */
async function isStored(): Promise<boolean> {
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answered(indexedDB.open('baton'));
  const head = await answered<{ blocks: number } | undefined>(
    database.transaction('views').objectStore('views').get('leads'),
  );
  database.close();
  return (head?.blocks ?? 0) > 0;
}

/** The first report of a worker that was stopped: the count is read back. */
async function afterStop(browser: BenchBrowser, contacts: number): Promise<Measured[]> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    await browser.stopWorker();
    times.push(await timeCall(browser.options, { call: 'report', input: { question: questions[0] } }));
  }
  const { state } = await ask<{ state: { leads: number } }>(browser.options, 'report', { question: questions[0] });
  if (state.leads < contacts - 1) throw new Error('the count was lost with the worker');
  const what = 'report of a worker that was stopped';
  return [{ group, what, unit: 'ms', value: median(times), atMost: 500, rounds: times.length }];
}

/** A count while a rep goes from page to page, more often than people do. */
async function whileCounting(browser: BenchBrowser, contacts: number): Promise<Measured[]> {
  const looking = await browser.openExtensionPage('popup.html');
  const lookUp = (id: number) => {
    const page = { kind: 'record', record: { ...heavyContact, id: String(id) }, reading: 'read', facts: {} };
    return timeCall(looking, { call: 'leadOf', input: { page } });
  };
  // The worker was stopped before; how long its first answer takes is measured by itself.
  await lookUp(1);
  const waits: number[] = [];
  let isCounting = true;
  const counted = timeCall(browser.options, { call: 'countReports', input: null }).finally(() => {
    isCounting = false;
  });
  for (let asked = 0; isCounting; asked++) {
    await pause(between);
    waits.push(await lookUp(1 + ((asked * 61_803) % (contacts - 1))));
  }
  const spent = await counted;
  await looking.close();
  const rounds = waits.length;
  return [
    { group, what: 'count for reports while pages are answered', unit: 'ms', value: spent, rounds: 1 },
    { group, what: 'lookup during that count, p95', unit: 'ms', value: quantile(waits, 0.95), atMost: 100, rounds },
  ];
}
