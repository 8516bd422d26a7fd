/**
 * Hours of a calendar that share time: within a day, and where a night shift runs into the next day's hours.
 */

import type { PlainDay } from '../time.ts';
import { day } from '../time.ts';
import type { BusinessCalendar, Span } from './calendar.ts';
import { dayNumberOf, localSpanOf, plainDayOf, weekdayAfter, weekdayOf } from './local-day.ts';
import type { Weekday } from './weekday.ts';
import { weekdays } from './weekday.ts';

/** Whose hours: those of a weekday, or those of a date. */
export type HoursPlace = { readonly weekday: Weekday } | { readonly date: PlainDay };

/** Two spans that share time; `second` is of `secondWhere`, the next day where the first runs past midnight. */
export interface Overlap {
  readonly code: 'overlappingSpans';
  readonly where: HoursPlace;
  readonly first: Span;
  readonly secondWhere: HoursPlace;
  readonly second: Span;
}

/** All hours of a calendar with their place: the week from Monday, then dates in order. */
export function* allHours(calendar: BusinessCalendar): Generator<[HoursPlace, readonly Span[]]> {
  for (const weekday of weekdays) yield [{ weekday }, calendar.week[weekday] ?? []];
  for (const [date, spans] of Object.entries(calendar.dates ?? {}).sort()) yield [{ date }, spans];
}

/** Whether a day is one of the calendar's holidays. */
export function isHoliday(calendar: BusinessCalendar, plainDay: PlainDay): boolean {
  return (calendar.holidays ?? []).some((holiday) => holiday.day === plainDay);
}

/** Every pair of neighbouring spans that share time. Unreadable spans are left out. */
export function* overlappingHours(calendar: BusinessCalendar): Generator<Overlap> {
  for (const [where, spans] of allHours(calendar)) {
    const [nextWhere, nextSpans] = following(calendar, where);
    const own = placed(where, spans, 0);
    // Only what runs past midnight can meet the next day; the next day against itself is looked at in its turn.
    const sorted = [...own, ...placed(nextWhere, nextSpans, day)].sort((a, b) => a.from - b.from);
    for (const [index, first] of sorted.entries()) {
      const second = sorted[index + 1];
      if (first.place !== where || !second || first.to <= second.from) continue;
      yield { code: 'overlappingSpans', where, first: first.span, secondWhere: second.place, second: second.span };
    }
    yield* beforeDate(calendar, where, own);
  }
}

/** A date's own hours against the night shift of the weekday before it, which `following` does not see. */
function* beforeDate(calendar: BusinessCalendar, where: HoursPlace, own: readonly PlacedSpan[]): Generator<Overlap> {
  if (!('date' in where)) return;
  const eve = dayNumberOf(where.date) - 1;
  if (Number.isNaN(eve) || calendar.dates?.[plainDayOf(eve)] || isHoliday(calendar, plainDayOf(eve))) return;
  const weekday = weekdayOf(eve);
  const second = own.toSorted((a, b) => a.from - b.from)[0];
  for (const first of placed({ weekday }, calendar.week[weekday] ?? [], -day)) {
    if (!second || isHoliday(calendar, where.date) || first.to <= second.from) continue;
    yield { code: 'overlappingSpans', where: first.place, first: first.span, secondWhere: where, second: second.span };
  }
}

function following(calendar: BusinessCalendar, where: HoursPlace): [HoursPlace, readonly Span[]] {
  if ('weekday' in where) {
    const weekday = weekdayAfter(where.weekday);
    return [{ weekday }, calendar.week[weekday] ?? []];
  }
  const next = dayNumberOf(where.date) + 1;
  if (Number.isNaN(next) || isHoliday(calendar, plainDayOf(next))) return [where, []];
  const date = plainDayOf(next);
  const own = calendar.dates?.[date];
  if (own) return [{ date }, own];
  return [{ weekday: weekdayOf(next) }, calendar.week[weekdayOf(next)] ?? []];
}

interface PlacedSpan {
  readonly place: HoursPlace;
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

function placed(place: HoursPlace, spans: readonly Span[], offset: number): PlacedSpan[] {
  return spans.flatMap((span) => {
    const local = localSpanOf(span);
    return local ? [{ place, span, from: local.from + offset, to: local.to + offset }] : [];
  });
}
