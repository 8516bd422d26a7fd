/** Files with rows of deadlines, elapsed times and business days on calendars with a country's holidays. */
import * as z from 'zod/mini';
import { addBusinessTime, businessTimeBetween } from '../../../lib/domain/business-time/arithmetic.ts';
import { addBusinessDays } from '../../../lib/domain/business-time/business-days.ts';
import type { BusinessCalendar } from '../../../lib/domain/business-time/calendar.ts';
import { minute, second } from '../../../lib/domain/time.ts';
import type { CaseResult } from './result.ts';
import { instantOf, isoOf, resultOf, resultOfCheck, sameIso, Unsupported } from './result.ts';
import { calendarOf, scheduleSchema } from './schedule.ts';

const fileSchema = z.object({
  schedules: z.record(z.string(), z.unknown()),
  /** Country, start, minutes of open time, expected instant. */
  due: z.array(z.tuple([z.string(), z.string(), z.number(), z.string()])),
  /** Country, start, end, expected open seconds. */
  elapsed: z.array(z.tuple([z.string(), z.string(), z.string(), z.number()])),
  /** Country, day, number of business days, expected day. */
  add_business_days: z.array(z.tuple([z.string(), z.string(), z.number(), z.string()])),
});

/** The results of such a file, or undefined for a file of another shape. A row's id is its list, number and country. */
export function holidayVectorResults(content: unknown): CaseResult[] | undefined {
  const file = fileSchema.safeParse(content);
  if (!file.success) return undefined;
  const { schedules, due, elapsed, add_business_days: days } = file.data;
  const calendars = new Map<string, BusinessCalendar>();
  const calendar = (country: string): BusinessCalendar => {
    const known = calendars.get(country);
    if (known) return known;
    const schedule = scheduleSchema.safeParse(schedules[country]);
    if (!schedule.success) throw new Unsupported(`schedule ${country} is missing or has an unknown shape`);
    const made = calendarOf(schedule.data);
    calendars.set(country, made);
    return made;
  };
  return [
    ...due.map(([country, start, minutes, expected], row) =>
      resultOfCheck(`due-${row}-${country}`, () => ({
        expected: sameIso(expected),
        actual: () => isoOf(addBusinessTime(calendar(country), instantOf(start), minutes * minute)),
      })),
    ),
    ...elapsed.map(([country, from, to, expected], row) =>
      resultOf(
        `elapsed-${row}-${country}`,
        expected,
        () => businessTimeBetween(calendar(country), instantOf(from), instantOf(to)) / second,
      ),
    ),
    ...days.map(([country, day, count, expected], row) =>
      resultOf(
        `add_business_days-${row}-${country}`,
        expected,
        () => addBusinessDays(calendar(country), day, count) ?? null,
      ),
    ),
  ];
}
