/** The worker's side: what is loaded and asked when, and where Baton runs. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askForPages } from '../../../lib/background/exchange/ask-for-pages.ts';
import { exchangeDoor } from '../../../lib/background/exchange/exchange-door.ts';
import { followExchange } from '../../../lib/background/exchange/follow-exchange.ts';
import { giveBackSites } from '../../../lib/background/exchange/give-back-sites.ts';
import { exchangeHandlers } from '../../../lib/background/handlers/exchange.ts';
import { feedbackHandlers } from '../../../lib/background/handlers/feedback.ts';
import { siteHandlers } from '../../../lib/background/handlers/sites.ts';
import { contentHandlers, sidebarHandlers } from '../../../lib/background/handlers/tab-pages.ts';
import { applySites } from '../../../lib/background/sites/granted-sites.ts';
import type { Exchange } from '../../../lib/exchange/contract.ts';
import type { Sender } from '../../../lib/messaging/answering.ts';
import { changeOwnSites, ownSites } from '../../../lib/platform/own-sites.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { pageOf, site, toldIn, urlOf } from '../background/support/record-tab.ts';
import { personOf, stored } from '../storage/support/store.ts';
import { calls, testWorkspace } from '../storage/support/workspace.ts';

const held = vi.hoisted(() => ({
  browser: {} as ReturnType<typeof import('../../support/fake-browser.ts').fakeBrowser>,
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.browser;
  },
}));

const api = 'https://api.vendor.example';

beforeEach(() => {
  held.browser = fakeBrowser();
  held.browser.fake.grant(`${site}/*`, `${api}/*`);
});

const allNames = [
  'connections',
  'connect',
  'disconnect',
  'signIn',
  'checkConnection',
  'exchangeOf',
  'refresh',
  'outbox',
];

async function begin({ connected = true } = {}) {
  const workspace = await testWorkspace();
  if (connected) await workspace.store.put('connections', '{}', 'acme');
  const exchange = {
    calls: Object.fromEntries([...allNames, 'sendAgain', 'discard'].map((name) => [name, vi.fn(async () => name)])),
    refresh: vi.fn(async () => undefined),
    left: vi.fn(),
    send: vi.fn(async () => undefined as number | undefined),
    arrived: vi.fn(async () => undefined),
  };
  const load = vi.fn(async () => () => exchange as unknown as Exchange);
  const surroundings = { now: workspace.now, zone: workspace.zone, announce: vi.fn(), announceExchange: vi.fn() };
  const door = exchangeDoor({ database: workspace.database, load, surroundings });
  const asking = askForPages(door);
  const sender = { url: urlOf('1'), tab: { id: 1, url: urlOf('1') }, frameId: 0 } as Sender;
  const content = contentHandlers(workspace, asking);
  const sidebar = sidebarHandlers(workspace, asking);
  return { workspace, exchange, load, door, sender, content, sidebar, page: calls(exchangeHandlers(workspace, door)) };
}

describe('with nothing connected', () => {
  it('nothing is loaded for pages, sidebars, links, what pages ask, or what may wait', async () => {
    const { content, sidebar, sender, load, page, workspace, door } = await begin({ connected: false });
    const fetching = vi.spyOn(globalThis, 'fetch');
    expect(await content.siteOpened({ url: urlOf('1') }, sender)).toMatchObject({ hints: false });
    await content.pageSeen({ page: pageOf('1') }, sender);
    await content.linkHinted({ url: urlOf('2') }, sender);
    await sidebar.leadOf({ page: pageOf('1') }, sender);
    expect(await page.connections(null)).toEqual([]);
    expect(await page.exchangeOf({ page: pageOf('1') })).toEqual({ sources: [], sent: [] });
    expect(await page.refresh({ page: pageOf('1') })).toBeNull();
    expect(await page.outbox(null)).toEqual([]);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    followExchange(workspace, door)();
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await workspace.store.count('outbox')).toBe(0));
    expect(load).not.toHaveBeenCalled();
    expect(fetching).not.toHaveBeenCalled();
  });
});

describe('a page that was seen', () => {
  it('is answered from what is stored, and asked for after that', async () => {
    const { content, sender, exchange } = await begin();
    exchange.refresh.mockReturnValue(new Promise(() => {}));
    expect(await content.pageSeen({ page: pageOf('1') }, sender)).toBeDefined();
    await vi.waitFor(() =>
      expect(exchange.refresh).toHaveBeenCalledExactlyOnceWith({ page: pageOf('1'), tabId: 1, occasion: 'seen' }),
    );
    await content.pageSeen({ page: null }, sender);
    await vi.waitFor(() => expect(exchange.left).toHaveBeenCalledWith(1));
  });

  it('in a trial’s tab is not asked for', async () => {
    const { content, sender, exchange, door } = await begin();
    await door.exchange();
    const trial = { crm: 'atomic-crm', object: 'contact', field: 'email', selector: 'b' };
    held.browser.fake.stored.set('trial:1', trial);
    await content.pageSeen({ page: pageOf('1') }, sender);
    await vi.waitFor(() => expect(exchange.left).toHaveBeenCalled());
    expect(exchange.refresh).not.toHaveBeenCalled();
  });

  it('is asked for in its tab’s name where a sidebar shows it, and not once the tab has moved on', async () => {
    const { content, sidebar, sender, exchange } = await begin();
    await content.pageSeen({ page: pageOf('2') }, sender);
    await vi.waitFor(() => expect(exchange.refresh).toHaveBeenCalledTimes(1));
    await sidebar.leadOf({ page: pageOf('1') }, sender);
    await sidebar.leadOf({ page: pageOf('2') }, sender);
    await vi.waitFor(() => expect(exchange.refresh).toHaveBeenCalledTimes(2));
    expect(exchange.refresh).toHaveBeenLastCalledWith({ page: pageOf('2'), tabId: 1, occasion: 'seen' });
  });
});

describe('a link on which the pointer rests', () => {
  it('is a hint where it leads to a record of this site', async () => {
    const { content, sender, exchange } = await begin();
    expect(await content.siteOpened({ url: urlOf('1') }, sender)).toMatchObject({ hints: true });
    for (const url of [`${site}/#/reports`, 'https://other.example/#/contacts/2/show', 'x', urlOf('2')])
      await content.linkHinted({ url }, sender);
    await vi.waitFor(() => expect(exchange.refresh).toHaveBeenCalledTimes(1));
    expect(exchange.refresh).toHaveBeenCalledWith({
      page: { kind: 'record', record: pageOf('2').record, reading: 'reading', facts: {} },
      tabId: 1,
      occasion: 'hint',
    });
  });
});

describe('what waits', () => {
  it('is sent some time after the worker has started, and the alarm is set for the next time', async () => {
    const { workspace, door, exchange, load } = await begin();
    await workspace.store.add('outbox', { open: '!acme', connection: 'acme', contact: 'c', said: 'a', body: '{}' });
    followExchange(workspace, door);
    held.browser.alarms.onAlarm.fire({ name: 'sending' });
    await vi.waitFor(async () => expect(await workspace.store.count('outbox')).toBe(1));
    expect(load, 'what was refused waits for nothing').not.toHaveBeenCalled();
    await workspace.store.add('outbox', { open: 'acme', connection: 'acme', contact: 'c', said: 'b', body: '{}' });
    exchange.send.mockResolvedValue(workspace.time + 90_000);
    held.browser.alarms.onAlarm.fire({ name: 'sending' });
    await vi.waitFor(() =>
      expect(held.browser.fake.alarms.get('sending')?.scheduledTime).toBe(workspace.time + 90_000),
    );
  });
});

describe('what a rep says, and takes back', () => {
  it('is told to whoever shows what became of it, before anything is sent', async () => {
    const { workspace } = await begin();
    const contactId = await stored(workspace.store, personOf('anna@firma.example'));
    const said = vi.fn();
    const { giveFeedback, undoFeedback } = calls(feedbackHandlers({ ...workspace, said }));
    await giveFeedback({ contactId, id: 'f', verdict: 'good' });
    await undoFeedback({ contactId, id: 'f' });
    expect(said.mock.calls).toEqual([[contactId], [contactId]]);
  });
});

describe('a worker that is ended while it sends', () => {
  it('is woken to go on', async () => {
    const { workspace, door, exchange } = await begin();
    await workspace.store.add('outbox', { open: 'acme', connection: 'acme', contact: 'c', said: 'a', body: '{}' });
    exchange.send.mockReturnValue(new Promise(() => {}));
    followExchange(workspace, door);
    held.browser.alarms.onAlarm.fire({ name: 'sending' });
    await vi.waitFor(() => expect(exchange.send).toHaveBeenCalled());
    expect(held.browser.fake.alarms.get('sending')?.scheduledTime).toBe(workspace.time + 60_000);
  });
});

describe('a tab in which the user signs in', () => {
  it('is told to the exchange, and no other', async () => {
    const { workspace, door, exchange, load } = await begin();
    followExchange(workspace, door);
    held.browser.tabs.onUpdated.fire(4, { url: 'https://vendor.example/done' });
    await held.browser.storage.session.set({ 'signIn:5': {} });
    expect(load).not.toHaveBeenCalled();
    held.browser.tabs.onUpdated.fire(5, { url: 'https://vendor.example/done' });
    await vi.waitFor(() => expect(exchange.arrived).toHaveBeenCalledExactlyOnceWith('https://vendor.example/done', 5));
  });
});

describe('a site that was granted for a connection', () => {
  it('gets no content script and is no site, until the user wants Baton there too', async () => {
    const { workspace } = await begin();
    held.browser.fake.setTabs([{ id: 3, url: `${api}/docs` }]);
    await applySites(workspace);
    expect(held.browser.fake.scripts()[0]?.matches).toEqual([`${api}/*`, `${site}/*`]);
    await changeOwnSites(() => [api]);
    const { sites, siteOf, sitesChanged } = calls(siteHandlers(workspace));
    expect((await sitesChanged(null)).map(({ origin }) => origin)).toEqual([site]);
    expect(held.browser.fake.scripts()[0]?.matches).toEqual([`${site}/*`]);
    expect(toldIn(held.browser, 'stop')).toEqual([{ tabId: 3, input: null }]);
    expect(await siteOf({ url: `${api}/x` })).toMatchObject({ granted: false });
    await sitesChanged({ used: api });
    expect((await sites(null)).map(({ origin }) => origin)).toEqual([api, site]);
    expect(await ownSites()).toEqual([]);
  });

  it('is given back when everything was erased, and not while anything is connected', async () => {
    const { workspace } = await begin();
    await changeOwnSites(() => [api]);
    await giveBackSites(workspace);
    expect(held.browser.fake.granted()).toContain(`${api}/*`);
    await workspace.store.clear('connections');
    await giveBackSites(workspace);
    expect(held.browser.fake.granted()).toEqual([`${site}/*`]);
  });
});

it('open pages learn to hint with the first connection, and to be silent after the last', async () => {
  const { page, exchange, workspace, door } = await begin({ connected: false });
  held.browser.fake.setTabs([{ id: 1, url: urlOf('1') }]);
  expect(await door.isConnected()).toBe(false);
  exchange.calls.connect = vi.fn(async () => {
    await workspace.store.put('connections', '{}', 'acme');
    return 'view';
  });
  await page.connect({} as never);
  expect(await door.isConnected()).toBe(true);
  expect(toldIn(held.browser, 'planChanged')).toHaveLength(1);
  exchange.calls.disconnect = vi.fn(async () => {
    await workspace.store.clear('connections');
    return null as never;
  });
  await page.disconnect({ id: 'acme' });
  expect(await door.isConnected()).toBe(false);
  expect(toldIn(held.browser, 'planChanged')).toHaveLength(2);
});
