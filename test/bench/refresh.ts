/**
 * A move to somebody of whom a connected system knows more: from the CRM's route change to the new touchpoint on the
 * screen, beside the time that the system's reply takes by itself.
 */
import type { Frame, Page } from 'puppeteer-core';
import { sidebarFrames } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import { type Service, startService } from '../services/service.ts';
import { ask, type BenchBrowser, importPeople } from './bench-browser.ts';
import type { Measured } from './budget.ts';
import { hosts } from './floor-extensions.ts';
import { notePainted } from './move.ts';
import { calm } from './page-cost.ts';
import { median, quantile } from './statistics.ts';

/** ms that the system takes for a reply: one nearby, and one as most are. */
const delays = [0, 200] as const;

/** Moves that are not counted: they pay for what is loaded once. */
const warmUp = 3;

/** A feed that has something new of everybody, after a while. */
interface SlowFeed {
  readonly service: Service;
  /** ms until a reply begins, from now on. */
  delay: number;
}

interface Refreshed {
  /** ms from the route change to the new touchpoint painted. */
  readonly painted: number;
  /** ms that the same reply takes in a page that does nothing else. */
  readonly reply: number;
}

type MovingWindow = Window & { moveTo(id: number): Promise<{ from: number }>; paintedAt?: number };

/** Moves about among people whom nobody has asked for yet, with replies that take their time. */
export async function benchRefresh(browser: BenchBrowser, rounds: number): Promise<Measured[]> {
  const feed = await startSlowFeed();
  const address = `${feed.service.origin}/baton`;
  const perDelay = rounds + warmUp;
  await importPeople(browser, 1, 2 + perDelay * delays.length);
  const entered = { connector: 'feed', name: 'Bench', settings: { address }, secrets: {}, writes: false };
  const { id } = await ask<{ id: string }>(browser.options, 'connect', {
    ...entered,
    handoverStages: [],
    ownOrigins: [],
  });
  const page = await browser.newPage();
  const floor = await browser.newPage();
  await page.bringToFront();
  try {
    await page.goto(browser.heavy.url(hosts.baton, 1));
    await calm(page, true);
    const sidebar = await waitFor('the sidebar', async () => (await sidebarFrames(page))[0]);
    const results: Measured[] = [];
    await floor.goto(`${address}/people`);
    for (const [index, delay] of delays.entries()) {
      feed.delay = delay;
      const moves: Refreshed[] = [];
      for (let move = 0; move < perDelay; move += 1) {
        const contact = 2 + index * perDelay + move;
        const reply = await floor.evaluate(replyTime, `${address}/people?email=floor${contact}@bench.example`);
        moves.push({ reply, painted: await refreshed(page, sidebar, contact) });
      }
      results.push(...figures(moves.slice(warmUp), delay));
    }
    return results;
  } finally {
    await page.close();
    await floor.close();
    await ask(browser.options, 'disconnect', { id });
    await feed.service.close();
  }
}

function figures(moves: readonly Refreshed[], delay: number): Measured[] {
  const [group, rounds] = ['exchange', moves.length];
  const own = median(moves.map(({ reply }) => reply));
  const floor = { what: `the reply by itself, after ${delay} ms`, value: own };
  const over = moves.map(({ painted }) => painted - own);
  const what = `refreshed sidebar painted, reply after ${delay} ms`;
  return [
    { group, what, unit: 'ms', value: median(moves.map(({ painted }) => painted)), floor, rounds },
    { group, what: `${what}: over the reply, median`, unit: 'ms', value: median(over), rounds },
    { group, what: `${what}: over the reply, p95`, unit: 'ms', value: quantile(over, 0.95), atMost: 60, floor, rounds },
  ];
}

async function refreshed(page: Page, sidebar: Frame, contact: number): Promise<number> {
  await sidebar.evaluate(notePainted, freshTitle(contact));
  const { from } = await page.evaluate((id) => (window as unknown as MovingWindow).moveTo(id), contact);
  const at = await waitFor(`what is new of person ${contact}`, () =>
    sidebar.evaluate(() => (window as unknown as MovingWindow).paintedAt),
  );
  return at - from;
}

/** Runs in a page of the system's own, as Baton's pages speak to no network. */
async function replyTime(url: string): Promise<number> {
  const from = performance.now();
  await (await fetch(url, { cache: 'no-store' })).text();
  return performance.now() - from;
}

function freshTitle(contact: number | string): string {
  return `Read this minute by ${contact}`;
}

async function startSlowFeed(): Promise<SlowFeed> {
  const feed = {
    delay: 0,
    service: await startService(async ({ query }) => {
      await new Promise((resolve) => setTimeout(resolve, feed.delay));
      const [email = ''] = query.getAll('email');
      const contact = /\d+/.exec(email)?.[0] ?? '';
      const at = new Date().toISOString();
      const touchpoints = [{ at, kind: 'page', title: freshTitle(contact), id: `fresh-${contact}` }];
      return { body: { format: 'baton-feed-1', name: 'Bench', people: [{ emails: [email], touchpoints }] } };
    }),
  };
  return feed;
}
