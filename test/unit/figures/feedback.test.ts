import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { feedbackView } from '../../../lib/domain/feedback.ts';
import { agreement, contact, history, local, now, verdict } from './support/contacts.ts';

const answering = (days: number) => ({
  ...agreement,
  marketing: { leads: 10, per: 'week' as const, calendar: 'office', answerWithinDays: days },
});
const bad = contact({ feedback: [verdict('2026-11-13T10:00', 'noBudget')] });

describe('an answer to a reason', () => {
  it('is owed by the end of the agreed business day', () => {
    const { given } = feedbackView(bad, historyOf(answering(2)), now);
    expect(given).toMatchObject({ reason: 'noBudget', answerDueAt: local('2026-11-17T17:00') });
  });

  it('is owed under the agreement of the day the verdict was given', () => {
    const stricter = { ...answering(1), revision: 1, validFrom: '2026-11-16' };
    const { given } = feedbackView(bad, historyOf(answering(2), stricter), now);
    expect(given?.answerDueAt).toBe(local('2026-11-17T17:00'));
  });

  it('is owed by no time where none was agreed, and never to a good verdict', () => {
    expect(feedbackView(bad, history, now).given).not.toHaveProperty('answerDueAt');
    const good = contact({ feedback: [verdict('2026-11-13T10:00')] });
    expect(feedbackView(good, historyOf(answering(2)), now).given).not.toHaveProperty('answerDueAt');
  });

  it('is shown once it came', () => {
    const answer = { at: local('2026-11-16T10:00'), text: 'We raised the limit.' };
    const answered = contact({ feedback: [{ ...verdict('2026-11-13T10:00', 'noBudget'), answer }] });
    expect(feedbackView(answered, history, now).given?.answer).toEqual(answer);
  });
});

it('keeps the word of a reason that is no longer offered, as it was last', () => {
  const renamed = agreement.feedbackReasons.map((reason) =>
    reason.id === 'noBudget' ? { ...reason, label: 'No money this year' } : reason,
  );
  const without = renamed.filter(({ id }) => id !== 'noBudget');
  const later = { ...agreement, revision: 1, validFrom: '2026-11-14', feedbackReasons: renamed };
  const last = { ...agreement, revision: 2, validFrom: '2026-11-16', feedbackReasons: without };
  expect(feedbackView(bad, historyOf(agreement, later), now).given).not.toHaveProperty('reasonWord');
  expect(feedbackView(bad, historyOf(agreement, later, last), now).given).toMatchObject({
    reason: 'noBudget',
    reasonWord: 'No money this year',
  });
});

it('offers the reasons of the agreement in force now', () => {
  const feedbackReasons = [{ id: 'new', label: 'New' }];
  const next = { ...agreement, revision: 1, validFrom: '2026-11-19', feedbackReasons };
  const both = historyOf(agreement, next);
  expect(feedbackView(bad, both, now).reasons).toHaveLength(agreement.feedbackReasons.length);
  expect(feedbackView(bad, both, local('2026-11-19T00:00')).reasons).toEqual(feedbackReasons);
});
