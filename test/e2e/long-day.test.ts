/**
 * A rep's day in one tab: five hundred records, one after the other. The right person each time, and nothing left
 * behind: no listener, no element, no memory.
 */
import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { openSidebar } from '../demo/workspace.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { headingsSince, noteHeadings } from './headings.ts';
import { ask, browserKind, type Stage, setStage } from './stage.ts';

const records = 500;
/** Every so many of them is somebody whom Baton knows. */
const knownEvery = 10;

let stage: Stage;
let pages: PageServer;
let page: Page;
let sidebar: Frame;

beforeAll(async () => {
  pages = await startPageServer();
  stage = await setStage({ sample: false });
  const options = await stage.browser.openExtensionPage('options.html');
  const people = Array.from({ length: records / knownEvery }, (_, index) => person((index + 1) * knownEvery));
  await ask(options, 'importBatch', { people });
  await options.close();
  page = await stage.browser.newPage();
  await page.goto(pages.contactUrl('following'));
  sidebar = await openSidebar(stage.browser, page);
});
afterAll(async () => {
  await stage?.close();
  await pages?.close();
});

function person(id: number) {
  const facts = { name: { value: `Person ${id}`, source: 'file', at: 0 } };
  return { identity: { emails: [`person.${id}@follow.example`], records: [] }, facts };
}

/** Moves from record to record until one whom Baton knows, and waits until the sidebar says who it is. */
async function follow(from: number, to: number): Promise<void> {
  await page.evaluate(
    async (first, last) => {
      const { go } = window as unknown as { go(id: number): void };
      for (let id = first; id <= last; id += 1) {
        go(id);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    from,
    to,
  );
  await waitFor(`Person ${to}`, () =>
    sidebar.evaluate((name) => document.querySelector('h1')?.textContent === name, `Person ${to}`),
  );
}

async function followAll(from: number, to: number): Promise<void> {
  for (let id = from; id < to; id += knownEvery) await follow(id + 1, id + knownEvery);
}

describe('five hundred records in one tab', () => {
  it.skipIf(browserKind !== 'chromium')('leave nothing behind', { timeout: 120_000 }, async () => {
    const worker = await workerSession();
    const processes = [await page.createCDPSession(), sessionOf(sidebar)];
    for (const session of processes) await session.send('Performance.enable');
    await followAll(0, records / 2);
    const before = await Promise.all(processes.map(weigh));
    const workerBefore = await heapOf(worker);
    await followAll(records / 2, records);
    for (const [index, name] of ['page', 'sidebar'].entries()) {
      const [session, was] = [processes[index], before[index]];
      if (!session || !was) throw new Error(`Nobody weighs the ${name}.`);
      // What was thrown away last is collected a little later.
      let more = differenceOf(await weigh(session), was);
      await waitFor(`what the ${name} threw away`, async () => {
        more = differenceOf(await weigh(session), was);
        return more.Nodes <= 20 && more.JSEventListeners <= 2 && more.JSHeapUsedSize < mostBytes;
      }).catch(() => undefined);
      expect(more.Nodes, `elements of the ${name}`).toBeLessThanOrEqual(20);
      expect(more.JSEventListeners, `listeners of the ${name}`).toBeLessThanOrEqual(2);
      expect(more.JSHeapUsedSize, `bytes of the ${name}'s memory`).toBeLessThan(mostBytes);
    }
    await waitFor("the worker's memory", async () => (await heapOf(worker)) - workerBefore < mostBytes);
  });

  it.skipIf(browserKind !== 'firefox')('show the right person each time', { timeout: 120_000 }, () =>
    followAll(0, 100),
  );
});

describe('records that are drawn late', () => {
  it('and left before they were drawn are never taken for the one on the page', async () => {
    const late = await stage.browser.newPage();
    await late.goto(pages.contactUrl('following?late=700'));
    const beside = await openSidebar(stage.browser, late);
    await waitFor('the first', () =>
      beside.evaluate((text) => document.body.innerText.includes(text), words('sidebar_unknown')),
    );
    await noteHeadings(beside);
    await late.evaluate(() => {
      const { go } = window as unknown as { go(id: number): void };
      for (const id of [10, 20, 30]) go(id);
    });
    await waitFor('Person 30', () => beside.evaluate(() => document.querySelector('h1')?.textContent === 'Person 30'));
    const seen = await headingsSince(beside);
    expect(seen).toContain('Person 30');
    expect(seen.filter((name) => name === 'Person 10' || name === 'Person 20')).toEqual([]);
    await late.close();
  });
});

type Weight = Readonly<Record<'JSEventListeners' | 'Nodes' | 'JSHeapUsedSize', number>>;

/** What the second half of the day may leave behind in each process: far less than a page a record. */
const mostBytes = 200_000;

function differenceOf(is: Weight, was: Weight): Weight {
  return {
    Nodes: is.Nodes - was.Nodes,
    JSEventListeners: is.JSEventListeners - was.JSEventListeners,
    JSHeapUsedSize: is.JSHeapUsedSize - was.JSHeapUsedSize,
  };
}

/** What the page's process holds after everything that nobody needs is thrown away. */
async function weigh(session: CDPSession): Promise<Weight> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as Weight;
}

/** To the sidebar's own process. */
function sessionOf(frame: Frame): CDPSession {
  return (frame as unknown as { readonly client: CDPSession }).client;
}

async function workerSession(): Promise<CDPSession> {
  const target = page
    .browser()
    .targets()
    .find((one) => one.type() === 'service_worker');
  const worker = await target?.worker();
  if (!worker) throw new Error('There is no worker.');
  return worker.client;
}

/** Bytes of a worker's memory that are in use. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
