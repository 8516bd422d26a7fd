/** Giving a lead back to marketing, and what is shown of it. */
import { h } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { clockSentence } from '../../../components/sidebar/clock/clock-sentence.ts';
import { NurtureForm } from '../../../components/sidebar/loop/NurtureForm.tsx';
import { NurtureOpener } from '../../../components/sidebar/loop/NurtureOpener.tsx';
import { NurtureState } from '../../../components/sidebar/loop/NurtureState.tsx';
import type { Lead } from '../../../lib/domain/lead.ts';
import type { NurtureView } from '../../../lib/domain/lead-work.ts';
import { day, hour } from '../../../lib/domain/time.ts';
import { clock, leadWith, now } from './a-lead.ts';
import { type Drawn, drawn, rest } from './drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('./speaking.ts')).speaking('en', 'en-GB'));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 24, 10) }));
vi.stubEnv('TZ', 'UTC');
afterEach(() => vi.unstubAllGlobals());

const reasons = [
  { id: 'early', label: 'Too early', returnAfterDays: 90 },
  { id: 'noFit', label: 'No fit' },
];
function lead(more: Partial<Lead> = {}, reason?: string): Lead {
  const given = reason === undefined ? {} : { given: { id: 'f', verdict: 'bad' as const, reason, at: now } };
  return { ...leadWith({}, { reasons, ...given }), timing: { phases: [] }, ...more } as Lead;
}

describe('the form', () => {
  async function form(of = lead(), onClose = () => {}): Promise<Drawn> {
    return drawn(h(NurtureForm, { lead: of, now, onClose }));
  }
  const dayIn = (shown: Drawn) => shown.get('input[type=date]') as HTMLInputElement;
  async function submit(shown: Drawn, value: string, validity: Partial<ValidityState> = {}): Promise<void> {
    Object.defineProperty(dayIn(shown), 'value', { value, configurable: true });
    Object.assign(dayIn(shown), { validity });
    shown.get('form').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
    await rest();
  }
  async function choose(shown: Drawn, sign: string): Promise<void> {
    const select = shown.get('select') as HTMLSelectElement;
    Object.defineProperty(select, 'value', { value: sign, configurable: true });
    select.dispatchEvent(new window.Event('change', { bubbles: true }));
    await rest();
  }

  test('proposes the day that the agreement has for the reason', async () => {
    const shown = await form(lead({}, 'early'));
    expect(dayIn(shown).getAttribute('defaultValue') ?? dayIn(shown).value).toBe('2027-02-22');
    expect(shown.text()).toContain('The agreement proposes 90 days for “Too early”.');
    expect((await form(lead({}, 'noFit'))).text()).not.toContain('proposes');
  });

  test('sends the day, the sign and the note', async () => {
    const close = vi.fn();
    const shown = await form(lead(), close);
    (shown.get('input[name=note]') as HTMLInputElement).value = ' After the budget ';
    await submit(shown, '2027-03-03');
    expect(shown.asked).toEqual([
      {
        name: 'nurtureLead',
        input: {
          contactId: 'c1',
          id: expect.any(String),
          until: '2027-03-03',
          sign: 'request',
          note: 'After the budget',
        },
      },
    ]);
    expect(close).toHaveBeenCalledOnce();
  });

  test('takes a sign alone, and neither is told at the field', async () => {
    const shown = await form();
    await submit(shown, '');
    expect(shown.asked[0]?.input).toEqual({ contactId: 'c1', id: expect.any(String), sign: 'request' });
    await choose(shown, '');
    await submit(shown, '');
    expect(shown.get('[role=alert]').textContent).toBe('Choose a day or a sign: nothing would bring the lead back.');
    expect(dayIn(shown).getAttribute('aria-invalid')).toBe('true');
    await submit(shown, '2020-01-01', { rangeUnderflow: true });
    expect(shown.get('[role=alert]').textContent).toBe('Choose a day after today.');
    expect(shown.asked).toHaveLength(1);
  });

  test('offers the call window only where it is ahead', async () => {
    const signs = async (opens?: string) => {
      const timing = { phases: [], ...(opens !== undefined && { opens }) };
      return (await form(lead({ timing }))).all('option').map((option) => option.textContent);
    };
    expect(await signs('2026-12-01')).toContain('their call window opens, 1 Dec 2026');
    expect(await signs('2026-11-24')).toHaveLength(3);
    expect(await signs()).toHaveLength(3);
  });
});

