/** The region "Send next": what a rep sees of the content list, and what one press does. */
import { h } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
// Loaded before, as it is in a browser's cache: what is waited for is the drawing.
import '../../../components/sidebar/content/SendNextPanel.tsx';
import { SendNext } from '../../../components/sidebar/content/SendNext.tsx';
import type { ContentSuggestion } from '../../../lib/domain/content/suggest.ts';
import type { Lead } from '../../../lib/domain/lead.ts';
import { day } from '../../../lib/domain/time.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';
import { leadWith, now } from './a-lead.ts';
import { type Drawn, drawn, rest } from './drawn.ts';

const worker = vi.hoisted(() => ({
  asked: [] as unknown[],
  reply: undefined as unknown,
  copies: true,
  copied: [] as string[],
}));
vi.mock('../../../lib/platform/browser.ts', async () => {
  const { browser } = (await import('./speaking.ts')).speaking('en', 'en-GB');
  return { browser: { ...browser, runtime: { getURL: (path: string) => path } } };
});
vi.mock('../../../lib/messaging/client.ts', () => ({
  isOrphaned: () => false,
  call: async (name: string, input: unknown) => {
    worker.asked.push([name, input]);
    return worker.reply;
  },
}));
vi.mock('../../../components/sidebar/copy-text.ts', () => ({
  copyText: async (text: string) => {
    if (worker.copies) worker.copied.push(text);
    return worker.copies;
  },
}));
vi.mock('../../../components/ui/after-paint.ts', () => ({ afterPaint: (then: () => void) => then() }));
vi.stubEnv('TZ', 'UTC');

function piece(id: string, more: Partial<ContentSuggestion> = {}): ContentSuggestion {
  return { content: id, title: id, url: `https://x.example/${id}`, reasons: [], isGood: true, isListed: true, ...more };
}
const against = (code: 'expired' | 'alreadyRead'): Partial<ContentSuggestion> => ({
  isGood: false,
  reasons: [{ code, speaks: 'against', ...(code === 'expired' ? { day: '2026-11-01' } : { at: now - day }) }],
});
const list = [
  piece('A', {
    reasons: [
      { code: 'stage', speaks: 'for', detail: ['MQL'] },
      { code: 'language', speaks: 'for', detail: ['nb'] },
    ],
  }),
  piece('B'),
  piece('C'),
  piece('D'),
  piece('E', against('expired')),
];
const says = (...suggestions: ContentSuggestion[]): void => {
  worker.reply = { ok: true, value: suggestions };
};
const lead = (more: Partial<Lead> = {}): Lead => ({ ...leadWith({}), ...more });
const titles = (shown: Drawn) => shown.all('.send-next-title').map(({ textContent }) => textContent);
const part = (of = lead()) => h(SendNext, { lead: of, now });

/** Drawn and opened. The region stays open from one lead to the next. */
async function opened(of = lead(), answer: Failure | null = null): Promise<Drawn> {
  const shown = await drawn(part(of), answer);
  if (shown.get('.send-next-toggle').getAttribute('aria-expanded') === 'false') await shown.press('Send next');
  await vi.waitFor(() => expect(shown.all('.send-next-panel, [role=alert], p').length).toBeGreaterThan(0));
  await rest();
  return shown;
}
/** What the worker says after a change, and the lead it gives. */
async function stored(shown: Drawn, ...suggestions: ContentSuggestion[]): Promise<void> {
  says(...suggestions);
  await shown.draw(part(lead()));
}
beforeEach(() => {
  Object.assign(worker, { asked: [], copies: true, copied: [] });
  says(...list);
});
afterEach(() => vi.unstubAllGlobals());

test('nothing is asked for before it is opened, and what waits for a word is named', async () => {
  const shown = await drawn(part(lead({ unratedSendings: 2 })));
  expect(worker.asked).toEqual([]);
  expect(shown.text()).toBe('Send next2 sent: useful?');
  await opened();
  expect(worker.asked).toEqual([['suggestContent', { contactId: 'c1' }]]);
});

test('three good ones with why; the rest behind one press, with why not', async () => {
  const shown = await opened();
  expect(titles(shown)).toEqual(['A', 'B', 'C']);
  expect(shown.all('.send-next-reason').map((one) => one.textContent)).toEqual([
    'For: For stage MQL',
    'For: In Norwegian Bokmål',
  ]);
  await shown.press('2 more');
  expect(titles(shown)).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(shown.text()).toContain('Against: Expired 1 Nov 2026');
});

