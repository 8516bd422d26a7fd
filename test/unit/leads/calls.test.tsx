import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CallsView } from '../../../components/leads/calls/CallsView.tsx';
import { keptInPlace } from '../../../components/leads/calls/kept-in-place.ts';
import { callReasons } from '../../../lib/domain/agreement/schema.ts';
import type { CallEntry, CallList } from '../../../lib/domain/call-list/call-list.ts';
import type { Lead } from '../../../lib/domain/lead.ts';
import { answering, good } from '../components/answering.ts';
import { drawn, rest } from '../components/drawn.ts';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
const now = Date.UTC(2026, 10, 23, 10);
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 23, 10) }));
vi.mock('../../../lib/platform/watch-clock.ts', () => ({ watchClock: () => ({ wakeAt() {}, stop() {} }) }));

const entry = (id: string, more: Partial<CallEntry> = {}): CallEntry => ({
  contactId: id,
  name: `Name ${id}`,
  owner: 'Kari',
  stage: 'MQL',
  grade: 'A',
  level: 1,
  reasons: [{ code: 'hot', at: now }],
  url: `https://crm.example/${id}`,
  ...more,
});
const listOf = (entries: readonly CallEntry[], more: Partial<CallList> = {}): CallList => ({
  at: now,
  changesAt: now + 1e9,
  count: entries.length,
  entries,
  mine: false,
  hasOwn: false,
  order: callReasons,
  ...more,
});
const window1 = entry('w', {
  company: 'Firma AS',
  stage: 'SQL',
  grade: null,
  level: 3,
  reasons: [{ code: 'windowNow', day: '2026-11-27' }],
});
const overdue = entry('o', {
  owner: undefined as never,
  reasons: [
    { code: 'overdue', at: now - 19 * 3_600_000, rule: 'First contact', measures: 'firstResponse' },
    { code: 'hot', at: now },
  ],
});

let list: CallList;
async function calls(first: CallList) {
  list = first;
  held.now = answering({
    callList: ({ everyone }) =>
      good(everyone ? { ...list, mine: false, entries: [...list.entries, entry('theirs')] } : list),
    storeSize: () => good({ contacts: 5, touchpoints: 0 }),
  });
  const page = await drawn(<CallsView />);
  await rest();
  return { ...page, names: () => page.all('.lead-name').map(({ textContent }) => textContent) };
}

async function changeTo(next: CallList): Promise<void> {
  list = next;
  held.now.broadcast('contactsChanged', { contactIds: [] });
  await vi.advanceTimersByTimeAsync(1500);
}

beforeEach(() => {
  vi.stubEnv('TZ', 'UTC');
});

