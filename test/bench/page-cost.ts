/** What Baton costs the CRM's page: main-thread time, memory, elements, and what it does while nothing happens. */
import type { Page } from 'puppeteer-core';
import { sidebarFrames } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import type { BenchBrowser } from './bench-browser.ts';
import type { Measured } from './budget.ts';
import { hosts } from './floor-extensions.ts';
import type { HeavyPages } from './heavy-page.ts';
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
const loadedBy = 2500;
const restSeconds = 2;

const variants = {
  nothing: (pages: HeavyPages) => pages.url(hosts.nothing, 1),
  open: (pages: HeavyPages) => pages.url(hosts.baton, 1),
  closed: (pages: HeavyPages) => pages.url(hosts.baton, 1, 'closed'),
  nothingElsewhere: (pages: HeavyPages) => pages.otherUrl(hosts.nothing),
  elsewhere: (pages: HeavyPages) => pages.otherUrl(hosts.baton),
} as const;
type Variant = keyof typeof variants;

/** Loads the heavy page in turns without Baton, with the sidebar open and closed, and where there is no record. */
export async function benchPageCost(browser: BenchBrowser, rounds: number): Promise<Measured[]> {
  const costs = new Map<Variant, Cost[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const variant of Object.keys(variants) as Variant[]) {
      const cost = await costOf(browser, variants[variant](browser.heavy), variant === 'open');
      // The first load of each pays for what is loaded once.
      if (round > 0) costs.set(variant, [...(costs.get(variant) ?? []), cost]);
    }
  }
  const own = await traceOwnTasks(browser, Math.min(rounds, 5));
  const middle = (variant: Variant, what: keyof Cost): number =>
    median(costs.get(variant)?.map((cost) => cost[what]) ?? []);
  return [
    ...added(middle).map((result) => ({ ...result, group, rounds })),
    { group, what: 'longest task of ours', unit: 'ms', value: own.longest, atMost: 50, rounds: own.rounds },
    { group, what: 'our own script in a load', unit: 'ms', value: own.total, rounds: own.rounds },
  ];
}

const group = 'page';

function added(middle: (variant: Variant, what: keyof Cost) => number): Omit<Measured, 'group' | 'rounds'>[] {
  const more = (variant: Variant, what: keyof Cost) => middle(variant, what) - middle('nothing', what);
  const elsewhere = (what: keyof Cost) => middle('elsewhere', what) - middle('nothingElsewhere', what);
  const floor = (what: keyof Cost) => ({ what: 'without Baton', value: middle('nothing', what) });
  return [
    {
      what: 'task time added to a load',
      unit: 'ms',
      value: more('closed', 'tasks'),
      atMost: 65,
      floor: floor('tasks'),
    },
    {
      what: 'the same with the sidebar docked',
      unit: 'ms',
      value: more('open', 'tasks'),
      atMost: 65,
      floor: floor('tasks'),
    },
    {
      what: 'task time added in a second at rest',
      unit: 'ms',
      value: more('open', 'idle'),
      atMost: 2,
      floor: floor('idle'),
    },
    { what: 'heap added', unit: 'MB', value: more('open', 'heap'), atMost: 1, floor: floor('heap') },
    { what: 'elements added', unit: 'elements', value: more('open', 'elements'), atMost: 1 },
    { what: 'elements added where there is no record', unit: 'elements', value: elsewhere('elements'), atMost: 0 },
    { what: 'task time added where there is no record', unit: 'ms', value: elsewhere('tasks') },
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
