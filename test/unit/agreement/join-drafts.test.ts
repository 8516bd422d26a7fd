import { describe, expect, test } from 'vitest';
import { joinDrafts } from '../../../lib/domain/agreement/join-drafts.ts';
import { agreementOf } from '../../support/agreement.ts';

const first = agreementOf();
const second = agreementOf({ revision: 2, name: 'Second', validFrom: '2026-12-01', change: said('two', 'Second') });
const draft = (changes: Partial<typeof first>) => ({ ...first, revision: 2, validFrom: '2026-11-23', ...changes });

function said(id: string, note: string) {
  return { id: `change-${id}`, author: 'Ida', note, at: 0 };
}

describe('two drafts', () => {
  test('of one agreement are one with what each changed, whichever is mine', () => {
    const mine = { draft: draft({ name: 'Mine', change: said('a', 'Name') }), base: first };
    const theirs = { draft: draft({ engagementLevels: [60, 20, 5], change: said('b', 'Levels') }), base: first };
    const said2 = { name: 'Mine', engagementLevels: [60, 20, 5] };
    expect(joinDrafts(mine, theirs)).toMatchObject({
      conflicts: [],
      base: first,
      draft: { ...said2, change: { note: 'Name\nLevels' } },
    });
    expect(joinDrafts(theirs, mine)).toMatchObject({ conflicts: [], draft: said2 });
  });

  test('of a common draft ask for nothing that only one changed since', () => {
    const common = draft({ name: 'Common' });
    const mine = { draft: draft({ name: 'Common', engagementLevels: [60, 20, 5] }), base: first };
    const theirs = { draft: draft({ name: 'Theirs' }), base: first };
    expect(joinDrafts(mine, theirs, common).conflicts).toEqual([]);
    expect(joinDrafts(mine, theirs, common).draft).toMatchObject({ name: 'Theirs', engagementLevels: [60, 20, 5] });
    expect(joinDrafts(mine, theirs).conflicts).toHaveLength(1);
  });

  test('of two agreements are one over the older, written from the younger', () => {
    const mine = { draft: draft({ engagementLevels: [60, 20, 5] }), base: first };
    const theirs = { draft: { ...second, revision: 3, fitGrades: [0.9, 0.5, 0.2] as const }, base: second };
    for (const [a, b] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const { draft: joined, base, conflicts } = joinDrafts(a as typeof mine, b as typeof mine);
      expect(conflicts).toEqual([]);
      expect(base).toBe(second);
      expect(joined).toMatchObject({ name: 'Second', engagementLevels: [60, 20, 5], fitGrades: [0.9, 0.5, 0.2] });
      expect(joined.validFrom).toBe('2026-12-01');
    }
  });
});
