import { beforeEach, expect, test, vi } from 'vitest';
import { NextPart } from '../../../components/popup/NextPart.tsx';
import { callReasons } from '../../../lib/domain/agreement/schema.ts';
import type { CallEntry, CallList } from '../../../lib/domain/call-list/call-list.ts';
import { answering, good } from '../components/answering.ts';
import { drawn, rest } from '../components/drawn.ts';
import { figuresOf } from '../figures/support/figures.ts';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
// A frame is never drawn here.
vi.mock('../../../components/ui/after-paint.ts', () => ({ afterPaint: (done: () => void) => void done() }));
const memory = new Map<string, string>();
beforeEach(() => {
  memory.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
  });
});

const figures = figuresOf({});
const entry = (id: string): CallEntry => ({
  contactId: id,
  name: `Name ${id}`,
  company: 'Firma AS',
  owner: 'Kari',
  grade: 'A',
  level: 1,
  reasons: [{ code: 'hot', at: figures.at }],
  url: `https://crm.example/${id}`,
});
const list = (entries: readonly CallEntry[], count: number): CallList => ({
  at: figures.at,
  changesAt: figures.at,
  count,
  entries,
  mine: true,
  hasOwn: true,
  order: callReasons,
});

test('who comes after those listed above is named with why, and the whole list is a press away', async () => {
  held.now = answering({ callList: () => good(list([entry('a'), entry('b')], 14)) });
  const opened: unknown[] = [];
  Object.assign(held.now.browser.tabs, { create: async (what: unknown) => void opened.push(what) });
  const page = await drawn(<NextPart figures={figures} mine={true} />);
  await rest();
  expect(held.now.done).toEqual([['callList', { zone: figures.zone, without: ['overdue', 'dueToday'], limit: 3 }]]);
  expect(page.all('.popup-name').map(({ textContent }) => textContent)).toEqual(['Name a', 'Name b']);
  expect(page.text()).toContain('Hot: last active today');
  expect(page.text()).not.toContain('Kari');
  expect(page.text()).not.toContain('in your CRM');
  window.close = () => {};
  await page.press('Call list: 14 leads');
  expect(opened).toEqual([{ url: 'chrome-extension://batonleads.html#calls' }]);
});

test('as much room is kept as was needed last time, and nothing said before the answer', async () => {
  held.now = answering({ callList: () => good(list([entry('a'), entry('b')], 2)) });
  await drawn(<NextPart figures={figures} mine={true} />);
  await rest();
  held.now = answering({ callList: () => new Promise(() => {}) as never });
  const page = await drawn(<NextPart figures={figures} mine={true} />);
  expect(page.get('.popup-next-wait-2')).toBeTruthy();
  expect(page.text()).not.toContain('Nobody');
});

test('nobody else, and a list that cannot be made, are said', async () => {
  held.now = answering({ callList: () => good(list([], 0)) });
  const none = await drawn(<NextPart figures={figures} mine={true} />);
  await rest();
  expect(none.text()).toContain('Nobody else needs a call now.');
  expect(none.buttons()).toEqual(['Open the call list']);
  held.now = answering({});
  const failed = await drawn(<NextPart figures={figures} mine={true} />);
  await rest();
  expect(failed.buttons()).toEqual(['Open the call list']);
  expect(failed.all('.popup-quiet')).toHaveLength(1);
});

test('where Baton has seen no record yet it is said once how the names come to lead there', async () => {
  const [a, b] = ['a', 'b'].map((id) => {
    const { url: _, ...unseen } = entry(id);
    return unseen;
  });
  held.now = answering({ callList: () => good(list([a!, b!], 2)) });
  const page = await drawn(<NextPart figures={figures} mine={true} />);
  await rest();
  expect(page.text()).toContain('Open any record in your CRM once, and the names here lead to theirs.');
  expect(page.text()).not.toContain('not opened in the CRM yet');
  expect(page.all('a')).toEqual([]);
});
