/** When a rep is at work, and so may be spoken to. */
import type { Agreement } from '../agreement/schema.ts';
import type { BusinessCalendar, Period } from '../business-time/calendar.ts';
import { isDay } from '../business-time/local-day.ts';
import { openPeriodsBefore } from '../business-time/open-periods.ts';
import { isOpen, nextClosing, nextOpening } from '../business-time/opening.ts';
import { isKnownZone } from '../business-time/zone-clock.ts';
import { leaveOf } from '../sla/leave.ts';
import { findOwner } from '../sla/owners.ts';
import { addDays, day, dayOf, type Instant, type PlainDay, startOfDay } from '../time.ts';

/** A rep's hours and the days off among them. */
export interface RepHours {
  readonly calendar: BusinessCalendar;
  readonly leave: readonly Period[];
}

/**
 * The hours of the rep with one of these names: their own where the agreement gives them some, else those of its
 * first calendar. A calendar in a zone that this browser does not know is passed over; undefined where none is left.
 */
export function repHours(agreement: Agreement, me: readonly string[]): RepHours | undefined {
  const [owner] = me.flatMap((name) => findOwner(agreement, name) ?? []);
  const own = agreement.calendars.filter(({ id }) => id === owner?.calendar);
  const calendar = [...own, ...agreement.calendars].find(({ zone }) => isKnownZone(zone));
  return calendar && { calendar, leave: leaveOf(owner, calendar.zone) };
}

/** Whether the rep is at work. The closing instant is not work any more. */
export function isAtWork({ calendar, leave }: RepHours, at: Instant): boolean {
  return isOpen(calendar, at, leave);
}

/** The first instant from `at` on at which the rep is at work; undefined where that is not within ten years. */
export function nextAtWork({ calendar, leave }: RepHours, at: Instant): Instant | undefined {
  return nextOpening(calendar, at, leave);
}

/** When to say that the agreement is looked at again: as the rep begins to work on that day, or next after; else never. */
export function reviewReminderAt({ review }: Pick<Agreement, 'review'>, hours: RepHours): Instant {
  // A day that no calendar has is never.
  if (!review || !isDay(review.on)) return Number.NEGATIVE_INFINITY;
  return nextAtWork(hours, startOfDay(review.on, hours.calendar.zone)) ?? Number.NEGATIVE_INFINITY;
}

/**
 * The next time the rep comes to work after the end of the hours that `at` lies in, or after `at` while closed. Hours
 * that last for days, or never end, are begun anew each day.
 */
export function nextReturn(hours: RepHours, at: Instant): Instant | undefined {
  if (!isAtWork(hours, at)) return nextAtWork(hours, at);
  const closing = nextClosing(hours.calendar, at);
  const tomorrow = startOfTomorrow(hours, at);
  return nextAtWork(hours, closing === undefined || closing > tomorrow + day ? tomorrow : closing);
}

/** A working day, and its hours up to the instant it was asked for. */
export interface WorkDay {
  readonly day: PlainDay;
  readonly hours: readonly Period[];
}

/**
 * The working day that an instant of a rep's hours belongs to: the day on which those hours began, so that a night
 * shift is one. Where they began more than a day before, as for a team that never closes, it is the calendar's day.
 */
export function workDay({ calendar }: RepHours, at: Instant): WorkDay {
  const { zone } = calendar;
  const hours = [...openPeriodsBefore(calendar, at + 1, at - day)];
  const began = hours[0]?.from ?? at;
  if (began <= at - day) {
    const today = dayOf(at, zone);
    return { day: today, hours: [{ from: startOfDay(today, zone), to: at + 1 }] };
  }
  const today = dayOf(began, zone);
  return { day: today, hours: hours.filter(({ from }) => from > at - day && dayOf(from, zone) === today) };
}

/** The beginning of the rep's next day: "tomorrow", for what is put off. */
export function startOfTomorrow({ calendar: { zone } }: RepHours, now: Instant): Instant {
  return startOfDay(addDays(dayOf(now, zone), 1), zone);
}
