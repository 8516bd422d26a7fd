/** Days, months, quarters and years as tables of cost name them: `2021-04-15`, `2021-04`, `Apr-21`, `Q2 2021`, `2021`. */
import { day, type PlainDay } from '../../domain/time.ts';
import { type DateProblem, type DateReading, parseDay } from './dates.ts';
import { westernDigits } from './digits.ts';
import { monthOf } from './month-names.ts';

/** First and last day, both included. */
export interface Period {
  readonly from: PlainDay;
  readonly until: PlainDay;
}

/** The days a text names. Of `2021-04-01 - 2021-04-07`, which reports by the week write, all seven. */
export function parsePeriod(text: string, reading: DateReading): Period | DateProblem {
  const plain = westernDigits(text).trim();
  const months = monthsIn(plain);
  if (months) return months;
  const ends = plain.split(/\s+(?:-|–|—|to|til|till|bis|do)\s+|\s*[–—~]\s*/);
  if (ends.length === 2 && ends[0] && ends[1]) {
    const [from, until] = [parseDay(ends[0], reading), parseDay(ends[1], reading)];
    if (isDay(from) && isDay(until) && from <= until) return { from, until };
  }
  const day = parseDay(plain, reading);
  return isDay(day) ? { from: day, until: day } : (day as DateProblem);
}

function isDay(found: PlainDay | DateProblem): found is PlainDay {
  return /^\d/.test(found);
}

function monthsIn(text: string): Period | null {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return stretch(Number(yearFirst[1]), Number(yearFirst[2]), 1);
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst) return stretch(Number(monthFirst[2]), Number(monthFirst[1]), 1);
  const compact = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(text);
  if (compact) return stretch(Number(compact[1]), Number(compact[2]), 1);
  const week = /^(\d{4})[\s-]*W(\d{1,2})$/i.exec(text) ?? /^W(\d{1,2})[\s/-]+(\d{4})$/i.exec(text);
  if (week) return week[1]?.length === 4 ? weekOf(week[1], week[2]) : weekOf(week[2], week[1]);
  const quarter = /^Q([1-4])[\s/-]*(\d{4})$/i.exec(text) ?? /^(\d{4})[\s/-]*Q([1-4])$/i.exec(text);
  if (quarter) {
    const [year, part] = quarter[1]?.length === 4 ? [quarter[1], quarter[2]] : [quarter[2], quarter[1]];
    return stretch(Number(year), Number(part) * 3 - 2, 3);
  }
  if (/^(?:19|20|21|25)\d{2}$/.test(text)) return stretch(Number(text), 1, 12);
  return namedMonth(text);
}

/** The seven days of a week as ISO 8601 counts them: the first is the one with 4 January. */
function weekOf(year = '', number = ''): Period | null {
  const fourth = new Date(Date.UTC(Number(year), 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * day + (Number(number) - 1) * 7 * day;
  const dayAt = (at: number): PlainDay => new Date(at).toISOString().slice(0, 10);
  const isOfYear = Number(number) >= 1 && dayAt(monday + 3 * day).startsWith(year);
  return isOfYear ? { from: dayAt(monday), until: dayAt(monday + 6 * day) } : null;
}

/** `Apr 2021`, `Apr-21`, `april, 2021`, `2021 Apr`. */
function namedMonth(text: string): Period | null {
  const words = text.split(/[\s,،\-/]+/).filter((word) => word !== '' && !/^(de|of)$/i.test(word));
  if (words.length !== 2) return null;
  const [first = '', second = ''] = words;
  const [name, year] = /^\d{4}$/.test(first) ? [second, first] : [first, second.replace(/^['’]/, '')];
  const month = monthOf(name);
  if (month === null || !/^\d{4}$|^\d{2}$/.test(year)) return null;
  // Who writes a month in Thai counts years by the Buddhist era, in two digits as well.
  const century = /[\u0e00-\u0e7f]/.test(name) ? 2500 : 2000;
  return stretch(year.length === 2 ? century + Number(year) : Number(year), month, 1);
}

function stretch(given: number, month: number, length: number): Period | null {
  // Years of the Buddhist era, which Thai tables count by; see `calendarDateIn`.
  const year = given >= 2400 && given <= 2742 ? given - 543 : given;
  if (year < 1900 || year > 2199 || month < 1 || month + length > 13) return null;
  const last = new Date(Date.UTC(year, month + length - 1, 0));
  return { from: `${year}-${String(month).padStart(2, '0')}-01`, until: last.toISOString().slice(0, 10) };
}
