/** Connected systems are asked for the person on the page, and what they say is merged. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hour, minute } from '../../../lib/domain/time.ts';
import { findByEmail, findByPage, getContact } from '../../../lib/storage/contacts.ts';
import { eraseContact, eraseEverything } from '../../../lib/storage/erase.ts';
import { getReadings } from '../../../lib/storage/readings.ts';
import type { Database } from '../../../lib/storage/schema.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { contentsOf, now, personOf, stored } from '../storage/support/store.ts';
import {
  aConnector,
  aFile,
  anExchange,
  aPage,
  aSystem,
  asksFor,
  connected,
  entered,
  exchangeOver,
  told,
} from './support/a-system.ts';

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
  held.browser.fake.grant('http://127.0.0.1/*');
});

const anna = 'anna@firma.example';
const annasPage = aPage('1', anna);
const facts = (name: string) => ({ name: { value: name, source: 'acme', at: now } });

/** Counts of requests alone say nothing of anybody. */
const nothingAtAll = (store: Database) => ({
  ...Object.fromEntries([...store.objectStoreNames].map((name) => [name, []])),
  requests: expect.anything(),
});

describe('a page of somebody whom nobody knows', () => {
  it('becomes a contact of its record where a system knows the address', async () => {
    const { system, store, refresh, announce, calls } = await connected(() =>
      told(anna, { facts: facts('Anna Lund') }),
    );
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    expect(asksFor(system)).toEqual([{ emails: [anna], records: [] }]);
    const { byRecord } = await findByPage(store, { record: 'atomic-crm/crm.example/contact/1' });
    expect(byRecord).toMatchObject({ emails: [anna], facts: { name: { value: 'Anna Lund' } } });
    expect(announce).toHaveBeenCalledExactlyOnceWith([byRecord?.id]);
    const view = await calls.exchangeOf({ page: annasPage });
    expect(view.sources).toMatchObject([{ connectionId: 'acme', state: 'new', readAt: now, found: true, gaps: [] }]);
  });

  it('stays unknown where no system knows them, and is not asked for again while that is new', async () => {
    const { system, store, refresh, announce, time, calls } = await connected(() => ({ person: null }));
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    expect(asksFor(system)).toHaveLength(1);
    expect(announce).not.toHaveBeenCalled();
    expect(await store.count('contacts')).toBe(0);
    expect((await calls.exchangeOf({ page: annasPage })).sources).toMatchObject([{ state: 'new', found: false }]);
    time.now += 11 * minute;
    expect((await calls.exchangeOf({ page: annasPage })).sources).toMatchObject([{ state: 'old' }]);
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    expect(asksFor(system)).toHaveLength(2);
  });

  it('is not remembered for long', async () => {
    const { store, time } = await connected((asked) =>
      JSON.stringify(asked.body).includes(anna) ? { person: null } : told('bo@firma.example'),
    );
    const readingsOf = async (after: number, ...pages: ReturnType<typeof aPage>[]) => {
      time.now += after;
      const { refresh } = exchangeOver(store, [aConnector()], time);
      for (const page of pages) await refresh({ page, tabId: 1, occasion: 'seen' });
      return (await store.getAllKeys('readings')).map(([subject]) => subject.includes('/'));
    };
    const bosPage = aPage('2', 'bo@firma.example');
    expect(await readingsOf(0, annasPage, bosPage)).toEqual(expect.arrayContaining([true, false]));
    expect(await readingsOf(6 * 24 * hour, bosPage)).toHaveLength(2);
    expect(await readingsOf(2 * 24 * hour, bosPage)).toEqual([false]);
  });

  it('is asked for again at once when its page shows an address after all', async () => {
    const { system, refresh } = await connected(() => ({ person: null }), aConnector('acme', { crm: 'atomic-crm' }));
    await refresh({ page: aPage('1'), tabId: 1, occasion: 'seen' });
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    expect(asksFor(system).map((asked) => (asked as { emails: string[] }).emails)).toEqual([[], [anna]]);
  });

  it('is not asked for while it draws itself', async () => {
    const { system, refresh } = await connected(() => ({ person: null }));
    await refresh({ page: aPage('1', anna, 'reading'), tabId: 1, occasion: 'seen' });
    expect(system.asked.map(({ path }) => path)).toEqual(['/me']);
  });
});

