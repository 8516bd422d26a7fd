/**
 * A second calculator of business time, slow and obviously right: a few weeks of a schedule as one line of short
 * stretches. Each opening and closing is asked of Temporal, each stretch is open or not by looking at all periods and
 * pauses, and every question is answered by walking along the line. What it cannot see from its line it does not know.
 */
import type { BusinessCalendar, Period, Span } from '../../../lib/domain/business-time/calendar.ts';
import { weekdays } from '../../../lib/domain/business-time/calendar.ts';
import { day } from '../../../lib/domain/time.ts';

/** The open periods of each day within some days of an instant, by their day. */
export function periodsAround(calendar: BusinessCalendar, around: number, days: number): Map<string, Period[]> {
  const first = dateAt(around - days * day, calendar.zone);
  const dates = Array.from({ length: 2 * days + 1 }, (_, after) => first.add({ days: after }));
  return new Map(dates.map((date) => [date.toString(), periodsOn(calendar, date)]));
}

interface Stretch extends Period {
  readonly runs: boolean;
}

export class SlowLine {
  /** Every opening, closing, and beginning or end of a pause. */
  readonly marks: readonly number[];
  readonly #stretches: readonly Stretch[];

  constructor(periods: readonly Period[], pauses: readonly Period[]) {
    const edges = [...periods, ...pauses].flatMap(({ from, to }) => [from, to]);
    this.marks = [...new Set(edges)].sort((a, b) => a - b);
    const covers = (period: Period, at: number) => period.from <= at && at < period.to;
    this.#stretches = this.marks.slice(1).map((to, index) => {
      const from = this.marks[index]!;
      const runs = periods.some((period) => covers(period, from)) && !pauses.some((pause) => covers(pause, from));
      return { from, to, runs };
    });
  }

  runsAt(at: number): boolean {
    return this.#stretches.some(({ from, to, runs }) => runs && from <= at && at < to);
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
    return this.#stretches
      .filter(({ runs }) => runs)
      .map(({ from, to }) => ({ from: Math.max(from, start), to: Math.min(to, end) }))
      .filter(({ from, to }) => from < to);
  }
}

/** The date on which an instant falls. */
export function dateAt(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

function periodsOn(calendar: BusinessCalendar, date: Temporal.PlainDate): Period[] {
  const spans = calendar.dates?.[date.toString()] ?? calendar.week[weekdays[date.dayOfWeek - 1]!] ?? [];
  if (spans.length === 0 || isClosed(calendar, date) || !exists(date, calendar.zone)) return [];
  return spans
    .filter(([from, to]) => from !== to)
    .map((span) => periodOf(calendar, date, span))
    .filter(({ from, to }) => from < to);
}

function periodOf(calendar: BusinessCalendar, date: Temporal.PlainDate, [from, to]: Span): Period {
  const start = instant(date, from, calendar.zone);
  if (to >= from) return { from: start, to: instant(date, to, calendar.zone) };
  const tomorrow = date.add({ days: 1 });
  const cut = isClosed(calendar, tomorrow);
  return { from: start, to: cut ? instant(date, '24:00', calendar.zone) : instant(tomorrow, to, calendar.zone) };
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
