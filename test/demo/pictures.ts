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
    await setCrmTheme(browser, page, scheme);
    await settled(sidebar, scheme);
    await page.screenshot({ path: png(folder, `crm-${scheme}`) });
    const { width, height } = await sidebar.evaluate(() => ({
      width: innerWidth,
      height: document.documentElement.scrollHeight,
    }));
    await page.setViewport({ ...viewport, height: Math.max(viewport.height, height) });
    await waitFor('the sidebar to grow', () => sidebar.evaluate((least) => innerHeight >= least, height));
    const clip = { x: viewport.width - width, y: 0, width, height };
    await waitFor(
      'the sidebar to be drawn as a whole',
      sameTwice(() => page.screenshot({ clip })),
    );
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

/** True once a picture is the same as the one taken before: a frame of another process is drawn some time after its page. */
function sameTwice(take: () => Promise<Uint8Array>): () => Promise<boolean> {
  let before: Uint8Array | undefined;
  return async () => {
    const picture = await take();
    const same = before !== undefined && Buffer.compare(before, picture) === 0;
    before = picture;
    return same;
  };
}

function png(folder: string, name: string): `${string}.png` {
  return `${join(folder, name)}.png` as `${string}.png`;
}

/** Chooses the look in the CRM's own menu: the sidebar follows the page it stands beside. */
export async function setCrmTheme(browser: ExtensionBrowser, page: Page, scheme: ColorScheme): Promise<void> {
  await browser.pressButton(page, /Toggle theme/);
  const item = await waitFor(`the CRM's menu entry for ${scheme}`, async () => {
    for (const entry of await page.$$('[role="menuitem"]')) {
      if ((await entry.evaluate((node) => node.textContent?.trim().toLowerCase())) === scheme) return entry;
    }
    return null;
  });
  await item.click();
  await waitFor('the CRM’s menu to close', async () => (await page.$('[role="menuitem"]')) === null);
}

/** Waits until a page of Baton's has the colours of the scheme and nothing in it moves or loads. */
export async function settled(frame: Frame, scheme: ColorScheme): Promise<void> {
  await waitFor(`Baton to be ${scheme}, whole and at rest`, () =>
    frame.evaluate((wanted) => {
      const moving = document.getAnimations().some((animation) => animation.playState === 'running');
      const whole = document.querySelector('[aria-busy="true"]') === null && document.body.innerText.trim() !== '';
      return document.documentElement.dataset.theme === wanted && whole && !moving;
    }, scheme),
  );
}
