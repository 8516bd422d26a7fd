/** What differs between two agreements, what an address shows, and what a file means, in the words people read. */
import { describe, expect, test, vi } from 'vitest';
import { changeLines } from '../../../components/options/agreement/changes/change-lines.ts';
import { planImport } from '../../../components/options/agreement/import/import-plan.ts';
import { stepOfPath, steps } from '../../../components/options/agreement/steps.ts';
import { routeOf, stepFragment } from '../../../components/options/route.ts';
import { compareAgreements } from '../../../lib/domain/agreement/compare.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { agreementOf } from '../../support/agreement.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);

const base = agreementOf();
const [rule] = base.sla as [Agreement['sla'][number]];
const [office] = base.calendars as [Agreement['calendars'][number]];

function told(after: Partial<Agreement>, before: Agreement = base): string[] {
  const changed = { ...before, ...after };
  return changeLines(compareAgreements(before, changed), before, changed).map(
    ({ about, kind, before: was = '–', after: is = '–' }) => `${about} [${kind}] ${was} → ${is}`,
  );
}

describe('months', () => {
  const of = (...leads: number[]): Partial<Agreement> => ({
    goals: { ...base.goals, months: leads.map((each, place) => ({ month: `2026-0${place + 1}`, leads: each })) },
  });

  test('of which a few are planned otherwise are told one by one', () => {
    expect(told(of(12, 7), agreementOf(of(9, 7)))).toEqual(['Goals: January 2026, leads [changed] 9 → 12']);
  });

  test('of which many are, are told in one line', () => {
    expect(told(of(1, 2, 3, 4), agreementOf(of(5, 6, 7, 8)))).toEqual([
      'Goals: by month [changed] 26 leads in all (Jan 2026: 5, Feb 2026: 6, Mar 2026: 7, Apr 2026: 8) → 10 leads in all (Jan 2026: 1, Feb 2026: 2, Mar 2026: 3, Apr 2026: 4)',
    ]);
  });
});

test('a language is told by its name', () => {
  const guide = { id: 'guide', title: 'Guide', stages: [] };
  const before = agreementOf({ content: [guide] });
  expect(told({ content: [{ ...guide, language: 'de' }] }, before)).toEqual([
    'Content “Guide”: language [added] – → German',
  ]);
});

describe('a difference in words', () => {
  test.each<[string, Partial<Agreement>, string[]]>([
    [
      'a duration',
      { sla: [{ ...rule, within: { unit: 'businessHours', value: 4 } }] },
      [
        'Rule “First contact”: by when [changed] Sales makes the first contact within 2 business days (to the same time of day; what comes in outside business hours counts from the next opening) of the handover. → Sales makes the first contact within 4 business hours of the handover.',
      ],
    ],
    [
      'a share, by less than a percentage point',
      { goals: { ...base.goals, closeRate: 0.124 } },
      [expect.stringMatching(/ → 12\.4%$/)] as string[],
    ],
    [
      'whose hours',
      { sla: [{ ...rule, calendar: 'north' }], calendars: [office, { ...office, id: 'north', name: 'North' }] },
      [
        'Rule “First contact”: whose hours [changed] Office → North',
        'Calendar “North” [added] – → Mon–Fri 09:00–17:00; Sat–Sun closed',
      ],
    ],
    [
      'hours of a day',
      { calendars: [{ ...office, week: { ...office.week, fri: [] } }] },
      ['Calendar “Office”: Friday [changed] 09:00–17:00 → closed'],
    ],
    [
      'a holiday',
      { calendars: [{ ...office, holidays: [{ day: '2026-12-25', name: 'Christmas' }] }] },
      ['Calendar “Office”: 25 Dec 2026 Christmas [added] – → holiday'],
    ],
    [
      'the order of stages',
      { stages: [base.stages[1]!, base.stages[0]!, base.stages[2]!] },
      ['Order of: Stages [moved] Stage “Lead” → Stage “MQL” → Stage “SQL” → Stage “MQL” → Stage “Lead” → Stage “SQL”'],
    ],
    [
      'points',
      { engagement: [{ kind: 'form', points: 50, halfLifeDays: 30 }] },
      ['Form sent: points [changed] 30 → 50', 'Page visit [removed] 2 points, halved every 10 days → –'],
    ],
    [
      'a promise',
      { marketing: { leads: 5, per: 'week', calendar: 'office' } },
      ['Marketing’s promise [added] – → leads: 5 · in each: week · whose hours: Office'],
    ],
    [
      'goals',
      { goals: { ...base.goals, closeRate: 0.25, revenue: 100_000, months: [{ month: '2026-11', leads: 9 }] } },
      [
        'Goals: close rate [added] – → 25%',
        'Goals: revenue [added] – → €100,000',
        'Goals: by month [added] – → 9 leads in all (Nov 2026: 9)',
      ],
    ],
    [
      'a review',
      { review: { on: '2027-03-01', everyMonths: 3 } },
      ['Next review [added] – → 1 Mar 2027, and again every 3 months'],
    ],
    [
      'a number that cannot be read',
      { sla: [{ ...rule, atRiskHours: Number.NaN }] },
      ['Rule “First contact”: business hours of warning [changed] 4 → a number that cannot be read'],
    ],
  ])('tells %s', (_, after, lines) => {
    expect(told(after)).toEqual(lines);
  });

  test('names what was taken out as it was called', () => {
    expect(told({ feedbackReasons: [base.feedbackReasons[0]!], timing: [] }).join('\n')).toContain(
      'Call window “Trade fair” [removed]',
    );
  });

  test('never shows an id or a piece of JSON, whatever changed', () => {
    const empty = { ...base, stages: [], fit: [], engagement: [], timing: [], sla: [], feedbackReasons: [] };
    for (const line of [...told(empty), ...told(base, empty)]) expect(line).not.toMatch(/[{}]|undefined|object|\bid\b/);
  });
});

