/**
 * A business calendar: when a team is at work. Data only; the arithmetic stands in the files beside it.
 */
import * as z from 'zod/mini';
import { plainDaySchema } from '../plain-day.ts';
import { weekdays } from './weekday.ts';

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$|^24:00(:00)?$/));

/** Local clock times, from inclusive to exclusive. `24:00` is the end of the day; an end before its start runs past midnight. */
export const spanSchema = z.tuple([clockTime, clockTime]);
export type Span = z.infer<typeof spanSchema>;

/** A calendar as agreements hold it. */
export const calendarSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.maxLength(200)),
  /** IANA zone in which the clock times are meant. */
  zone: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Any number of spans a weekday; a weekday left out is closed. */
  week: z.partialRecord(z.enum(weekdays), z.array(spanSchema)),
  /** Days with hours of their own, instead of their weekday's. An empty list closes the day. */
  dates: z.optional(z.record(plainDaySchema, z.array(spanSchema))),
  /** Closed days with the names people know them by. */
  holidays: z.optional(z.array(z.object({ day: plainDaySchema, name: z.string().check(z.maxLength(200)) }))),
});
export type BusinessCalendar = z.infer<typeof calendarSchema>;

/** A stretch of time, from inclusive to exclusive, in epoch milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}
