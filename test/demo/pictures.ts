/** Pictures of everything there is to see, for whoever has no display and for the README. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page, ScreenshotClip } from 'puppeteer-core';
import { get, press } from '../browser/by-name.ts';
import type { ColorScheme, ExtensionBrowser } from '../browser/extension-browser.ts';
import { viewport } from '../browser/viewport.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';

/** Both looks. */
export const schemes: readonly ColorScheme[] = ['light', 'dark'];
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
    // The CRM's menu gave the focus back to its button.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await waitFor('the health light', () => sidebar.evaluate(() => document.querySelector('.health-light') !== null));
    await page.screenshot({ path: png(folder, `crm-${scheme}`) });
    const { width, height } = await sidebar.evaluate(() => ({
      width: innerWidth,
      height: document.documentElement.scrollHeight,
    }));
    await page.setViewport({ ...viewport, height: Math.max(viewport.height, height) });
    await waitFor('the sidebar to grow', () => sidebar.evaluate((least) => innerHeight >= least, height));
    await drawnAnew(sidebar);
    const clip = { x: viewport.width - width, y: 0, width, height };
    await pictureDrawn(page, png(folder, `sidebar-${scheme}`), clip);
    await page.setViewport(viewport);
  }
}

/** How Baton reads the CRM's page, opened by the light in the sidebar; and a field of it being pointed at. */
export async function pictureHealth(
  browser: ExtensionBrowser,
  page: Page,
  sidebar: Frame,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const scheme of schemes) {
    await setCrmTheme(browser, page, scheme);
    await settled(sidebar, scheme);
    await pictureOpenHealth(page, sidebar, png(folder, `health-${scheme}`));
    await picturePointing(page, sidebar, png(folder, `pointing-${scheme}`));
    await press(sidebar, 'button', words('health_close'));
  }
}

async function pictureOpenHealth(page: Page, sidebar: Frame, path: `${string}.png`): Promise<void> {
  await page.setViewport({ ...viewport, height: 2 * viewport.height });
  await sidebar.locator('.health-light button').click();
  await waitFor('the panel', () => sidebar.evaluate(() => document.querySelector('#health') !== null));
  const { width, height } = await sidebar.evaluate(() => ({
    width: innerWidth,
    height: Math.ceil(document.querySelector('#health')?.getBoundingClientRect().bottom ?? innerHeight),
  }));
  await drawnAnew(sidebar);
  await pictureDrawn(page, path, { x: viewport.width - width, y: 0, width, height });
  await page.setViewport(viewport);
}

async function picturePointing(page: Page, sidebar: Frame, path: `${string}.png`): Promise<void> {
  await press(sidebar, 'button', words('health_pointAt', [words('health_field_name')]));
  await waitFor('the picker', () =>
    page.evaluate(() => document.activeElement?.localName === 'baton-picker' && document.hasFocus()),
  );
  const name = await waitFor('the name', () => page.$('main h5'));
  await name.hover();
  await pictureDrawn(page, path);
  await page.keyboard.press('Escape');
  await waitFor('the picker to leave', () => page.evaluate(() => document.querySelector('baton-picker') === null));
}

/** Two frames of the sidebar's own: until then its place may be empty, which looks the same twice as well. */
export async function drawnAnew(sidebar: Frame): Promise<void> {
  await sidebar.evaluate(async () => {
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    document.documentElement.style.setProperty('outline', '0 solid transparent');
    await nextFrame();
    document.documentElement.style.removeProperty('outline');
    await nextFrame();
  });
}

/** A picture of what is drawn as a whole. */
export async function pictureDrawn(page: Page, path: `${string}.png`, clip?: ScreenshotClip): Promise<void> {
  const take = () => page.screenshot(clip && { clip });
  await waitFor('everything to be drawn', sameTwice(take));
  await page.screenshot({ path, ...(clip && { clip }) });
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
      const sites = await page.$('#sites');
      await sites?.screenshot({ path: png(folder, `sites-${scheme}`) });
    }
    await page.close();
  }
}

/** The connected systems, and the page on which one is connected. */
export async function pictureConnections(browser: ExtensionBrowser, folder: string): Promise<void> {
  const page = await browser.openExtensionPage('options.html');
  await page.setViewport(viewport);
  for (const scheme of schemes) {
    await browser.setColorScheme(page, scheme);
    await pictureSection(page, scheme, png(folder, `connections-${scheme}`));
    await press(page, 'button', words('connect_new'));
    await press(page, 'button', 'HubSpot');
    await get(page, 'heading', words('connect_page_new', ['HubSpot']));
    await pictureSection(page, scheme, png(folder, `connect-hubspot-${scheme}`));
    await press(page, 'button', words('connect_back'));
    await get(page, 'button', words('connect_new'));
  }
  await page.close();
}

async function pictureSection(page: Page, scheme: ColorScheme, path: `${string}.png`): Promise<void> {
  await settled(page.mainFrame(), scheme);
  const section = await waitFor('the connections', () => page.$('#connections'));
  await section.screenshot({ path });
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

/** Where a picture of this name is put. */
export function png(folder: string, name: string): `${string}.png` {
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
      // What changes its colour in a part that is folded away stands still in Firefox until it is opened.
      const moving = document
        .getAnimations()
        .some(
          ({ playState, effect }) =>
            playState === 'running' && (effect as KeyframeEffect | null)?.target?.checkVisibility() !== false,
        );
      const whole = document.querySelector('[aria-busy="true"]') === null && document.body.innerText.trim() !== '';
      return document.documentElement.dataset.theme === wanted && whole && !moving;
    }, scheme),
  );
}
