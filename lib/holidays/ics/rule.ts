import type { Rule } from './recurrence.ts';

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;
/** Of days, weeks, months or years: past all that is ever listed, and within the days that Temporal knows. */
const longestInterval = 200_000;
const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The rule in an RRULE as ical.js gives it. Throws for what no holiday needs: anything within a day, and weeks by their
 * number.
 */
export function ruleOf(recur: unknown): Rule {
  const parts = recur as Readonly<Record<string, unknown>>;
  const every = units[String(parts.freq) as keyof typeof units];
  const hasOther = ['byhour', 'byminute', 'bysecond', 'byweekno'].some((name) => parts[name] !== undefined);
  if (every === undefined || hasOther) throw new RangeError('a rule for other than days');
  const until = parts.until;
  const count = parts.count;
  return {
    every,
    interval: Math.min(Math.max(1, numbers(parts.interval)[0] ?? 1), longestInterval),
    ...(count !== undefined && { count: numbers(count)[0] ?? 0 }),
    ...(until !== undefined && { until: Temporal.PlainDate.from(String(until).slice(0, 10)) }),
    weekStart: weekStartOf(parts.wkst),
    months: numbers(parts.bymonth),
    yearDays: numbers(parts.byyearday),
    monthDays: numbers(parts.bymonthday),
    weekdays: list(parts.byday).map(weekdayOf),
    positions: numbers(parts.bysetpos),
  };
}

function list(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function numbers(value: unknown): number[] {
  return list(value).map((one) => {
    if (!Number.isInteger(Number(one))) throw new RangeError('no whole number');
    return Number(one);
  });
}

function weekdayOf(text: unknown): { weekday: number; n: number } {
  const parts = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(String(text));
  const weekday = weekdayCodes.indexOf(parts?.[2] ?? '') + 1;
  if (weekday === 0) throw new RangeError('no weekday');
  return { weekday, n: Number(parts?.[1] ?? 0) };
}

/** ical.js gives a code, or a number from 1 for Sunday. */
function weekStartOf(value: unknown): number {
  if (typeof value === 'number') return value === 1 ? 7 : value - 1;
  return value === undefined ? 1 : weekdayOf(value).weekday;
}
