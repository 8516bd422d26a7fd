import { h } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ExchangeProvider } from '../../../components/sidebar/exchange/ExchangeProvider.tsx';
import { SourcesFoot, SourcesSlot } from '../../../components/sidebar/exchange/ExchangeSlots.tsx';
// Loaded before the tests, as after the first record.
import '../../../components/sidebar/exchange/exchange-parts.ts';
import type { Screen } from '../../../components/sidebar/session.ts';
import type { ExchangeView, SourceView } from '../../../lib/domain/exchange/views.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import type { PageCalls, Result } from '../../../lib/messaging/protocol.ts';
import { page } from './a-health.ts';
import { now } from './a-lead.ts';
import { exchange, mautic, screenOf, sent, source } from './an-exchange.ts';
import { type Answers, answering, good } from './answering.ts';
import { drawn, rest } from './drawn.ts';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('./answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.stubEnv('TZ', 'UTC');
afterEach(() => vi.unstubAllGlobals());

type Answer = Result<PageCalls['exchangeOf']['out']>;
const part = (screen: Screen, at = now) => h(ExchangeProvider, { screen, children: h(SourcesSlot, { now: at }) });

/** The part on a record, with what the worker says of the exchange; `view` may be changed at any time. */
async function sidebarWith(view: ExchangeView, more: Answers = {}) {
  const said = { view };
  held.now = answering({ exchangeOf: () => good(said.view), refresh: () => good(null), ...more });
  const shown = await drawn(part(screenOf('1')));
  const line = () => shown.get('.sources-names').textContent;
  const open = async () => {
    shown.get('.sources-toggle').dispatchEvent(new window.Event('click', { bubbles: true }));
    await rest();
  };
  const calls = (name: string) => held.now.done.filter(([call]) => call === name).map(([, input]) => input);
  const news = async (contactIds: string[] = []) => {
    held.now.broadcast('exchangeChanged', { contactIds });
    await rest();
  };
  return { ...shown, said, line, open, calls, news };
}

describe('where it comes from', () => {
  test('is not said where nothing is connected', async () => {
    const shown = await sidebarWith({ sources: [], sent: [] });
    expect(shown.calls('exchangeOf')).toHaveLength(1);
    expect(shown.text()).toBe('');
  });

  test('is asked for once the lead is painted', async () => {
    held.now = answering({ exchangeOf: () => good(exchange(source())) });
    const shown = await drawn(null);
    // The frame in which the lead is painted comes when this test says so.
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (then: () => void) => frames.push(then));
    await shown.draw(part(screenOf('1')));
    expect(held.now.done).toEqual([]);
    for (const frame of frames) frame();
    await rest();
    expect(held.now.done).toMatchObject([['exchangeOf', { contactId: 'c1' }]]);
  });

  test.each<[SourceView, string]>([
    [source(), 'HubSpot, 2 minutes ago'],
    [source({ readAt: now + 800 }), 'HubSpot, now'],
    [source({ state: 'asking' }), 'HubSpot, asking …'],
    [source({ failure: { code: 'offline' }, readAt: now - hour }), 'HubSpot, offline, as of 09:00'],
    [source({ failure: { code: 'offline' }, readAt: now - 24 * hour }), 'HubSpot, offline, as of Mon 23 Nov, 10:00'],
    [source({ failure: { code: 'tooSlow' }, state: 'old' }), 'HubSpot, as of 09:58'],
    [source({ failure: { code: 'signedOut' } }), 'HubSpot, signed out'],
    [source({ failure: { code: 'forbidden', scope: 'crm.read' } }), 'HubSpot, needs you'],
    [source({ found: false }), 'HubSpot, not known there'],
    [source({ failure: { code: 'notFound' } }), 'HubSpot, not known there'],
    [{ connectionId: 'hubspot', name: 'HubSpot', state: 'never', gaps: [] }, 'HubSpot, no answer yet'],
  ])('is one line: %#', async (one, words) => {
    held.now = answering({ exchangeOf: () => good(exchange(one)) });
    held.now.browser.i18n.getUILanguage = () => 'en-GB';
    expect((await drawn(part(screenOf('1')))).get('.sources-names').textContent).toBe(words);
  });

  test('grows older with the clock', async () => {
    const shown = await sidebarWith(exchange(source()));
    await shown.draw(part(screenOf('1'), now + 3 * minute));
    expect(shown.line()).toBe('HubSpot, 5 minutes ago');
    expect(shown.calls('exchangeOf')).toHaveLength(1);
  });

  test('begins with what calls for the user', async () => {
    const failing = source({ ...mautic, failure: { code: 'signedOut' } });
    const shown = await sidebarWith({ sources: [source(), failing], sent: [sent('refused')] });
    expect(shown.all('.sources-name').map(({ textContent }) => textContent)).toEqual([
      '1 not taken',
      'Mautic, signed out',
      'HubSpot, 2 minutes ago',
    ]);
  });

  test('says why a system was not read, and leads on', async () => {
    const shown = await sidebarWith(exchange(source({ failure: { code: 'forbidden', scope: 'crm.read' } })));
    expect(shown.text()).not.toContain('crm.read');
    await shown.open();
    expect(shown.text()).toContain('“crm.read” is missing');
    expect(shown.get('a').getAttribute('href')).toContain('/options.html#connections');
  });

  test('calls offline normal', async () => {
    const shown = await sidebarWith(exchange(source({ failure: { code: 'offline' } })));
    await shown.open();
    expect(shown.text()).toContain('Baton asks again by itself');
    expect(shown.all('a')).toEqual([]);
    expect(shown.all('.sources-warn')).toEqual([]);
  });

  test('keeps what a system does not give folded away', async () => {
    const gaps = [{ part: 'pages', failure: { code: 'planLacks', what: 'Enterprise' } }] as const;
    const shown = await sidebarWith(exchange(source({ gaps })));
    await shown.open();
    expect(shown.get('details').hasAttribute('open')).toBe(false);
    expect(shown.get('summary').textContent).toBe('1 part is missing');
    expect(shown.get('details li').textContent).toMatch(/^Pages visited: .*Enterprise/);
  });
});