describe('the call list', () => {
  test('says of each lead why, leads to its record, and names nobody’s', async () => {
    const page = await calls(listOf([overdue, window1]));
    expect(page.names()).toEqual(['Name o', 'Name w']);
    const [first, second] = page.all('.call-row').map(({ textContent }) => textContent);
    expect(first).toContain('Overdue since yesterday');
    expect(first).toContain('First contact');
    expect(first).toContain('Hot: last active today');
    expect(first).toContain('nobody’s');
    expect(second).toContain('Call window closes on Friday');
    expect(page.get('a.lead-name').getAttribute('href')).toBe('https://crm.example/o');
    expect(page.all('.cell-mark').map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'A1: fits very well, hot',
      '?3: fit not known yet, lukewarm',
    ]);
    expect(page.text()).toContain('2 leads to contact');
  });

  test('goes to no address but a web page’s', async () => {
    const page = await calls(listOf([entry('x', { url: 'javascript:alert(1)' })]));
    expect(page.all('a.lead-name')).toEqual([]);
    expect(page.text()).toContain('Open any record in your CRM once');
  });

  test('is filtered by reason, and back', async () => {
    const page = await calls(listOf([overdue, window1, entry('h')]));
    const chips = page.all('.chip').map(({ textContent }) => textContent);
    expect(chips).toEqual(['All 3', 'Overdue 1', 'Call window open 1', 'Hot 2']);
    await page.press('Hot 2');
    expect(page.names()).toEqual(['Name o', 'Name h']);
    expect(page.text()).toContain('2 of 3 leads');
    await page.press('Hot 2');
    expect(page.names()).toHaveLength(3);
  });

  test('of words, a stage or a cell that nobody matches says so, with the way back', async () => {
    const page = await calls(listOf([overdue, window1]));
    const field = page.get('input[type="search"]') as HTMLInputElement;
    Object.defineProperty(field, 'value', { value: 'as FIRMA', configurable: true, writable: true });
    field.dispatchEvent(new window.Event('input', { bubbles: true }));
    await rest();
    expect(page.names()).toEqual(['Name w']);
    Object.defineProperty(field, 'value', { value: 'nobody at all', configurable: true, writable: true });
    field.dispatchEvent(new window.Event('input', { bubbles: true }));
    await rest();
    expect(page.text()).toContain('No lead on the list matches.');
    await page.press('Clear the filters');
    expect(page.names()).toHaveLength(2);
  });

  test('takes the word that a lead was contacted, once however often it is tried, and takes it back', async () => {
    const page = await calls(listOf([overdue, window1]));
    const said = () => held.now.done.filter(([name]) => name !== 'callList');
    held.now.answers.markContacted = () => ({ ok: false, failure: { code: 'databaseFailed' } });
    await page.press('Contacted: Name w');
    await rest();
    expect(page.get('.call-row [role="alert"]').textContent).not.toBe('');
    held.now.answers.markContacted = () => good({} as Lead);
    await page.press('Contacted: Name w');
    await rest();
    const [first, again] = said();
    expect(first).toEqual(['markContacted', { contactId: 'w', id: expect.any(String), after: now }]);
    expect(again).toEqual(first);
    expect(page.all('[role="alert"]')).toEqual([]);
    held.now.answers.undoContacted = () => good({} as Lead);
    await page.press('Undo: Name w');
    await rest();
    const { id } = first?.[1] as { id: string };
    expect(said().at(-1)).toEqual(['undoContacted', { contactId: 'w', id }]);
    // Said anew it is another word: the one taken back stays so.
    await page.press('Contacted: Name w');
    await rest();
    expect(said().at(-1)).toMatchObject(['markContacted', { contactId: 'w', id: expect.not.stringMatching(id) }]);
  });

  test('does not offer it where only a verdict is owed', async () => {
    const reasons = [{ code: 'due', at: now, rule: 'Qualified', measures: 'qualification' }] as const;
    const page = await calls(listOf([entry('v', { reasons }), overdue]));
    expect(page.all('.call-done button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Contacted: Name o',
    ]);
  });

  test('keeps its place while it changes, until the reader asks for the newest', async () => {
    const page = await calls(listOf([overdue, window1]));
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const worse = { ...window1, reasons: [{ code: 'windowLate', day: '2026-12-31' }] as const };
      await changeTo(listOf([entry('new'), worse]));
      await vi.advanceTimersByTimeAsync(100);
      expect(page.names()).toEqual(['Name o', 'Name w']);
      expect(page.all('.call-row')[0]?.textContent).toContain('Done');
      expect(page.all('.call-row')[1]?.textContent).toContain('Call window is over');
      expect(page.text()).toContain('1 more, 1 done');
    } finally {
      vi.useRealTimers();
    }
    await page.press('Update the list');
    expect(page.names()).toEqual(['Name new', 'Name w']);
    expect(page.buttons()).not.toContain('Update the list');
  });

  test('is of the reader’s own leads or of everyone’s', async () => {
    const page = await calls(listOf([overdue], { mine: true, hasOwn: true }));
    const [, everyone] = page.all('input[type="radio"]');
    everyone?.dispatchEvent(new window.Event('change', { bubbles: true }));
    await rest();
    expect(page.names()).toEqual(['Name o', 'Name theirs']);
    expect(held.now.done.filter(([what]) => what === 'callList').map(([, input]) => input)).toMatchObject([
      { everyone: false },
      { everyone: true },
    ]);
  });

  test('that is empty says what to do: where nobody is stored, where the reader’s is done', async () => {
    const done = await calls(listOf([], { mine: true, hasOwn: true }));
    expect(done.text()).toContain('None of your leads needs a call now.');
    expect(done.buttons()).toContain('Show everyone’s');
    held.now = answering({
      callList: () => good(listOf([])),
      storeSize: () => good({ contacts: 0, touchpoints: 0 }),
    });
    const empty = await drawn(<CallsView />);
    await rest();
    expect(empty.text()).toContain('Baton knows no leads yet.');
    expect(empty.get('a[href="options.html#import"]')).toBeTruthy();
  });

  test('that cannot be made says why, and tries again', async () => {
    held.now = answering({});
    const page = await drawn(<CallsView />);
    await rest();
    expect(page.text()).toContain('The call list could not be made.');
    held.now.answers.callList = () => good(listOf([overdue]));
    await page.press('Try again');
    expect(page.text()).toContain('Name o');
  });
});

describe('what is kept in place', () => {
  test('counts who joined and who left, and sees another order', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => entry(id)) as [CallEntry, CallEntry, CallEntry, CallEntry];
    const kept = keptInPlace([a, b, c], [c, { ...a, level: 4 }, d]);
    expect(kept).toMatchObject({ joined: 1, gone: 1, isMoved: true });
    expect(kept.rows.map((row) => [row.entry.contactId, row.entry.level, row.isGone])).toEqual([
      ['a', 4, false],
      ['b', 1, true],
      ['c', 1, false],
    ]);
    expect(keptInPlace([a, b], [a, b])).toMatchObject({ joined: 0, gone: 0, isMoved: false });
  });
});
