/** The steps whose lists are worked on by buttons: reasons, call windows, and the order of the call list. */
import { describe, expect, test, vi } from 'vitest';
import { CallsStep } from '../../../components/options/agreement/calls/CallsStep.tsx';
import { ReasonsStep } from '../../../components/options/agreement/reasons/ReasonsStep.tsx';
import { TimingStep } from '../../../components/options/agreement/timing/TimingStep.tsx';
import { type Agreement, callReasons } from '../../../lib/domain/agreement/schema.ts';
import { words } from '../../browser/words.ts';
import { agreementOf } from '../../support/agreement.ts';
import { drawnStep, today } from './step-drawn.tsx';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12) }));

const draft = (changes: Partial<Agreement>) => agreementOf({ validFrom: today, ...changes });

describe('reasons for a bad lead', () => {
  const feedbackReasons = [
    { id: 'tooEarly', label: 'Too early' },
    { id: 'noBudget', label: 'No budget', returnAfterDays: 90 },
  ];
  const step = () => drawnStep(ReasonsStep, draft({ feedbackReasons }));

  test('keep their ids under a new word, and have days until another try', () => {
    const page = step();
    const field = [...page.root.querySelectorAll('.reason-row input')][0] as HTMLInputElement;
    field.value = 'Not yet';
    page.send(field, 'input');
    page.write(words('reasons_days', ['Not yet']), '180');
    page.write(words('reasons_days', ['No budget']), '');
    expect(page.agreement().feedbackReasons).toEqual([
      { id: 'tooEarly', label: 'Not yet', returnAfterDays: 180 },
      { id: 'noBudget', label: 'No budget' },
    ]);
  });

  test('are refused where they cannot be told apart or read, in their fields', () => {
    const page = step();
    const [first] = [...page.root.querySelectorAll<HTMLInputElement>('.reason-row input')];
    for (const [typed, problem] of [
      ['no BUDGET ', words('reasons_ask_same', ['No budget'])],
      ['', words('reasons_ask_label')],
      ['  ', words('reasons_ask_label')],
    ] as const) {
      first!.value = typed;
      page.send(first!, 'input');
      expect(page.errors()).toEqual([problem]);
    }
    first!.value = 'Too early';
    page.send(first!, 'input');
    page.write(words('reasons_days', ['Too early']), '0,5');
    expect(page.text()).toContain(words('reasons_ask_days', ['3,650']));
    expect(page.field(words('reasons_days', ['Too early'])).getAttribute('aria-invalid')).toBe('true');
  });

  test('are removed with a word about past verdicts, and brought back; one stays', () => {
    const page = step();
    page.press(words('reasons_remove', ['Too early']));
    expect(page.said()).toContain(words('reasons_removed', ['Too early']));
    expect(page.agreement().feedbackReasons).toEqual([feedbackReasons[1]]);
    page.press(words('reasons_remove', ['No budget']));
    expect(page.agreement().feedbackReasons).toEqual([feedbackReasons[1]]);
    page.press(words('steps_undo'));
    expect(page.agreement().feedbackReasons).toEqual(feedbackReasons);
  });

  test('are added under an id that none before had, and ordered', () => {
    const page = step();
    page.press(words('reasons_add'));
    page.press(words('steps_up', ['No budget']));
    const ids = page.agreement().feedbackReasons.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['noBudget', 'tooEarly']);
    expect(ids[2]).toMatch(/^reason-./);
  });
});