describe('whose record it is', () => {
  it.each([
    ['the CRM’s own is told', { crm: 'atomic-crm' }, 1],
    ['another CRM’s is not told', { crm: 'hubspot' }, 0],
    ['one for any system is told', { kind: 'any' }, 1],
  ] as const)('%s', async (_, about, records) => {
    const { refresh, system } = await connected(() => ({ person: null }), aConnector('acme', about));
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    expect(asksFor(system)).toEqual([{ emails: [anna], records: records === 1 ? [annasPage.record] : [] }]);
  });

  it('is not said by an address that has another record there', async () => {
    const { store, refresh, system } = await connected(() => told(anna), aConnector('acme', { crm: 'atomic-crm' }));
    await stored(store, personOf(anna, { records: ['atomic-crm/crm.example/contact/2'] }));
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    expect((await findByEmail(store, anna))[0]?.records).toEqual(['atomic-crm/crm.example/contact/2']);
    // Nor is the other one asked for in their name.
    expect(asksFor(system)).toMatchObject([{ records: [{ id: '2' }] }]);
  });

  it('an answer that points at two contacts changes nothing and says so', async () => {
    const { store, refresh, announce, calls } = await connected(() => ({
      person: { identity: { emails: [anna, 'bo@firma.example'], records: [] }, facts: facts('Wrong') },
      bookmark: 'later',
    }));
    const id = await stored(store, personOf(anna));
    await stored(store, personOf('bo@firma.example'));
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    expect((await getContact(store, id))?.facts).toEqual({});
    expect(announce).not.toHaveBeenCalled();
    expect((await calls.exchangeOf({ page: annasPage })).sources).toMatchObject([
      { state: 'new', gaps: [{ part: 'person', failure: { code: 'notUnderstood' } }] },
    ]);
    const reading = (await getReadings(store, [id])).get('acme')?.reading;
    expect(reading).not.toHaveProperty('bookmark');
  });

  it('nothing is kept of a contact that was erased while it was asked for', async () => {
    let id = '';
    const { store, refresh } = await connected(async () => {
      await eraseContact(store, id);
      return told(anna, { facts: facts('Anna') });
    });
    id = await stored(store, personOf(anna));
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    expect(await store.count('contacts')).toBe(0);
    expect(await store.count('readings')).toBe(0);
  });
});

describe('after everything was erased', () => {
  it('nothing comes back of a question that was under way', async () => {
    const { store, refresh } = await connected(async () => {
      await eraseEverything(store);
      return told(anna, { facts: facts('Anna') });
    });
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    expect(await contentsOf(store)).toEqual(nothingAtAll(store));
  });

  it('nor of a file that was being read', async () => {
    const system = await aSystem(() => ({ person: null }));
    const file = {
      ...aFile(),
      readAll: async () => {
        await eraseEverything(store);
        return { people: [{ identity: { emails: [anna], records: [] } }] };
      },
    };
    const { refresh, calls, store } = await anExchange(file);
    await calls.connect(entered(system, { connector: 'file' }));
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    expect(await contentsOf(store)).toEqual(nothingAtAll(store));
  });
});

describe('one question', () => {
  it('serves two tabs, and goes on when one of them moves on', async () => {
    const gate = Promise.withResolvers<void>();
    const { system, store, refresh, left, calls } = await connected(async () => {
      await gate.promise;
      return told(anna);
    });
    const first = refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    const second = refresh({ page: annasPage, tabId: 2, occasion: 'seen' });
    await vi.waitFor(() => expect(asksFor(system)).toHaveLength(1));
    expect((await calls.exchangeOf({ page: annasPage })).sources).toMatchObject([{ state: 'asking' }]);
    left(1);
    gate.resolve();
    await Promise.all([first, second]);
    expect(asksFor(system)).toHaveLength(1);
    expect(await store.count('contacts')).toBe(1);
  });

  it('ends when nobody wants it any more, and leaves nothing', async () => {
    const { system, store, refresh, calls } = await connected(() => ({ person: null }));
    system.failWith(({ path, body }) =>
      path === '/person' && JSON.stringify(body).includes(anna) ? 'hang' : undefined,
    );
    const former = refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    await vi.waitFor(() => expect(asksFor(system)).toHaveLength(1));
    await refresh({ page: aPage('2', 'bo@firma.example'), tabId: 1, occasion: 'seen' });
    await former;
    expect((await calls.exchangeOf({ page: annasPage })).sources).toMatchObject([{ state: 'never' }]);
    expect(await store.count('readings')).toBe(1);
  });

  it('of one connection that fails holds up no other, and what was said before stands', async () => {
    const broken = await aSystem(() => told(anna));
    const { system, refresh, calls, time } = await connected(() => told(anna), aConnector(), aConnector('other'));
    await calls.connect(entered(broken, { connector: 'other', name: 'Other' }));
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    broken.failWith(() => ({ status: 403 }));
    time.now += hour;
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    expect((await calls.exchangeOf({ page: annasPage })).sources).toMatchObject([
      { connectionId: 'acme', state: 'new' },
      { connectionId: 'other', state: 'old', readAt: now, failure: { code: 'forbidden' } },
    ]);
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    expect([asksFor(system).length, asksFor(broken).length]).toEqual([2, 2]);
  });

  it('is asked again where a worker was stopped over it, and nothing is doubled', async () => {
    const page = { at: now - hour, kind: 'page', source: 'acme', externalId: 'acme:1' } as const;
    const { system, store, refresh } = await connected(() => told(anna, { touchpoints: [page] }));
    system.failWith(({ path }) => (path === '/person' ? 'hang' : undefined));
    // This worker never hears the answer.
    void refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    await vi.waitFor(() => expect(asksFor(system)).toHaveLength(1));
    system.failWith(undefined);
    for (const time of [{ now: now + minute }, { now: now + hour }]) {
      await exchangeOver(store, [aConnector()], time).refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    }
    expect(asksFor(system)).toHaveLength(3);
    expect((await findByEmail(store, anna))[0]?.journey.count).toBe(1);
  });

  it('pressed for is asked whatever its age', async () => {
    const { system, refresh, calls } = await connected(() => told(anna));
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    await calls.refresh({ page: annasPage });
    await vi.waitFor(() => expect(asksFor(system)).toHaveLength(2));
  });
});
