/** The leads that marketing promised, by months. */
import type { AgreementHistory } from '../../agreement/history.ts';
import type { Agreement } from '../../agreement/schema.ts';
import { isBusinessDay } from '../../business-time/business-days.ts';
import { dayNumberOf, plainDayOf } from '../../business-time/local-day.ts';
import { calendarOf, firstDayOf, promisedLeads } from '../../figures/promise.ts';
import { workingDaysBetween } from '../../figures/working-days.ts';
import type { PlainDay } from '../../time.ts';
import type { Months } from '../lead-table.ts';
import { firstDayOfMonth, monthNumber } from '../months.ts';

/**
 * By month, the whole leads promised for it; undefined where nothing was, and for months that ended before the first
 * agreement applied. What is promised for a week or a month is owed in equal parts on its working days (on all its days
 * where none is one), each day by the agreement that applied on it: a month in which it changed lies between both. A month
 * in which the first one began is held to it as a whole, and a plan's first month is owed from the plan's first day on, as
 * in `promiseFigures`.
 */
export function promisedByMonth({ versions }: AgreementHistory, months: Months): readonly (number | undefined)[] {
  const partOf = dailyParts();
  return months.map((month) => {
    const next = firstDayOfMonth(monthNumber(month) + 1);
    if (next <= versions[0].validFrom) return undefined;
    let promised = 0;
    for (let number = dayNumberOf(month); number < dayNumberOf(next); number += 1) {
      const day = plainDayOf(number);
      promised += partOf(versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0], day);
    }
    return Math.round(promised) || undefined;
  });
}

/** What an agreement promises for one day, not rounded. */
function dailyParts(): (agreement: Agreement, day: PlainDay) => number {
  /** By the agreement and the first day of the week or month: the days of the period are many, and are the same. */
  const known = new Map<Agreement, Map<PlainDay, ReturnType<typeof partsOf>>>();
  return (agreement, day) => {
    const { from, to } = periodAround(agreement, day);
    const periods = known.get(agreement) ?? new Map<PlainDay, ReturnType<typeof partsOf>>();
    known.set(agreement, periods);
    const parts = periods.get(from) ?? partsOf(agreement, from, to);
    periods.set(from, parts);
    if (day < parts.first) return 0;
    return parts.onAllDays || isBusinessDay(parts.calendar, day) ? parts.each : 0;
  };
}

function partsOf(agreement: Agreement, from: PlainDay, to: PlainDay) {
  const calendar = calendarOf(agreement);
  const first = firstDayOf(agreement, from, to);
  const working = workingDaysBetween(calendar, first, to);
  const days = working || dayNumberOf(to) - dayNumberOf(first) + 1;
  return { calendar, first, onAllDays: working === 0, each: promisedLeads(agreement, from) / days };
}

/** The week from Monday, or the month, in which a day lies. */
function periodAround({ marketing }: Agreement, day: PlainDay): { readonly from: PlainDay; readonly to: PlainDay } {
  if (marketing?.per === 'week') {
    // Day 0, 1 January 1970, was a Thursday.
    const number = dayNumberOf(day);
    const monday = number - ((number + 3) % 7);
    return { from: plainDayOf(monday), to: plainDayOf(monday + 6) };
  }
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: plainDayOf(dayNumberOf(firstDayOfMonth(monthNumber(from) + 1)) - 1) };
}
