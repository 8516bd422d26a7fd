/** Pictures of everything there is to see, for whoever has no display and for the README. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import type { ColorScheme, ExtensionBrowser } from '../browser/extension-browser.ts';
import { viewport } from '../browser/viewport.ts';
import { waitFor } from '../browser/wait-for.ts';

const schemes: readonly ColorScheme[] = ['light', 'dark'];
const popupSize = { width: 380, height: 600 };

/** The CRM's page with the sidebar beside it, and the sidebar alone as tall as it is. */
export async function pictureSidebar(
  browser: ExtensionBrowser,
  page: Page,
  sidebar: Frame,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const scheme of schemes) {
    await browser.setColorScheme(page, scheme);
    await settled(sidebar, scheme);
    await page.screenshot({ path: png(folder, `crm-${scheme}`) });
    const { width, height } = await sidebar.evaluate(() => ({
      width: innerWidth,
      height: document.documentElement.scrollHeight,
    }));
    await page.setViewport({ ...viewport, height: Math.max(viewport.height, height) });
    await waitFor('the sidebar to grow', () => sidebar.evaluate((least) => innerHeight >= least, height));
    const clip = { x: viewport.width - width, y: 0, width, height };
    await page.screenshot({ path: png(folder, `sidebar-${scheme}`), clip });
    await page.setViewport(viewport);
  }
}

/** The popup and the options page, in tabs of their own. */
export async function picturePages(browser: ExtensionBrowser, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, size] of [
    ['popup', popupSize],
    ['options', viewport],
  ] as const) {
    const page = await browser.openExtensionPage(`${name}.html`);
    await page.setViewport(size);
    for (const scheme of schemes) {
      await browser.setColorScheme(page, scheme);
      await settled(page.mainFrame(), scheme);
      await page.screenshot({
        path: png(folder, scheme === 'light' ? name : `${name}-dark`),
        fullPage: name === 'options',
      });
    }
    await page.close();
  }
}

function png(folder: string, name: string): `${string}.png` {
  return `${join(folder, name)}.png` as `${string}.png`;
}

/** Waits until the frame has the colours of the scheme and nothing in it moves or loads. */
async function settled(frame: Frame, scheme: ColorScheme): Promise<void> {
  const query = `(prefers-color-scheme: ${scheme})`;
  await waitFor(`the ${scheme} colours`, () => frame.evaluate((asked) => matchMedia(asked).matches, query));
  await waitFor('the page to come to rest', () =>
    frame.evaluate(() => {
      const moving = document.getAnimations().some((animation) => animation.playState === 'running');
      return !moving && document.querySelector('[aria-busy="true"]') === null && document.body.innerText.trim() !== '';
    }),
  );
}
