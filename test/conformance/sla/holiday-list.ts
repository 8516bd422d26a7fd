/**
 * Files with one country's public holidays by year. Two things are checked. The clock: on a calendar with that list, in
 * that zone and with that weekend, each holiday is closed and every other day has its hours. And Baton's own list: where
 * it has one for the country and claims the year, it names exactly those days.
 */
import * as z from 'zod/mini';
import { businessTimeBetween } from '../../../lib/domain/business-time/arithmetic.ts';
import { isBusinessDay } from '../../../lib/domain/business-time/business-days.ts';
import type { BusinessCalendar } from '../../../lib/domain/business-time/calendar.ts';
import { dayNumberOf, plainDayOf, weekdayOf } from '../../../lib/domain/business-time/local-day.ts';
import { weekdays } from '../../../lib/domain/business-time/weekday.ts';
import { zoneClock } from '../../../lib/domain/business-time/zone-clock.ts';
import { startOfDay } from '../../../lib/domain/time.ts';
import { ownListOf } from '../../../lib/holidays/own/own-lists.ts';
import type { CaseResult } from './result.ts';
import { resultOf } from './result.ts';
import { calendarOf } from './schedule.ts';

const fileSchema = z.object({
  country: z.string(),
  timezone: z.string(),
  /** ISO weekdays, 7 for Sunday. */
  weekend: z.array(z.number()),
  holidays: z.record(z.string(), z.array(z.looseObject({ date: z.string(), weekday: z.string() }))),
});
type HolidayFile = z.output<typeof fileSchema>;

/** The results of such a file, one for each holiday and one for each year's other days; undefined for another shape. */
export function holidayListResults(content: unknown): CaseResult[] | undefined {
  const file = fileSchema.safeParse(content);
  if (!file.success) return undefined;
  const list = file.data;
  const calendar = calendarOf({
    timezone: list.timezone,
    weekly: Object.fromEntries(workdays(list).map((weekday) => [weekday, [['00:00', '24:00'] as [string, string]]])),
    holidays: Object.values(list.holidays).flatMap((days) => days.map((holiday) => holiday.date)),
  });
  const holidays = Object.values(list.holidays).flatMap((days) =>
    days.map((holiday) => holidayResult(list, calendar, holiday)),
  );
  const clock = zoneClock(list.timezone);
  const years = Object.entries(list.holidays).map(([year, days]) =>
    resultOf(
      `${list.country}-${year}-business-days`,
      daysOf(year).filter(
        // Apia had no 2011-12-30, whoever lists it.
        (day) => works(list, day) && clock.hasDay(dayNumberOf(day)) && !days.some(({ date }) => date === day),
      ),
      () => daysOf(year).filter((day) => isBusinessDay(calendar, day)),
    ),
  );
  return [...holidays, ...years, ...ownListResults(list)];
}

/** A result for each year that Baton's own list claims. A country or a year it does not claim is not its to answer. */
function ownListResults({ country, holidays }: HolidayFile): CaseResult[] {
  const own = ownListOf(country);
  if (!own) return [];
  return Object.entries(holidays)
    .filter(([year]) => Number(year) >= own.from && Number(year) <= own.to)
    .map(([year, days]) =>
      resultOf(`${country}-${year}-own-list`, daysOnce(days.map(({ date }) => date)), () =>
        daysOnce(own.inYear(Number(year)).map(({ day }) => day)),
      ),
    );
}

function daysOnce(days: readonly string[]): string[] {
  return [...new Set(days)].sort();
}

function holidayResult(
  list: HolidayFile,
  calendar: BusinessCalendar,
  holiday: { date: string; weekday: string },
): CaseResult {
  const expected = { weekday: holiday.weekday.toLowerCase(), businessDay: false, openMilliseconds: 0 };
  return resultOf(`${list.country}-${holiday.date}`, expected, () => {
    const dayNumber = dayNumberOf(holiday.date);
    const [from, to] = [dayNumber, dayNumber + 1].map((number) => startOfDay(plainDayOf(number), list.timezone));
    return {
      weekday: weekdayOf(dayNumber),
      businessDay: isBusinessDay(calendar, holiday.date),
      openMilliseconds: businessTimeBetween(calendar, from!, to!),
    };
  });
}

function workdays(list: HolidayFile) {
  return weekdays.filter((_, index) => !list.weekend.includes(index + 1));
}

function works(list: HolidayFile, day: string): boolean {
  return !list.weekend.includes(Temporal.PlainDate.from(day).dayOfWeek);
}

function daysOf(year: string): string[] {
  const first = dayNumberOf(`${year}-01-01`);
  const next = dayNumberOf(`${Number(year) + 1}-01-01`);
  return Array.from({ length: next - first }, (_, index) => plainDayOf(first + index));
}
