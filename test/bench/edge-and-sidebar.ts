/** When the edge and the filled sidebar are seen, beside the smallest extensions that show anything. */
import type { Frame, Page } from 'puppeteer-core';
import { waitFor } from '../browser/wait-for.ts';
import type { BenchBrowser } from './bench-browser.ts';
import type { Measured } from './budget.ts';
import { floorLine, hosts } from './floor-extensions.ts';
import type { Site } from './heavy-page.ts';
import { latestTitle } from './people.ts';
import { median } from './statistics.ts';

interface Load {
  /** ms from the navigation to the first frame that shows the edge or the floor. */
  readonly seen?: number;
  /** ms from the navigation to the first frame that shows the sidebar's or the floor's text. */
  readonly filled?: number;
  /** ms from the navigation until the page's own title is painted. */
  readonly painted: number;
}

const variants = {
  nothing: { host: hosts.nothing },
  idle: { host: hosts.idle, edge: true },
  start: { host: hosts.start, edge: true },
  frameIdle: { host: hosts.frameIdle, frame: floorLine },
  frameStart: { host: hosts.frameStart, frame: floorLine },
  closed: { host: hosts.baton, edge: true, site: 'closed' },
  open: { host: hosts.baton, edge: true, frame: latestTitle(1) },
} as const satisfies Readonly<Record<string, VariantOf>>;

/** What is loaded, and what is waited for: an edge, a text in a frame. */
interface VariantOf {
  readonly host: string;
  readonly site?: Site;
  readonly edge?: boolean;
  readonly frame?: string;
}
type Variant = keyof typeof variants;

/** Loads the heavy page in turns with each variant. */
export async function benchEdgeAndSidebar(browser: BenchBrowser, rounds: number): Promise<Measured[]> {
  const loads = new Map<Variant, Load[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const [variant, what] of Object.entries(variants) as [Variant, VariantOf][]) {
      const measured = await load(browser, what);
      // The first load of each pays for what is loaded once.
      if (round > 0) loads.set(variant, [...(loads.get(variant) ?? []), measured]);
    }
  }
  const middle = (variant: Variant, what: keyof Load): number =>
    median(loads.get(variant)?.map((one) => one[what] ?? Number.NaN) ?? []);
  return results(middle).map((result) => ({ ...result, group: 'edge', rounds }));
}

function results(middle: (variant: Variant, what: keyof Load) => number): Omit<Measured, 'group' | 'rounds'>[] {
  const idle = { what: 'floor at document_idle', value: middle('idle', 'seen') };
  const start = { what: 'floor at document_start', value: middle('start', 'seen') };
  const frameIdle = { what: 'frame at document_idle', value: middle('frameIdle', 'filled') };
  const frameStart = { what: 'frame at document_start', value: middle('frameStart', 'filled') };
  const page = { what: 'without any extension', value: middle('nothing', 'painted') };
  const edge = middle('closed', 'seen');
  const sidebar = middle('open', 'filled');
  const later = (variant: Variant) => middle(variant, 'painted') - page.value;
  return [
    { what: 'edge seen, against the floor', unit: 'x', value: edge / idle.value, atMost: 0.6, floor: idle },
    { what: 'edge seen after the navigation', unit: 'ms', value: edge, floor: start },
    { what: 'edge seen, with the sidebar open', unit: 'ms', value: middle('open', 'seen'), floor: start },
    { what: 'page’s own first paint, later by', unit: 'ms', value: later('closed'), atMost: 10, floor: page },
    { what: 'the same with the sidebar open', unit: 'ms', value: later('open'), floor: page },
    { what: 'the same for the frame at document_start', unit: 'ms', value: later('frameStart'), floor: page },
    {
      what: 'sidebar filled, against the floor',
      unit: 'x',
      value: sidebar / frameIdle.value,
      atMost: 1.25,
      floor: frameIdle,
    },
    { what: 'sidebar filled after the navigation', unit: 'ms', value: sidebar, floor: frameStart },
  ];
}

async function load(browser: BenchBrowser, { host, site, edge, frame }: VariantOf): Promise<Load> {
  const page = await browser.newPage();
  try {
    if (frame) await page.evaluateOnNewDocument(noteFilled, frame);
    await page.goto(browser.heavy.url(host, 1, site));
    const origin = await page.evaluate(() => performance.timeOrigin);
    const painted = await waitFor('the page’s own paint', () =>
      page.evaluate(() => (window as unknown as { painted?: number }).painted),
    );
    return {
      painted,
      ...(edge && { seen: await seenAt(page) }),
      ...(frame && { filled: (await filledAt(page)) - origin }),
    };
  } finally {
    await page.close();
  }
}

function seenAt(page: Page): Promise<number> {
  return waitFor('the edge or the floor to be seen', () =>
    page.evaluate(() => Number(document.documentElement.dataset.benchSeen) || null),
  );
}

function filledAt(page: Page): Promise<number> {
  const read = (frame: Frame) =>
    frame.evaluate(() => (window as unknown as { filledAt?: number }).filledAt).catch(() => undefined);
  return waitFor('the frame to be filled', async () => {
    const times = await Promise.all(page.frames().slice(1).map(read));
    return times.find((time) => time !== undefined);
  });
}

/** Runs in every frame: notes when the text is first there at the drawing of a frame of the screen. */
function noteFilled(text: string): void {
  if (location.protocol !== 'chrome-extension:') return;
  const look = () => {
    if (document.body?.innerText.includes(text))
      Object.assign(window, { filledAt: performance.timeOrigin + performance.now() });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
