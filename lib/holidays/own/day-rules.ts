/** The rules by which laws name a holiday: a date, days from Easter, the n-th weekday of a month. */
import type { PlainDay } from '../../domain/time.ts';
import type { Holiday } from '../holiday.ts';

/** The day of a holiday in a year. */
export type DayRule = (year: number) => PlainDay;

/** ISO weekdays as `Temporal` counts them. */
export const [monday, thursday, saturday, sunday] = [1, 4, 6, 7] as const;

/** The same date each year. */
export function fixed(month: number, day: number): DayRule {
  return (year) => new Temporal.PlainDate(year, month, day).toString();
}

/** Days after Easter Sunday of the Western churches, negative for before. */
export function easter(days: number): DayRule {
  return (year) => easterSunday(year).add({ days }).toString();
}

/** The first such weekday on a date or after it: `firstFrom(saturday, 6, 20)` is Midsummer Day. */
export function firstFrom(weekday: number, month: number, day: number): DayRule {
  return (year) => {
    const date = new Temporal.PlainDate(year, month, day);
    return date.add({ days: (weekday - date.dayOfWeek + 7) % 7 }).toString();
  };
}

/** The n-th such weekday of a month, from 1. */
export function nth(n: number, weekday: number, month: number): DayRule {
  return firstFrom(weekday, month, 7 * n - 6);
}

/** The last such weekday of a month. */
export function last(weekday: number, month: number): DayRule {
  return (year) => {
    const end = new Temporal.PlainDate(year, month, 1).add({ months: 1 }).subtract({ days: 1 });
    return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 }).toString();
  };
}

/** The holidays of a year by their rules. */
export function byRules(rules: readonly (readonly [DayRule, string])[], year: number): Holiday[] {
  return rules.map(([rule, name]) => ({ day: rule(year), name }));
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: PlainDay): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** Meeus, Jones and Butcher's rule for the Gregorian calendar ("Astronomical Algorithms", chapter 8). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return new Temporal.PlainDate(year, Math.floor(sum / 31), (sum % 31) + 1);
}
