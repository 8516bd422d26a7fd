import { h } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PauseForm } from '../../../components/sidebar/clock/PauseForm.tsx';
import { SlaActions } from '../../../components/sidebar/clock/SlaActions.tsx';
import type { Lead } from '../../../lib/domain/lead.ts';
import { hour, second, startOfDay } from '../../../lib/domain/time.ts';
import { clock, leadWith, now, qualification } from './a-lead.ts';
import { type Drawn, drawn, rest } from './drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('./speaking.ts')).speaking('en', 'en-GB'));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 24, 10) }));
vi.stubEnv('TZ', 'UTC');
afterEach(() => vi.unstubAllGlobals());

const actions = (lead: Lead, failure: Parameters<typeof drawn>[1] = null) =>
  drawn(h(SlaActions, { lead, now }), failure);
const paused = { id: 'p1', since: now - hour, reason: '', kind: 'outOfOffice' as const, isOwn: true };

describe('the rep', () => {
  test('stops the clock by saying so, and takes it back', async () => {
    const shown = await actions(leadWith({ clocks: [clock('running')] }));
    await shown.press('I contacted them');
    expect(shown.asked).toMatchObject([{ name: 'markContacted', input: { contactId: 'c1' } }]);
    const met = clock('met', { answeredAt: now - 5 * second, undoableResponse: 'r1' });
    await shown.draw(h(SlaActions, { lead: leadWith({ clocks: [met] }), now }));
    await shown.press('Undo');
    expect(shown.asked[1]).toEqual({ name: 'undoContacted', input: { contactId: 'c1', id: 'r1' } });
  });

  test('takes it back also while a qualification is owed by now', async () => {
    const met = clock('met', { answeredAt: now - hour, undoableResponse: 'r1' });
    const shown = await actions(leadWith({ clocks: [qualification('running'), met] }));
    expect(shown.buttons()).toEqual(['I did not contact them', 'Pause the clock']);
    expect(shown.text()).toContain('“Good lead” or “Bad lead” below stops this clock.');
  });

  test('is offered nothing where nothing is owed', async () => {
    const closed = clock('overdue', { closedAt: now - hour });
    for (const one of [clock('notDue', { closedAt: now }), clock('metLate', { answeredAt: now }), closed]) {
      expect((await actions(leadWith({ clocks: [one] }))).buttons()).toEqual([]);
    }
  });

  test.each([
    [{ code: 'hot', at: now - 2 * 24 * hour }, 'Active 2 days ago, and not contacted since.'],
    [{ code: 'windowNow', day: '2026-12-01' }, 'Nobody has contacted them since their call window opened.'],
  ] as const)('says that they contacted a lead again that was answered long ago: %j', async (asked, sentence) => {
    const met = clock('met', { answeredAt: now - 90 * hour, undoableResponse: 'r1' });
    const lead = leadWith({ clocks: [met] });
    const contacted = { at: now - 90 * hour, by: 'marked', undoable: 'r1' } as const;
    const shown = await actions({ ...lead, contacted, asks: [asked] });
    expect(shown.text()).toContain(sentence);
    expect(shown.buttons()).toEqual(['I contacted them']);
    await shown.press('I contacted them');
    expect(shown.asked).toMatchObject([{ name: 'markContacted', input: { contactId: 'c1', after: contacted.at } }]);
    const again = { at: now - 5 * second, by: 'marked', undoable: 'r2' } as const;
    await shown.draw(h(SlaActions, { lead: { ...lead, contacted: again }, now }));
    expect(shown.text()).toContain('You contacted them Tue 24 Nov, 09:59.');
    await shown.press('Undo');
    expect(shown.asked[1]).toEqual({ name: 'undoContacted', input: { contactId: 'c1', id: 'r2' } });
  });

  test('says so also of a lead that nobody handed over', async () => {
    const shown = await actions({ ...leadWith({}), asks: [{ code: 'windowLate', day: '2026-12-01' }] });
    expect(shown.buttons()).toEqual(['I contacted them']);
  });

  test('is asked once, where the clock asks as well', async () => {
    const lead = leadWith({ clocks: [clock('running')] });
    const shown = await actions({ ...lead, asks: [{ code: 'hot', at: now - hour }] });
    expect(shown.buttons()).toEqual(['I contacted them', 'Pause the clock']);
    expect(shown.text()).not.toContain('not contacted since');
  });

  test('cannot pause a clock that has run out', async () => {
    expect((await actions(leadWith({ clocks: [clock('overdue')] }))).buttons()).toEqual(['I contacted them']);
  });

  test('sees why the clock rests and lets it run on in one press', async () => {
    const until = startOfDay('2026-11-30', 'UTC');
    const shown = await actions(leadWith({ clocks: [clock('paused')], pause: { ...paused, until } }));
    expect(shown.text()).toContain('Out of officePaused since Tue 24 Nov, 09:00, until 30 Nov 2026');
    await shown.press('Resume');
    expect(shown.asked).toEqual([{ name: 'resumeClock', input: { contactId: 'c1', id: 'p1' } }]);
  });

  test('is shown no pause that has come to its end', async () => {
    const shown = await actions(leadWith({ clocks: [clock('running')], pause: { ...paused, until: now } }));
    expect(shown.buttons()).toEqual(['I contacted them', 'Pause the clock']);
  });

  test('undoes a pause of a moment ago', async () => {
    const fresh = { ...paused, since: now - 3 * second };
    const shown = await actions(leadWith({ clocks: [clock('paused')], pause: fresh }));
    expect(shown.buttons()).toContain('Undo');
  });

  test('cannot end a pause that comes from the data', async () => {
    const shown = await actions(leadWith({ clocks: [clock('paused')], pause: { ...paused, isOwn: false } }));
    expect(shown.buttons()).toEqual(['I contacted them']);
    expect(shown.text()).toContain('comes from the data');
  });

  test('is told when it was not stored', async () => {
    const shown = await actions(leadWith({ clocks: [clock('running')] }), { code: 'databaseFailed' });
    await shown.press('I contacted them');
    expect(shown.get('[role="alert"]').textContent).toContain('Not saved.');
  });
});

