/** Marketing's own clock: the answer it owes to each reason for calling a lead bad. */
import type { Agreement } from '../agreement/schema.ts';
import { afterBusinessDays } from '../business-time/business-days.ts';
import { isKnownZone } from '../business-time/zone-clock.ts';
import type { Feedback } from '../contact.ts';
import type { Instant } from '../time.ts';

/**
 * By when marketing owes an answer to a verdict: the end of the n-th business day after it, by marketing's calendar.
 * Undefined where nothing is owed: the verdict is good, without a reason or taken back, or the agreement promises no
 * answer. `agreement` is the one that applied when the verdict was given.
 */
export function answerDueAt(feedback: Feedback, agreement: Agreement): Instant | undefined {
  const { marketing, calendars } = agreement;
  if (feedback.verdict !== 'bad' || feedback.reason === undefined || feedback.undoneAt !== undefined) return undefined;
  const calendar = calendars.find(({ id }) => id === marketing?.calendar);
  if (marketing?.answerWithinDays === undefined || !calendar || !isKnownZone(calendar.zone)) return undefined;
  return afterBusinessDays(calendar, feedback.at, marketing.answerWithinDays, 'endOfDay');
}
