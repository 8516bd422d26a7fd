/**
 * `npm run bench`: every budget for speed and size, beside its floor, measured in turns in one run on this machine.
 * Prints a table, writes `.output/bench.json`, and fails where a budget is broken.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, release } from 'node:os';
import { parseArgs } from 'node:util';
import { buildDemo } from '../demo/build.ts';
import { type BenchBrowser, importPeople, launchBench, setSidebar } from './bench-browser.ts';
import { isKept, type Measured, table } from './budget.ts';
import { benchClock } from './clock.ts';
import { benchEdgeAndSidebar } from './edge-and-sidebar.ts';
import { type FloorExtensions, writeFloorExtensions } from './floor-extensions.ts';
import { benchLists } from './grid.ts';
import { type HeavyPages, serveHeavyPages } from './heavy-page.ts';
import { benchMove } from './move.ts';
import { benchOutbox } from './outbox.ts';
import { benchPageCost } from './page-cost.ts';
import { benchRefresh } from './refresh.ts';
import { benchReports } from './reports.ts';
import { benchSize } from './size.ts';
import { benchColdWorker, benchImport, benchLookups } from './store.ts';

const groups = ['clock', 'size', 'edge', 'page', 'store', 'move', 'exchange'] as const;
type Group = (typeof groups)[number];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '15' },
    contacts: { type: 'string', default: '100000' },
  },
});
const rounds = Number(values.rounds);
const contacts = Number(values.contacts);
const wanted = groups.filter((group) => values.only.length === 0 || values.only.includes(group));
if (wanted.length === 0) throw new Error(`--only is one of ${groups.join(', ')}`);

type Probes = Parameters<typeof launchBench>[2];

/** People that every measurement needs to have: those of the first pages. */
const firstPeople = 50;

/** What a team says while nothing can be sent for a long time. */
const outboxItems = 10_000;

async function withBrowser<T>(
  floors: FloorExtensions,
  pages: HeavyPages,
  probes: Probes,
  run: (browser: BenchBrowser) => Promise<T>,
): Promise<T> {
  const browser = await launchBench(floors, pages, probes);
  try {
    await importPeople(browser, 1, firstPeople);
    await setSidebar(browser);
    return await run(browser);
  } finally {
    await browser.close();
  }
}

/** The store and the moves share a browser, because filling it takes longest. */
async function full(browser: BenchBrowser): Promise<Measured[]> {
  console.error(`Storing ${contacts} contacts …`);
  const results = await benchImport(browser, { contacts, batch: 250 });
  if (has('store')) {
    console.error('Store …');
    results.push(...(await benchLookups(browser, contacts, rounds)));
    console.error('Lists …');
    results.push(...(await benchLists(browser, contacts, rounds)));
    console.error('Reports …');
    results.push(...(await benchReports(browser, contacts, rounds)));
    results.push(...(await benchColdWorker(browser, rounds)));
  }
  if (has('move')) {
    console.error('Moves …');
    results.push(...(await benchMove(browser, contacts, rounds * 4)));
  }
  return results.filter((result) => has(result.group));
}

async function exchange(browser: BenchBrowser): Promise<Measured[]> {
  return [...(await benchRefresh(browser, rounds * 4)), ...(await benchOutbox(browser, outboxItems))];
}

function has(group: string): boolean {
  return wanted.includes(group as Group);
}

async function bench(): Promise<Measured[]> {
  const results: Measured[] = [];
  const add = async (name: string, measured: Measured[] | Promise<Measured[]>) => {
    console.error(`${name} …`);
    results.push(...(await measured));
  };
  if (has('clock')) await add('Clock', benchClock(rounds));
  if (wanted.every((group) => group === 'clock')) return results;
  console.error('Building …');
  const build = await buildDemo('chromium');
  const floors = await writeFloorExtensions();
  const pages = await serveHeavyPages();
  try {
    if (has('size')) await add('Size', benchSize(build));
    if (has('edge'))
      await add(
        'Edge and sidebar',
        withBrowser(floors, pages, ['probe'], (browser) => benchEdgeAndSidebar(browser, rounds)),
      );
    if (has('page'))
      await add(
        'Page',
        withBrowser(floors, pages, [], (browser) => benchPageCost(browser, rounds)),
      );
    if (has('exchange')) await add('Exchange', withBrowser(floors, pages, [], exchange));
    if (has('store') || has('move')) await add('Store and moves', withBrowser(floors, pages, ['curtain'], full));
  } finally {
    pages.close();
    await floors.remove();
  }
  return results;
}

const [busy = 0] = loadavg();
if (busy > cpus().length / 2) {
  console.error(`This machine is busy with other work (load ${busy.toFixed(1)}): the figures will be too high.`);
}
const results = await bench();
const machine = {
  node: process.version,
  system: `${process.platform} ${release()}`,
  processors: cpus().length,
  load: busy,
};
await mkdir('.output', { recursive: true });
await writeFile(
  '.output/bench.json',
  `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`,
);
console.log(table(results));
const broken = results.filter((result) => !isKept(result)).length;
console.log(`\n${results.length} figures, ${broken} over budget. Written to .output/bench.json`);
process.exitCode = broken === 0 ? 0 : 1;
