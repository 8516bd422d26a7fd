/** Who the buyers are, as it is written in the agreement's editor, and tried on the leads there are. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BuyersStep } from '../../../components/options/agreement/buyers/BuyersStep.tsx';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { FitTrial, TriedPerson } from '../../../lib/domain/qualification/fit-trial.ts';
import { words } from '../../browser/words.ts';
import { agreementOf } from '../../support/agreement.ts';
import { answering, good } from '../components/answering.ts';
import { drawnStep, today } from './step-drawn.tsx';

const worker = vi.hoisted(() => ({ browser: {} as ReturnType<typeof answering>['browser'] }));
vi.mock('../../../lib/platform/browser.ts', () => worker);
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12) }));

let asked: ReturnType<typeof answering>;

beforeEach(() => {
  vi.useFakeTimers();
  asked = answering({});
  worker.browser = asked.browser;
});
afterEach(() => void vi.useRealTimers());

function step(changes: Partial<Agreement> = {}) {
  const page = drawnStep(BuyersStep, agreementOf({ validFrom: today, ...changes }));
  const waited = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
  const errors = () => [...page.root.querySelectorAll('.field-error')].map(({ textContent }) => textContent?.trim());
  return {
    ...page,
    errors,
    waited,
    rested: () => waited(300),
  };
}

const buyer = {
  id: 'buyer',
  name: 'Buyer',
  description: '',
  rules: [{ fact: 'jobTitle', is: 'contains' as const, values: ['buyer'] }],
};

function trialOf(changes: Partial<FitTrial> = {}): FitTrial {
  return {
    leads: 36,
    grades: { A: 14, B: 8, C: 6, D: 5, none: 3 },
    levels: [1, 2, 3, 30],
    fit: [
      { pass: 12, unknown: 20 },
      { pass: 0, unknown: 0 },
      { pass: 1, unknown: 0 },
    ],
    personas: [{ fits: 0, leads: 0, tests: [{ pass: 0, unknown: 20 }] }],
    ...changes,
  };
}

describe('rules of fit', () => {
  test('say what their points are of all, and what all come to', () => {
    const page = step();
    page.open('In Norway');
    expect(page.text()).toContain(words('buyers_points_share', ['60%']));
    expect(page.text()).toContain(words('buyers_fit_best_other', ['50']));
    page.write(words('buyers_fit_points_label'), '60');
    expect(page.agreement().fit[0]?.points).toBe(60);
    expect(page.text()).toContain(words('buyers_points_share', ['75%']));
    page.open('Student');
    expect(page.text()).toContain(words('buyers_points_off', ['63%']));
  });

  test('without a point to be had are refused in the place where they stand', () => {
    const [country] = agreementOf().fit;
    const page = step({ fit: [{ ...country!, points: 0 }] });
    expect(page.errors()).toEqual([words('buyers_ask_somePoints')]);
    page.open('In Norway');
    page.write(words('buyers_fit_points_label'), '-5');
    expect(page.errors()).toEqual([words('buyers_ask_somePoints')]);
    page.write(words('buyers_fit_points_label'), 'many');
    expect(page.errors()).toEqual([words('buyers_ask_points')]);
    page.write(words('buyers_fit_points_label'), '5');
    expect(page.errors()).toEqual([]);
  });

  test('that are added are called by what they ask, until somebody calls them something', () => {
    const page = step();
    page.press(words('buyers_fit_add'));
    expect(page.agreement().fit[3]).toMatchObject({ label: 'Industry is known', points: 10 });
    page.choose(words('clock_fact'), 'budget');
    expect(page.agreement().fit[3]).toMatchObject({ label: 'Budget is known', when: { fact: 'budget' } });
    page.write(words('buyers_fit_label'), 'Has money');
    page.choose(words('clock_fact'), 'need');
    expect(page.agreement().fit[3]).toMatchObject({ label: 'Has money', when: { fact: 'need' } });
  });

  test('that are removed come back to their place', () => {
    const page = step();
    page.open('In Norway');
    page.press(words('buyers_fit_remove', ['In Norway']));
    expect(page.agreement().fit.map(({ id }) => id)).toEqual(['size', 'student']);
    expect(page.text()).toContain(words('buyers_fit_removed', ['In Norway']));
    page.press(words('steps_undo'));
    expect(page.agreement().fit.map(({ id }) => id)).toEqual(['country', 'size', 'student']);
  });
});

describe('grades', () => {
  test('are the usual ones until somebody changes them, and say what they are in points', () => {
    const page = step();
    expect(page.agreement()).not.toHaveProperty('fitGrades');
    expect(page.field(words('buyers_grade_from', ['A'])).value).toBe('75');
    page.write(words('buyers_grade_from', ['B']), '55');
    expect(page.agreement().fitGrades).toEqual([0.75, 0.55, 0.25]);
    expect(page.field(words('buyers_grade_from', ['B'])).value).toBe('55');
    // 0.55 × 100 is a little more than 55; what is typed stays all the same.
    page.write(words('buyers_grade_from', ['B']), '55.0');
    expect(page.field(words('buyers_grade_from', ['B'])).value).toBe('55.0');
    expect(page.text()).toContain(words('buyers_grades_example', ['50', '37.5', '27.5', '12.5']));
  });

  test('that do not descend, and shares beyond the whole, have their sentences', () => {
    const page = step();
    page.write(words('buyers_grade_from', ['B']), '80');
    expect(page.errors()).toEqual([words('options_agreement_problem_gradesNotDescending')]);
    page.write(words('buyers_grade_from', ['A']), '140');
    expect(page.errors()).toEqual([words('buyers_ask_grade')]);
  });
});

describe('personas', () => {
  test('whose tests contradict each other are refused where they stand', () => {
    const rules = [
      { fact: 'country', is: 'oneOf' as const, values: ['NO'] },
      { fact: 'country', is: 'oneOf' as const, values: ['SE'] },
    ];
    const page = step({ personas: [{ ...buyer, rules }] });
    const sentence = words('buyers_ask_contradiction', [words('import_field_country')]);
    expect(page.errors()).toEqual([sentence]);
    page.open('Buyer');
    expect(page.errors()).toEqual([sentence]);
    page.press(words('buyers_test_remove', [2]));
    expect(page.errors()).toEqual([]);
  });

  test('that are added ask for words, and are called something', () => {
    const page = step();
    page.press(words('buyers_persona_add'));
    expect(page.agreement().personas).toMatchObject([
      { name: words('buyers_persona_new'), rules: [{ fact: 'jobTitle' }] },
    ]);
    expect(page.errors()).toEqual([words('clock_ask_values')]);
    page.write(words('buyers_persona_name'), '  ');
    expect(page.errors()).toContain(words('buyers_ask_personaName'));
  });

  test('that fit nobody say so, with what stands in the way, and hold nothing up', async () => {
    asked.answers.tryFit = () => good({ trial: trialOf(), stored: 36 });
    const page = step({ personas: [buyer] });
    await page.rested();
    page.open('Buyer');
    expect(page.text()).toContain(words('buyers_persona_nobody_other', ['36']));
    expect(page.text()).toContain('Job title contains “buyer”: true of 0 of 36 leads, not known of 20.');
    expect(page.errors()).toEqual([]);
  });

  test('all of whose leads are a persona further up say that', async () => {
    const counted = { fits: 4, leads: 0, tests: [{ pass: 4, unknown: 0 }] };
    asked.answers.tryFit = () => good({ trial: trialOf({ personas: [counted] }), stored: 36 });
    const page = step({ personas: [buyer] });
    await page.rested();
    page.open('Buyer');
    expect(page.text()).toContain(words('buyers_persona_allEarlier_other', ['4']));
    expect(page.text()).not.toContain(words('buyers_persona_nobody_other', ['36']));
  });

  test('are moved, as the first that fits counts', () => {
    const page = step({ personas: [buyer, { ...buyer, id: 'head', name: 'Head' }] });
    page.press(words('steps_up', ['Head']));
    expect(page.agreement().personas.map(({ id }) => id)).toEqual(['head', 'buyer']);
  });
});

describe('a persona that is removed', () => {
  test('is named by no content any more, which is said, and is again once that is taken back', () => {
    const content = [
      { id: 'guide', title: 'Guide', stages: ['lead'], personas: ['buyer'] },
      { id: 'story', title: 'Story', stages: ['lead'] },
    ];
    const page = step({ personas: [buyer, { ...buyer, id: 'head', name: 'Head' }], content });
    page.open('Buyer');
    page.press(words('buyers_persona_remove', ['Buyer']));
    expect(page.agreement().content).toEqual([{ id: 'guide', title: 'Guide', stages: ['lead'] }, content[1]]);
    expect(page.errors()).toEqual([]);
    expect(page.text()).toContain(words('buyers_persona_removedFrom_one', [1]));
    page.press(words('steps_undo'));
    expect(page.agreement().personas.map(({ id }) => id)).toEqual(['buyer', 'head']);
    expect(page.agreement().content).toEqual(content);
  });
});

describe('what the rules make of the leads there are', () => {
  test('is asked once typing rests, and said', async () => {
    asked.answers.tryFit = () => good({ trial: trialOf(), stored: 36 });
    const page = step({ personas: [buyer] });
    await page.rested();
    expect(page.text()).toContain(
      'With these rules 14 of 36 leads are A, 8 are B, 6 are C, and 5 are D; of 3 nothing is known yet',
    );
    page.open('In Norway');
    expect(page.text()).toContain('The rule is true of 12 of 36 leads, not known of 20.');
    for (const points of ['4', '45', '450']) {
      page.write(words('buyers_fit_points_label'), points);
      await page.waited(100);
    }
    await page.rested();
    expect(asked.done.map(([call]) => call)).toEqual(['tryFit', 'tryFit']);
    expect(asked.done[1]?.[1]).toMatchObject({ parts: { fit: [{ points: 450 }, { points: 20 }, { points: -50 }] } });
  });

  test('is not asked while a number is missing; the last counts stay', async () => {
    asked.answers.tryFit = () => good({ trial: trialOf(), stored: 36 });
    const page = step();
    await page.rested();
    page.write(words('buyers_grade_from', ['A']), '');
    await page.rested();
    expect(asked.done).toHaveLength(1);
    expect(page.text()).toContain('With these rules 14 of 36 leads');
    expect(page.text()).toContain(words('buyers_trial_incomplete'));
  });

  test('is asked again when leads change', async () => {
    asked.answers.tryFit = () => good({ trial: trialOf(), stored: 36 });
    const page = step();
    await page.rested();
    for (let step = 0; step < 12; step += 1) {
      if (step < 4) asked.broadcast('contactsChanged', { contactIds: ['a'] });
      await page.waited(400);
    }
    expect(asked.done).toHaveLength(2);
    expect(page.text()).toContain('14 of 36 leads');
  });

  test('without leads says where they come from; a failure is said, too', async () => {
    asked.answers.tryFit = () => good({ trial: trialOf({ leads: 0 }), stored: 0 });
    const empty = step();
    await empty.rested();
    expect(empty.text()).toContain(words('buyers_trial_noLeads'));
    asked.answers.tryFit = undefined as never;
    const failed = step();
    await failed.rested();
    expect(failed.text()).toContain(words('buyers_trial_failed'));
  });

  test('and of one person, found by their address', async () => {
    const person: TriedPerson = {
      name: 'Kari Moen',
      grade: 'B',
      share: 0.6,
      true: [0],
      unknown: [1],
      persona: 0,
      level: 2,
      points: 30,
    };
    asked.answers.tryFit = ({ email }) =>
      good({ trial: trialOf(), stored: 2050, ...(email === 'kari@example.com' && { person }) });
    const page = step({ personas: [buyer] });
    await page.rested();
    expect(page.text()).toContain(words('buyers_trial_newest_other', ['2,050', '36 leads']));
    const search = (text: string) => {
      page.write(words('buyers_try_email'), text);
      page.send(page.root.querySelector('form')!, 'submit');
      return page.rested();
    };
    await search(' kari@example.com ');
    expect(page.text()).toContain('Kari Moen is B2: fits well, warm (60% of the best possible sum). Persona: Buyer.');
    expect(page.text()).toContain('In Norway +30');
    expect(page.text()).toContain(words('sidebar_fit_unknown', ['50 or more people']));
    await search('ola@example.com');
    expect(page.text()).toContain(words('buyers_try_nobody', ['ola@example.com']));
    expect(page.text()).not.toContain('Kari Moen');
  });
});
