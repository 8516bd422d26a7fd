/** What people type into the fields of the clock's editor, read and written. */
import { weekTimeSchema } from '../../../lib/domain/agreement/clock-schema.ts';
import { number } from '../../../lib/platform/i18n.ts';
import { plainDigits } from '../../../lib/platform/plain-digits.ts';
import { clockText } from '../agreement/text/hours-words.ts';
import { readClockTime } from './read-clock-time.ts';

/** A number in any digits, with a point or a comma; NaN for anything else. */
export function readNumber(text: string): number {
  const plain = plainDigits(text).trim().replaceAll('٬', '').replace(/[,٫،]/, '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** A number as people of this language type it; nothing for NaN. */
export function writeNumber(value: number): string {
  return Number.isNaN(value) ? '' : number(value, { useGrouping: false, maximumFractionDigits: 6 });
}

/** A time of the week as people type it, as rules write it; anything else as it is. */
export function readWeekClock(text: string): string {
  // The end of a day, which is no beginning of hours.
  return /^24[:.]?00$/.test(plainDigits(text).trim()) ? '24:00' : (readClockTime(text, 'from') ?? text.trim());
}

/** A clock time as people of this language write it; what is none, and the end of a day, as it is. */
export function writeWeekClock(time: string): string {
  // "12:00 AM" of a day would be taken for its beginning.
  if (time === '24:00') return time;
  return weekTimeSchema.shape.time.safeParse(time).success ? clockText(time) : time;
}

/** One value a line, blank lines left out. */
export function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Whether two lists hold the same values in the same order. */
export function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
