/** What a page cannot get out of Baton, what Baton does not send, and that it leaves when told to. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../browser/by-name.ts';
import { sidebarFrames } from '../browser/extension-browser.ts';
import { stays, waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ sample: true });
});
afterAll(() => stage?.close());

/** Puts an iframe into the page, as a hostile site would. */
async function embed(page: Page, src: string): Promise<void> {
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, src);
}

/** Longer than the worker waits for a token to be announced. */
const patience = 2000;

/** Looks for a while whether no frame but Baton's own shows anything of Baton's. */
async function othersStayEmpty(page: Page, own: Frame): Promise<void> {
  await stays(
    'the emptiness of the page’s own frame',
    async () => {
      const others = (await sidebarFrames(page)).filter((frame) => frame !== own);
      const texts = await Promise.all(
        others.map((frame) => frame.evaluate(() => document.body.innerText.trim()).catch(() => '')),
      );
      return texts.every((text) => text === '');
    },
    patience,
  );
}

describe('the sidebar in its frame', () => {
  it('may work with a lead, and not with the agreement or with what is stored', async () => {
    const page = await openContact(stage.browser, stage.crm, 1);
    const sidebar = await openSidebar(stage.browser, page);
    await waitForLead(sidebar);
    const ask = (call: string, input: unknown = null) =>
      sidebar.evaluate((message) => chrome.runtime.sendMessage(message), { call, input });
    expect(await ask('pageHealth', { page: null })).toMatchObject({ ok: true });
    for (const call of ['eraseEverything', 'resetAgreement', 'exportPart', 'connections', 'agreementVersions'])
      expect(await ask(call), call).toEqual({ ok: false, failure: { code: 'notAllowed', detail: call } });
    await page.close();
  });
});

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
    await othersStayEmpty(page, own);
    await page.close();
  });

  it.each([
    '',
    '#00000000-0000-4000-8000-000000000000',
  ])('gets one even with the address the browser gave to Baton, and "%s"', async (hash) => {
    const requests = await stage.browser.recordRequests();
    const page = await openContact(stage.browser, stage.crm, 1);
    const own = await openSidebar(stage.browser, page);
    await waitForLead(own);
    const given = (await requests()).find((url) => /extension:.*\/sidebar\.html/.test(url));
    await embed(page, (given?.split('#')[0] ?? `${stage.browser.extensionOrigin}/sidebar.html`) + hash);
    await waitFor('the page’s own frame', async () => (await sidebarFrames(page)).length > 1);
    await othersStayEmpty(page, own);
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