describe('call windows', () => {
  const step = (changes: Partial<Agreement> = {}) => drawnStep(TimingStep, draft(changes));

  test('are shown for an example, in words', () => {
    const page = step();
    // 60 days after 22 November 2026 is 21 January 2027; 180 and 60 days before that are 25 July and 22 November.
    expect(page.text()).toContain(words('timing_words', ['25 Jul 2026', '22 Nov 2026', '21 Jan 2027']));
    expect(page.text()).toContain(words('timing_today_now'));
    const [day] = [...page.root.querySelectorAll<HTMLInputElement>('input[type="date"]')];
    day!.value = '2026-12-01';
    page.send(day!, 'input');
    expect(page.text()).toContain(words('timing_words', ['4 Jun 2026', '2 Oct 2026', '1 Dec 2026']));
    expect(page.text()).toContain(words('timing_today_late'));
  });

  test('that never count are told of, until they are moved up', () => {
    const page = step();
    const hidden = words('timing_hidden', ['Everyone else']);
    expect(page.text()).not.toContain(hidden);
    page.press(words('steps_down', ['Trade fair']));
    expect(page.text()).toContain(hidden);
    page.press(words('steps_up', ['Trade fair']));
    expect(page.text()).not.toContain(hidden);
  });

  test('are added before the one for everyone, and say what they miss', () => {
    const page = step();
    page.press(words('timing_add'));
    expect(page.agreement().timing.map(({ name }) => name)).toEqual(['Trade fair', 'New window', 'Everyone else']);
    expect(page.text()).toContain(words('clock_ask_values'));
    page.press(words('timing_remove', ['Everyone else']));
    expect(page.text()).toContain(words('timing_nobodyElse'));
    page.press(words('steps_undo'));
    expect(page.agreement().timing).toHaveLength(3);
  });

  test('that close before they open are refused in the field, without a picture', () => {
    const page = step({ timing: [{ id: 'any', name: 'All', opensDaysBefore: 90, closesDaysBefore: 30 }] });
    expect(page.root.querySelectorAll('svg[role="img"]')).toHaveLength(1);
    page.write(words('timing_closesDaysBefore'), '91');
    expect(page.text()).toContain(words('timing_ask_order'));
    expect(page.field(words('timing_closesDaysBefore')).getAttribute('aria-invalid')).toBe('true');
    expect(page.root.querySelectorAll('svg[role="img"]')).toHaveLength(0);
    page.write(words('timing_closesDaysBefore'), '-1');
    expect(page.text()).toContain(words('timing_ask_days', ['3,650']));
  });

  test('are for everyone or for some', () => {
    const page = step({ timing: [{ id: 'any', name: 'All', opensDaysBefore: 90, closesDaysBefore: 30 }] });
    page.send(page.field(words('timing_some')), 'change');
    expect(page.agreement().timing[0]?.when).toEqual({ fact: 'need', is: 'contains', values: [] });
    page.send(page.field(words('timing_everyone')), 'change');
    expect(page.agreement().timing[0]).not.toHaveProperty('when');
  });
});

describe('the order of the call list', () => {
  const named = (reason: string) => words(`calls_${reason}`);
  const step = (changes: Partial<Agreement> = {}) => drawnStep(CallsStep, draft(changes));

  test('is the usual one until it is changed, and goes without saying again', () => {
    const page = step();
    expect(page.text()).toContain(words('calls_isUsual'));
    page.press(words('steps_up', [named('hot')]));
    expect(page.agreement().callOrder).toEqual([
      'overdue',
      'dueToday',
      'windowNow',
      'returned',
      'hot',
      'windowLate',
      'due',
    ]);
    page.press(words('steps_down', [named('hot')]));
    expect(page.agreement().callOrder).toBeUndefined();
  });

  test('leaves out what nobody shall be listed for, but never all', () => {
    const page = step({ callOrder: ['hot', 'due'] });
    page.press(words('calls_leave_named', [named('hot')]));
    expect(page.agreement().callOrder).toEqual(['due']);
    page.press(words('calls_leave_named', [named('due')]));
    expect(page.agreement().callOrder).toEqual(['due']);
    page.press(words('calls_take_named', [named('overdue')]));
    expect(page.agreement().callOrder).toEqual(['due', 'overdue']);
    page.press(words('calls_usual'));
    expect(page.agreement().callOrder).toBeUndefined();
    expect(page.root.querySelectorAll('.call-words')).toHaveLength(callReasons.length);
  });
});
