/** The step of the agreement's editor in which the goals are worked out or typed. */
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkDraft } from '../../../components/options/agreement/draft-problems.ts';
import { GoalsStep } from '../../../components/options/agreement/goals/GoalsStep.tsx';
import { problemsByPath } from '../../../components/options/agreement/problem-sentence.ts';
import { defaultAgreement } from '../../../lib/domain/agreement/default.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { salesOf } from '../../../lib/domain/planner/past-sales.ts';
import type { StoredPast } from '../../../lib/domain/planner/stored-past.ts';
import { words } from '../../browser/words.ts';
import { monthOf, pastOf, planOf } from '../planner/plans.ts';
import { drawn } from './drawn.ts';

let past: StoredPast;
vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);
vi.mock('../../../lib/messaging/client.ts', () => ({ call: async () => ({ ok: true, value: past }) }));
beforeEach(() => {
  past = pastOf([]);
});

const today = '2026-11-22';
let shown: Agreement;
let problems: ReturnType<typeof checkDraft>['problems'];

const shipped = defaultAgreement({
  zone: 'Europe/Oslo',
  text: (key) => words(key),
  today,
});

function Step({ start }: { start: Agreement }) {
  const [agreement, setAgreement] = useState(start);
  shown = agreement;
  ({ problems } = checkDraft(agreement, today));
  return (
    <GoalsStep
      agreement={agreement}
      today={today}
      problemAt={problemsByPath(problems, () => true)}
      change={(changes) => setAgreement((before) => ({ ...before, ...changes }))}
    />
  );
}

const step = (changes: Partial<Agreement> = {}) => drawn(<Step start={{ ...shipped, ...changes }} />);
const planned = () => step({ plan: planOf() });
const says = (page: ReturnType<typeof step>) => page.root.querySelector('.goals-says')?.textContent;
/** The ways to choose from are called by all that stands beside them. */
function choose(page: ReturnType<typeof step>, way: 'plan' | 'hand'): void {
  const radio = page.root.querySelectorAll('input[type="radio"]')[way === 'plan' ? 0 : 1]!;
  page.send(radio, 'change');
}
const sentenceOf = (page: ReturnType<typeof step>, name: string): string | undefined | null => {
  const field = page.field(name);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  return page.root.querySelector(`[id="${field.getAttribute('aria-describedby')}"]`)?.textContent;
};

