/**
 * A second calculator of business time, slow and obviously right: a strip with one mark a minute over a few weeks,
 * each opening and closing asked of Temporal, every question answered by walking along the strip.
 */
import type { BusinessCalendar, Period, Span } from '../../../lib/domain/business-time/calendar.ts';
import { weekdays } from '../../../lib/domain/business-time/calendar.ts';
import { day, minute } from '../../../lib/domain/time.ts';

export class MinuteStrip {
  readonly start: number;
  readonly runs: Uint8Array;

  /** A strip from some days before an instant, a whole minute, to as many after it. */
  constructor(calendar: BusinessCalendar, around: number, days: number, pauses: readonly Period[]) {
    this.start = around - days * day;
    this.runs = new Uint8Array((2 * days * day) / minute);
    const dateAt = (instant: number) =>
      Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(calendar.zone).toPlainDate();
    const last = dateAt(around + (days + 3) * day);
    for (
      let date = dateAt(this.start - 3 * day);
      Temporal.PlainDate.compare(date, last) <= 0;
      date = date.add({ days: 1 })
    ) {
      for (const period of periodsOn(calendar, date)) this.#mark(period, 1);
    }
    for (const pause of pauses) this.#mark(pause, 0);
  }

  runsAt(at: number): boolean {
    return this.runs[(at - this.start) / minute] === 1;
  }

  between(from: number, to: number): number {
    let counted = 0;
    for (let at = from; at < to; at += minute) if (this.runsAt(at)) counted += minute;
    return counted;
  }

  /** Undefined where the strip ends first. */
  add(from: number, amount: number): number | undefined {
    if (amount === 0) return this.runsAt(from - minute) ? from : this.nextOpening(from);
    let counted = 0;
    for (let at = from; at < this.#end; at += minute) {
      if (this.runsAt(at)) counted += minute;
      if (counted === amount) return at + minute;
    }
    return undefined;
  }

  /** Undefined where the strip begins first. */
  subtract(until: number, amount: number): number | undefined {
    if (amount === 0) return this.runsAt(until) ? until : this.previousClosing(until);
    let counted = 0;
    for (let at = until; at > this.start; at -= minute) {
      if (this.runsAt(at - minute)) counted += minute;
      if (counted === amount) return at - minute;
    }
    return undefined;
  }

  nextOpening(from: number): number | undefined {
    for (let at = from; at < this.#end; at += minute) if (this.runsAt(at)) return at;
    return undefined;
  }

  previousClosing(until: number): number | undefined {
    for (let at = until; at > this.start; at -= minute) if (this.runsAt(at - minute)) return at;
    return undefined;
  }

  get #end(): number {
    return this.start + this.runs.length * minute;
  }

  #mark(period: Period, value: 0 | 1): void {
    for (let at = Math.max(period.from, this.start); at < Math.min(period.to, this.#end); at += minute) {
      this.runs[(at - this.start) / minute] = value;
    }
  }
}

function periodsOn(calendar: BusinessCalendar, date: Temporal.PlainDate): Period[] {
  if (isClosed(calendar, date) || !exists(date, calendar.zone)) return [];
  const spans = calendar.dates?.[date.toString()] ?? calendar.week[weekdays[date.dayOfWeek - 1]!] ?? [];
  return spans.filter(([from, to]) => from !== to).map((span) => periodOf(calendar, date, span));
}

function periodOf(calendar: BusinessCalendar, date: Temporal.PlainDate, [from, to]: Span): Period {
  const tomorrow = date.add({ days: 1 });
  if (to >= from) return { from: instant(date, from, calendar.zone), to: instant(date, to, calendar.zone) };
  const end = isClosed(calendar, tomorrow)
    ? instant(date, '24:00', calendar.zone)
    : instant(tomorrow, to, calendar.zone);
  return { from: instant(date, from, calendar.zone), to: end };
}

function instant(date: Temporal.PlainDate, time: string, zone: string): number {
  if (time === '00:00') return date.toZonedDateTime(zone).epochMilliseconds;
  if (time === '24:00') return date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

function isClosed(calendar: BusinessCalendar, date: Temporal.PlainDate): boolean {
  const name = date.toString();
  return calendar.dates?.[name]?.length === 0 || (calendar.holidays ?? []).some((holiday) => holiday.day === name);
}

/** No gap swallows a noon but one that swallows the day. */
function exists(date: Temporal.PlainDate, zone: string): boolean {
  return date.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toPlainDate().equals(date);
}
