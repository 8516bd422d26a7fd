/** Comparing and merging agreements: laws that hold for any of them, and the cases people meet. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareAgreements, type Difference, valueAt } from '../../../lib/domain/agreement/compare.ts';
import { type Choices, type Merged, mergeAgreements } from '../../../lib/domain/agreement/merge.ts';
import { sameValue } from '../../../lib/domain/agreement/same-value.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { agreementOf } from '../../support/agreement.ts';
import { twoSides } from '../../support/agreement-edits.ts';

const base = agreementOf();
const [office] = base.calendars as [Agreement['calendars'][number]];
const [rule] = base.sla as [Agreement['sla'][number]];

const says = (left: Agreement, right: Agreement): boolean => compareAgreements(left, right).length === 0;

/** All conflicts settled alike. */
function settled({ conflicts }: Merged, choice: 'mine' | 'theirs' | 'both'): Choices {
  return new Map(conflicts.map(({ key }) => [key, choice]));
}

/** Whether a difference that one side made is in the agreement. */
function isIn(difference: Difference, agreement: Agreement): boolean {
  const found = valueAt(agreement, difference.path);
  if (difference.kind === 'removed') return found === undefined;
  if (difference.kind !== 'moved') return sameValue(found, difference.after);
  const ids = (found as readonly { id?: string; day?: string; name?: string }[]).map(
    (member) => member.id ?? `${member.day} ${member.name}`,
  );
  // What was put before what it stood behind; where the other side removed one of the two, there is no order to keep.
  return difference.after.every((id, place) =>
    difference.after
      .slice(place + 1)
      .filter((later) => difference.before.indexOf(later) < difference.before.indexOf(id))
      .every((later) => !ids.includes(id) || !ids.includes(later) || ids.indexOf(id) < ids.indexOf(later)),
  );
}

function isInConflict({ path }: Difference, { conflicts }: Merged): boolean {
  return conflicts.some((conflict) => {
    const shorter = Math.min(conflict.path.length, path.length);
    return sameValue(conflict.path.slice(0, shorter), path.slice(0, shorter));
  });
}