describe('asking again', () => {
  test('is one press, and one at a time', async () => {
    let finish = (_: Result<null>): void => {};
    const refresh = () => new Promise<Result<null>>((resolve) => (finish = resolve)) as unknown as Result<null>;
    const shown = await sidebarWith(exchange(source()), { refresh });
    const button = shown.get('[aria-label="Ask again now"]');
    // A double click, before anything is drawn.
    for (const _ of [1, 2]) button.dispatchEvent(new window.Event('click', { bubbles: true }));
    await shown.press('Ask again now');
    expect(shown.calls('refresh')).toMatchObject([{ contactId: 'c1' }]);
    expect(shown.get('section').getAttribute('aria-busy')).toBe('true');
    finish(good(null));
    await rest();
    expect(shown.get('section').getAttribute('aria-busy')).toBe('false');
    expect(shown.calls('exchangeOf')).toHaveLength(2);
  });

  test('that the worker refuses says so', async () => {
    const shown = await sidebarWith(exchange(source()), {
      refresh: () => ({ ok: false, failure: { code: 'databaseFailed' } }),
    });
    await shown.press('Ask again now');
    expect(shown.get('[role="alert"]').textContent).toContain('could not be read');
  });

  test('follows the worker where it speaks of this person, or of all', async () => {
    const shown = await sidebarWith(exchange(source({ state: 'asking' })));
    shown.said.view = exchange(source({ readAt: now }));
    await shown.news(['somebody']);
    expect(shown.line()).toContain('asking');
    await shown.news(['c1']);
    expect(shown.line()).toBe('HubSpot, now');
    shown.said.view = { sources: [], sent: [] };
    await shown.news();
    expect(shown.text()).toBe('');
  });
});

describe('a person Baton does not know', () => {
  test('is said to be asked for, and nothing is drawn once nothing is connected', async () => {
    const screen = { kind: 'shown', reply: { state: 'unknown', page } } as const;
    const shown = await sidebarWith(exchange(source({ state: 'asking' })));
    await shown.draw(h(ExchangeProvider, { screen, children: h(SourcesFoot, {}) }));
    await rest();
    expect(shown.calls('exchangeOf').at(-1)).toEqual({ page });
    expect(shown.line()).toBe('HubSpot, asking …');
    shown.said.view = { sources: [], sent: [] };
    await shown.news(['c7']);
    expect(shown.all('.foot')).toEqual([]);
  });
});

describe('another record', () => {
  test('is never told the former one’s ages, however late an answer comes', async () => {
    const answers: ((answer: Answer) => void)[] = [];
    const later = () => new Promise<Answer>((resolve) => answers.push(resolve)) as unknown as Answer;
    const shown = await sidebarWith(exchange(), { exchangeOf: later });
    await shown.draw(part(screenOf('2')));
    answers[0]?.(good(exchange(source())));
    await rest();
    expect(shown.text()).toBe('');
    answers[1]?.(good(exchange(source(mautic))));
    await rest();
    expect(shown.line()).toBe('Mautic, 2 minutes ago');
    await shown.draw(part(screenOf('3')));
    expect(shown.text()).toBe('');
  });

  test('a worker that was ended over the question is asked once more', async () => {
    let times = 0;
    const shown = await sidebarWith(exchange(), {
      exchangeOf: () => (++times === 1 ? { ok: false, failure: { code: 'unexpected' } } : good(exchange(source()))),
    });
    expect(shown.line()).toBe('HubSpot, 2 minutes ago');
  });
});