describe('where it opens', () => {
  const buttons = async (of: Lead) => (await drawn(h(NurtureOpener, { lead: of, now }))).buttons();
  const away: NurtureView = { id: 'n', since: now - day };
  test('is beside any lead handed over, but not a customer, or one that is away', async () => {
    expect(await buttons(lead())).toEqual(['Back to nurturing…']);
    expect(await buttons(lead({ caseStudy: { mayPropose: true, steps: [] } }))).toEqual([]);
    expect(await buttons(lead({ nurture: away }))).toEqual([]);
    expect(await buttons(lead({ nurture: { ...away, returns: { at: now, by: 'day' } } }))).toEqual([
      'Back to nurturing again…',
    ]);
    const { sla, ...rest } = lead();
    const { handedOverAt: _, ...none } = sla;
    expect(await buttons({ ...rest, sla: none })).toEqual([]);
  });
});

describe('its state', () => {
  const state = (nurture: Partial<NurtureView>) =>
    drawn(h(NurtureState, { lead: lead({ nurture: { id: 'n', since: now - hour, ...nurture } }), now }));

  test.each<[Partial<NurtureView>, string]>([
    [{ until: '2027-03-03' }, 'Back with marketing until 3 March 2027.'],
    [{ sign: 'activity' }, 'Back with marketing until they do anything.'],
    [
      { until: '2027-03-03', sign: 'request' },
      'Back with marketing until 3 March 2027, or until they ask for something.',
    ],
    [
      { until: '2027-03-03', sign: 'window' },
      'Back with marketing until 3 March 2027, or until their call window opens.',
    ],
  ])('until when and what: %j', async (nurture, text) => {
    const shown = await state({ ...nurture, note: 'No budget' });
    expect(shown.text()).toContain(text);
    expect(shown.text()).toContain('No budget');
    expect(shown.text()).toContain('Given back 1 hour ago.');
    await shown.press('Take back');
    expect(shown.asked).toEqual([{ name: 'undoNurture', input: { contactId: 'c1', id: 'n' } }]);
  });

  test.each<[NurtureView['returns'], string]>([
    [{ at: now, by: 'day' }, 'The day you chose has come: 24 November 2026.'],
    [{ at: now, by: 'window' }, 'Their call window opened 24 November 2026.'],
    [
      { at: now - 2 * hour, by: 'request', kind: 'form', what: 'Price list' },
      'They asked for something 2 hours ago: Form sent, “Price list”.',
    ],
    [{ at: now - day, by: 'activity', kind: 'page' }, 'They were active yesterday: Page visit.'],
  ])('that it is back and why: %j', async (returns, text) => {
    const shown = await state({ until: '2026-11-24', ...(returns && { returns }) });
    expect(shown.text()).toContain('Back from nurturing');
    expect(shown.text()).toContain(text);
    await shown.press('I contacted them');
    expect(shown.asked).toMatchObject([{ name: 'markContacted', input: { contactId: 'c1' } }]);
  });

  test('is taken up by another contact than the one before it was given back', async () => {
    const contacted = { at: now - 9 * day, by: 'call' } as const;
    const nurture = { id: 'n', since: now - 8 * day, until: '2026-11-24', returns: { at: now, by: 'day' } } as const;
    const shown = await drawn(h(NurtureState, { lead: lead({ nurture, contacted }), now }));
    await shown.press('I contacted them');
    expect(shown.asked).toMatchObject([{ name: 'markContacted', input: { contactId: 'c1', after: contacted.at } }]);
  });

  test('turns with the clock alone, and is nothing for other leads', async () => {
    const returns = { at: now + 1, by: 'day' } as const;
    expect((await state({ until: '2026-11-25', returns })).text()).toContain('until 25 November 2026');
    expect((await drawn(h(NurtureState, { lead: lead(), now }))).text()).toBe('');
  });
});

test('the clock says that it was given back, in time or too late', () => {
  const closed = { closedAt: now - hour, closedBy: 'nurture' } as const;
  expect(clockSentence(clock('notDue', closed), undefined, now)).toBe(
    'Given back to marketing Tue 24 Nov, 09:00, before this was due.',
  );
  const late = clockSentence(clock('overdue', { ...closed, dueAt: now - 2 * hour }), undefined, now);
  expect(late).toBe(
    'Was due Tue 24 Nov, 08:00. Given back to marketing Tue 24 Nov, 09:00 without it; nothing is owed any more.',
  );
  expect(clockSentence(clock('notDue', { closedAt: now - hour }), undefined, now)).toContain('The lead was closed');
});