describe('an address', () => {
  test('leads to a step of the editor, or to the first that wants something', () => {
    for (const { name } of steps) expect(routeOf(stepFragment(name))).toEqual({ page: 'editor', step: name });
    expect(routeOf('#agreement/edit')).toEqual({ page: 'editor', step: undefined });
    expect(routeOf('#agreement/edit/nonsense')).toEqual({ page: 'editor', step: undefined });
    for (const fragment of ['', '#agreement', '#agreement/editor', '#data'])
      expect(routeOf(fragment)).toMatchObject({ page: 'parts' });
  });

  test('of what is wrong is the step that changes it', () => {
    expect(['sla.0.name', 'stages.1.name', 'fitGrades.0', 'goals.from', 'validFrom', 'format'].map(stepOfPath)).toEqual(
      ['clock', 'words', 'buyers', 'goals', 'sign', 'sign'],
    );
  });
});

describe('a file', () => {
  const at = 0;
  const change = (id: string, basedOn?: string) => ({
    id,
    author: 'Ida',
    note: 'Why',
    at,
    ...(basedOn && { basedOn }),
  });
  const first = agreementOf({ change: change('change-1') });
  const second = agreementOf({
    revision: 2,
    validFrom: '2026-06-01',
    name: 'Ours',
    change: change('change-2', 'change-1'),
  });
  const here = [first, second];
  const theirs = (more: Partial<Agreement>) => agreementOf({ name: 'Theirs', ...more });

  test('is the first where nothing is here', () => {
    expect(planImport(first, [])).toEqual({ kind: 'first' });
  });

  test('that is here already brings no more than signatures, and those under the newest alone', () => {
    const signature = { side: 'sales', name: 'Per', at, of: '0'.repeat(64) } as const;
    const signed = { ...second, signatures: [signature] };
    expect(planImport(signed, here)).toMatchObject({ kind: 'known', signatures: [signature] });
    expect(planImport(signed, [first, signed])).toMatchObject({ kind: 'known', signatures: [] });
    expect(planImport({ ...first, signatures: [signature] }, here)).toMatchObject({ kind: 'known', signatures: [] });
  });

  test('written from the newest here follows it, unless it would apply before it', () => {
    const third = theirs({ revision: 3, validFrom: '2026-09-01', change: change('change-3', 'change-2') });
    expect(planImport(third, here)).toMatchObject({ kind: 'next', newest: second });
    expect(planImport({ ...third, validFrom: '2026-06-01' }, here)).toMatchObject({ kind: 'merge', base: second });
    expect(planImport({ ...third, revision: 2 }, here)).toMatchObject({ kind: 'merge', base: second });
  });

  test('written from an older one is merged over that one', () => {
    const other = theirs({ revision: 3, validFrom: '2026-07-01', change: change('other-2', 'change-1') });
    expect(planImport(other, here)).toMatchObject({ kind: 'merge', newest: second, base: first });
  });

  test('that was changed by hand under its old number is merged over what it was', () => {
    expect(planImport({ ...first, name: 'By hand' }, here)).toMatchObject({ kind: 'merge', base: first });
  });

  test('of strangers has no base', () => {
    const strange = theirs({ revision: 7, change: change('strange-7', 'strange-6') });
    expect(planImport(strange, here)).toEqual({ kind: 'merge', newest: second, base: undefined });
  });
});
