/** Pictures of the agreement being written and read, of the lists of leads, and of what to send next. */
import { mkdir } from 'node:fs/promises';
import type { Frame, Page } from 'puppeteer-core';
import { press } from '../browser/by-name.ts';
import type { ColorScheme, ExtensionBrowser } from '../browser/extension-browser.ts';
import { viewport } from '../browser/viewport.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { drawnAnew, pictureDrawn, png, schemes, setCrmTheme, settled } from './pictures.ts';

interface Shot {
  /** The picture's name, without the scheme. */
  readonly name: string;
  /** A page of the extension, and what of it. */
  readonly at: string;
  /** Part of the page that is there once it is whole. */
  readonly whole: string;
  readonly schemes: readonly ColorScheme[];
}

const shots: readonly Shot[] = [
  { name: 'agreement-goals', at: 'options.html#agreement/edit/goals', whole: '.agreement-step', schemes },
  { name: 'agreement-words', at: 'options.html#agreement/edit/words', whole: '.agreement-step', schemes: ['light'] },
  { name: 'agreement-sign', at: 'options.html#agreement/edit/sign', whole: '.agreement-step', schemes: ['light'] },
  { name: 'contract', at: 'options.html#agreement/contract', whole: '.contract-page h1', schemes: ['light'] },
  { name: 'leads-calls', at: 'leads.html#calls', whole: '.leads-main :is(ol, ul, table)', schemes },
  { name: 'leads-grid', at: 'leads.html#grid', whole: '.leads-main table', schemes: ['light'] },
];

/** The agreement's editor and contract, the call list and the grid, each as tall as it is. */
export async function pictureAgreement(browser: ExtensionBrowser, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, at, whole, schemes: wanted } of shots) {
    const page = await browser.openExtensionPage(at);
    await page.setViewport(viewport);
    for (const scheme of wanted) {
      await browser.setColorScheme(page, scheme);
      await waitFor(`${whole} at ${at}`, () => page.$(whole));
      await settled(page.mainFrame(), scheme);
      await page.screenshot({ path: png(folder, `${name}-${scheme}`), fullPage: true });
    }
    await page.close();
  }
}

/** What to send next, opened in the sidebar. */
export async function pictureSendNext(
  browser: ExtensionBrowser,
  page: Page,
  sidebar: Frame,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await press(sidebar, 'button', words('sidebar_content'));
  await waitFor('what to send', () => sidebar.$('.send-next li'));
  for (const scheme of schemes) {
    await setCrmTheme(browser, page, scheme);
    await settled(sidebar, scheme);
    await page.setViewport({ ...viewport, height: 2 * viewport.height });
    const box = await sidebar.evaluate(() => {
      const part = document.querySelector('.send-next');
      part?.scrollIntoView({ block: 'nearest' });
      const { top = 0, bottom = innerHeight } = part?.getBoundingClientRect() ?? {};
      return { top: Math.max(0, Math.floor(top)), bottom: Math.ceil(bottom), width: innerWidth };
    });
    await drawnAnew(sidebar);
    const clip = { x: viewport.width - box.width, y: box.top, width: box.width, height: box.bottom - box.top };
    await pictureDrawn(page, png(folder, `send-next-${scheme}`), clip);
    await page.setViewport(viewport);
  }
  await press(sidebar, 'button', words('sidebar_content'));
}
