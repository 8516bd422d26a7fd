/** What content scripts say of their tabs. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AskForPages } from '../../../lib/background/exchange/ask-for-pages.ts';
import { contentHandlers } from '../../../lib/background/handlers/tab-pages.ts';
import { rememberTab, seenPage } from '../../../lib/background/tabs.ts';
import type { Sender } from '../../../lib/messaging/answering.ts';
import { getContact } from '../../../lib/storage/contacts.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { personOf, stored } from '../storage/support/store.ts';
import { testWorkspace } from '../storage/support/workspace.ts';
import { nothing, pageOf, site, toldIn, urlOf } from './support/record-tab.ts';

const held = vi.hoisted(() => ({
  browser: {} as ReturnType<typeof import('../../support/fake-browser.ts').fakeBrowser>,
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.browser;
  },
}));

beforeEach(() => {
  held.browser = fakeBrowser();
  held.browser.fake.grant(`${site}/*`);
});

const nobodyAsked: AskForPages = { isConnected: async () => false, seen: () => {}, shown: () => {}, hinted: () => {} };

async function begin() {
  const workspace = await testWorkspace();
  const from = (url: string): Sender => ({ url, tab: { id: 1, url } }) as Sender;
  return { workspace, from, ...contentHandlers(workspace, nobodyAsked) };
}

describe('a document that begins', () => {
  it('is told how its site is read, and is remembered', async () => {
    const { siteOpened, from } = await begin();
    expect(await siteOpened({ url: urlOf('1') }, from(urlOf('1')))).toMatchObject({ plan: { id: 'atomic-crm' } });
    expect(await seenPage(1)).toMatchObject({ record: { id: '1' } });
  });

  it.each([
    'https://other.example/',
    'http://crm.example/',
    'https://crm.example:8443/',
    'x',
  ])('speaks for its own origin alone, and not for %s', async (url) => {
    const { siteOpened, from } = await begin();
    await expect(siteOpened({ url }, from(urlOf('1')))).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('leaves nothing of its tab’s former page where it is no CRM’s', async () => {
    const { siteOpened, from } = await begin();
    await rememberTab(1, { page: pageOf('1') });
    const url = `${site}/#/reports`;
    expect(await siteOpened({ url }, from(url))).toEqual({ plan: null, hints: false });
    await vi.waitFor(async () => expect(await seenPage(1)).toBeUndefined());
  });
});

describe('a page that was seen', () => {
  it('of a site that was withdrawn while the browser kept it is told to stop, and forgotten', async () => {
    const { pageSeen, from } = await begin();
    held.browser.fake.grant();
    await pageSeen({ page: pageOf('1') }, from(urlOf('1')));
    await vi.waitFor(() => expect(toldIn(held.browser, 'stop')).toEqual([{ tabId: 1, input: null }]));
    expect(await seenPage(1)).toBeUndefined();
    expect(held.browser.fake.stored.has('recent:0')).toBe(false);
  });

  it.each([
    ['is', false, 1],
    ['in a trial’s tab is not', true, 0],
  ])('%s linked to the person of its e-mail', async (_, isTrial, links) => {
    const { workspace, pageSeen, from } = await begin();
    const anna = await stored(workspace.store, personOf('anna@x.example'));
    const trial = { crm: 'atomic-crm', object: 'contact', field: 'email', selector: 'b' };
    if (isTrial) held.browser.fake.stored.set('trial:1', trial);
    const page = pageOf('1', nothing, { email: 'anna@x.example' });
    await pageSeen({ page }, from(urlOf('1')));
    expect((await getContact(workspace.store, anna))?.records).toHaveLength(links);
  });
});
