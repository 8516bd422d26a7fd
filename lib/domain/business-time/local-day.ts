/**
 * Days and clock times as plain numbers, so that a year of hours is worked out without a date object.
 *
 * A day number counts days since 1970-01-01 in the ISO calendar, without a zone. A local time is a wall clock's
 * reading as if it were UTC: day number times 24 hours plus the milliseconds of the day.
 */

import type { PlainDay } from '../time.ts';
import { day, earliestInstant, hour, latestInstant, minute, second } from '../time.ts';
import type { Span } from './calendar.ts';
import type { Weekday } from './weekday.ts';
import { weekdays } from './weekday.ts';

/** A span as milliseconds from the local midnight its day begins with. `to` beyond 24 hours runs into the next day. */
export interface LocalSpan {
  readonly from: number;
  readonly to: number;
}

/** The day number of a day; NaN for a text that is no day of the calendar, such as `2026-02-30`. */
export function dayNumberOf(plainDay: PlainDay): number {
  const at = Date.parse(`${plainDay}T00:00:00Z`);
  return plainDayOf(at / day) === plainDay ? at / day : Number.NaN;
}

/** Whether a text is a day of the calendar, in one of the years that Baton reckons with. */
export function isDay(text: string): boolean {
  const at = dayNumberOf(text) * day;
  return at >= earliestInstant && at <= latestInstant;
}

/** The day with a day number. */
export function plainDayOf(dayNumber: number): PlainDay {
  return Number.isNaN(dayNumber) ? '' : new Date(dayNumber * day).toISOString().slice(0, 10);
}

/** The weekday of a day number. */
export function weekdayOf(dayNumber: number): Weekday {
  // 1970-01-01 was a Thursday, three days after a Monday.
  return weekdayAt(dayNumber + 3);
}

/** The weekday after a weekday. */
export function weekdayAfter(weekday: Weekday): Weekday {
  return weekdayAt(weekdays.indexOf(weekday) + 1);
}

function weekdayAt(daysFromMonday: number): Weekday {
  const index = ((daysFromMonday % 7) + 7) % 7;
  // biome-ignore lint/style/noNonNullAssertion: a remainder by 7 is the index of a weekday
  return weekdays[index]!;
}

/** Milliseconds of the day for `HH:MM` or `HH:MM:SS`, `24:00` included; undefined for anything else. */
export function clockTimeOf(text: string): number | undefined {
  const parts = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  if (!parts) return undefined;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  if (minutes > 59 || seconds > 59) return undefined;
  const time = hours * hour + minutes * minute + seconds * second;
  return time <= day ? time : undefined;
}

/** A span in milliseconds; undefined when it is unreadable or has no length. An end before its start is the next day's. */
export function localSpanOf([from, to]: Span): LocalSpan | undefined {
  const start = clockTimeOf(from);
  const end = clockTimeOf(to);
  if (start === undefined || end === undefined || start === end || start === day) return undefined;
  return { from: start, to: end < start ? end + day : end };
}
