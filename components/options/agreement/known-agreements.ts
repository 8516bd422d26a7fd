/** What a draft is written from, and what it becomes. */
import { compareAgreements } from '../../../lib/domain/agreement/compare.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { Review } from '../../../lib/domain/agreement/signing-schema.ts';
import { isKnownZone } from '../../../lib/domain/business-time/zone-clock.ts';
import { yearAhead } from '../../../lib/domain/planner/months-ahead.ts';
import { addDays, dayOf, type Instant, type PlainDay } from '../../../lib/domain/time.ts';
import type { PageCalls } from '../../../lib/messaging/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** What the worker tells of the agreements there are. */
export type KnownAgreements = PageCalls['agreement']['out'];

/** The agreement that applies last of those known: what a draft is written from. */
export function newestOf({ agreement, upcoming }: KnownAgreements): Agreement {
  return upcoming ?? agreement;
}

/** The first revision that none has had. */
export function nextRevision({ agreement, versions }: KnownAgreements): number {
  return Math.max(agreement.revision, ...versions.map(({ revision }) => revision)) + 1;
}

/** A draft that says what the newest agreement says. What a team puts in force is its own, not the one Baton ships. */
export function freshDraft(known: KnownAgreements, today: PlainDay): Agreement {
  const draft = draftFrom(newestOf(known), nextRevision(known), today);
  if (!known.isDefault || known.upcoming) return draft;
  return { ...draft, name: t('clock_ownName'), validFrom: today };
}

/**
 * A draft that says what an agreement says. It applies from tomorrow, so that no lead changes its deadline, and not
 * before a revision that is to apply already. A review that has been, or that nobody set, is proposed anew, and so is the
 * time of goals that have none.
 */
export function draftFrom(agreement: Agreement, revision: number, today: PlainDay): Agreement {
  const { change: _change, signatures: _signatures, ...rest } = agreement;
  const validFrom = agreement.validFrom > today ? agreement.validFrom : addDays(today, 1);
  return {
    ...rest,
    revision,
    validFrom,
    goals: withTime(agreement.goals, today),
    review: nextReview(agreement.review, today),
  };
}

/** Goals that are for no time yet are proposed for the twelve months that the planner would plan. */
function withTime(goals: Agreement['goals'], today: PlainDay): Agreement['goals'] {
  if (goals.from !== undefined || goals.to !== undefined) return goals;
  return { ...goals, ...yearAhead(today) };
}

/** How often two teams look at their agreement unless they say otherwise, in months. */
const usualMonths = 3;

function nextReview(review: Review | undefined, today: PlainDay): Review {
  if (review && review.on > today) return review;
  const everyMonths = review?.everyMonths ?? usualMonths;
  return { everyMonths, on: Temporal.PlainDate.from(today).add({ months: everyMonths }).toString() };
}

/** Whether two are the same revision with the same text, whoever signed it. The shipped one is of no day. */
export function isSameRevision(a: Agreement, b: Agreement): boolean {
  const differences = compareAgreements(a, b).filter(({ path }) => a.revision !== 0 || path[0] !== 'validFrom');
  return a.revision === b.revision && a.change?.id === b.change?.id && differences.length === 0;
}

/** Today where an agreement is at home. */
export function todayOf({ calendars }: Agreement, now: Instant): PlainDay {
  const zone = calendars[0]?.zone ?? 'UTC';
  return dayOf(now, isKnownZone(zone) ? zone : 'UTC');
}
