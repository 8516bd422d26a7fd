/** When both teams look at the agreement again. */
import { isDay } from '../business-time/local-day.ts';
import { daysBetween, type PlainDay } from '../time.ts';
import type { Agreement } from './schema.ts';
import type { Review } from './signing-schema.ts';

/** From how many days before its day on the review is spoken of. */
export const reviewNotice = 14;

/** How near a review is. */
export interface ReviewDue {
  readonly on: PlainDay;
  /** Whole days from today to its day; negative once that is past. */
  readonly days: number;
  /** - `later`: more than `reviewNotice` days away. - `soon`. - `today`. - `overdue`: its day is past. */
  readonly state: 'later' | 'soon' | 'today' | 'overdue';
}

/** How near the review of an agreement is; undefined where none was agreed. `today` is the day where it is at home. */
export function reviewDue({ review }: Pick<Agreement, 'review'>, today: PlainDay): ReviewDue | undefined {
  if (!review || !isDay(review.on)) return undefined;
  const days = daysBetween(today, review.on);
  const state = days < 0 ? 'overdue' : days === 0 ? 'today' : days <= reviewNotice ? 'soon' : 'later';
  return { on: review.on, days, state };
}

/** Half a year, where the agreement does not say. */
const usualMonths = 6;

/**
 * The day that is proposed for the review after one held on `held`: so many months later by the calendar, at a month's
 * last day where that has fewer days.
 */
export function nextReview(review: Pick<Review, 'everyMonths'> | undefined, held: PlainDay): PlainDay {
  const months = review?.everyMonths ?? usualMonths;
  return Temporal.PlainDate.from(held).add({ months }).toString();
}
