/** What a page cannot get out of Baton, what Baton does not send, and that it leaves when told to. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../browser/by-name.ts';
import { sidebarFrames } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ sample: true });
});
afterAll(() => stage?.close());

/** Puts an iframe into the page, as a hostile site would, and waits until it has loaded or was refused. */
async function embed(page: Page, src: string): Promise<void> {
  await page.evaluate(
    (address) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.onload = frame.onerror = resolve;
        frame.src = address;
        document.body.append(frame);
        setTimeout(resolve, 3000); // A refused one may say nothing at all.
      }),
    src,
  );
}

describe('a page that embeds the sidebar by itself', () => {
  it.each([
    '',
    '#',
    '#00000000-0000-4000-8000-000000000000',
  ])('gets an empty frame, with "%s" at the end of its address', async (hash) => {
    const page = await openContact(stage.browser, stage.crm, 1);
    const own = await openSidebar(stage.browser, page);
    await waitForLead(own);
    await embed(page, `${stage.browser.extensionOrigin}/sidebar.html${hash}`);
    const others = page.frames().filter((frame) => frame !== page.mainFrame() && frame !== own);
    for (const frame of others) {
      const text = await frame
        .evaluate(() => (document.title === 'Baton' ? document.body.innerText.trim() : ''))
        .catch(() => '');
      expect(text).toBe('');
    }
    await page.close();
  });

  it('gets one even with the address the browser gave to Baton', async () => {
    const requests = await stage.browser.recordRequests();
    const page = await openContact(stage.browser, stage.crm, 1);
    await waitForLead(await openSidebar(stage.browser, page));
    const before = await sidebarFrames(page);
    const given = (await requests()).find((url) => /extension:.*\/sidebar\.html/.test(url));
    await embed(page, given ?? `${stage.browser.extensionOrigin}/sidebar.html`);
    const frames = await waitFor('the page’s own frame', async () => {
      const all = await sidebarFrames(page);
      return all.length > before.length && all;
    });
    const texts = await Promise.all(frames.map((frame) => frame.evaluate(() => document.body.innerText.trim())));
    expect(texts.filter((text) => text !== '')).toHaveLength(before.length);
    await page.close();
  });
});

describe('the network', () => {
  it('hears nothing of Baton', async () => {
    const requests = await stage.browser.recordRequests();
    const page = await openContact(stage.browser, stage.crm, 10);
    const sidebar = await openSidebar(stage.browser, page);
    await waitForLead(sidebar);
    await press(sidebar, 'button', words('sidebar_good'));
    const popup = await stage.browser.openExtensionPage('popup.html');
    await waitFor('the figures', () => popup.evaluate(() => document.querySelector('h2') !== null));
    const options = await stage.browser.openExtensionPage('options.html');
    await waitFor('the options', () => options.evaluate(() => document.querySelector('h1') !== null));
    const outside = (await requests()).filter((url) => /^(https?|wss?|ftp):/.test(url));
    expect(outside).toEqual([]);
    for (const one of [page, popup, options]) await one.close();
  });
});

describe('a site withdrawn', () => {
  it('has nothing of Baton’s a second later', async () => {
    const page = await openContact(stage.browser, stage.crm, 1);
    await waitForLead(await openSidebar(stage.browser, page));
    await stage.browser.withdrawSites();
    await waitFor('Baton to be gone', () => page.evaluate(() => document.querySelector('baton-edge') === null), 1000);
    expect(await sidebarFrames(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.style.cssText)).toBe('');
    await page.reload();
    await waitFor('the CRM', () => page.evaluate(() => document.querySelector('a[href^="mailto:"]') !== null));
    expect(await page.evaluate(() => document.querySelector('baton-edge'))).toBeNull();
  });
});
