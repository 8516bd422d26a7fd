/** What connected systems tell in the sidebar: asked once, told apart, put together, and read again only where it changed. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, waitForText, waitForWords } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { openSidebar } from '../demo/workspace.ts';
import { type Feed, type FeedPerson, startFeed } from '../services/feed.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { literal, sourcesLine } from './connecting.ts';
import { ask, type Stage, setStage } from './stage.ts';

const minute = 60_000;
const emailOf = (id: number) => `person.${id}@follow.example`;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

let stage: Stage;
let pages: PageServer;
let webinars: Feed;
let mails: Feed;
let options: Page;

/** Person 3 was sent a mail that was opened and clicked in the same seconds, and came to a webinar both systems know. */
function peopleOf(system: 'webinars' | 'mails'): FeedPerson[] {
  const sent = 90 * minute;
  const mailed = [
    { at: ago(sent), kind: 'emailSent', title: 'November news', id: 'm-1' },
    { at: ago(sent - 2000), kind: 'emailOpen', title: 'November news', id: 'm-2' },
    { at: ago(sent - 3000), kind: 'emailClick', title: 'November news', id: 'm-3' },
  ];
  const attended = (later: number) => ({
    at: ago(30 * minute - later),
    kind: 'webinar',
    title: 'Moving without downtime',
  });
  return [1, 2, 3, 4].map((id) => ({
    emails: [emailOf(id)],
    facts: { name: `Feed Person ${id}` },
    touchpoints:
      id !== 3
        ? []
        : system === 'mails'
          ? [...mailed, { ...attended(40_000), id: 'w' }]
          : [{ ...attended(0), id: 'w' }],
  }));
}

beforeAll(async () => {
  pages = await startPageServer();
  webinars = await startFeed({ people: peopleOf('webinars') });
  mails = await startFeed({ people: peopleOf('mails') });
  stage = await setStage({ sample: false });
  options = await stage.browser.openExtensionPage('options.html');
  for (const [name, feed] of [
    ['Webinars', webinars],
    ['Mails', mails],
  ] as const) {
    const entered = { connector: 'feed', name, settings: { address: feed.address }, secrets: {}, writes: true };
    await ask(options, 'connect', { ...entered, handoverStages: [], ownOrigins: [] });
  }
});
afterAll(async () => {
  await stage?.close();
  await pages?.close();
  await webinars?.close();
  await mails?.close();
});

const asksFor = (feed: Feed, id: number) =>
  feed.asked.filter(({ query }) => query.getAll('email').includes(emailOf(id)));

async function open(id: number): Promise<{ page: Page; sidebar: Frame }> {
  const page = await stage.browser.newPage();
  await page.goto(pages.contactUrl('following', id));
  const sidebar = await openSidebar(stage.browser, page);
  await waitForWords(sidebar, `Feed Person ${id}`);
  return { page, sidebar };
}

describe('a person on two pages at once', () => {
  it('is asked for once', async () => {
    const two = await Promise.all([stage.browser.newPage(), stage.browser.newPage()]);
    await Promise.all(two.map((page) => page.goto(pages.contactUrl('following', 1))));
    for (const page of two) {
      await page.bringToFront();
      await waitForWords(await openSidebar(stage.browser, page), 'Feed Person 1');
    }
    expect([webinars, mails].map((feed) => asksFor(feed, 1).length)).toEqual([1, 1]);
    for (const page of two) await page.close();
  });
});

describe('a person who was read before', () => {
  let page: Page;
  let sidebar: Frame;

  it('is read again only where something changed', async () => {
    ({ page, sidebar } = await open(2));
    await press(sidebar, 'button', words('exchange_refresh'));
    await waitFor('the second question', () => asksFor(mails, 2).length === 2 && asksFor(webinars, 2).length === 2);
    expect(asksFor(mails, 2)[1]?.headers['if-none-match']).toMatch(/^".+"$/);
    await sourcesLine(sidebar, /^Webinars, now · Mails, now/);
  });

  it('stays with its age while a system cannot be reached, and is new again when it can', async () => {
    mails.failWith(() => 'cut');
    await press(sidebar, 'button', words('exchange_refresh'));
    await sourcesLine(sidebar, /Webinars, now · Mails, offline, as of/);
    await waitForWords(sidebar, 'Feed Person 2');
    mails.failWith(undefined);
    await press(sidebar, 'button', words('exchange_refresh'));
    await sourcesLine(sidebar, /Mails, now/);
    await page.close();
  });
});

describe('a journey', () => {
  it('shows what two systems tell once, with both names, and folds away what a machine did', async () => {
    const { page, sidebar } = await open(3);
    const journey = await waitForText(sidebar, 'region', 'Journey', /Moving without downtime.*Mails/);
    expect(journey.match(/Moving without downtime/g)).toHaveLength(1);
    expect(journey).toMatch(/Webinars/);
    expect(journey).not.toMatch(literal(words('machine_rule_afterSending')));
    const show = words('sidebar_machines_show_other', [2]);
    await press(sidebar, 'checkbox', show);
    await waitForText(sidebar, 'region', 'Journey', literal(words('machine_rule_afterSending')));
    await page.close();
  });
});
