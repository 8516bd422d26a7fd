/** Business days by the slow calculator: walked day by day, clock times asked of Temporal. */
import type { SlaTerm, WeekTime } from '../../../lib/domain/agreement/clock-schema.ts';
import type { DayReading } from '../../../lib/domain/business-time/business-days.ts';
import type { Period } from '../../../lib/domain/business-time/calendar.ts';
import { weekdays } from '../../../lib/domain/business-time/weekday.ts';
import { hour } from '../../../lib/domain/time.ts';
import { dateAt, exists, instant, type SlowLine } from './slow-calculator.ts';

type WeekdayTerm = Extract<SlaTerm, { unit: 'weekday' }>;

export interface SlowSchedule {
  readonly zone: string;
  readonly periods: ReadonlyMap<string, readonly Period[]>;
  /** Without and with the pauses. */
  readonly open: SlowLine;
  readonly paused: SlowLine;
}

/** The n-th business day from a day; undefined where the known days end first. */
export function nthBusinessDay({ periods }: SlowSchedule, from: string, n: number): string | undefined {
  const days = [...periods.keys()];
  if (n === 0 && periods.get(from)?.length) return from;
  let left = Math.max(Math.abs(n), 1);
  let index = days.indexOf(from);
  if (index < 0) return undefined;
  while (left > 0) {
    index += n < 0 ? -1 : 1;
    const known = periods.get(days[index] ?? '');
    if (!known) return undefined;
    if (known.length > 0) left -= 1;
  }
  return days[index];
}

/** n business days after an instant by one of the three readings. */
export function afterDays(schedule: SlowSchedule, start: number, n: number, reading: DayReading): number | undefined {
  const { zone, periods, open } = schedule;
  const target = nthBusinessDay(schedule, dateAt(start, zone).toString(), n);
  if (target === undefined) return undefined;
  if (reading === 'endOfDay') return Math.max(...(periods.get(target) ?? []).map(({ to }) => to));
  const plainTime = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainTime();
  const startsThatDay = target === dateAt(start, zone).toString();
  const date = Temporal.PlainDate.from(target);
  const same = startsThatDay ? start : date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
  if (reading === 'sameTime') return same;
  return n < 0 ? open.subtract(same, 0) : open.add(same, 0);
}

/** The first time at or after an instant, or strictly after it, at which a clock of the zone shows a time of the week. */
function timeOfWeek({ zone }: SlowSchedule, from: number, { weekday, time }: WeekTime, strictly: boolean): number {
  // A clock time of the day before may come today where a gap moved it.
  let date = dateAt(from, zone).subtract({ days: 2 });
  for (;;) {
    if (weekdays[date.dayOfWeek - 1] === weekday && exists(date, zone)) {
      const at = instant(date, time, zone);
      if (at > from || (at === from && !strictly)) return at;
    }
    date = date.add({ days: 1 });
  }
}

function endOfWeekTerm(schedule: SlowSchedule, start: number, { deliveredBy, dueBy }: WeekdayTerm): number | undefined {
  const due = timeOfWeek(schedule, timeOfWeek(schedule, start, deliveredBy, false), dueBy, true);
  // 24:00 belongs to the day it ends.
  const date = dateAt(dueBy.time === '24:00' ? due - 1 : due, schedule.zone).toString();
  const next = nthBusinessDay(schedule, date, 0);
  if (next === undefined) return undefined;
  return next === date ? due : instant(Temporal.PlainDate.from(next), dueBy.time, schedule.zone);
}

/** When a term from an instant is due with the pauses; days are counted first, the time paused is added behind. */
export function dueAfter(schedule: SlowSchedule, start: number, within: SlaTerm): number | undefined {
  const { open, paused } = schedule;
  if (within.unit === 'businessHours') return paused.add(start, Math.round(within.value * hour));
  const due =
    within.unit === 'weekday'
      ? endOfWeekTerm(schedule, start, within)
      : afterDays(schedule, start, within.value, within.reading);
  if (due === undefined) return undefined;
  const agreed = open.between(start, due);
  return paused.between(start, due) === agreed ? due : paused.add(start, agreed);
}
