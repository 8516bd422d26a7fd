/** The kinds of cases: for each, what it expects and what Baton answers. */
import * as z from 'zod/mini';
import {
  addBusinessTime,
  businessTimeBetween,
  subtractBusinessTime,
} from '../../../lib/domain/business-time/arithmetic.ts';
import type { DayReading } from '../../../lib/domain/business-time/business-days.ts';
import { addBusinessDays, afterBusinessDays } from '../../../lib/domain/business-time/business-days.ts';
import type { BusinessCalendar, Period } from '../../../lib/domain/business-time/calendar.ts';
import { calendarSchema } from '../../../lib/domain/business-time/calendar.ts';
import { clockTimeOf, dayNumberOf } from '../../../lib/domain/business-time/local-day.ts';
import { openPeriods, openPeriodsBefore } from '../../../lib/domain/business-time/open-periods.ts';
import { isOpen, nextClosing, nextOpening, previousClosing } from '../../../lib/domain/business-time/opening.ts';
import { calendarProblems } from '../../../lib/domain/business-time/validate.ts';
import { weekdays } from '../../../lib/domain/business-time/weekday.ts';
import { nextByWeekdayRule } from '../../../lib/domain/business-time/weekday-rule.ts';
import { zoneClock } from '../../../lib/domain/business-time/zone-clock.ts';
import { day, second } from '../../../lib/domain/time.ts';
import { type Check, instantOf, isoOf, sameIso, Unsupported } from './result.ts';
import { slaStatus, slaStatusSchema } from './sla-status.ts';

export type Kind = (item: unknown, calendar: () => BusinessCalendar) => Check | undefined;

const period = z.tuple([z.string(), z.string()]);
const pauses = z.array(period);
const answer = z.nullable(z.string());
const atCase = z.object({ at: z.string(), expected: answer });
const durationCase = z.object({
  start: z.string(),
  duration_seconds: z.number(),
  expected: answer,
  pauses: z.optional(pauses),
});
const elapsedCase = z.object({
  start: z.string(),
  end: z.string(),
  expected_seconds: z.number(),
  target_seconds: z.nullish(z.number()),
  expected_margin_seconds: z.nullish(z.number()),
  pauses: z.optional(pauses),
});
const periodsCase = z.object({ at: z.string(), expected_periods: z.array(period) });

const readings: Record<string, DayReading> = {
  'same-clock-time': 'sameTime',
  'same-clock-time-snap': 'sameTimeInHours',
  'end-of-business-day': 'endOfDay',
};

const elapsed = kind(elapsedCase, (item, calendar) => {
  const { target_seconds: target, expected_margin_seconds: margin } = item;
  const withMargin = target != null && margin != null;
  return {
    expected: withMargin ? { seconds: item.expected_seconds, margin } : { seconds: item.expected_seconds },
    actual: () => {
      const from = instantOf(item.start);
      const seconds = businessTimeBetween(calendar(), from, instantOf(item.end), periodsOf(item.pauses)) / second;
      return withMargin ? { seconds, margin: target - seconds } : { seconds };
    },
  };
});

const add = kind(durationCase, (item, calendar) =>
  instant(item.expected, () =>
    addBusinessTime(calendar(), instantOf(item.start), item.duration_seconds * second, periodsOf(item.pauses)),
  ),
);

