import { h } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SlaActions } from '../../../components/sidebar/clock/SlaActions.tsx';
import { ExchangeProvider } from '../../../components/sidebar/exchange/ExchangeProvider.tsx';
import { parts } from '../../../components/sidebar/exchange/exchange-parts.ts';
import { sentOf } from '../../../components/sidebar/exchange/sent-of.ts';
import { Feedback } from '../../../components/sidebar/Feedback.tsx';
import type { SentView } from '../../../lib/domain/exchange/views.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import { clock, leadWith, now } from './a-lead.ts';
import { mautic, screenOf, sent, source, undone } from './an-exchange.ts';
import { answering, good } from './answering.ts';
import { drawn } from './drawn.ts';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('./answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 24, 10) }));
vi.stubEnv('TZ', 'UTC');
afterEach(() => vi.unstubAllGlobals());

const given = { id: 'f1', verdict: 'bad', reason: 'r', at: now - hour } as const;

/** The feedback part, with what became of what was said. */
async function feedbackWith(views: readonly SentView[], verdict: { at: number } | null = given) {
  held.now = answering({
    exchangeOf: () => good({ sources: [source()], sent: views }),
    sendAgain: () => good(null),
    discard: () => good(null),
  });
  held.now.browser.i18n.getUILanguage = () => 'en-GB';
  const reasons = [{ id: 'r', label: 'No budget' }];
  const lead = leadWith({}, verdict ? { reasons, given: { ...given, ...verdict } } : { reasons });
  return drawn(h(ExchangeProvider, { screen: screenOf('1'), children: h(Feedback, { lead, now }) }));
}

const lineOf = async (...views: SentView[]) => (await feedbackWith(views)).get('.sent > .quiet').textContent;

describe('a verdict', () => {
  test('that goes nowhere has no line', async () => {
    expect((await feedbackWith([])).all('.sent')).toEqual([]);
    expect((await feedbackWith([sent('sent', { said: undone('deadline') })])).all('.sent')).toEqual([]);
    expect(sentOf([sent('waiting')], 'feedback', 'another', now)).toEqual([]);
  });

  test('says in one short line where it is', async () => {
    expect(await lineOf(sent('waiting'))).toBe('Waiting to be sent to HubSpot.');
    // In a moment: no time of day is of use.
    expect(await lineOf(sent('waiting', { notBefore: now + minute / 2 }))).toBe('Waiting to be sent to HubSpot.');
    expect(await lineOf(sent('waiting', { notBefore: now + 12 * minute }))).toBe(
      'Waiting to be sent to HubSpot, next at 10:12.',
    );
    expect(await lineOf(sent('sent', { changedAt: now - 28 * minute }))).toBe('Sent to HubSpot, 09:32.');
    expect(await lineOf(sent('sent', { changedAt: now - minute }), sent('sent', mautic))).toBe(
      'Sent to HubSpot, Mautic, 10:00.',
    );
  });

  test('can be undone as long as it is with nobody', async () => {
    expect((await feedbackWith([sent('waiting'), sent('refused', mautic)])).buttons()).toContain('Undo');
    expect((await feedbackWith([sent('waiting'), sent('sent', mautic)])).buttons()).not.toContain('Undo');
    expect((await feedbackWith([])).buttons()).toContain('Change');
  });

  test('that is sent says that its undoing, and its change, is sent too', async () => {
    const fresh = await feedbackWith([sent('sent')], { at: now - 3000 });
    expect(fresh.text()).toContain('Sent to HubSpot, 10:00. “Undo” is sent there too.');
    const old = await feedbackWith([sent('sent')]);
    expect(old.text()).not.toContain('is sent there too');
    await old.press('Change');
    expect(old.text()).toContain('What you change is sent there too.');
  });

  test('that was refused says why, and is tried again or given up', async () => {
    const shown = await feedbackWith([sent('refused', { why: { code: 'refused', why: 'No such property' } })]);
    expect(shown.get('.sent-failure').textContent).toContain('HubSpot did not take it and says: “No such property”');
    await shown.press('Try again');
    await shown.press('Do not send it');
    const which = { connectionId: 'hubspot', saidId: 'f1' };
    const asked = held.now.done.filter(([what]) => what !== 'exchangeOf');
    expect(asked).toEqual([
      ['sendAgain', which],
      ['discard', which],
    ]);
  });

  test('that cannot go before the user signs in leads to the options', async () => {
    const shown = await feedbackWith([sent('waiting', { why: { code: 'signedOut' } })]);
    expect(shown.get('.sent-failure').textContent).toMatch(/^ ?Waiting: HubSpot does not accept the sign-in/);
    expect(shown.get('.sent-failure a').getAttribute('href')).toContain('#connections');
  });

  test('says quietly where the person is not known, and why it was not sent where something is wrong', async () => {
    const shown = await feedbackWith([
      sent('sent'),
      sent('refused', { ...mautic, why: { code: 'notFound' } }),
      sent('refused', { connectionId: 'odoo', name: 'Odoo', why: { code: 'forbidden' } }),
    ]);
    expect(shown.all('.sent > .quiet')[1]?.textContent).toBe('Not sent to Mautic: this person is not known there.');
    expect(shown.all('.sent-failure > p').map(({ textContent }) => textContent?.trim())).toEqual([
      'Not sent: Odoo does not allow this with the sign-in that was given.',
    ]);
  });

  test('that is offline waits quietly', async () => {
    expect(await lineOf(sent('waiting', { why: { code: 'offline' } }))).toBe('Waiting to be sent to HubSpot.');
  });

  test('that was taken back says so while that is news', async () => {
    const line = async (view: SentView) => (await feedbackWith([view], null)).all('.sent > .quiet')[0]?.textContent;
    const said = undone('feedback');
    expect(await line(sent('waiting', { said }))).toBe('Taken back; HubSpot will be told.');
    expect(await line(sent('sent', { said }))).toBe('Taken back; HubSpot was told, 10:00.');
    expect(await line(sent('sent', { said, changedAt: now - hour }))).toBeUndefined();
    // What was said anew goes before what was taken back.
    const again = await feedbackWith([sent('waiting', { said })]);
    expect(again.all('.sent')).toEqual([]);
  });

  test('is announced only where it becomes stuck', async () => {
    held.now = answering({});
    const shown = await drawn(h(parts.Sent, { sent: [sent('waiting')], now }));
    const said = () => shown.get('[role="status"]').textContent;
    await shown.draw(h(parts.Sent, { sent: [sent('sent')], now }));
    expect(said()).toBe('');
    await shown.draw(h(parts.Sent, { sent: [sent('refused', { why: { code: 'refused', why: 'No' } })], now }));
    expect(said()).toBe('HubSpot did not take it and says: “No”');
  });
});

describe('what stops the clock', () => {
  test('says the same in fewer words, each at its place', async () => {
    const response = sent('sent', { said: { kind: 'response', id: 'r1', at: now } });
    const pause = sent('waiting', { said: { kind: 'pause', id: 'p1', at: now, reason: '' } });
    held.now = answering({ exchangeOf: () => good({ sources: [source()], sent: [pause, response] }) });
    const met = clock('met', { answeredAt: now - hour, undoableResponse: 'r1' });
    const standing = { id: 'p1', since: now - hour, reason: '', isOwn: true };
    const lead = leadWith({ clocks: [met], pause: standing });
    const shown = await drawn(h(ExchangeProvider, { screen: screenOf('1'), children: h(SlaActions, { lead, now }) }));
    expect(shown.all('.sent > .quiet').map(({ textContent }) => textContent)).toEqual([
      'Sent to HubSpot.',
      'Waiting for HubSpot.',
    ]);
  });

  test('tells the end of a pause as long as it is under way', () => {
    const ended = sent('waiting', { said: { kind: 'resume', id: 'p1:end', at: now, paused: 'p1' } });
    expect(sentOf([ended], 'pause', undefined, now)).toEqual([ended]);
    expect(sentOf([ended], 'deadline', undefined, now)).toEqual([]);
    expect(sentOf([ended], 'pause', 'p2', now)).toEqual([]);
    expect(sentOf([{ ...ended, state: 'sent', changedAt: now - hour }], 'pause', undefined, now)).toEqual([]);
  });

  test('tells the last word alone, of each system', () => {
    const last = sent('waiting', { said: undone('deadline', 'd2') });
    const before = sent('refused', { said: undone('deadline', 'd1') });
    const other = sent('waiting', { ...mautic, said: undone('deadline', 'd1') });
    expect(sentOf([last, before, other], 'deadline', undefined, now)).toEqual([last, other]);
  });
});
