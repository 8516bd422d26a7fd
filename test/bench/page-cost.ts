/** What Baton costs the CRM's page: main-thread time, memory, elements, and what it does while nothing happens. */
import type { Page } from 'puppeteer-core';
import { sidebarFrames } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import type { BenchBrowser } from './bench-browser.ts';
import type { Measured } from './budget.ts';
import { hosts } from './floor-extensions.ts';
import { traceOwnTasks } from './own-tasks.ts';
import { median } from './statistics.ts';

interface Cost {
  /** ms of tasks on the page's main thread until it has come to rest. */
  readonly tasks: number;
  /** ms of tasks in each second of rest. */
  readonly idle: number;
  /** MB of JavaScript's heap after a collection. */
  readonly heap: number;
  readonly elements: number;
}

/** ms after the navigation at which the page and Baton have long come to rest. */
const loadedBy = 3000;
const restSeconds = 3;

/** Loads the heavy page in turns without and with Baton. */
export async function benchPageCost(browser: BenchBrowser, rounds: number): Promise<Measured[]> {
  const record = { without: [] as Cost[], with: [] as Cost[] };
  const other = { without: [] as Cost[], with: [] as Cost[] };
  for (let round = 0; round <= rounds; round++) {
    const keep = round > 0; // The first of each is thrown away.
    for (const [kind, costs] of [
      ['record', record],
      ['other', other],
    ] as const) {
      for (const [host, list] of [
        [hosts.nothing, costs.without],
        [hosts.baton, costs.with],
      ] as const) {
        const url = kind === 'record' ? browser.heavy.url(host, 1) : browser.heavy.otherUrl(host);
        const cost = await costOf(browser, url, kind === 'record' && host === hosts.baton);
        if (keep) list.push(cost);
      }
    }
  }
  const own = await traceOwnTasks(browser, Math.min(rounds, 5));
  const group = 'page';
  const added = (costs: typeof record, what: keyof Cost) =>
    median(costs.with.map((cost) => cost[what])) - median(costs.without.map((cost) => cost[what]));
  const without = (what: keyof Cost) => ({
    what: 'without Baton',
    value: median(record.without.map((cost) => cost[what])),
  });
  return [
    {
      group,
      what: 'task time added to a load',
      unit: 'ms',
      value: added(record, 'tasks'),
      atMost: 65,
      floor: without('tasks'),
      rounds,
    },
    { group, what: 'longest task of ours', unit: 'ms', value: own.longest, atMost: 50, rounds: own.rounds },
    { group, what: 'our own script in a load', unit: 'ms', value: own.total, rounds: own.rounds },
    {
      group,
      what: 'task time added in a second at rest',
      unit: 'ms',
      value: added(record, 'idle'),
      atMost: 2,
      floor: without('idle'),
      rounds,
    },
    { group, what: 'heap added', unit: 'MB', value: added(record, 'heap'), atMost: 1, floor: without('heap'), rounds },
    { group, what: 'elements added', unit: 'elements', value: added(record, 'elements'), atMost: 1, rounds },
    {
      group,
      what: 'elements added where there is no record',
      unit: 'elements',
      value: added(other, 'elements'),
      atMost: 0,
      rounds,
    },
    { group, what: 'task time added where there is no record', unit: 'ms', value: added(other, 'tasks'), rounds },
  ];
}

async function costOf(browser: BenchBrowser, url: string, withSidebar: boolean): Promise<Cost> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    // One promise in the page and no looks at it meanwhile: each would be a task of its own.
    await page.evaluate((until) => new Promise((resolve) => setTimeout(resolve, until - performance.now())), loadedBy);
    const before = await taskTime(page);
    await page.evaluate((seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)), restSeconds);
    const after = await taskTime(page);
    await calm(page, withSidebar);
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize: heap = 0 } = await page.metrics();
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    return { tasks: before, idle: (after - before) / restSeconds, heap: heap / 1_000_000, elements };
  } finally {
    await page.close();
  }
}

/** Waits until the page has stopped drawing itself anew, and the sidebar, where there is one, is filled. */
export async function calm(page: Page, withSidebar: boolean): Promise<void> {
  await waitFor('the page to come to rest', () => page.evaluate(() => (window as unknown as { calm?: boolean }).calm));
  if (!withSidebar) return;
  await waitFor('the sidebar to be filled', async () => {
    const [frame] = await sidebarFrames(page);
    return frame?.evaluate(() => document.querySelectorAll('section').length >= 5);
  });
}

async function taskTime(page: Page): Promise<number> {
  const { TaskDuration = 0 } = await page.metrics();
  return TaskDuration * 1000;
}
