/**
 * Edits of calendars, each giving a new calendar. None refuses anything; `refusedBy` says what an edit would break.
 */
import type { BusinessCalendar, Span } from '../business-time/calendar.ts';
import { localSpanOf } from '../business-time/local-day.ts';
import type { HoursPlace } from '../business-time/overlapping-hours.ts';
import { type CalendarProblem, calendarProblems } from '../business-time/validate.ts';
import { weekdays } from '../business-time/weekday.ts';
import type { PlainDay } from '../time.ts';
import { freeId } from './draft.ts';

/** A closed day with the name people know it by. */
export type Holiday = NonNullable<BusinessCalendar['holidays']>[number];

/** The hours of a weekday or a date; none for a closed day. */
export function hoursOf(calendar: BusinessCalendar, place: HoursPlace): readonly Span[] {
  return ('weekday' in place ? calendar.week[place.weekday] : calendar.dates?.[place.date]) ?? [];
}

/** Other hours for a weekday or a date, in their order. A weekday without any is left out, a date without any is closed. */
export function withHours(calendar: BusinessCalendar, place: HoursPlace, spans: readonly Span[]): BusinessCalendar {
  const sorted = spans.toSorted((a, b) => start(a) - start(b));
  if ('date' in place) return { ...calendar, dates: { ...calendar.dates, [place.date]: sorted } };
  const week = { ...calendar.week, [place.weekday]: sorted };
  const open = weekdays.filter((weekday) => (week[weekday] ?? []).length > 0);
  return { ...calendar, week: Object.fromEntries(open.map((weekday) => [weekday, week[weekday]])) };
}

function start(span: Span): number {
  return localSpanOf(span)?.from ?? 0;
}

/** One span more, or with an index another in its place. */
export function withSpan(
  calendar: BusinessCalendar,
  place: HoursPlace,
  index: number | null,
  span: Span,
): BusinessCalendar {
  const spans = hoursOf(calendar, place);
  return withHours(calendar, place, index === null ? [...spans, span] : spans.with(index, span));
}

/** One span less. */
export function withoutSpan(calendar: BusinessCalendar, place: HoursPlace, index: number): BusinessCalendar {
  return withHours(calendar, place, hoursOf(calendar, place).toSpliced(index, 1));
}

/** A span moved to another day, or to another time of its own. */
export function withMovedSpan(
  calendar: BusinessCalendar,
  from: HoursPlace,
  index: number,
  to: HoursPlace,
  span: Span,
): BusinessCalendar {
  return withSpan(withoutSpan(calendar, from, index), to, null, span);
}

/** The hours of one day for others too, in the place of what they had. */
export function withCopiedHours(
  calendar: BusinessCalendar,
  from: HoursPlace,
  to: readonly HoursPlace[],
): BusinessCalendar {
  const spans = hoursOf(calendar, from);
  return to.reduce((edited, place) => withHours(edited, place, spans), calendar);
}

/** A date without hours of its own: it has those of its weekday again. */
export function withoutDate(calendar: BusinessCalendar, date: PlainDay): BusinessCalendar {
  const { dates = {}, ...rest } = calendar;
  const { [date]: _, ...others } = dates;
  return Object.keys(others).length > 0 ? { ...rest, dates: others } : rest;
}

/** More holidays, in the order of their days. A day has one name: the one given last. */
export function withHolidays(calendar: BusinessCalendar, more: readonly Holiday[]): BusinessCalendar {
  const named = new Map([...(calendar.holidays ?? []), ...more].map((holiday) => [holiday.day, holiday]));
  return withHolidayList(calendar, [...named.values()]);
}

/** One holiday less. */
export function withoutHoliday(calendar: BusinessCalendar, day: PlainDay): BusinessCalendar {
  return withHolidayList(
    calendar,
    (calendar.holidays ?? []).filter((holiday) => holiday.day !== day),
  );
}

function withHolidayList(calendar: BusinessCalendar, holidays: readonly Holiday[]): BusinessCalendar {
  const { holidays: _, ...rest } = calendar;
  const sorted = holidays.toSorted((a, b) => a.day.localeCompare(b.day));
  return sorted.length > 0 ? { ...rest, holidays: sorted } : rest;
}

/** A copy of a calendar under a name of its own and an id that no other has. */
export function copyOfCalendar(
  calendars: readonly BusinessCalendar[],
  source: BusinessCalendar,
  name: string,
): BusinessCalendar {
  // Rules name calendars by ids of this form alone.
  const base = /^[A-Za-z0-9._-]{1,90}$/.test(source.id) ? source.id.replace(/-\d+$/, '') : 'calendar';
  return { ...structuredClone(source), id: freeId(base, calendars), name };
}

/**
 * Why an edit is refused: the first problem of hours, days or zone that it would bring. What stays wrong does not
 * count, nor does a calendar that never opens: it may be on its way to other hours.
 */
export function refusedBy(before: BusinessCalendar, after: BusinessCalendar): CalendarProblem | undefined {
  const known = new Set(calendarProblems(before).map((problem) => JSON.stringify(problem)));
  return calendarProblems(after).find(
    (problem) =>
      problem.code !== 'neverOpens' && problem.code !== 'closedAllYear' && !known.has(JSON.stringify(problem)),
  );
}
