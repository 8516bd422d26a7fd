/** One event of a calendar file, as far as closed days go. */
import ICAL from 'ical.js';
import type { Rule } from './recurrence.ts';
import { ruleOf } from './rule.ts';

export interface AllDayEvent {
  readonly uid: string;
  readonly start: Temporal.PlainDate;
  /** Days from the start on, 0 for an event that was called off. */
  readonly length: number;
  readonly name: string;
  readonly rule?: Rule;
  /** More days on which it starts, and days on which it does not. */
  readonly more: readonly Temporal.PlainDate[];
  readonly except: readonly string[];
  /** The day of the recurring event of the same `uid` that this one stands for. */
  readonly replaces?: string;
}

/** A property as ical.js gives it: name, parameters, type, values. */
type Property = readonly [name: string, parameters: Record<string, unknown>, type: string, ...values: unknown[]];

/** Reads the text from `BEGIN:VEVENT` to `END:VEVENT`. Throws where it is no event, or has days outside 1900 to 2199. */
export function readEvent(text: string): AllDayEvent | 'timed' {
  const [, properties] = ICAL.parse(text.replace(/\r\n?/g, '\n')) as unknown as [string, Property[]];
  const first = (name: string) => properties.find((property) => property[0] === name);
  const values = (name: string) =>
    properties.filter((property) => property[0] === name).flatMap(([, , , ...all]) => all);
  // Outlook writes some all-day events from midnight to midnight.
  const markedAllDay = values('x-microsoft-cdo-alldayevent').includes('TRUE');
  const asDay = (value: unknown) => (typeof value === 'string' ? dayOf(value, markedAllDay) : undefined);
  const written = first('dtstart')?.[3];
  const start = asDay(written);
  if (start === undefined) {
    if (/T\d\d:\d\d/.test(String(written))) return 'timed';
    throw new RangeError('no beginning');
  }
  const end = asDay(first('dtend')?.[3]);
  const rule = first('rrule')?.[3];
  const replaces = first('recurrence-id')?.[3];
  return {
    uid: String(first('uid')?.[3] ?? ''),
    start,
    length:
      first('status')?.[3] === 'CANCELLED'
        ? 0
        : Math.max(1, end ? start.until(end).days : daysLong(first('duration')?.[3])),
    name: plainName(first('summary')?.[3]),
    ...(rule !== undefined && { rule: ruleOf(rule) }),
    more: values('rdate').flatMap((value) => asDay(value) ?? []),
    except: values('exdate').flatMap((value) => asDay(value)?.toString() ?? []),
    ...(replaces !== undefined && { replaces: String(replaces).slice(0, 10) }),
  };
}

/** A date, also one that was not called one (`DTSTART:20260501`, which ical.js gives as `2026-05-01T::`). */
function dayOf(value: string, markedAllDay: boolean): Temporal.PlainDate | undefined {
  const isDay = /^\d{4}-\d\d-\d\d(T::)?$/.test(value) || (markedAllDay && /T00:00:00Z?$/.test(value));
  if (!isDay) return undefined;
  const day = Temporal.PlainDate.from(value.slice(0, 10));
  if (day.year < 1900 || day.year > 2199) throw new RangeError('outside the years Baton knows');
  return day;
}

/** Whole days of a duration such as `P1D` or `P2W`; 0 for any other. */
function daysLong(duration: unknown): number {
  const parts = /^P(?:(\d{1,5})W)?(?:(\d{1,5})D)?/.exec(String(duration));
  return parts ? 7 * Number(parts[1] ?? 0) + Number(parts[2] ?? 0) : 0;
}

/** Text from outside, on one line, without what could turn the writing round. */
function plainName(value: unknown): string {
  const line = String(value ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
  return line.replace(/\s+/g, ' ').trim().slice(0, 200).toWellFormed();
}
