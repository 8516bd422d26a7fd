/**
 * An extension of the tests' own that sees into the edge's closed shadow root, as no page can, and notes at each
 * frame of the screen whether the sidebar's frame is to be seen there or covered.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** From an instant on, until the next one. */
export interface Sight {
  /**
   * ms since 1970, by the machine's clock: each process takes its `performance.timeOrigin` from that once, and on a machine
   * whose clock is being set right two of them soon differ by more than a frame.
   */
  readonly at: number;
  readonly hash: string;
  /** The sidebar's frame lies open to the eye. */
  readonly open: boolean;
}

/** The page's address from an instant on. The screen follows it at the next frame. */
export interface Move {
  readonly at: number;
  readonly hash: string;
}

/** Runs at each frame of the screen in the page. `openOrClosedShadowRoot` stands elsewhere in each browser. */
const script = `
const sights = [];
const moves = [];
const now = () => Date.now();
const moved = () => {
  moves.push({ at: now(), hash: location.hash });
  document.documentElement.dataset.moves = JSON.stringify(moves);
};
moved();
navigation.addEventListener('currententrychange', moved);
const rootOf = (host) => globalThis.chrome?.dom ? chrome.dom.openOrClosedShadowRoot(host) : host.openOrClosedShadowRoot;
const look = () => {
  const host = document.querySelector('baton-edge');
  const root = host && rootOf(host);
  const box = root?.querySelector('iframe')?.getBoundingClientRect();
  const top = box && root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const sight = { at: now(), hash: location.hash, open: top?.localName === 'iframe' };
  const last = sights.at(-1);
  if (last?.hash !== sight.hash || last.open !== sight.open) {
    sights.push(sight);
    document.documentElement.dataset.sights = JSON.stringify(sights);
  }
  requestAnimationFrame(look);
};
requestAnimationFrame(look);`;

export interface PageProbe {
  /** Folder of the extension. */
  readonly dir: string;
  remove(): Promise<void>;
}

/** Writes the extension to a temporary folder. */
export async function writePageProbe(): Promise<PageProbe> {
  const dir = await mkdtemp(join(tmpdir(), 'baton-probe-'));
  const manifest = {
    manifest_version: 3,
    name: 'probe',
    version: '1',
    host_permissions: ['http://127.0.0.1/*'],
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_start' }],
    browser_specific_settings: { gecko: { id: 'probe@baton.example' } },
  };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(dir, 'content.js'), `{${script}}`);
  return { dir, remove: () => rm(dir, { recursive: true }) };
}

/** What was seen in the page so far. */
export function sightsOf(page: Page): Promise<{ readonly sights: Sight[]; readonly moves: Move[] }> {
  return page.evaluate(() => {
    const { sights = '[]', moves = '[]' } = document.documentElement.dataset;
    return { sights: JSON.parse(sights) as Sight[], moves: JSON.parse(moves) as Move[] };
  });
}
