/**
 * With nothing connected Baton makes no network request: a working day in a real browser, with everything listened to.
 * What Baton's worker, pages and frames ask for is noted by the browser itself; and whatever any of them wants outside of
 * this machine would have to go by a proxy, which hears who it is and lets nothing through.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionView } from '../../lib/domain/exchange/views.ts';
import type { ReminderSettings } from '../../lib/domain/reminders/settings.ts';
import { press, waitForText } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { loadSampleWorkspace, openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { type Feed, startFeed } from '../services/feed.ts';
import { type ListeningProxy, startListeningProxy } from '../support/listening-proxy.ts';
import { ask, type Stage, setStage } from './stage.ts';

/** Much is done in each. */
const long = { timeout: 90_000 };

let proxy: ListeningProxy;
let feed: Feed;
let stage: Stage;
let options: Page;
let requests: () => Promise<string[]>;

beforeAll(async () => {
  proxy = await startListeningProxy();
  feed = await startFeed();
  stage = await setStage({ sample: false, proxyPort: proxy.port });
  requests = await stage.browser.recordRequests();
});
afterAll(async () => {
  await stage?.close();
  await feed?.close();
  await proxy?.close();
});

/** What Baton asked for but its own files. */
const asked = async () => (await requests()).filter((url) => /^(https?|wss?|ftp):/.test(url));

/** Browsers ask their makers for this and that, and the CRM has telemetry of its own; nobody else may be asked. */
const others = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox)\.(com|net|org)$|^atomic-crm-telemetry\./;
const outside = () => proxy.hosts.filter((host) => !others.test(host));

/** The badge is drawn by the look that also shows reminders. */
async function lookAtReminders(): Promise<void> {
  const settings = await ask<ReminderSettings>(options, 'reminders');
  await options.evaluate(() => chrome.action.setBadgeText({ text: '?' }));
  await ask(options, 'putReminders', { settings: { ...settings, on: true } });
  await waitFor('the badge to be drawn', () =>
    options.evaluate(async () => (await chrome.action.getBadgeText({})) !== '?'),
  );
}

async function useBaton(ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    const page = await openContact(stage.browser, stage.crm, id);
    const sidebar = await openSidebar(stage.browser, page);
    await waitForLead(sidebar);
    await press(sidebar, 'button', words('sidebar_good'));
    await waitForText(sidebar, 'region', 'Feedback', new RegExp(words('sidebar_undo')));
    await page.reload();
    await waitForLead(await openSidebar(stage.browser, page));
    await page.close();
  }
  const popup = await stage.browser.openExtensionPage('popup.html');
  await waitFor('the figures', () => popup.evaluate(() => document.querySelector('h2') !== null));
  await popup.close();
}

describe('with nothing connected', () => {
  it('the sample, pages, the sidebar, verdicts, the popup and the reminders ask nobody', long, async () => {
    await loadSampleWorkspace(stage.browser);
    options = await stage.browser.openExtensionPage('options.html');
    await waitForText(options, 'region', words('connect_title'), new RegExp(words('connect_none')));
    await useBaton([7]);
    await lookAtReminders();
    await stage.browser.stopWorker();
    await useBaton([16]);
    expect(await asked()).toEqual([]);
    expect(outside()).toEqual([]);
  });

  it('choosing a system and reading how to connect it asks nobody either', long, async () => {
    await options.bringToFront();
    for (const name of ['HubSpot', 'Mautic']) {
      await press(options, 'button', name);
      await waitForText(options, 'region', words('connect_steps'), /./);
      await press(options, 'button', words('connect_back'));
    }
    expect(await asked()).toEqual([]);
    expect(outside()).toEqual([]);
  });
});

describe('once something is connected', () => {
  it('that alone is asked, and it is heard: whoever listens is not deaf', long, async () => {
    const entered = { connector: 'feed', name: 'Feed', settings: { address: feed.address }, secrets: {} };
    await ask<ConnectionView>(options, 'connect', { ...entered, writes: true, handoverStages: [], ownOrigins: [] });
    await useBaton([11]);
    const origins = new Set((await asked()).map((url) => new URL(url).origin));
    expect([...origins]).toEqual([new URL(feed.address).origin]);
    expect(outside()).toEqual([]);
  });

  it('and disconnected again, nobody', long, async () => {
    await ask(options, 'disconnect', { id: 'feed' });
    const before = (await asked()).length;
    await useBaton([12]);
    await lookAtReminders();
    expect((await asked()).slice(before)).toEqual([]);
  });
});

it('the proxy hears who goes outside', async () => {
  const page = await stage.browser.newPage();
  await page.goto('http://nobody.example/').catch(() => undefined);
  expect(outside()).toEqual(['nobody.example']);
  await page.close();
});
