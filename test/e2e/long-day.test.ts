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

/** Moves to a record; beside somebody whom Baton knows, waits until the sidebar says who it is. */
async function follow(id: number): Promise<void> {
  await page.evaluate(async (to) => {
    (window as unknown as { go(id: number): void }).go(to);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, id);
  if (id % knownEvery > 0) return;
  await waitFor(`Person ${id}`, () =>
    sidebar.evaluate((name) => document.querySelector('h1')?.textContent === name, `Person ${id}`),
  );
}

describe('five hundred records in one tab', () => {
  it.skipIf(browserKind !== 'chromium')('leave nothing behind', { timeout: 120_000 }, async () => {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    for (let id = 2; id <= records / 5; id += 1) await follow(id);
    const before = await weigh(session);
    for (let id = records / 5 + 1; id <= records; id += 1) await follow(id);
    const after = await weigh(session);
    expect(after.JSEventListeners - before.JSEventListeners, 'listeners').toBeLessThanOrEqual(2);
    expect(after.Nodes - before.Nodes, 'nodes').toBeLessThanOrEqual(20);
    expect(after.JSHeapUsedSize - before.JSHeapUsedSize, 'bytes of memory').toBeLessThan(300_000);
  });

  it.skipIf(browserKind !== 'firefox')('show the right person each time', { timeout: 120_000 }, async () => {
    for (let id = 2; id <= 60; id += 1) await follow(id);
  });
});

describe('records that are drawn late', () => {
  it('and left before they were drawn are never taken for the one on the page', async () => {
    const late = await stage.browser.newPage();
    await late.goto(pages.contactUrl('following?late=700'));
    const beside = await openSidebar(stage.browser, late);
    await waitFor('the first', () =>
      beside.evaluate((text) => document.body.innerText.includes(text), words('sidebar_unknown')),
    );
    await beside.evaluate(noteHeadings);
    await late.evaluate(() => {
      const { go } = window as unknown as { go(id: number): void };
      for (const id of [10, 20, 30]) go(id);
    });
    await waitFor('Person 30', () => beside.evaluate(() => document.querySelector('h1')?.textContent === 'Person 30'));
    const seen = await beside.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen).toContain('Person 30');
    expect(seen.filter((name) => name === 'Person 10' || name === 'Person 20')).toEqual([]);
    await late.close();
  });
});

/** Runs in the sidebar: notes every heading that stands in it from now on. */
function noteHeadings(): void {
  const seen: string[] = [];
  Object.assign(window, { seen });
  new MutationObserver(() => {
    const heading = document.querySelector('h1')?.textContent;
    if (heading && seen.at(-1) !== heading) seen.push(heading);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

type Weight = Readonly<Record<'JSEventListeners' | 'Nodes' | 'JSHeapUsedSize', number>>;

/** What the page's process holds after everything that nobody needs is thrown away. */
async function weigh(session: CDPSession): Promise<Weight> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as Weight;
}
