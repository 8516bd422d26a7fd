/** Schedules as the case files write them, turned into Baton's calendars. */
import * as z from 'zod/mini';
import type { BusinessCalendar, Span } from '../../../lib/domain/business-time/calendar.ts';
import { calendarSchema, weekdays } from '../../../lib/domain/business-time/calendar.ts';
import { dayNumberOf, weekdayOf } from '../../../lib/domain/business-time/local-day.ts';

const spans = z.array(z.tuple([z.string(), z.string()]));

export const weeklySchema = z.partialRecord(z.enum(weekdays), spans);

export const scheduleSchema = z.object({
  timezone: z.string(),
  weekly: weeklySchema,
  breaks: z.optional(z.record(z.string(), spans)),
  date_hours: z.optional(z.record(z.string(), spans)),
  holidays: z.optional(z.array(z.string())),
});
export type Schedule = z.infer<typeof scheduleSchema>;

/** The calendar of a schedule. Baton has no breaks apart from hours: a date with breaks gets hours of its own. */
export function calendarOf(schedule: Schedule): BusinessCalendar {
  const dates: Record<string, Span[]> = { ...schedule.date_hours };
  for (const [date, breaks] of Object.entries(schedule.breaks ?? {})) {
    const hours = dates[date] ?? schedule.weekly[weekdayOf(dayNumberOf(date))] ?? [];
    dates[date] = hours.flatMap((span) => cut(span, breaks));
  }
  return calendarSchema.parse({
    id: 'case',
    name: 'case',
    zone: schedule.timezone,
    week: schedule.weekly,
    dates,
    holidays: (schedule.holidays ?? []).map((day) => ({ day, name: '' })),
  });
}

/** A span without its breaks. Clock times of two digits sort as texts. */
function cut([from, to]: Span, breaks: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let start = from;
  for (const [breakFrom, breakTo] of breaks.toSorted()) {
    if (breakTo <= start || breakFrom >= to) continue;
    if (breakFrom > start) rest.push([start, breakFrom]);
    start = breakTo;
  }
  if (start < to) rest.push([start, to]);
  return rest;
}