describe('the form for a pause', () => {
  const validity = { badInput: false, rangeUnderflow: false, rangeOverflow: false };

  async function form(): Promise<{ shown: Drawn; closed: boolean[]; submit: () => Promise<void> }> {
    const closed: boolean[] = [];
    const shown = await drawn(
      h(PauseForm, { contactId: 'c1', now, onClose: (stored: boolean) => closed.push(stored) }),
    );
    const submit = async (): Promise<void> => {
      shown.get('form').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
      await rest();
    };
    setDay(shown, '');
    return { shown, closed, submit };
  }
  function setDay(shown: Drawn, value: string, flaws: Partial<typeof validity> = {}): void {
    const field = shown.get('[name="until"]');
    Object.defineProperty(field, 'value', { value, configurable: true });
    Object.defineProperty(field, 'validity', { value: { ...validity, ...flaws }, configurable: true });
  }
  async function choose(shown: Drawn, kind: string): Promise<void> {
    shown.get(`[value="${kind}"]`).dispatchEvent(new window.Event('change', { bubbles: true }));
    await rest();
  }

  test('pauses without an end, for the first reason', async () => {
    const { shown, closed, submit } = await form();
    await submit();
    expect(shown.asked).toMatchObject([{ name: 'pauseClock', input: { contactId: 'c1', kind: 'waitingForBuyer' } }]);
    expect(shown.asked[0]?.input).not.toHaveProperty('until');
    expect(closed).toEqual([true]);
  });

  test('pauses until the day begins where the rep is', async () => {
    const { shown, submit } = await form();
    await choose(shown, 'onRequest');
    setDay(shown, '2026-12-01');
    await submit();
    expect(shown.asked[0]?.input).toMatchObject({ kind: 'onRequest', until: Date.UTC(2026, 11, 1) });
  });

  test('asks for the day a buyer named', async () => {
    const { shown, closed, submit } = await form();
    await choose(shown, 'onRequest');
    await submit();
    expect(shown.get('[role="alert"]').textContent).toContain('Enter the day until which');
    expect([shown.asked, closed]).toEqual([[], []]);
  });

  test.each([
    [{ rangeUnderflow: true }, 'from tomorrow on'],
    [{ badInput: true }, 'no such day'],
    [{ rangeOverflow: true }, 'no such day'],
  ])('refuses %o', async (flaws, words) => {
    const { shown, submit } = await form();
    setDay(shown, 'badInput' in flaws ? '' : '2026-01-01', flaws);
    await submit();
    expect(shown.get('[role="alert"]').textContent).toContain(words);
    expect(shown.asked).toEqual([]);
  });

  test('is left by Escape, with nothing asked', async () => {
    const { shown, closed } = await form();
    const key = Object.assign(new window.Event('keydown', { bubbles: true }), { key: 'Escape' });
    shown.get('form').dispatchEvent(key);
    expect(closed).toEqual([false]);
    expect(shown.asked).toEqual([]);
  });
});
