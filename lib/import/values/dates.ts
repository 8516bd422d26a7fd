/**
 * Instants and days from the texts of cells.
 */
import { dayOf, earliestInstant, type Instant, latestInstant, type PlainDay, type Zone } from '../../domain/time.ts';
import { calendarDateIn, type DateOrder } from './calendar-date.ts';
import { clockTimeIn, zoneIn } from './clock-time.ts';
import { westernDigits } from './digits.ts';
import { instantOf } from './zone-offset.ts';

export interface DateReading {
  readonly order: DateOrder;
  /** For times that name no zone themselves. */
  readonly zone: Zone;
}

export type DateProblem = 'badDate' | 'dateOutOfRange' | 'unknownZone';

/** The instant a text names; a day without a time is its midnight. */
export function parseInstant(given: string, reading: DateReading): Instant | DateProblem {
  const quick = isoSeconds(given);
  if (quick !== null) return inRange(instantOf(quick, reading.zone));
  const text = westernDigits(given);
  const counted = countedInstant(text, reading.zone);
  if (counted !== null) return inRange(counted);
  const time = clockTimeIn(text);
  if (time === 'bad') return 'badDate';
  const date = calendarDateIn(time ? time.before || time.after : text.replace(/T$/, ''), reading.order);
  if (!date) return 'badDate';
  if (date.year < 1900 || date.year > 2199) return 'dateOutOfRange';
  const zone = time?.before ? zoneIn(time.after) : 'none';
  if (zone === 'unknown') return 'unknownZone';
  const wallClock = Date.UTC(date.year, date.month - 1, date.day) + (time?.ms ?? 0);
  if (zone === 'none') return inRange(instantOf(wallClock, reading.zone));
  return inRange('offset' in zone ? wallClock - zone.offset : instantOf(wallClock, zone.zone));
}

/**
 * The day a text names: as written, unless it is an instant, which falls on a day only in a zone. Midnight stands for
 * the day itself, because that is how systems export a date without a time.
 */
export function parseDay(given: string, reading: DateReading): PlainDay | DateProblem {
  const text = westernDigits(given);
  const time = clockTimeIn(text);
  const date = calendarDateIn(time && time !== 'bad' && time.ms === 0 ? time.before : text, reading.order);
  if (date) {
    if (date.year < 1900 || date.year > 2199) return 'dateOutOfRange';
    return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  }
  const at = parseInstant(text, reading);
  if (typeof at !== 'number') return at;
  return dayOf(at, /^\d+$/.test(text) && at % 86_400_000 === 0 ? 'UTC' : reading.zone);
}

function inRange(at: Instant): Instant | 'dateOutOfRange' {
  return at >= earliestInstant && at <= latestInstant ? at : 'dateOutOfRange';
}

/** `2021-04-15 00:03:00` and `2021-04-15T00:03:00Z`, which most files have, without a regular expression. */
function isoSeconds(given: string): number | null {
  const text = given.length === 10 ? `${given} 00:00:00` : given;
  if (text.length !== 19 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(13) !== 58)
    return null;
  const separator = text.charCodeAt(10);
  if ((separator !== 32 && separator !== 84) || text.charCodeAt(16) !== 58) return null;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hours, minutes, seconds] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  if (
    year < 1900 ||
    year > 2199 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > 28 ||
    hours < 0 ||
    hours > 23 ||
    minutes < 0
  )
    return null;
  if (minutes > 59 || seconds < 0 || seconds > 59) return null;
  return Date.UTC(year, month - 1, day, hours, minutes, seconds);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Instants written as one number: seconds, milliseconds or microseconds since 1970, or days since 1899-12-30 as
 * spreadsheets have them. Each has a size of its own for all dates since 1990.
 */
function countedInstant(text: string, zone: Zone): Instant | null {
  if (!/^\d{5,16}(\.\d+)?$/.test(text) || /^(19|20|21)\d{6}$/.test(text)) return null;
  const value = Number(text);
  if (value >= 20_000 && value < 100_000) return instantOf(Math.round((value - 25_569) * 86_400_000), zone);
  if (value >= 6e8 && value < 7.3e9) return Math.round(value * 1000);
  if (value >= 6e11 && value < 7.3e12) return Math.round(value);
  return value >= 6e14 && value < 7.3e15 ? Math.round(value / 1000) : null;
}
