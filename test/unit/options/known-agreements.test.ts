/** What a draft proposes by itself, so that two teams need not. */
import { describe, expect, test, vi } from 'vitest';
import { startingPlan } from '../../../components/options/agreement/goals/starting-plan.ts';
import { draftFrom } from '../../../components/options/agreement/known-agreements.ts';
import { lastDayOf } from '../../../lib/domain/planner/plan-months.ts';
import { agreementOf } from '../../support/agreement.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);

const { from: _from, to: _to, ...timeless } = agreementOf().goals;
const agreement = agreementOf({ goals: timeless });

describe('goals that are for no time', () => {
  test.each([
    ['2026-11-22', '2026-12-01', '2027-11-30'],
    ['2026-12-01', '2026-12-01', '2027-11-30'],
    ['2027-12-31', '2028-01-01', '2028-12-31'],
    ['2027-02-28', '2027-03-01', '2028-02-29'],
  ])('are proposed on %s for the whole months from %s to %s, and the planner plans the same', (today, from, to) => {
    expect(draftFrom(agreement, 2, today).goals).toMatchObject({ from, to });
    const plan = startingPlan(agreement, today);
    expect([plan.from, lastDayOf(plan)]).toEqual([from, to]);
  });

  test('stay as they are once somebody gave them a day', () => {
    const goals = { ...timeless, from: '2026-11-05' };
    expect(draftFrom(agreementOf({ goals }), 2, '2026-11-22').goals).toEqual(goals);
  });
});
