/**
 * What is wrong with a calendar, as codes with their place; the sentences are translated elsewhere. A calendar with
 * any problem is refused, because a wrong clock blames people.
 */

import type { Zone } from '../time.ts';
import { day } from '../time.ts';
import type { BusinessCalendar, Span } from './calendar.ts';
import { clockTimeOf, dayNumberOf, isDay, localSpanOf, plainDayOf, weekdayOf } from './local-day.ts';
import type { HoursPlace, Overlap } from './overlapping-hours.ts';
import { allHours, isHoliday, overlappingHours } from './overlapping-hours.ts';
import { weekdays } from './weekday.ts';

export type CalendarProblem =
  /** No weekday and no date has hours, or every date that has is a holiday. */
  | { readonly code: 'neverOpens' }
  /** The holidays and closed dates leave no business day in a year. */
  | { readonly code: 'closedAllYear'; readonly year: number }
  /** This browser does not know the zone, or it is a bare offset, which would be wrong for half the year. */
  | { readonly code: 'unknownZone'; readonly zone: Zone }
  /** Not a clock time, or the day's end as a beginning. */
  | { readonly code: 'unreadableSpan'; readonly where: HoursPlace; readonly span: Span }
  /** Begins and ends at the same time. All day is 00:00 to 24:00. */
  | { readonly code: 'emptySpan'; readonly where: HoursPlace; readonly span: Span }
  /** Ends at 00:00, which reads as the day's beginning; its end is 24:00. */
  | { readonly code: 'endsAtMidnight'; readonly where: HoursPlace; readonly span: Span }
  | Overlap
  /** A date or holiday that the calendar of the world does not have (2026-02-30), or outside the years 1900 to 2199. */
  | { readonly code: 'unknownDay'; readonly day: string };

/** Everything wrong with a calendar, in the order a reader meets it; empty for a good one. */
export function calendarProblems(calendar: BusinessCalendar): CalendarProblem[] {
  return [
    ...zoneProblems(calendar.zone),
    ...dayProblems(calendar),
    ...spanProblems(calendar),
    ...overlappingHours(calendar),
    ...openingProblems(calendar),
  ];
}

function* zoneProblems(zone: Zone): Generator<CalendarProblem> {
  const bareOffset = /^[+-]/.test(zone);
  if (bareOffset || !knowsZone(zone)) yield { code: 'unknownZone', zone };
}

function knowsZone(zone: Zone): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function* dayProblems(calendar: BusinessCalendar): Generator<CalendarProblem> {
  const days = [...Object.keys(calendar.dates ?? {}), ...(calendar.holidays ?? []).map((holiday) => holiday.day)];
  for (const name of days) {
    if (!isDay(name)) yield { code: 'unknownDay', day: name };
  }
}

function* spanProblems(calendar: BusinessCalendar): Generator<CalendarProblem> {
  for (const [where, spans] of allHours(calendar)) {
    for (const span of spans) {
      const [from, to] = span.map(clockTimeOf);
      if (from === undefined || to === undefined || from === day) yield { code: 'unreadableSpan', where, span };
      else if (from === to) yield { code: 'emptySpan', where, span };
      else if (to === 0) yield { code: 'endsAtMidnight', where, span };
    }
  }
}

function* openingProblems(calendar: BusinessCalendar): Generator<CalendarProblem> {
  const dates = Object.entries(calendar.dates ?? {});
  const openDate = ([date, spans]: [string, readonly Span[]]) => hasHours(spans) && !isHoliday(calendar, date);
  const openWeekdays = weekdays.filter((weekday) => hasHours(calendar.week[weekday] ?? []));
  if (openWeekdays.length === 0 && !dates.some(openDate)) {
    yield { code: 'neverOpens' };
    return;
  }
  if (openWeekdays.length === 0) return;
  const holidays = new Set((calendar.holidays ?? []).map((holiday) => holiday.day));
  const years = [...holidays, ...dates.map(([date]) => date)].map((name) => Number(name.slice(0, 4)));
  for (const year of [...new Set(years)].sort()) {
    if (!opensInYear(calendar, holidays, year)) yield { code: 'closedAllYear', year };
  }
}

function hasHours(spans: readonly Span[]): boolean {
  return spans.some((span) => localSpanOf(span) !== undefined);
}

function opensInYear(calendar: BusinessCalendar, holidays: ReadonlySet<string>, year: number): boolean {
  const end = dayNumberOf(`${year + 1}-01-01`);
  for (let dayNumber = dayNumberOf(`${year}-01-01`); dayNumber < end; dayNumber += 1) {
    const name = plainDayOf(dayNumber);
    if (!holidays.has(name) && hasHours(calendar.dates?.[name] ?? calendar.week[weekdayOf(dayNumber)] ?? []))
      return true;
  }
  return false;
}
