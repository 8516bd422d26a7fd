/** How much is asked of connected systems: limits of a day and of vendors, hints, and a file that holds everybody. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hour } from '../../../lib/domain/time.ts';
import { requestsOn } from '../../../lib/storage/requests.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { now, personOf, stored } from '../storage/support/store.ts';
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

describe('limits', () => {
  it('of a day are kept over restarts, and hints use a fifth of them at most', async () => {
    const small = aConnector('acme', { limits: { perDay: 11, together: 1 }, crm: 'atomic-crm' });
    const { system, store, time, ...first } = await connected(() => ({ person: null }), small);
    // One was the check.
    for (let id = 0; id < 5; id += 1) await first.refresh({ page: aPage(`h${id}`), tabId: 1, occasion: 'hint' });
    expect(asksFor(system)).toHaveLength(2);
    // That there are no more hints today keeps nobody from asking for the page itself.
    await first.refresh({ page: aPage('h4'), tabId: 1, occasion: 'seen' });
    expect(asksFor(system)).toHaveLength(3);
    const { refresh, calls } = exchangeOver(store, [small], time);
    await refresh({ page: aPage('h9'), tabId: 1, occasion: 'hint' });
    expect(asksFor(system)).toHaveLength(3);
    for (let id = 0; id < 15; id += 1) await refresh({ page: aPage(`p${id}`), tabId: 1, occasion: 'seen' });
    expect(system.asked.length).toBeLessThanOrEqual(11);
    const { sources } = await calls.exchangeOf({ page: aPage('p14') });
    // The next midnight in Oslo.
    expect(sources[0]?.failure).toEqual({ code: 'budgetSpent', until: Date.UTC(2026, 10, 23, 23) });
    expect((await requestsOn(store, '2026-11-23')).get('acme')).toBe(11);
    time.now += 24 * hour;
    const before = system.asked.length;
    await refresh({ page: aPage('p14'), tabId: 1, occasion: 'seen' });
    expect(system.asked.length).toBe(before + 1);
  });

  it('told by the vendor are kept: nothing is asked before, by this worker or the next', async () => {
    const { system, store, refresh, time } = await connected(() => told(anna));
    system.failWith(() => ({ status: 429, headers: { 'retry-after': '600' } }));
    await refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    system.failWith(undefined);
    await refresh({ page: aPage('2', 'bo@firma.example'), tabId: 1, occasion: 'seen' });
    const next = exchangeOver(store, [aConnector()], time);
    await next.refresh({ page: aPage('3', 'cy@firma.example'), tabId: 1, occasion: 'asked' });
    expect(asksFor(system)).toHaveLength(1);
    time.now += 601_000;
    await next.refresh({ page: annasPage, tabId: 1, occasion: 'seen' });
    expect(asksFor(system)).toHaveLength(2);
  });

  it('hold for hints: only who is known, or can be found by the record, is asked for', async () => {
    const { system, store, refresh } = await connected(() => told(anna));
    await refresh({ page: aPage('1', undefined, 'reading'), tabId: 1, occasion: 'hint' });
    expect(asksFor(system)).toHaveLength(0);
    await stored(store, personOf(anna, { records: ['atomic-crm/crm.example/contact/1'] }));
    await refresh({ page: aPage('1', undefined, 'reading'), tabId: 1, occasion: 'hint' });
    expect(asksFor(system)).toHaveLength(1);
  });
});

it('a file that holds everybody is read once for all, and by its bookmark', async () => {
  const system = await aSystem(() => ({ person: null }));
  const people = [anna, 'bo@firma.example'].map((email) => ({
    identity: { emails: [email], records: [] },
    facts: { company: { value: 'Firma', source: 'file', at: now } },
  }));
  system.failWith(({ path, body }) =>
    path === '/all'
      ? {
          body: (body as { bookmark?: string }).bookmark
            ? { people: 'unchanged', bookmark: 'b' }
            : { people, bookmark: 'a' },
        }
      : undefined,
  );
  const { refresh, calls, store, time } = await anExchange(aFile());
  await calls.connect(entered(system, { connector: 'file' }));
  await Promise.all([1, 2].map((tabId) => refresh({ page: aPage(`${tabId}`, anna), tabId, occasion: 'seen' })));
  await refresh({ page: aPage('3', 'bo@firma.example'), tabId: 3, occasion: 'seen' });
  expect(await store.count('contacts')).toBe(2);
  time.now += hour;
  await refresh({ page: aPage('3', 'bo@firma.example'), tabId: 3, occasion: 'seen' });
  const asked = system.asked.filter(({ path }) => path === '/all').map(({ body }) => body);
  expect(asked).toEqual([{}, { bookmark: 'a' }]);
  expect((await calls.exchangeOf({ page: aPage('9', anna) })).sources).toMatchObject([{ state: 'new', found: true }]);
  expect((await calls.exchangeOf({ page: aPage('9', 'cy@x.example') })).sources).toMatchObject([{ found: false }]);
});
