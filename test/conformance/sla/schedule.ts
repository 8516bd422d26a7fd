/** Schedules as the case files write them, turned into Baton's calendars. */
import * as z from 'zod/mini';
import type { BusinessCalendar, Span } from '../../../lib/domain/business-time/calendar.ts';
import { calendarSchema } from '../../../lib/domain/business-time/calendar.ts';
import type { LocalSpan } from '../../../lib/domain/business-time/local-day.ts';
import { dayNumberOf, localSpanOf, plainDayOf, weekdayOf } from '../../../lib/domain/business-time/local-day.ts';
import { inOrder, without } from '../../../lib/domain/business-time/pauses.ts';
import { weekdays } from '../../../lib/domain/business-time/weekday.ts';
import { day, hour, minute, second } from '../../../lib/domain/time.ts';
import { Unsupported } from './result.ts';

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

/**
 * The calendar of a schedule. Baton has no breaks apart from hours: a date with breaks gets hours of its own. What is
 * left of a night shift after a break that falls past midnight becomes hours of the day it falls on.
 */
export function calendarOf(schedule: Schedule): BusinessCalendar {
  const breaks = new Map<number, readonly Span[]>();
  for (const [date, cuts] of Object.entries(schedule.breaks ?? {})) {
    const dayNumber = dayNumberOf(date);
    if (Number.isNaN(dayNumber)) throw new Unsupported(`breaks of a day there is not: ${date}`);
    breaks.set(dayNumber, cuts);
  }
  const dates: Record<string, Span[]> = { ...schedule.date_hours };
  const hoursOf = (dayNumber: number): readonly Span[] =>
    schedule.date_hours?.[plainDayOf(dayNumber)] ?? schedule.weekly[weekdayOf(dayNumber)] ?? [];
  const isClosed = (dayNumber: number) => schedule.holidays?.includes(plainDayOf(dayNumber)) ?? false;
  // A break cuts its own date, into which the shift of the evening before may reach.
  for (const dayNumber of new Set([...breaks.keys()].flatMap((date) => [date - 1, date]))) {
    const own = remaining(dayNumber, hoursOf, breaks).filter(({ from }) => from < day);
    const before = isClosed(dayNumber - 1) ? [] : remaining(dayNumber - 1, hoursOf, breaks);
    const late = before.filter(({ from }) => from >= day).map(({ from, to }) => ({ from: from - day, to: to - day }));
    if (hoursOf(dayNumber).length === 0 && late.length === 0) continue;
    const hours = [...late, ...own].map(({ from, to }): Span => [clock(from), clock(to)]);
    // No hours at all would close the whole day, and with it the end of the shift of the evening before.
    dates[plainDayOf(dayNumber)] = hours.length > 0 ? hours : [['00:00', '00:00']];
  }
  return calendarSchema.parse({
    id: 'case',
    name: 'case',
    zone: schedule.timezone,
    week: schedule.weekly,
    dates,
    holidays: (schedule.holidays ?? []).map((holiday) => ({ day: holiday, name: '' })),
  });
}

/** What the breaks of a day and of the next leave of a day's spans, in milliseconds from the day's midnight. */
function remaining(
  dayNumber: number,
  hoursOf: (dayNumber: number) => readonly Span[],
  breaks: ReadonlyMap<number, readonly Span[]>,
): LocalSpan[] {
  const cuts = [
    ...spansOf(breaks.get(dayNumber) ?? []),
    ...spansOf(breaks.get(dayNumber + 1) ?? []).map(({ from, to }) => ({ from: from + day, to: to + day })),
  ];
  return [...without(spansOf(hoursOf(dayNumber)), inOrder(cuts))];
}

function spansOf(texts: readonly Span[]): LocalSpan[] {
  return texts.map((span) => {
    const read = localSpanOf(span);
    if (!read) throw new Unsupported(`not a span: ${span.join(' to ')}`);
    return read;
  });
}

/** A time of the day in milliseconds as clocks show it; 24:00 where the day ends, and the next day's beyond. */
function clock(time: number): string {
  const within = time > day ? time - day : time;
  const parts = [within / hour, (within / minute) % 60, (within / second) % 60];
  return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}
