/**
 * A second calculator of business time, slow and obviously right: a few weeks of a schedule as one line of short
 * stretches. Each opening and closing is asked of Temporal, each stretch is open or not by looking at all periods and
 * pauses, and every question is answered by walking along the line. What it cannot see from its line it does not know.
 */
import type { BusinessCalendar, Period, Span } from '../../../lib/domain/business-time/calendar.ts';
import { weekdays } from '../../../lib/domain/business-time/weekday.ts';
import { day } from '../../../lib/domain/time.ts';

/** The open periods of each day within some days of an instant, by their day. */
export function periodsAround(calendar: BusinessCalendar, around: number, days: number): Map<string, Period[]> {
  const first = dateAt(around - days * day, calendar.zone);
  const dates = Array.from({ length: 2 * days + 1 }, (_, after) => first.add({ days: after }));
  const clock = clockAround(calendar.zone, around, days + 3);
  return new Map(dates.map((date) => [date.toString(), periodsOn(calendar, date, clock)]));
}

interface Clock {
  readonly hasDate: (date: Temporal.PlainDate) => boolean;
  /** The instant of a clock time, also `24:00`, on a date. */
  readonly at: (date: Temporal.PlainDate, time: string) => number;
}

/** Where the zone's offset stays the same for all the days, it is asked once; else Temporal is asked each time. */
function clockAround(zone: string, around: number, days: number): Clock {
  const start = Temporal.Instant.fromEpochMilliseconds(around - days * day).toZonedDateTimeISO(zone);
  const change = start.getTimeZoneTransition('next');
  if (change && change.epochMilliseconds <= around + days * day) {
    return { hasDate: (date) => exists(date, zone), at: (date, time) => instant(date, time, zone) };
  }
  const offset = start.offsetNanoseconds / 1e6;
  const at: Clock['at'] = ({ year, month, day: ofMonth }, time) => {
    const [hours, minutes] = time.split(':').map(Number);
    return Date.UTC(year, month - 1, ofMonth, hours, minutes) - offset;
  };
  return { hasDate: () => true, at };
}

export class SlowLine {
  /** Every opening, closing, and beginning or end of a pause. */
  readonly marks: readonly number[];
  /** The stretches between two marks in which the clock runs. */
  readonly #open: readonly Period[];

  constructor(periods: readonly Period[], pauses: readonly Period[]) {
    const edges = [...periods, ...pauses].flatMap(({ from, to }) => [from, to]);
    this.marks = [...new Set(edges)].sort((a, b) => a - b);
    const covers = (period: Period, at: number) => period.from <= at && at < period.to;
    this.#open = this.marks
      .slice(1)
      .map((to, index) => ({ from: this.marks[index]!, to }))
      .filter(({ from }) => periods.some((period) => covers(period, from)))
      .filter(({ from }) => !pauses.some((pause) => covers(pause, from)));
  }

  runsAt(at: number): boolean {
    return this.#open.some(({ from, to }) => from <= at && at < to);
  }

  between(start: number, end: number): number {
    let counted = 0;
    for (const { from, to } of this.#running(start, end)) counted += to - from;
    return counted;
  }

  add(start: number, amount: number): number | undefined {
    if (amount === 0) return this.runsAt(start - 1) ? start : this.nextOpening(start);
    let left = amount;
    for (const { from, to } of this.#running(start)) {
      if (left <= to - from) return from + left;
      left -= to - from;
    }
    return undefined;
  }

  subtract(end: number, amount: number): number | undefined {
    if (amount === 0) return this.runsAt(end) ? end : this.previousClosing(end);
    let left = amount;
    for (const { from, to } of this.#running(undefined, end).reverse()) {
      if (left <= to - from) return to - left;
      left -= to - from;
    }
    return undefined;
  }

  nextOpening(at: number): number | undefined {
    return this.#running(at)[0]?.from;
  }

  previousClosing(at: number): number | undefined {
    return this.#running(undefined, at).at(-1)?.to;
  }

  nextClosing(at: number): number | undefined {
    return this.openPeriods(at)[0]?.to;
  }

  previousOpening(at: number): number | undefined {
    return this.openPeriods(undefined, at).at(-1)?.from;
  }

  /** Longest stretches of open time between two instants. */
  openPeriods(start?: number, end?: number): Period[] {
    const open: Period[] = [];
    for (const { from, to } of this.#running(start, end)) {
      const last = open.at(-1);
      if (last?.to === from) open[open.length - 1] = { from: last.from, to };
      else open.push({ from, to });
    }
    return open;
  }

  #running(start = Number.NEGATIVE_INFINITY, end = Number.POSITIVE_INFINITY): Period[] {
    return this.#open
      .filter(({ from, to }) => from < end && to > start && start < end)
      .map(({ from, to }) => ({ from: Math.max(from, start), to: Math.min(to, end) }));
  }
}

/** The date on which an instant falls. */
export function dateAt(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

function periodsOn(calendar: BusinessCalendar, date: Temporal.PlainDate, clock: Clock): Period[] {
  const spans = calendar.dates?.[date.toString()] ?? calendar.week[weekdays[date.dayOfWeek - 1]!] ?? [];
  if (spans.length === 0 || isClosed(calendar, date) || !clock.hasDate(date)) return [];
  return spans
    .filter(([from, to]) => from !== to)
    .map((span) => periodOf(calendar, date, span, clock))
    .filter(({ from, to }) => from < to);
}

function periodOf(calendar: BusinessCalendar, date: Temporal.PlainDate, [from, to]: Span, clock: Clock): Period {
  const start = clock.at(date, from);
  if (to >= from) return { from: start, to: clock.at(date, to) };
  const tomorrow = date.add({ days: 1 });
  return { from: start, to: isClosed(calendar, tomorrow) ? clock.at(date, '24:00') : clock.at(tomorrow, to) };
}

/** The instant of a clock time, also `24:00`, on a date. */
export function instant(date: Temporal.PlainDate, time: string, zone: string): number {
  if (time === '00:00') return date.toZonedDateTime(zone).epochMilliseconds;
  if (time === '24:00') return date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

function isClosed(calendar: BusinessCalendar, date: Temporal.PlainDate): boolean {
  const name = date.toString();
  return calendar.dates?.[name]?.length === 0 || (calendar.holidays ?? []).some((holiday) => holiday.day === name);
}

/** No gap swallows a noon but one that swallows the day. */
export function exists(date: Temporal.PlainDate, zone: string): boolean {
  return date.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toPlainDate().equals(date);
}
