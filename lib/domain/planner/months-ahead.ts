/** The time that goals are proposed for: whole months, the next to begin first. */
import { addDays, type PlainDay } from '../time.ts';

/** The first day of the first month that has not begun before `today`: on the first of a month, that day itself. */
export function nextMonthBegin(today: PlainDay): PlainDay {
  const date = Temporal.PlainDate.from(today);
  return date.day === 1 ? today : date.with({ day: 1 }).add({ months: 1 }).toString();
}

/** Twelve whole months, the next to begin first: first and last day, both included. */
export function yearAhead(today: PlainDay): { readonly from: PlainDay; readonly to: PlainDay } {
  const from = nextMonthBegin(today);
  return { from, to: addDays(Temporal.PlainDate.from(from).add({ years: 1 }).toString(), -1) };
}