describe('for any three agreements', () => {
  test('what one side left as it was is as the other has it', () => {
    fc.assert(
      fc.property(twoSides, ({ base, mine, theirs }) => {
        expect(compareAgreements(mergeAgreements(base, mine, base).agreement, mine)).toEqual([]);
        expect(compareAgreements(mergeAgreements(base, base, theirs).agreement, theirs)).toEqual([]);
        expect(mergeAgreements(base, mine, mine).conflicts).toEqual([]);
      }),
    );
  });

  test('it does not matter which side is called mine', () => {
    fc.assert(
      fc.property(twoSides, ({ base, mine, theirs }) => {
        const one = mergeAgreements(base, mine, theirs);
        const other = mergeAgreements(base, theirs, mine);
        expect(other.conflicts.map(({ key }) => key).toSorted()).toEqual(
          one.conflicts.map(({ key }) => key).toSorted(),
        );
        const taken = mergeAgreements(base, mine, theirs, settled(one, 'theirs')).agreement;
        expect(compareAgreements(taken, other.agreement)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('every change of either side is in the result or in a conflict', () => {
    fc.assert(
      fc.property(twoSides, ({ base, mine, theirs }) => {
        const merged = mergeAgreements(base, mine, theirs);
        for (const side of [mine, theirs]) {
          const lost = compareAgreements(base, side).filter(
            (difference) => !isIn(difference, merged.agreement) && !isInConflict(difference, merged),
          );
          expect(lost).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nothing is in the result that neither side has', () => {
    fc.assert(
      fc.property(twoSides, ({ base, mine, theirs }) => {
        const { agreement } = mergeAgreements(base, mine, theirs);
        for (const difference of compareAgreements(base, agreement)) {
          if (difference.kind === 'moved') continue;
          const made = [mine, theirs].some((side) => isIn(difference, side));
          expect(made || difference.path.length === 1).toBe(true);
        }
      }),
    );
  });

  test('with no base, whatever one side alone has is kept', () => {
    fc.assert(
      fc.property(twoSides, ({ mine, theirs }) => {
        const merged = mergeAgreements(undefined, mine, theirs);
        for (const side of [mine, theirs]) {
          const lost = compareAgreements(merged.agreement, side).filter(
            (difference) => difference.kind === 'added' && !isInConflict(difference, merged),
          );
          expect(lost).toEqual([]);
        }
        expect(says(mergeAgreements(undefined, mine, mine).agreement, mine)).toBe(true);
      }),
    );
  });
});

describe('what differs', () => {
  test('is told by ids and not by places, with what was and what is', () => {
    const after = agreementOf({
      stages: [base.stages[1]!, base.stages[0]!, { ...base.stages[2]!, name: 'Accepted' }],
      sla: [
        { ...rule, atRiskHours: 8 },
        { ...rule, id: 'more' },
      ],
      owners: [{ id: 'k', name: 'Kari' }],
      fitGrades: [0.8, 0.5, 0.2],
    });
    expect(compareAgreements(base, after)).toEqual([
      { kind: 'changed', path: ['stages', 'sql', 'name'], before: 'SQL', after: 'Accepted' },
      { kind: 'moved', path: ['stages'], before: ['lead', 'mql', 'sql'], after: ['mql', 'lead', 'sql'] },
      { kind: 'changed', path: ['sla', 'first', 'atRiskHours'], before: 4, after: 8 },
      { kind: 'added', path: ['sla', 'more'], after: { ...rule, id: 'more' } },
      { kind: 'added', path: ['owners', 'k'], after: { id: 'k', name: 'Kari' } },
      { kind: 'added', path: ['fitGrades'], after: [0.8, 0.5, 0.2] },
    ]);
  });

  test('is not how the revision came to be, nor a number that still cannot be read', () => {
    const change = { id: 'change-12', author: 'Ida', note: 'Why', at: 0 };
    expect(compareAgreements(base, { ...base, revision: 7, change, signatures: [] })).toEqual([]);
    const typing = { ...base, sla: [{ ...rule, atRiskHours: Number.NaN }] };
    expect(compareAgreements(typing, { ...typing, sla: [{ ...rule, atRiskHours: Number.NaN }] })).toEqual([]);
    expect(compareAgreements(base, typing)).toHaveLength(1);
  });

  test('of a list in which ids do not tell members apart is the whole list', () => {
    const doubled = { ...base, sla: [rule, rule] };
    expect(compareAgreements(base, doubled)).toEqual([
      { kind: 'changed', path: ['sla'], before: [rule], after: [rule, rule] },
    ]);
  });
});

describe('a merge', () => {
  const withRule = (changes: Partial<typeof rule>): Agreement => agreementOf({ sla: [{ ...rule, ...changes }] });

  test('takes two fields of one rule from two sides', () => {
    const { agreement, conflicts } = mergeAgreements(base, withRule({ name: 'Call' }), withRule({ atRiskHours: 9 }));
    expect(conflicts).toEqual([]);
    expect(agreement.sla).toEqual([{ ...rule, name: 'Call', atRiskHours: 9 }]);
  });

  test('has all three values of what both changed, and each is settled by itself', () => {
    const mine = withRule({ name: 'Call', atRiskHours: 8 });
    const theirs = withRule({ name: 'Ring', atRiskHours: 9 });
    const merged = mergeAgreements(base, mine, theirs);
    expect(merged.conflicts).toMatchObject([
      { path: ['sla', 'first', 'name'], base: 'First contact', mine: 'Call', theirs: 'Ring' },
      { path: ['sla', 'first', 'atRiskHours'], base: 4, mine: 8, theirs: 9 },
    ]);
    const choices: Choices = new Map([[merged.conflicts[0]!.key, 'theirs']]);
    expect(mergeAgreements(base, mine, theirs, choices).agreement.sla).toEqual([
      { ...rule, name: 'Ring', atRiskHours: 8 },
    ]);
  });

  test('never mixes half of one duration with half of another', () => {
    const mine = withRule({ within: { unit: 'businessHours', value: 4 } });
    const theirs = withRule({ within: { unit: 'businessDays', value: 3, reading: 'endOfDay' } });
    expect(mergeAgreements(base, mine, theirs).conflicts.map(({ path }) => path)).toEqual([['sla', 'first', 'within']]);
  });

  test('asks about what one side took out and the other changed', () => {
    const merged = mergeAgreements(base, agreementOf({ sla: [] }), withRule({ atRiskHours: 9 }));
    expect(merged.conflicts).toMatchObject([{ path: ['sla', 'first'], mine: undefined }]);
    const kept = mergeAgreements(
      base,
      agreementOf({ sla: [] }),
      withRule({ atRiskHours: 9 }),
      settled(merged, 'theirs'),
    );
    expect(kept.agreement.sla).toEqual([{ ...rule, atRiskHours: 9 }]);
  });

  test('asks about two orders', () => {
    const [a, b, c] = base.stages as [Agreement['stages'][0], Agreement['stages'][0], Agreement['stages'][0]];
    const [mine, theirs] = [agreementOf({ stages: [b, a, c] }), agreementOf({ stages: [a, c, b] })];
    const merged = mergeAgreements(base, mine, theirs);
    expect(merged.conflicts).toMatchObject([{ kind: 'order', path: ['stages'] }]);
    expect(merged.agreement.stages).toEqual([b, a, c]);
    expect(mergeAgreements(base, mine, theirs, settled(merged, 'theirs')).agreement.stages).toEqual([a, c, b]);
  });

  test('keeps both of what two copies added under one id, and what names them', () => {
    const calendar = (name: string) => ({ ...office, id: 'calendar-2', name });
    const using = (name: string, id: string): Agreement =>
      agreementOf({
        calendars: [office, calendar(name)],
        sla: [rule, { ...rule, id, calendar: 'calendar-2' }],
      });
    const [mine, theirs] = [using('North', 'north'), using('South', 'south')];
    const merged = mergeAgreements(base, mine, theirs);
    expect(merged.conflicts).toMatchObject([{ kind: 'added', path: ['calendars', 'calendar-2'] }]);
    const { agreement } = mergeAgreements(base, mine, theirs, settled(merged, 'both'));
    const named = agreement.sla.map(({ id, calendar }) => [
      id,
      agreement.calendars.find((each) => each.id === calendar)?.name,
    ]);
    expect(Object.fromEntries(named)).toEqual({ first: office.name, north: 'North', south: 'South' });
  });

  test('leaves number, day, author and signatures as mine has them', () => {
    const mine = agreementOf({ revision: 5, validFrom: '2026-05-01' });
    const theirs = agreementOf({ revision: 9, validFrom: '2026-09-01', name: 'New', signatures: [] });
    const { agreement, conflicts } = mergeAgreements(base, mine, theirs);
    expect(agreement).toEqual({ ...mine, name: 'New' });
    expect(conflicts).toEqual([]);
  });
});
