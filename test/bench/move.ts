/** A move to another contact: from the CRM's route change to the new lead on the screen. */
import type { Frame, Page } from 'puppeteer-core';
import { sidebarFrames } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import type { BenchBrowser } from './bench-browser.ts';
import type { Measured } from './budget.ts';
import { hosts } from './floor-extensions.ts';
import { calm } from './page-cost.ts';
import { latestTitle } from './people.ts';
import { median, quantile } from './statistics.ts';

/** Times of one move in ms since the route change. */
interface Move {
  /** The CRM's own drawing. */
  readonly rendered: number;
  /** The sidebar's, and the edge has drawn its curtain aside. */
  readonly painted?: number;
}

type MovingWindow = Window & { moveTo(id: number): Promise<{ from: number; rendered: number }>; paintedAt?: number };

/** Moves about among `people` contacts, with a running and with a stopped worker, and without Baton. */
export async function benchMove(browser: BenchBrowser, people: number, rounds: number): Promise<Measured[]> {
  const contacts = Array.from({ length: rounds + 2 }, (_, n) => 1 + Math.floor(((n + 1) * 0.618034 * people) % people));
  const without = await moves(browser, hosts.nothing, contacts, async () => undefined);
  const warm = await moves(browser, hosts.baton, contacts, async () => undefined);
  const cold = await moves(browser, hosts.baton, contacts, () => browser.stopWorker());
  const painted = warm.map((move) => move.painted ?? Number.NaN);
  const paintedCold = cold.map((move) => move.painted ?? Number.NaN);
  const own = median(without.map((move) => move.rendered));
  const group = 'move';
  const floor = { what: 'the CRM’s own drawing', value: own };
  return [
    { group, what: 'move: new lead painted, median', unit: 'ms', value: median(painted), atMost: 60, floor, rounds },
    { group, what: 'move: new lead painted, p95', unit: 'ms', value: quantile(painted, 0.95), atMost: 100, rounds },
    {
      group,
      what: 'move with the worker stopped, later by',
      unit: 'ms',
      value: median(paintedCold) - median(painted),
      atMost: 60,
      rounds,
    },
    {
      group,
      what: 'move: the CRM’s own drawing, later by',
      unit: 'ms',
      value: median(warm.map((move) => move.rendered)) - own,
      atMost: 20,
      floor,
      rounds,
    },
  ];
}

async function moves(
  browser: BenchBrowser,
  host: string,
  contacts: readonly number[],
  before: () => Promise<unknown>,
): Promise<Move[]> {
  const page = await browser.newPage();
  try {
    const withBaton = host === hosts.baton;
    await page.goto(browser.heavy.url(host, 1));
    await calm(page, withBaton);
    const sidebar = withBaton ? await waitFor('the sidebar', async () => (await sidebarFrames(page))[0]) : undefined;
    const all: Move[] = [];
    for (const contact of contacts) {
      await before();
      all.push(await move(page, sidebar, contact));
    }
    return all.slice(2);
  } finally {
    await page.close();
  }
}

async function move(page: Page, sidebar: Frame | undefined, contact: number): Promise<Move> {
  await sidebar?.evaluate(notePainted, latestTitle(contact));
  const { from, rendered } = await page.evaluate((id) => (window as unknown as MovingWindow).moveTo(id), contact);
  if (!sidebar) return { rendered };
  const paintedAt = await waitFor('the new lead to be painted', () =>
    sidebar.evaluate(() => (window as unknown as MovingWindow).paintedAt),
  );
  const openAt = await waitFor('the sidebar to lie open', async () => {
    const at = Number(await page.evaluate(() => document.documentElement.dataset.benchOpen));
    return at > from && at;
  });
  return { rendered, painted: Math.max(paintedAt, openAt) - from };
}

/** Runs in the sidebar: notes in `paintedAt` when the text has been painted. */
export function notePainted(text: string): void {
  delete (window as unknown as MovingWindow).paintedAt;
  const note = () => Object.assign(window, { paintedAt: performance.timeOrigin + performance.now() });
  const look = () => {
    if (!document.body.innerText.includes(text)) return void requestAnimationFrame(look);
    const channel = new MessageChannel();
    channel.port1.onmessage = note;
    channel.port2.postMessage(null);
  };
  requestAnimationFrame(look);
}
