/** Marketing's clock: the leads it promised for a week or a month, held against those it handed over. */
import type { MarketingPromise } from '../agreement/clock-schema.ts';
import type { Agreement } from '../agreement/schema.ts';
import type { BusinessCalendar } from '../business-time/calendar.ts';
import { inKnownZone } from '../business-time/zone-clock.ts';
import type { Contact } from '../contact.ts';
import { fitView } from '../qualification/fit.ts';
import { isAtLeast } from '../qualification/grade.ts';
import { addDays, dayOf, type Instant, type PlainDay, startOfDay } from '../time.ts';
import type { PromiseFigures } from './figures.ts';
import { paceOf, workingDaysBetween } from './working-days.ts';

/** The week or month of the promise in which an instant lies. */
export interface PromisePeriod {
  readonly per: MarketingPromise['per'];
  /** First and last day, both included, in the zone of the promise's calendar. */
  readonly from: PlainDay;
  readonly to: PlainDay;
  /** The instant at which the first day begins. */
  readonly startsAt: Instant;
  /** The day on which the instant itself falls. */
  readonly today: PlainDay;
}

/**
 * The period that `now` lies in. A week begins on Monday. Without a promise of its own, the agreement's goal for the
 * month is the promise, by the working days of its first calendar.
 */
export function promisePeriod(agreement: Agreement, now: Instant): PromisePeriod {
  const { zone } = calendarOf(agreement);
  const per = agreement.marketing?.per ?? 'month';
  const today = dayOf(now, zone);
  const date = Temporal.PlainDate.from(today);
  const from = per === 'week' ? addDays(today, 1 - date.dayOfWeek) : `${today.slice(0, -2)}01`;
  const to = addDays(from, (per === 'week' ? date.daysInWeek : date.daysInMonth) - 1);
  return { per, from, to, today, startsAt: startOfDay(from, zone) };
}

/**
 * What was promised and what came so far. A lead handed over twice in the period counts once. One whose fit nothing
 * is known of has not the agreed quality. `contacts` may hold others beside those of the period.
 */
export function promiseFigures(contacts: readonly Contact[], agreement: Agreement, now: Instant): PromiseFigures {
  const { per, from, to, today, startsAt } = promisePeriod(agreement, now);
  const promised = promisedLeads(agreement, from);
  const came = contacts.filter(({ handovers }) => handovers.some(({ at }) => at >= startsAt && at <= now));
  const delivered = came.filter((contact) => isGoodEnough(contact, agreement)).length;
  const calendar = calendarOf(agreement);
  const first = firstDayOf(agreement, from, to);
  const tomorrow = addDays(today, 1);
  const done = workingDaysBetween(calendar, first, today);
  const left = workingDaysBetween(calendar, tomorrow > first ? tomorrow : first, to);
  return {
    per,
    from,
    promised,
    delivered,
    below: came.length - delivered,
    pace: paceOf(promised, done, done + left),
    workingDaysLeft: left,
  };
}

/** The day that the pace is reckoned from: the leads planned for a plan's first month are those from its first day on. */
export function firstDayOf({ marketing, goals }: Agreement, from: PlainDay, to: PlainDay): PlainDay {
  const isPlanned = marketing?.per !== 'week' && goals.months?.some(({ month }) => from.startsWith(month));
  return isPlanned && goals.from !== undefined && goals.from > from && goals.from <= to ? goals.from : from;
}

/**
 * The leads promised for the period that begins on a day. What was promised for a week stays that; for a month, what was
 * planned for this very month comes before one number for all of them.
 */
export function promisedLeads({ marketing, goals }: Agreement, from: PlainDay): number {
  const planned = goals.months?.find(({ month }) => from.startsWith(month));
  const alike = marketing?.leads ?? goals.leadsPerMonth;
  return marketing?.per === 'week' ? alike : (planned?.leads ?? alike);
}

function isGoodEnough(contact: Contact, agreement: Agreement): boolean {
  const wanted = agreement.marketing?.fitAtLeast;
  if (wanted === undefined) return true;
  return isAtLeast(fitView(contact, agreement).grade, wanted);
}

/** Whose working days the promise is counted by: the calendar it names, else the agreement's first. */
export function calendarOf({ marketing, calendars }: Agreement): BusinessCalendar {
  const calendar = calendars.find(({ id }) => id === marketing?.calendar) ?? calendars[0];
  if (!calendar) throw new RangeError('an agreement without calendars');
  return inKnownZone(calendar);
}
