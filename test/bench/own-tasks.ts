/** Our own script's time on the page's main thread, from the browser's trace. */

import type { BenchBrowser } from './bench-browser.ts';
import { hosts } from './floor-extensions.ts';
import { calm } from './page-cost.ts';
import { median } from './statistics.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const scripts = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile']);

export interface OwnTasks {
  /** ms of the longest single one over all loads. */
  readonly longest: number;
  /** ms of all in one load, the median over the loads. */
  readonly total: number;
  readonly rounds: number;
}

/** Loads the heavy page with Baton and adds up what its content script did there. */
export async function traceOwnTasks(browser: BenchBrowser, rounds: number): Promise<OwnTasks> {
  const loads: number[][] = [];
  for (let round = 0; round < rounds; round++) loads.push(await oneLoad(browser));
  return {
    longest: Math.max(0, ...loads.flat()),
    total: median(loads.map((tasks) => tasks.reduce((sum, task) => sum + task, 0))),
    rounds,
  };
}

async function oneLoad(browser: BenchBrowser): Promise<number[]> {
  const page = await browser.newPage();
  try {
    await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
    await page.goto(browser.heavy.url(hosts.baton, 1));
    await calm(page, true);
    const trace = await page.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
    return ownTasks(traceEvents, browser.extensionOrigin);
  } finally {
    await page.close();
  }
}

/** Durations in ms of our scripts on the thread that also runs the page's, the nested ones counted once. */
function ownTasks(events: readonly TraceEvent[], extensionOrigin: string): number[] {
  const called = events.filter((event) => event.ph === 'X' && scripts.has(event.name) && event.args?.data?.url);
  const page = called.find((event) => event.args?.data?.url?.endsWith('/heavy.js'));
  if (!page) throw new Error('the trace holds no script of the page');
  const own = called
    .filter(
      (event) => event.pid === page.pid && event.tid === page.tid && event.args?.data?.url?.startsWith(extensionOrigin),
    )
    .sort((a, b) => a.ts - b.ts);
  let end = 0;
  const outer = own.filter((event) => {
    if (event.ts < end) return false;
    end = event.ts + (event.dur ?? 0);
    return true;
  });
  return outer.map((event) => (event.dur ?? 0) / 1000);
}
