import { expect, test } from 'vitest';
import type { Feedback } from '../../../lib/domain/contact.ts';
import { answerDueAt } from '../../../lib/domain/sla/marketing-answer.ts';
import { agreementOf } from '../../support/agreement.ts';
import { inOslo, oslo } from './leads.ts';

const agreement = agreementOf({ marketing: { leads: 20, per: 'month', calendar: 'office', answerWithinDays: 2 } });
const verdict = (changes: Partial<Feedback> = {}): Feedback => ({
  id: 'f',
  verdict: 'bad',
  reason: 'tooEarly',
  at: oslo('2026-11-19T10:00'), // a Thursday
  source: 'rep',
  ...changes,
});

test('a reason is to be answered by the end of the second business day after it', () => {
  expect(inOslo(answerDueAt(verdict(), agreement))).toBe('2026-11-23T17:00:00');
  // From a Saturday on: Monday, Tuesday.
  expect(inOslo(answerDueAt(verdict({ at: oslo('2026-11-21T10:00') }), agreement))).toBe('2026-11-24T17:00:00');
});

test('nothing is owed to a good verdict, one without a reason or one taken back, or where nothing was promised', () => {
  const { reason: _, ...silent } = verdict();
  expect(answerDueAt(verdict({ verdict: 'good' }), agreement)).toBeUndefined();
  expect(answerDueAt(silent, agreement)).toBeUndefined();
  expect(answerDueAt(verdict({ undoneAt: 1 }), agreement)).toBeUndefined();
  expect(answerDueAt(verdict(), agreementOf())).toBeUndefined();
  expect(
    answerDueAt(verdict(), agreementOf({ marketing: { leads: 20, per: 'month', calendar: 'office' } })),
  ).toBeUndefined();
  expect(answerDueAt(verdict(), { ...agreement, calendars: [] })).toBeUndefined();
});
