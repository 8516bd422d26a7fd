/** A Chromium with Baton and the floors in it, each on hosts of its own. */
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, launchWithExtension, sidebarFrames } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import { demoBuild } from '../demo/build.ts';
import { type FloorExtensions, hosts } from './floor-extensions.ts';
import type { HeavyPages } from './heavy-page.ts';
import { makePeople } from './people.ts';

export interface BenchBrowser extends ExtensionBrowser {
  readonly heavy: HeavyPages;
  /** The options page, from which the worker is asked. */
  readonly options: Page;
  /** A page of the smallest extension with a worker, and its origin. */
  readonly floor: { readonly page: Page; readonly origin: string };
}

/** Starts it, with content scripts of the bench's own that see what a page cannot; each costs a little itself. */
export async function launchBench(
  floors: FloorExtensions,
  pages: HeavyPages,
  probes: readonly ('probe' | 'curtain')[],
): Promise<BenchBrowser> {
  const names = ['worker', 'idle', 'start', 'frameIdle', 'frameStart', ...probes] as const;
  const browser = await launchWithExtension({
    browser: 'chromium',
    extensionDir: demoBuild('chromium'),
    otherExtensions: names.map((name) => floors.dir(name)),
  });
  const options = await browser.openExtensionPage('options.html');
  const [origin = ''] = browser.otherOrigins;
  return {
    ...browser,
    heavy: pages,
    options,
    floor: { page: await browser.openExtensionPage('page.html', origin), origin },
  };
}

/** Asks the worker from the options page. @throws Error with the failure. */
export async function ask<T>(page: Page, call: string, input: unknown): Promise<T> {
  const reply = await page.evaluate((message) => chrome.runtime.sendMessage(message), { call, input });
  const result = reply as { ok: true; value: T } | { ok: false; failure: { code: string; detail?: string } };
  if (!result.ok) throw new Error(`${call}: ${result.failure.code} ${result.failure.detail ?? ''}`);
  return result.value;
}

/** Stores the people `from` to `to` through the import's own message. */
export async function importPeople(browser: BenchBrowser, from: number, to: number): Promise<void> {
  await ask(browser.options, 'importBatch', { people: makePeople(from, to, Date.now()) });
}

/** Opens the sidebar on one of Baton's sites and closes it on the other, as it is then remembered. */
export async function setSidebar(browser: BenchBrowser): Promise<void> {
  for (const site of ['open', 'closed'] as const) {
    const page = await browser.newPage();
    await page.goto(browser.heavy.url(hosts.baton, 1, site));
    await waitFor('the edge', async () => (await browser.buttonNames(page)).some((name) => edge.test(name)));
    const isRight = async () => (await sidebarFrames(page)).length > 0 === (site === 'open');
    if (!(await isRight())) await browser.pressButton(page, edge);
    await waitFor(`the sidebar to be ${site}`, isRight);
    await page.close();
  }
}

const edge = /^Baton/;