test('an empty list says where to fill it, one without anything good says so, and a failure how to go on', async () => {
  says();
  expect((await opened()).text()).toContain('The agreement names no content to send yet. Add content');
  says(piece('E', against('alreadyRead')));
  const shown = await opened();
  expect(shown.text()).toContain('Nothing on the list fits this lead now.');
  worker.reply = { ok: false, failure: { code: 'databaseFailed' } };
  const failed = await opened();
  says(...list);
  await failed.press('Try again');
  expect(titles(failed)).toEqual(['A', 'B', 'C']);
});

describe('one press', () => {
  const copyA = 'Copy link, mark as sent: A';

  test('copies the link and records it; undone, it can be sent again', async () => {
    const shown = await opened();
    await shown.press(copyA);
    expect(worker.copied).toEqual(['https://x.example/A']);
    const [{ name, input }] = shown.asked as [(typeof shown.asked)[number]];
    expect([name, input]).toEqual(['markSent', { contactId: 'c1', id: expect.any(String), content: 'A' }]);
    const { id } = input as { id: string };
    const sent = piece('A', { isGood: false, sent: { id, at: now } });
    await stored(shown, ...list.slice(1), sent);
    expect(titles(shown), 'it stays where it was').toEqual(['A', 'B', 'C']);
    expect(shown.text()).toContain('Link copied, marked as sent.');
    expect(shown.buttons()).not.toContain(copyA);
    await shown.press('Undo');
    expect(shown.asked.at(-1)).toEqual({ name: 'undoSent', input: { contactId: 'c1', id } });
    await stored(shown, ...list);
    expect(shown.text()).not.toContain('copied');
    await shown.press(copyA);
    expect(shown.asked.at(-1)?.input, 'another sending').not.toMatchObject({ id });
  });

  test('records nothing where the link could not be copied, until it is copied by hand', async () => {
    worker.copies = false;
    const shown = await opened();
    await shown.press(copyA);
    expect(shown.asked).toEqual([]);
    const field = shown.get('.send-next-by-hand input') as HTMLInputElement;
    expect(field.getAttribute('value') ?? field.value).toBe('https://x.example/A');
    expect(shown.get('[role=alert]').textContent).toContain('Copy the link yourself');
    field.dispatchEvent(new window.Event('copy', { bubbles: true }));
    await rest();
    expect(shown.asked).toMatchObject([{ name: 'markSent', input: { content: 'A' } }]);
  });

  test('says that it was copied where it could not be recorded, and tries again with the same id', async () => {
    const shown = await opened(lead(), { code: 'databaseFailed' });
    await shown.press(copyA);
    expect(shown.text()).toContain('Link copied.');
    expect(shown.text()).not.toContain('marked as sent.');
    await shown.press('Try again');
    const ids = shown.asked.map(({ input }) => (input as { id: string }).id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('marks what has no link', async () => {
    const { url: _, ...demo } = piece('Demo');
    says(demo);
    const shown = await opened();
    await shown.press('Mark as sent: Demo');
    expect(worker.copied).toEqual([]);
    expect(shown.asked).toMatchObject([{ name: 'markSent', input: { content: 'Demo' } }]);
  });
});

describe('what was sent before', () => {
  const sentBefore = (useful?: boolean) =>
    piece('A', { isGood: false, sent: { id: 's1', at: now - day, ...(useful !== undefined && { useful }) } });

  test('is asked about from the next visit on, with one press that another may change', async () => {
    says(sentBefore(), ...list.slice(1));
    const shown = await opened();
    expect(shown.text()).toContain('Sent alreadyASent yesterday');
    const [yes, no] = shown.all('fieldset button');
    expect([yes?.getAttribute('aria-pressed'), no?.getAttribute('aria-pressed')]).toEqual(['false', 'false']);
    await shown.press('Yes');
    expect(shown.asked).toEqual([{ name: 'rateSent', input: { contactId: 'c1', id: 's1', useful: true } }]);
    await stored(shown, sentBefore(true), ...list.slice(1));
    expect(shown.all('fieldset button')[0]?.getAttribute('aria-pressed')).toBe('true');
    await shown.press('No');
    expect(shown.asked.at(-1)?.input).toMatchObject({ useful: false });
  });

  test('is not asked about what was sent a moment ago', async () => {
    says(piece('A', { isGood: false, sent: { id: 's1', at: now } }), ...list.slice(1));
    expect((await opened()).all('fieldset')).toEqual([]);
  });

  test('is told of though the agreement has it no more, and cannot be sent from there', async () => {
    says(...list, piece('Gone', { isListed: false, isGood: false, sent: { id: 's1', at: now - day } }));
    const shown = await opened();
    expect(shown.text()).toContain('Gone');
    expect(shown.buttons()).not.toContain('Copy link, mark as sent: Gone');
    says(piece('Gone', { isListed: false, isGood: false, sent: { id: 's1', at: now } }), ...list);
    const since = await opened();
    await since.press('2 more');
    expect(since.text()).not.toContain('Gone');
  });
});
