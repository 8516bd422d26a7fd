/**
 * The date in a text, in whatever order it is written.
 */
import { monthOf } from './month-names.ts';

/** How `3/4/2021` is meant. */
export const dateOrders = ['dmy', 'mdy'] as const;
/** Day first, or month first. */
export type DateOrder = (typeof dateOrders)[number];

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const compact = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
/** Two numbers and a year: the order is the question. */
export const numericDate = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;
/** What stands between a date and its time, or behind it: `2021-04-15 kl.`, `15.04.2021 r.`. */
const trailing = /\s+(kl\.?|klo|at|om|um|o|r\.|roku)$/i;
const dayNumber = /^(\d{1,2})(?:\.|st|nd|rd|th)?$/i;
const weekday = /^\p{L}{2,10}\.?,?\s+(?=\d|\p{L})/u;

/** `null` for a text that is no date, or a day that no month has. Years are not judged here. */
export function calendarDateIn(text: string, order: DateOrder): CalendarDate | null {
  const plain = text.replace(trailing, '');
  const iso = yearFirst.exec(plain) ?? compact.exec(plain);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = numericDate.exec(plain);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const year = fullYear(numeric[4] ?? '');
    // Nobody writes the month first between full stops.
    const dayFirst = numeric[2] === '.' || order === 'dmy';
    return dayFirst ? checked(year, second, first) : checked(year, first, second);
  }
  return named(text) ?? named(text.replace(weekday, ''));
}

/** `15 Apr, 2021`, `15-Apr-2021`, `Apr 15, 2021`, `15. april 2021`, `15 de abril de 2021`. */
function named(text: string): CalendarDate | null {
  const words = text
    .split(/[\s,،\-/]+/)
    .filter((word) => word !== '' && !/^(de|of|the|พ\.ศ\.|ค\.ศ\.|r\.|roku|at|kl\.?|klo|om|um|o)$/i.test(word));
  const [first = '', second = '', year = ''] = words;
  if (words.length !== 3 || !/^\d{4}$|^\d{2}$/.test(year)) return null;
  const [day, name] = dayNumber.test(first) ? [first, second] : [second, first];
  const found = dayNumber.exec(day);
  const month = monthOf(name);
  if (!found || month === null) return null;
  // Who writes a month in Thai counts years by the Buddhist era, in two digits as well.
  const full = year.length === 2 && /[\u0e00-\u0e7f]/.test(name) ? 2500 + Number(year) : fullYear(year);
  return checked(full, month, Number(found[1]));
}

/** Two digits are the years 1970 to 2069. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** Years of the Buddhist era, by which Thai tables count, are 543 ahead; as years of ours none of them is believed. */
function gregorian(year: number): number {
  return year >= 2400 && year <= 2742 ? year - 543 : year;
}

function checked(given: number, month: number, day: number): CalendarDate | null {
  const year = gregorian(given);
  if (month < 1 || month > 12 || day < 1) {
    // `0000-00-00`, which databases write for "no date", is a date out of range and not a riddle.
    return year === 0 && month === 0 && day === 0 ? { year: 0, month: 1, day: 1 } : null;
  }
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const longest = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= longest ? { year, month, day } : null;
}