/** What is answered for a case of each kind; undefined where the case has not the kind's shape. */
export const kinds: Readonly<Record<string, Kind>> = {
  add,
  add_with_pauses: add,
  subtract: kind(durationCase, (item, calendar) =>
    instant(item.expected, () =>
      subtractBusinessTime(calendar(), instantOf(item.start), item.duration_seconds * second, periodsOf(item.pauses)),
    ),
  ),
  elapsed,
  elapsed_with_pauses: elapsed,
  is_open: kind(z.object({ at: z.string(), expected: z.boolean() }), (item, calendar) => ({
    expected: item.expected,
    actual: () => isOpen(calendar(), instantOf(item.at)),
  })),
  next_open: kind(atCase, (item, calendar) =>
    instant(item.expected, () => nextOpening(calendar(), instantOf(item.at))),
  ),
  prev_open: kind(atCase, (item, calendar) =>
    instant(item.expected, () => previousClosing(calendar(), instantOf(item.at))),
  ),
  next_close: kind(atCase, (item, calendar) =>
    instant(item.expected, () => nextClosing(calendar(), instantOf(item.at))),
  ),
  periods_after: kind(periodsCase, (item, calendar) =>
    periods(item, () => openPeriods(calendar(), instantOf(item.at))),
  ),
  periods_before: kind(periodsCase, (item, calendar) =>
    periods(item, () => openPeriodsBefore(calendar(), instantOf(item.at))),
  ),
  add_business_days: kind(
    z.object({ start: z.string(), days: z.number(), convention: z.string(), expected: answer }),
    (item, calendar) =>
      instant(item.expected, () => {
        const reading = readings[item.convention];
        if (!reading) throw new Unsupported(`unknown convention ${item.convention}`);
        return afterBusinessDays(calendar(), instantOf(item.start), item.days, reading);
      }),
  ),
  add_business_days_date: kind(
    z.object({ start_date: z.string(), days: z.number(), expected_date: answer }),
    (item, calendar) => ({
      expected: item.expected_date,
      actual: () => addBusinessDays(calendar(), item.start_date, item.days) ?? null,
    }),
  ),
  recurring_deadline: kind(
    z.object({
      at: z.string(),
      rule: z.strictObject({ weekdays: z.array(z.enum(weekdays)), time: z.string() }),
      expected: answer,
    }),
    (item, calendar) => instant(item.expected, () => nextByWeekdayRule(item.rule, calendar().zone, instantOf(item.at))),
  ),
  local_to_utc: kind(z.object({ timezone: z.string(), local: z.string(), expected: answer }), (item) =>
    instant(item.expected, () => localToInstant(item.timezone, item.local)),
  ),
  invalid_schedule: kind(
    z.object({
      weekly: z.unknown(),
      timezone: z.optional(z.string()),
      date_hours: z.optional(z.unknown()),
      holidays: z.optional(z.array(z.string())),
      expected: z.literal('rejected'),
    }),
    (item) => ({
      expected: item.expected,
      actual: () => {
        const calendar = calendarSchema.safeParse({
          id: 'case',
          name: '',
          zone: item.timezone ?? 'UTC',
          week: item.weekly,
          dates: item.date_hours,
          holidays: item.holidays?.map((holiday) => ({ day: holiday, name: '' })),
        });
        return calendar.success && calendarProblems(calendar.data).length === 0 ? 'accepted' : 'rejected';
      },
    }),
  ),
  sla_status: kind(slaStatusSchema, slaStatus),
};

function kind<Schema extends z.ZodMiniType>(
  schema: Schema,
  check: (item: z.output<Schema>, calendar: () => BusinessCalendar) => Check,
): Kind {
  return (item, calendar) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? check(parsed.data, calendar) : undefined;
  };
}

function instant(expected: string | null, actual: () => number | undefined): Check {
  return { expected: sameIso(expected), actual: () => isoOf(actual()) };
}

function periods(item: z.output<typeof periodsCase>, found: () => Generator<Period>): Check {
  return {
    expected: item.expected_periods.map((pair) => pair.map(sameIso)),
    actual: () => [...found().take(item.expected_periods.length)].map(({ from, to }) => [isoOf(from), isoOf(to)]),
  };
}

function periodsOf(pairs: readonly (readonly [string, string])[] = []): Period[] {
  return pairs.map(([from, to]) => ({ from: instantOf(from), to: instantOf(to) }));
}

function localToInstant(zone: string, local: string): number {
  const [date = '', time = ''] = local.split(/[ T]/);
  const timeOfDay = clockTimeOf(time);
  if (timeOfDay === undefined) throw new Unsupported(`unknown clock time ${time}`);
  return zoneClock(zone).instantOf(dayNumberOf(date) * day + timeOfDay);
}
