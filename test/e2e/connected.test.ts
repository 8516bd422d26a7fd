/** A system that is connected is asked by the built extension, and told; also by a worker that was stopped meanwhile. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionView } from '../../lib/domain/exchange/views.ts';
import type { RecordPage } from '../../lib/domain/record.ts';
import type { LeadReply } from '../../lib/messaging/protocol.ts';
import { waitFor } from '../browser/wait-for.ts';
import { openSidebar } from '../demo/workspace.ts';
import { type Feed, startFeed } from '../services/feed.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { ask, type Stage, setStage } from './stage.ts';

let stage: Stage;
let pages: PageServer;
let feed: Feed;
let page: Page;
let options: Page;

const emailOf = (id: number) => `person.${id}@follow.example`;
const asksFor = (id: number) => feed.asked.filter(({ query }) => query.getAll('email').includes(emailOf(id))).length;

beforeAll(async () => {
  pages = await startPageServer();
  const people = [1, 2, 3, 4].map((id) => ({ emails: [emailOf(id)], facts: { name: `Feed Person ${id}` } }));
  feed = await startFeed({ token: 'a-token', people });
  stage = await setStage({ sample: false });
  options = await stage.browser.openExtensionPage('options.html');
  page = await stage.browser.newPage();
  await page.goto(pages.contactUrl('following', 1));
  await openSidebar(stage.browser, page);
});
afterAll(async () => {
  await stage?.close();
  await pages?.close();
  await feed?.close();
});

function go(id: number): Promise<void> {
  return page.evaluate((to) => (window as unknown as { go(id: number): void }).go(to), id);
}

function pageOf(id: number): RecordPage {
  const record = { crm: 'atomic-crm', account: '127.0.0.1', object: 'contact', id: String(id) } as const;
  return { kind: 'record', record, reading: 'read', facts: { email: emailOf(id) } };
}

/** Waits until the sidebar in the page says who it is. */
function named(id: number): Promise<unknown> {
  return waitFor(`person ${id} in the sidebar`, async () => {
    const texts = page.frames().map((frame) => frame.evaluate(() => document.body?.innerText ?? '').catch(() => ''));
    return (await Promise.all(texts)).some((text) => text.includes(`Feed Person ${id}`));
  });
}

describe('a feed', () => {
  it('is asked for the person on the page once it is connected', async () => {
    expect(feed.asked).toEqual([]);
    const entered = {
      connector: 'feed',
      name: 'Feed',
      settings: { address: feed.address },
      secrets: { token: 'a-token' },
      writes: true,
      handoverStages: [],
      ownOrigins: [],
    };
    const view = await ask<ConnectionView>(options, 'connect', entered);
    expect(view.check).toMatchObject({ account: 'Firma data' });
    expect(JSON.stringify(view)).not.toContain('a-token');
    await go(2);
    await named(2);
    expect(asksFor(2)).toBe(1);
  });

  it('is asked by a worker that was stopped', async () => {
    await stage.browser.stopWorker();
    await go(3);
    await named(3);
    expect(asksFor(3)).toBe(1);
  });

  it('is told what the rep says', async () => {
    const reply = await ask<LeadReply>(options, 'leadOf', { page: pageOf(3) });
    if (reply.state !== 'known') throw new Error(reply.state);
    const { contactId } = reply.lead;
    await ask(options, 'giveFeedback', { contactId, id: crypto.randomUUID(), verdict: 'good' });
    await waitFor('the verdict at the feed', () => feed.taken.size === 1);
    expect(feed.refused).toEqual([]);
  });

  it('hears nothing more once it is disconnected', async () => {
    await ask(options, 'disconnect', { id: 'feed' });
    expect(await ask(options, 'connections')).toEqual([]);
    const before = feed.asked.length;
    await go(4);
    // The page was seen and answered for; asking begins with that.
    await waitFor('the page of person 4', async () =>
      (await page.evaluate(() => document.body.innerText)).includes(emailOf(4)),
    );
    expect(await ask(options, 'leadOf', { page: pageOf(4) })).toMatchObject({ state: 'unknown' });
    expect(feed.asked.length).toBe(before);
  });
});
