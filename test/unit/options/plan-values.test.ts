/** What two plans say differently can be told apart, or nobody could choose between them. */
import { expect, test, vi } from 'vitest';
import { valueText } from '../../../components/options/agreement/changes/value-words.ts';
import { agreementOf } from '../../support/agreement.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);

test.each([
  [['plan', 'closeRate'], { likely: 0.25 }, '25%'],
  [['plan', 'closeRate'], { likely: 0.25, low: 0.2, high: 0.3 }, '25% (between 20% and 30%)'],
  [['plan', 'revenue'], { likely: 1_200_000 }, '€1,200,000'],
  [['plan', 'conversions', 'mql'], { stage: 'mql', rate: { likely: 0.3 } }, '30%'],
  [['plan', 'months'], 12, '12'],
])('%j is told by its figures', (path, value, text) => {
  expect(valueText(path, value, agreementOf())).toBe(text);
});
