/** What marketing owes where nobody wrote a promise: what the goals say, also where they differ by month. */
import { expect, test, vi } from 'vitest';
import { PromiseEditor } from '../../../components/options/agreement/clock/promise/PromiseEditor.tsx';
import { words } from '../../browser/words.ts';
import { agreementOf } from '../../support/agreement.ts';
import { drawn } from './drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('../components/speaking.ts')).speaking('en'));

test('goals by month are not told as one number', () => {
  const { goals } = agreementOf();
  const promised = (months?: { month: string; leads: number }[]) =>
    drawn(
      <PromiseEditor
        agreement={agreementOf({ goals: { ...goals, ...(months && { months }) } })}
        problemAt={() => undefined}
        onChange={() => {}}
      />,
    ).text();
  expect(promised()).toContain(words('clock_promise_goals_other', [goals.leadsPerMonth]));
  const byMonth = promised([{ month: '2027-01', leads: 3 }]);
  expect(byMonth).toContain(words('clock_promise_goalsByMonth'));
  expect(byMonth).not.toContain(words('clock_promise_goals_other', [goals.leadsPerMonth]));
});
