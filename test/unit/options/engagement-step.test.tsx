/** What buyers' deeds are worth, as it is written in the agreement's editor. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EngagementStep } from '../../../components/options/agreement/engagement/EngagementStep.tsx';
import { examplePoints, pointsAfter } from '../../../components/options/agreement/engagement/example-points.ts';
import { placeText } from '../../../components/options/agreement/text/agreement-place.ts';
import { defaultMachineRules } from '../../../lib/domain/agreement/machine-schema.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { words } from '../../browser/words.ts';
import { agreementOf } from '../../support/agreement.ts';
import { answering, good } from '../components/answering.ts';
import { drawnStep, today } from './step-drawn.tsx';

const worker = vi.hoisted(() => ({ browser: {} as ReturnType<typeof answering>['browser'] }));
vi.mock('../../../lib/platform/browser.ts', () => worker);

let asked: ReturnType<typeof answering>;

beforeEach(() => {
  vi.useFakeTimers();
  asked = answering({});
  worker.browser = asked.browser;
});
afterEach(() => void vi.useRealTimers());

function step(changes: Partial<Agreement> = {}) {
  const page = drawnStep(EngagementStep, agreementOf({ validFrom: today, ...changes }));
  const errors = () => [...page.root.querySelectorAll('.field-error')].map(({ textContent }) => textContent?.trim());
  const tick = (name: string, checked: boolean): void => {
    const box = page.field(name);
    box.checked = checked;
    page.send(box, 'change');
  };
  return { ...page, errors, tick };
}

const form = words('kind_form');

describe('points by kind', () => {
  test('say what they come to as they fade', () => {
    const page = step();
    expect(page.text()).toContain('Worth 30 today, 15 in 30 days, 7.5 in 60 days.');
    page.write(words('engage_halfLife_of', [form]), '10');
    expect(page.agreement().engagement[0]).toEqual({ kind: 'form', points: 30, halfLifeDays: 10 });
    expect(page.text()).toContain('Worth 30 today, 15 in 10 days, 7.5 in 20 days.');
    page.write(words('engage_points_of', [form]), '0');
    expect(page.text()).toContain(words('engage_nothing'));
  });

  test('that are no numbers have their sentences at their fields', () => {
    const page = step();
    page.write(words('engage_points_of', [form]), 'a lot');
    page.write(words('engage_halfLife_of', [form]), '0');
    expect(page.errors()).toEqual([words('engage_ask_points'), words('engage_ask_halfLife', ['3,650'])]);
    const field = page.field(words('engage_halfLife_of', [form]));
    const told = page.root.querySelector(`[id="${field.getAttribute('aria-describedby')}"]`);
    expect(told?.textContent).toBe(words('engage_ask_halfLife', ['3,650']));
  });

  test('can be given to a kind that has none, and taken back, and be brought back', () => {
    const page = step();
    page.press(words('engage_kind_add'));
    // The first of the kinds that have no row.
    expect(page.agreement().engagement.map(({ kind }) => kind)).toEqual(['form', 'page', 'download']);
    page.press(words('engage_kind_remove', [words('kind_page')]));
    expect(page.agreement().engagement.map(({ kind }) => kind)).toEqual(['form', 'download']);
    page.press(words('steps_undo'));
    expect(page.agreement().engagement.map(({ kind }) => kind)).toEqual(['form', 'page', 'download']);
  });

  test('that stand twice in a file are refused, and those of nothing are warned of', () => {
    const twice = step({ engagement: [...agreementOf().engagement, { kind: 'form', points: 5, halfLifeDays: 5 }] });
    expect(twice.errors()).toEqual([words('engage_ask_twice')]);
    const nothing = step({ engagement: [{ kind: 'form', points: 0, halfLifeDays: 5 }] });
    expect(nothing.text()).toContain(words('engage_allNothing'));
    expect(nothing.errors()).toEqual([]);
  });
});

describe('levels', () => {
  test('are shown on examples as they are typed', () => {
    // A form of 30 points halved every 30 days, and pages of 2 halved every 10, a week ago: 25.5 + 3.7.
    const page = step();
    expect(page.text()).toContain('1 × Form sent and 3 × Page visit, 7 days ago: 29.2 points, level 3 (lukewarm)');
    page.write(words('engage_level_from', ['2']), '29');
    expect(page.agreement().engagementLevels).toEqual([60, 29, 10]);
    expect(page.text()).toContain('7 days ago: 29.2 points, level 2 (warm)');
  });

  test('that rise are refused, and what is no number has its own sentence', () => {
    const page = step();
    page.write(words('engage_level_from', ['2']), '70');
    expect(page.errors()).toEqual([words('options_agreement_problem_levelsNotDescending')]);
    page.write(words('engage_level_from', ['2']), '');
    expect(page.errors()).toEqual([words('engage_ask_level')]);
  });

  test('can be tried on a made-up lead', () => {
    const page = step({ engagement: [{ kind: 'download', points: 40, halfLifeDays: 30 }] });
    // Two of 40 points, a half-life ago.
    expect(page.root.querySelector('.engage-own')?.textContent).toContain('40 points, level 2 (warm)');
    page.write(words('engage_own_times'), '3');
    expect(page.root.querySelector('.engage-own')?.textContent).toContain('60 points, level 1 (hot)');
    page.write(words('engage_own_times'), '1001');
    expect(page.errors()).toEqual([words('engage_ask_times')]);
  });

  test('say how many of the leads there are stand at each', async () => {
    const trial = {
      leads: 36,
      grades: { A: 0, B: 0, C: 0, D: 0, none: 36 },
      levels: [3, 8, 10, 15] as [number, number, number, number],
      fit: [],
      personas: [],
    };
    asked.answers.tryFit = () => good({ trial, stored: 36 });
    const page = step();
    await act(async () => void (await vi.advanceTimersByTimeAsync(10)));
    expect(page.text()).toContain(
      'With these points 3 of 36 leads are at level 1, 8 at level 2, 10 at level 3, and 15 at level 4.',
    );
  });
});

describe('rules about machines', () => {
  test('are the usual ones until one is changed, and are again', () => {
    const page = step();
    expect(page.agreement()).not.toHaveProperty('machines');
    page.write(words('engage_clicks'), '7');
    expect(page.agreement().machines).toEqual({ ...defaultMachineRules, manyClicks: { clicks: 7, minutes: 10 } });
    page.press(words('engage_machine_usual'));
    expect(page.agreement().machines).toBeUndefined();
    expect(page.names('button')).not.toContain(words('engage_machine_usual'));
  });

  test('are switched off and on, each by itself', () => {
    const page = step();
    page.tick(words('engage_machine_minutesToVisit', ['30']), false);
    expect(page.agreement().machines?.minutesToVisit).toBe(0);
    page.tick(words('engage_machine_minutesToVisit', ['0']), true);
    expect(page.agreement().machines?.minutesToVisit).toBe(30);
    page.tick(words('engage_machine_counted'), true);
    expect(page.agreement().machines?.counted).toBe(true);
  });

  test('refuse numbers out of range, and names that would match everything', () => {
    const page = step();
    page.write(words('engage_links'), '1');
    expect(page.errors()).toEqual([words('engage_ask_many', ['1,000'])]);
    page.write(words('engage_links'), '3');
    const list = page.root.querySelector('textarea')!;
    list.value = 'bot/\na';
    page.send(list, 'input');
    expect(page.errors()).toEqual([words('engage_ask_agents')]);
  });
});

describe('the arithmetic of examples', () => {
  test('halves with each half-life', () => {
    expect([0, 30, 60, 90].map((days) => pointsAfter(20, 30, days))).toEqual([20, 10, 5, 2.5]);
    expect(pointsAfter(20, 0, 30)).toBeNaN();
  });

  test('is that of leads: kinds without a rule, and machines, aside', () => {
    const agreement = agreementOf();
    const parts = [
      { kind: 'form' as const, times: 2, daysAgo: 30 },
      { kind: 'page' as const, times: 4, daysAgo: 20 },
      { kind: 'webinar' as const, times: 9, daysAgo: 0 },
    ];
    // 2 × 30 / 2 + 4 × 2 / 4.
    expect(examplePoints(parts, agreement)).toEqual({ points: 32, level: 2 });
  });
});

test('what is wrong has a place by a name', () => {
  const agreement = agreementOf();
  expect(placeText('engagement.0.points', agreement)).toEqual({ name: 'Points for “Form sent”:', path: 'points' });
  expect(placeText('engagement.7.points', agreement)).toEqual({ name: '', path: 'engagement.7.points' });
  expect(placeText('engagementLevels', agreement).name).toBe(words('options_place_engagementLevels'));
  expect(placeText('fit', agreement).name).toBe(words('options_place_fitRules'));
  expect(placeText('fit.1.points', agreement)).toEqual({ name: 'Points for “50 or more people”:', path: 'points' });
  expect(placeText('fitGrades.0', agreement)).toEqual({ name: words('options_place_fitGrades'), path: '0' });
});
