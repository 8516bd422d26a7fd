/**
 * A calendar made ready for arithmetic: hours as numbers, holidays as a set, the zone's clock, and the pages of open
 * time worked out so far.
 *
 * It is kept beside the calendar object itself, so a calendar must not be changed in place: an edited calendar is a
 * new object.
 */

import type { Instant } from '../time.ts';
import { day } from '../time.ts';
import type { BusinessCalendar, Period, Span } from './calendar.ts';
import type { LocalSpan } from './local-day.ts';
import { dayNumberOf, localSpanOf, weekdayOf } from './local-day.ts';
import type { Weekday } from './weekday.ts';
import { weekdays } from './weekday.ts';
import type { ZoneClock } from './zone-clock.ts';
import { zoneClock } from './zone-clock.ts';

const noSpans: readonly LocalSpan[] = [];
const noPeriods: readonly Period[] = [];

/** An open period on a page, with the open milliseconds on the page before it. */
export interface CountedPeriod extends Period {
  readonly before: number;
}

/** Open time of 32 local days, see `open-page.ts`. */
export interface OpenPage {
  /** The instants the page covers, from inclusive to exclusive. */
  readonly start: Instant;
  readonly end: Instant;
  /** Ascending, disjoint, not touching, cut at the page's ends. */
  readonly periods: readonly CountedPeriod[];
  /** Open milliseconds on the whole page. */
  readonly total: number;
}

/** What a calendar says of each local day, worked out once. */
export class Timetable {
  readonly clock: ZoneClock;
  /** Whether any day at all has hours; where not, nothing is worth searching for. */
  readonly everOpens: boolean;
  /** Pages by number, see `open-page.ts`. At most a few thousand, since pages end with the years Baton knows. */
  readonly pages = new Map<number, OpenPage>();
  readonly #week: Record<Weekday, readonly LocalSpan[]>;
  readonly #dates = new Map<number, readonly LocalSpan[]>();
  readonly #closed = new Set<number>();
  /** Days that were asked about: counting terms by the day asks for the same ones over and over. */
  readonly #known = new Map<number, readonly Period[]>();

  /** @throws RangeError where the browser does not know the zone. */
  constructor(calendar: BusinessCalendar) {
    this.clock = zoneClock(calendar.zone);
    const week = weekdays.map((weekday) => [weekday, localSpans(calendar.week[weekday] ?? [])] as const);
    this.#week = Object.fromEntries(week) as Record<Weekday, readonly LocalSpan[]>;
    for (const [date, spans] of Object.entries(calendar.dates ?? {})) {
      this.#dates.set(dayNumberOf(date), localSpans(spans));
      if (spans.length === 0) this.#closed.add(dayNumberOf(date));
    }
    for (const holiday of calendar.holidays ?? []) this.#closed.add(dayNumberOf(holiday.day));
    this.everOpens =
      weekdays.some((weekday) => this.#week[weekday].length > 0) ||
      [...this.#dates].some(([dayNumber, spans]) => spans.length > 0 && !this.#closed.has(dayNumber));
  }

  /**
   * The open periods that belong to a day, ascending by their spans and not yet joined.
   *
   * A span belongs to the day it starts on, also when it runs past midnight: a holiday takes the night shift that
   * starts on it. And a closed day is closed from its first instant to its last, so the night shift of the evening
   * before ends at midnight. NaN, the number of a day that does not exist, has no periods.
   */
  periodsOf(dayNumber: number): readonly Period[] {
    let periods = this.#known.get(dayNumber);
    if (!periods) {
      periods = this.#periodsOn(dayNumber);
      this.#known.set(dayNumber, periods);
    }
    return periods;
  }

  #periodsOn(dayNumber: number): readonly Period[] {
    if (Number.isNaN(dayNumber) || this.#closed.has(dayNumber)) return noPeriods;
    const spans = this.#dates.get(dayNumber) ?? this.#week[weekdayOf(dayNumber)];
    if (spans.length === 0) return noPeriods;
    const start = this.clock.startOfDay(dayNumber);
    const end = this.clock.startOfDay(dayNumber + 1);
    // Where the zone skipped the day, its hours must not turn up on the next.
    if (start === end) return noPeriods;
    const latest = this.#closed.has(dayNumber + 1) ? day : 2 * day;
    // On a day of 24 hours no change moves its clock times, so they need no looking up.
    const plain = end - start === day;
    const periods: Period[] = [];
    for (const span of spans) {
      const ends = Math.min(span.to, latest);
      const from = plain ? start + span.from : this.#instant(dayNumber, span.from);
      const to = plain && ends <= day ? start + ends : this.#instant(dayNumber, ends);
      // Hours that fall into a gap vanish: 02:30 to 03:15 on the night the clock goes from 02:00 to 03:00.
      if (from < to) periods.push({ from, to });
    }
    return periods;
  }

  #instant(dayNumber: number, time: number): number {
    // 00:00 and 24:00 mean where the day begins and ends, which is not midnight where a gap swallowed it.
    if (time % day === 0) return this.clock.startOfDay(dayNumber + time / day);
    return this.clock.instantOf(dayNumber * day + time);
  }
}

function localSpans(spans: readonly Span[]): readonly LocalSpan[] {
  if (spans.length === 0) return noSpans;
  return spans.flatMap((span) => localSpanOf(span) ?? []).sort((a, b) => a.from - b.from);
}

const timetables = new WeakMap<BusinessCalendar, Timetable>();

/**
 * The timetable of a calendar, made once for each calendar object.
 * @throws RangeError where the browser does not know the calendar's zone; `calendarProblems` says so beforehand.
 */
export function timetableOf(calendar: BusinessCalendar): Timetable {
  const known = timetables.get(calendar);
  if (known) return known;
  const timetable = new Timetable(calendar);
  timetables.set(calendar, timetable);
  return timetable;
}