describe('the planner', () => {
  test('begins with the goals that are agreed, a month’s revenue for twelve months', () => {
    const page = step();
    choose(page, 'plan');
    expect(shown.plan).toMatchObject({ from: '2026-12-01', months: 12, revenue: { likely: 1_200_000 } });
    // 1,200,000 / 25,000 / 0.2 = 240.
    expect(says(page)).toContain('48 customers → 240 leads');
    expect(shown.goals).toMatchObject({ from: '2026-12-01', to: '2027-11-30', leadsPerMonth: 20 });
    expect(shown.goals.months?.reduce((sum, { leads }) => sum + leads, 0)).toBe(240);
    expect(problems).toEqual([]);
  });

  test('shows the chain as it is typed, and makes it the goals', () => {
    const page = planned();
    expect(says(page)).toBe('€1,000,000 → 40 customers → 200 leads → 400 × Lead → 800 visits');
    page.write(words('goals_revenue'), '2m');
    expect(says(page)).toBe('€2,000,000 → 80 customers → 400 leads → 800 × Lead → 1,600 visits');
    expect(shown.goals).toMatchObject({ revenue: 166_666.67, leadsPerMonth: 34 });
  });

  test('shows ranges once somebody gives one, and lets go of them', () => {
    const page = planned();
    const rate = words('goals_closeRate');
    page.press(words('goals_range_openOf', [rate]));
    page.write(words('goals_range_low'), '10 %');
    // 40 / 0.1 = 400.
    expect(page.root.querySelector('.goals-chain')?.textContent).toContain('200 – 400');
    page.press(words('goals_range_closeOf', [rate]));
    expect(shown.plan?.closeRate).toEqual({ likely: 0.2 });
  });

  test('keeps what cannot be read, says what is asked, and leaves the goals as they were', () => {
    const page = planned();
    const { goals } = shown;
    page.write(words('goals_revenue'), 'a lot');
    expect(page.field(words('goals_revenue')).value).toBe('a lot');
    expect(sentenceOf(page, words('goals_revenue'))).toBe(words('goals_ask_money'));
    expect(shown.goals).toEqual(goals);
    expect(page.text()).toContain(words('goals_chain_incomplete'));
  });

  test('refuses an amount in another currency with its own sentence', () => {
    const page = planned();
    page.write(words('goals_averageSale'), '$25,000');
    expect(sentenceOf(page, words('goals_averageSale'))).toBe(words('goals_ask_currency', ['EUR', '$']));
    page.write(words('goals_averageSale'), '€ 20k');
    expect(shown.plan?.averageSale.likely).toBe(20_000);
  });

  test.each([
    ['0', 'goals_ask_shareTooSmall'],
    ['140 %', 'goals_ask_closeTooBig'],
    ['some', 'goals_ask_share'],
  ] as const)('says what a close rate of %s means of people', (typed, sentence) => {
    const page = planned();
    page.write(words('goals_closeRate'), typed);
    expect(sentenceOf(page, words('goals_closeRate'))).toBe(words(sentence));
  });

  test('says a range the wrong way round at its field', () => {
    const page = planned();
    page.press(words('goals_range_openOf', [words('goals_averageSale')]));
    page.write(words('goals_range_low'), '30k');
    expect(sentenceOf(page, words('goals_range_low'))).toBe(words('goals_ask_low'));
    page.write(words('goals_range_low'), '20k');
    page.write(words('goals_range_high'), '21k');
    expect(sentenceOf(page, words('goals_range_high'))).toBe(words('goals_ask_high'));
  });

  test('passes over a stage whose share is taken out', () => {
    const page = planned();
    const label = words('goals_share_label', ['Lead', 'MQL']);
    expect(page.field(label).value).toBe('50%');
    page.write(label, '');
    expect(shown.plan?.conversions).toEqual([{ stage: 'lead', rate: { likely: 0.5 } }]);
    expect(says(page)).toBe('€1,000,000 → 40 customers → 200 leads → 400 visits');
    page.write(label, '1 in 4');
    expect(shown.plan?.conversions.map(({ stage }) => stage)).toEqual(['lead', 'mql']);
    expect(says(page)).toContain('800 × Lead → 1,600 visits');
  });

  test('lets go of a share whose stage is no longer there', () => {
    const page = step({ plan: planOf({ conversions: [{ stage: 'gone', rate: { likely: 0.5 } }] }) });
    expect(problems).toContainEqual({ path: 'plan.conversions.0.stage', code: 'unknownStage', detail: 'gone' });
    page.press(words('goals_share_remove', ['gone']));
    expect(shown.plan?.conversions).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('says how many leads a budget pays for that is too small', () => {
    const page = planned();
    page.write(words('goals_costTarget'), '100');
    page.write(words('goals_budget'), '15000');
    expect(page.root.querySelector('.goals-doubts')?.textContent).toBe(
      words('goals_doubt_budget_other', ['150', '€20,000']),
    );
    page.write(words('goals_costMost'), '90');
    expect(sentenceOf(page, words('goals_costMost'))).toBe(words('goals_ask_most'));
    expect(shown.goals).toMatchObject({ costPerLead: 100, costPerLeadMax: 90, budget: 15_000 });
  });

  test('spreads the leads anew when a season is strong', () => {
    const page = planned();
    const before = shown.goals.months?.[2]?.leads ?? 0;
    const box = page.root.querySelector<HTMLInputElement>('input[type="checkbox"]')!;
    box.checked = true;
    page.send(box, 'change');
    page.write('March', '30');
    expect(shown.plan?.seasons?.[2]).toBe(30);
    expect(shown.goals.months?.[2]?.leads).toBeGreaterThan(2 * before);
    expect(shown.goals.months?.reduce((sum, { leads }) => sum + leads, 0)).toBe(200);
  });

  test('says that the goals differ where they were changed beside it', () => {
    const page = step({ plan: planOf(), goals: { currency: 'EUR', leadsPerMonth: 5 } });
    expect(page.text()).toContain(words('goals_result_differs'));
    page.press(words('goals_result_take'));
    expect(shown.goals.leadsPerMonth).toBe(17);
    expect(page.text()).not.toContain(words('goals_result_differs'));
  });
});

describe('goals by hand', () => {
  test('ask for their days, and take the next twelve months at a press', () => {
    const page = step();
    expect(sentenceOf(page, words('goals_hand_from'))).toBe(words('goals_ask_day'));
    expect(problems.map(({ path }) => path)).toEqual(['goals.from', 'goals.to']);
    page.press(words('goals_hand_year'));
    expect(shown.goals).toMatchObject({ from: '2026-12-01', to: '2027-11-30' });
    expect(problems).toEqual([]);
    page.write(words('goals_hand_to'), '2026-11-01');
    expect(sentenceOf(page, words('goals_hand_to'))).toBe(words('goals_ask_dayOrder'));
  });

  test('ask for no days where no leads are promised', () => {
    const page = step();
    page.write(words('goals_hand_leads'), '0');
    expect(problems).toEqual([]);
  });

  test('come back as they were after a look at the planner, and the plan after a look at them', () => {
    const page = step();
    page.press(words('goals_hand_year'));
    const { goals } = shown;
    choose(page, 'plan');
    page.write(words('goals_revenue'), '5m');
    const { plan } = shown;
    choose(page, 'hand');
    expect(shown).toMatchObject({ plan: undefined, goals });
    choose(page, 'plan');
    expect(shown.plan).toEqual(plan);
  });

  test('may differ from month to month', () => {
    const page = step();
    page.press(words('goals_hand_year'));
    page.press(words('goals_hand_months'));
    expect(shown.goals.months).toHaveLength(12);
    page.write('Jan 2027', '7');
    expect(shown.goals.months?.[1]).toEqual({ month: '2027-01', leads: 7 });
    page.press(words('goals_hand_alike'));
    expect(shown.goals.months).toBeUndefined();
  });
});

describe('what really happened', () => {
  const settled = () => act(async () => {});

  test('is held against the plan, and its figures are taken at a press', async () => {
    past = pastOf(
      [
        monthOf('2026-03-01', { handedOver: 100, won: 10, lost: 90, revenue: { EUR: 150_000 } }),
        monthOf('2026-10-01', { handedOver: 30, won: 0, lost: 1 }),
      ],
      {
        sales: {
          EUR: salesOf(Array.from({ length: 12 }, (_, index) => 10_000 + 2000 * index)),
          SEK: salesOf([1, 2, 3]),
        },
        daysToWin: 40,
        salesWithoutValue: 1,
      },
    );
    const page = planned();
    await settled();
    expect(page.text()).toContain(words('goals_past_verdict_other', ['100', '20', '10']));
    expect(page.text()).toContain(words('goals_past_revenue', ['€500,000', '€150,000']));
    expect(page.text()).toContain(words('goals_past_other_other', ['3', 'SEK']));
    expect(page.text()).toContain(words('goals_past_noValue_one', ['1']));
    expect(page.text()).toContain(words('goals_past_few', ['12', '30']));
    page.press(words('goals_past_useOf', [words('goals_closeRate')]));
    // 10 of 100: 0.0552 to 0.1744.
    expect(shown.plan?.closeRate).toEqual({ likely: 0.1, low: 0.055, high: 0.174 });
    expect(page.text()).toContain(words('goals_past_young'));
  });

  test('offers nothing of two leads, and says that they are two', async () => {
    past = pastOf([monthOf('2026-03-01', { handedOver: 2, won: 2 })]);
    const page = planned();
    await settled();
    expect(page.text()).toContain(words('goals_past_tooFew_other', ['2', '2']));
    expect(page.names('button')).not.toContain(words('goals_past_useOf', [words('goals_closeRate')]));
  });

  test('is said to be nothing where nothing is stored', async () => {
    const page = planned();
    await settled();
    expect(page.text()).toContain(words('goals_past_empty'));
    expect(page.names('button')).not.toContain(words('goals_past_use'));
  });
});
