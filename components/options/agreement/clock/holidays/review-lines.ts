/** The lines of a review: what is offered, ticked or not, with the names as they will be taken. */
import type { Holiday } from '../../../../../lib/holidays/holiday.ts';

/** A day on offer, and whether it will be taken. */
export interface ReviewLine extends Holiday {
  readonly ticked: boolean;
  /** Why a line is not ticked from the start. */
  readonly mark?: 'taken' | 'weekend';
}

/** All lines ticked, but those on a weekend and those that the calendar has. */
export function reviewLines(
  days: readonly Holiday[],
  taken: readonly Holiday[],
  weekend: readonly number[],
): ReviewLine[] {
  const known = new Set(taken.map(({ day }) => day));
  return days.map((holiday) => {
    if (known.has(holiday.day)) return { ...holiday, ticked: false, mark: 'taken' };
    const isWeekend = weekend.includes(Temporal.PlainDate.from(holiday.day).dayOfWeek);
    return isWeekend ? { ...holiday, ticked: false, mark: 'weekend' } : { ...holiday, ticked: true };
  });
}

/** What was chosen, as a calendar takes it. A day that it has cannot be chosen again. */
export function chosenDays(lines: readonly ReviewLine[]): Holiday[] {
  return lines
    .filter(({ ticked, mark }) => ticked && mark !== 'taken')
    .map(({ day, name }) => ({ day, name: name.trim() }));
}

/** All lines that can be chosen ticked, or none. */
export function withAll(lines: readonly ReviewLine[], ticked: boolean): ReviewLine[] {
  return lines.map((line) => (line.mark === 'taken' ? line : { ...line, ticked }));
}
