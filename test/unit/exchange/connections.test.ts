/** Connections: what the user enters, what is checked, and what goes when they end. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabSignIn } from '../../../lib/connectors/connector.ts';
import { changeOwnSites, ownSites } from '../../../lib/platform/own-sites.ts';
import { getConnections } from '../../../lib/storage/connections.ts';
import { getSecrets, putSecrets } from '../../../lib/storage/secrets.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { contentsOf } from '../storage/support/store.ts';
import { aConnector, anExchange, aPage, aSystem, entered } from './support/a-system.ts';

const held = vi.hoisted(() => ({
  browser: {} as ReturnType<typeof import('../../support/fake-browser.ts').fakeBrowser>,
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.browser;
  },
}));

const pattern = 'http://127.0.0.1/*';
const site = 'http://127.0.0.1';

beforeEach(() => {
  held.browser = fakeBrowser();
  held.browser.fake.grant(pattern);
});

const silent = () => aSystem(() => ({ person: null }));

describe('what was entered', () => {
  it('is stored, checked at once, and shown without its secrets', async () => {
    const system = await silent();
    const { calls, store, announceExchange } = await anExchange(aConnector());
    const view = await calls.connect(entered(system));
    expect(view).toMatchObject({
      id: 'acme',
      settings: { address: system.origin, region: 'eu' },
      hasSecrets: ['token'],
      check: { account: 'Acme Ltd', reads: ['person'], writes: [], gaps: [] },
      waiting: 0,
      refused: 0,
      requestsToday: 1,
    });
    expect(JSON.stringify([view, await calls.connections(null)])).not.toContain('t0p-secret');
    expect(await getSecrets(store, 'acme')).toEqual({ token: 't0p-secret' });
    expect(announceExchange).toHaveBeenCalledWith([]);
    const { secrets: _, ...rest } = await contentsOf(store);
    expect(JSON.stringify(rest)).not.toContain('t0p-secret');
  });

  it('stays where the system does not accept it, and says why', async () => {
    const system = await silent();
    const { calls, store } = await anExchange(aConnector());
    const view = await calls.connect(entered(system, { secrets: { token: 'stale' } }));
    expect(view.check).toEqual({
      at: expect.any(Number),
      reads: [],
      writes: [],
      gaps: [],
      failure: { code: 'signedOut' },
    });
    expect(await getConnections(store)).toHaveLength(1);
  });

  it.each([
    ['an address that others could listen to', { address: 'http://crm.example' }, 'address'],
    ['an address with a password in it', { address: 'https://me:pass@crm.example' }, 'address'],
    ['an address that is none', { address: 'crm.example' }, 'address'],
    ['no address', {}, 'address'],
    ['a choice that is not offered', { address: 'https://crm.example', region: 'mars' }, 'region'],
  ])('is refused for %s, by the field', async (_, settings, field) => {
    const { calls, store } = await anExchange(aConnector());
    await expect(calls.connect({ ...entered({ origin: '' }), settings })).rejects.toMatchObject({
      code: 'badSetting',
      detail: field,
    });
    expect(await getConnections(store)).toEqual([]);
  });

  it('takes an origin from any address of it, though its pattern allows no path', async () => {
    const system = await silent();
    const connector = aConnector();
    const fields = [
      { name: 'address', kind: 'origin', pattern: 'http://127\\.0\\.0\\.1:\\d+' },
      { name: 'token', kind: 'secret' },
    ] as const;
    const { calls } = await anExchange({ ...connector, about: { ...connector.about, fields } });
    const settings = { address: `${system.origin}/setup/home` };
    expect(await calls.connect({ ...entered(system), settings })).toMatchObject({
      settings: { address: system.origin },
    });
  });

  it('without its secret is refused the first time, and keeps the stored one later', async () => {
    const system = await silent();
    const { calls, store } = await anExchange(aConnector());
    await expect(calls.connect(entered(system, { secrets: {} }))).rejects.toMatchObject({ detail: 'token' });
    await calls.connect(entered(system));
    await putSecrets(store, 'acme', { token: 't0p-secret', accessToken: 'fetched' });
    const changed = entered(system, { id: 'acme', name: 'Ours', secrets: {} });
    expect(await calls.connect(changed)).toMatchObject({ id: 'acme', name: 'Ours', check: { account: 'Acme Ltd' } });
    expect(await getSecrets(store, 'acme')).toEqual({ token: 't0p-secret', accessToken: 'fetched' });
    // Another system hears nothing of what followed from the former's.
    const other = await silent();
    await calls.connect(entered(other, { id: 'acme', secrets: {} }));
    expect(await getSecrets(store, 'acme')).toEqual({ token: 't0p-secret' });
  });

  it('twice is two connections', async () => {
    const system = await silent();
    const { calls } = await anExchange(aConnector());
    const ids = [await calls.connect(entered(system)), await calls.connect(entered(system))].map(({ id }) => id);
    expect(ids).toEqual(['acme', 'acme-2']);
  });
});

describe('a connection that ends', () => {
  it('takes its secrets, readings, counts and what waits with it, and no other’s', async () => {
    const system = await silent();
    const { calls, store, refresh } = await anExchange(aConnector());
    await calls.connect(entered(system));
    await calls.connect(entered(system));
    await refresh({ page: aPage('1', 'anna@firma.example'), tabId: 1, occasion: 'seen' });
    for (const connection of ['acme', 'acme-2'])
      await store.add('outbox', { open: connection, connection, contact: 'c', said: 's', body: '{}' });
    await calls.disconnect({ id: 'acme' });
    const { connections, secrets, readings, requests, outbox } = await contentsOf(store);
    expect(connections?.map(([id]) => id)).toEqual(['acme-2']);
    expect(secrets?.map(([id]) => id)).toEqual(['acme-2']);
    expect(requests?.map(([id]) => id)).toEqual(['acme-2']);
    expect(readings?.map(([key]) => (key as string[])[1])).toEqual(['acme-2']);
    expect(outbox?.map(([, value]) => value)).toMatchObject([{ connection: 'acme-2' }]);
  });

  it('gives back the sites that the browser was asked for by it alone', async () => {
    const system = await silent();
    const { calls } = await anExchange(aConnector());
    await calls.connect(entered(system, { ownOrigins: [system.origin] }));
    await calls.connect(entered(system));
    expect(await ownSites()).toEqual([site]);
    await calls.disconnect({ id: 'acme' });
    expect(held.browser.fake.granted(), 'another speaks to it').toEqual([pattern]);
    await calls.disconnect({ id: 'acme-2' });
    expect(held.browser.fake.granted(), 'and it was the last').toEqual([]);
  });

  it.each([
    ['is given back', false, []],
    ['where Baton runs by now is kept', true, [pattern]],
  ])('its last site %s', async (_, isSite, granted) => {
    const system = await silent();
    const { calls } = await anExchange(aConnector());
    await calls.connect(entered(system, { ownOrigins: [system.origin] }));
    if (isSite) await changeOwnSites(() => []);
    await calls.disconnect({ id: 'acme' });
    expect(held.browser.fake.granted()).toEqual(granted);
    expect(await ownSites()).toEqual([]);
  });
});

it('a connection that moves to another address gives the former one’s site back', async () => {
  const system = await silent();
  const { calls } = await anExchange(aConnector());
  await calls.connect(entered(system, { ownOrigins: [system.origin] }));
  const moved = { settings: { address: 'https://crm.example' }, ownOrigins: ['https://crm.example'] };
  held.browser.fake.grant(pattern, 'https://crm.example/*');
  system.failWith(() => 'cut');
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no network'));
  await calls.connect(entered(system, { id: 'acme', secrets: {}, ...moved }));
  vi.restoreAllMocks();
  expect(held.browser.fake.granted()).toEqual(['https://crm.example/*']);
  expect(await ownSites()).toEqual(['https://crm.example']);
});

describe('signing in on the system’s own page', () => {
  const callback = 'https://vendor.example/done';
  const signIn: TabSignIn = {
    begin: async () => ({ url: 'https://vendor.example/sign-in', callback, remember: 'verifier' }),
    finish: async (arrivedUrl, remember) => ({
      token: new URL(arrivedUrl).searchParams.get('code') === '1' && remember === 'verifier' ? 't0p-secret' : 'no',
    }),
  };
  const oauth = { ...aConnector('acme', { fields: [{ name: 'address', kind: 'origin' }] }), signIn };

  it('opens a tab, takes what it arrives with once, and checks it', async () => {
    const system = await silent();
    const { calls, arrived } = await anExchange(oauth);
    expect(await calls.connect(entered(system, { secrets: {} }))).toMatchObject({
      check: { failure: { code: 'signedOut' } },
    });
    await calls.signIn({ id: 'acme' });
    const [tab] = held.browser.fake.tabs();
    expect(tab?.url).toBe('https://vendor.example/sign-in');
    const id = tab?.id ?? 0;
    await arrived('https://vendor.example/password', id);
    await arrived(`${callback}?code=1`, id + 1);
    expect((await calls.connections(null))[0]?.check).toHaveProperty('failure');
    await arrived(`${callback}?code=1`, id);
    expect((await calls.connections(null))[0]).toMatchObject({ check: { account: 'Acme Ltd' } });
    expect(held.browser.fake.tabs()).toEqual([]);
    expect([...held.browser.fake.stored.keys()]).toEqual([]);
  });
});
