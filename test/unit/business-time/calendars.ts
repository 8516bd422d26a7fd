/** Calendars for the tests of business time. */
import type { BusinessCalendar, Span } from '../../../lib/domain/business-time/calendar.ts';
import type { Weekday } from '../../../lib/domain/business-time/weekday.ts';
import { weekdays } from '../../../lib/domain/business-time/weekday.ts';

/** A calendar with only what a test is about. */
export function calendar(parts: Partial<BusinessCalendar>): BusinessCalendar {
  return { id: 'test', name: 'Test', zone: 'UTC', week: {}, ...parts };
}

/** The same spans on each of the given weekdays; Monday to Friday unless said otherwise. */
export function weekOf(spans: Span[], days: readonly Weekday[] = weekdays.slice(0, 5)): BusinessCalendar['week'] {
  return Object.fromEntries(days.map((weekday) => [weekday, spans]));
}

/** Monday to Friday 09:00 to 17:00 in UTC. */
export const office = calendar({ week: weekOf([['09:00', '17:00']]) });

/** Every hour of every day in UTC. */
export const always = calendar({ week: weekOf([['00:00', '24:00']], weekdays) });

/** Epoch milliseconds of an ISO instant. */
export function at(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds;
}

/** An instant as ISO text in UTC, so that a failure can be read. */
export function iso(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(instant).toString();
}
