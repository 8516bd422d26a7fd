/** Periods that are asked for so often that they have names. */
import type { ReportFilter } from '../../../lib/domain/report/report-filter.ts';
import type { PlainDay } from '../../../lib/domain/time.ts';

/** In the order in which they are offered. */
export const periodNames = [
  'ever',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastThree',
  'thisYear',
  'lastTwelve',
] as const;
export type PeriodName = (typeof periodNames)[number];

/** The days of a period. */
export type Period = Pick<ReportFilter, 'from' | 'until'>;

/**
 * The days of a named period, seen from a day. What goes on now has no last day. The last three and twelve months are whole
 * ones with the current one, so that no month of a chart is cut at its beginning.
 */
export function periodNamed(name: PeriodName, today: PlainDay): Period {
  const [year = 0, month = 1] = today.split('-').map(Number);
  switch (name) {
    case 'ever':
      return {};
    case 'thisMonth':
      return { from: firstDay(year, month) };
    case 'lastMonth':
      return { from: firstDay(year, month - 1), until: lastDay(year, month - 1) };
    case 'thisQuarter':
      return { from: firstDay(year, month - ((month - 1) % 3)) };
    case 'lastThree':
      return { from: firstDay(year, month - 2) };
    case 'thisYear':
      return { from: firstDay(year, 1) };
    case 'lastTwelve':
      return { from: firstDay(year, month - 11) };
  }
}

/** The names that mean these days today: in January this month is this year too. */
export function namesOf(period: Period, today: PlainDay): PeriodName[] {
  return periodNames.filter((name) => {
    const { from, until } = periodNamed(name, today);
    return from === period.from && until === period.until;
  });
}

/** Months from 1; those before and after the year's are counted on. */
function firstDay(year: number, month: number): PlainDay {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

function lastDay(year: number, month: number): PlainDay {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
