/** Why a calendar was closed for a while: the words behind the gaps of a deadline. */
import type { BusinessCalendar } from '../business-time/calendar.ts';
import { plainDayOf, weekdayOf } from '../business-time/local-day.ts';
import { timetableOf } from '../business-time/timetable.ts';
import type { ClosedReason } from './ledger-view.ts';

/** A gap longer than this is told by its first days alone: nobody reads a year of closed days. */
const mostDays = 60;

/**
 * The reasons for a stretch in which a calendar was closed, in the order of its days, each once. A stretch within the
 * hours of one day is a break, one between the hours of two a night; around a weekend or a holiday the nights are not
 * told.
 * @throws RangeError where the browser does not know the calendar's zone.
 */
export function closedReasons(calendar: BusinessCalendar, from: number, to: number): ClosedReason[] {
  const { clock, periodsOf } = bound(calendar);
  const [first, last] = [clock.dayNumberAt(from), clock.dayNumberAt(to - 1)];
  const reasons: ClosedReason[] = [];
  for (let dayNumber = first; dayNumber <= last && dayNumber - first < mostDays; dayNumber += 1) {
    const reason = dayReason(calendar, dayNumber);
    if (reason && !reasons.some((known) => isSame(known, reason))) reasons.push(reason);
  }
  if (reasons.length > 0) return reasons;
  const hours = first === last ? periodsOf(first) : [];
  const isBreak = hours.some((period) => period.to <= from) && hours.some((period) => period.from >= to);
  return [{ kind: isBreak ? 'break' : 'night' }];
}

function bound(calendar: BusinessCalendar) {
  const timetable = timetableOf(calendar);
  return { clock: timetable.clock, periodsOf: (dayNumber: number) => timetable.periodsOf(dayNumber) };
}

/** Why a whole day has no hours; nothing for a day that has. */
function dayReason(calendar: BusinessCalendar, dayNumber: number): ClosedReason | undefined {
  const day = plainDayOf(dayNumber);
  const holiday = calendar.holidays?.find((known) => known.day === day);
  if (holiday) return { kind: 'holiday', day, name: holiday.name };
  const ownHours = calendar.dates?.[day];
  if (ownHours?.length === 0) return { kind: 'closedDate', day };
  const weekday = weekdayOf(dayNumber);
  if (ownHours || (calendar.week[weekday] ?? []).length > 0) return undefined;
  return weekday === 'sat' || weekday === 'sun' ? { kind: 'weekend' } : { kind: 'closedDay', day };
}

function isSame(a: ClosedReason, b: ClosedReason): boolean {
  return a.kind === b.kind && a.day === b.day;
}
