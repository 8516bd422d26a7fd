/** The months whose MQLs are compared: old enough to have become SQL, and which they are. */
import type { Agreement } from '../../agreement/schema.ts';
import { stageIndex } from '../../agreement/stages.ts';
import { handedOverPlace } from '../../planner/handed-over-stage.ts';
import { day } from '../../time.ts';
import { spreadOfWaits } from '../follow-up/spread-of-waits.ts';
import { cameTo } from '../lead-dates.ts';
import type { LeadTable } from '../lead-table.ts';
import { valueTest } from '../leads-in.ts';
import { monthNumberAt, periodOf } from '../months.ts';
import type { ReportFilter } from '../report-filter.ts';

/** Places of the two stages in the agreement's order. */
export interface ComparedStages {
  readonly mql: number;
  readonly sql: number;
}

/** An MQL of a month. */
export interface Mql {
  readonly place: number;
  /** The number of the month in which it became MQL, see `monthNumber`. */
  readonly month: number;
  /** ms until it became SQL; undefined where it did not, and where nobody knows when. */
  readonly took: number | undefined;
}

/** Two spans of whole months that follow each other, as numbers of months, both ends included. */
export interface Spans {
  readonly before: readonly [number, number];
  readonly recent: readonly [number, number];
}

/** Months compared at most: the last ones, and those before them. */
const [mostRecent, mostBefore] = [3, 6];

/** Who takes longer than this is waited for no more: an alarm half a year late is none. */
const mostDays = 180;

/**
 * MQL and SQL by name; in an agreement with other words the stage in which leads are handed over, and the first after it
 * that asks for a response by sales. Undefined where there is no such stage.
 */
export function comparedStages(agreement: Agreement): ComparedStages | undefined {
  const named = stageIndex(agreement, 'mql');
  const mql = named >= 0 ? named : handedOverPlace(agreement);
  const called = stageIndex(agreement, 'sql');
  const isLater = (place: number): boolean => place > mql;
  const sql = isLater(called)
    ? called
    : agreement.stages.findIndex(
        ({ requires }, place) => isLater(place) && requires.some(({ need }) => need === 'response'),
      );
  return isLater(sql) ? { mql, sql } : undefined;
}

/** Everybody of the filter's values who ever entered MQL, whenever that was. */
export function mqlsOf(table: LeadTable, { where }: ReportFilter, { mql, sql }: ComparedStages): Mql[] {
  const hasValues = valueTest(table, where);
  const mqls: Mql[] = [];
  for (const [place, line] of table.leads.entries()) {
    const at = line.entered[mql];
    if (at === undefined || !hasValues(place)) continue;
    const came = cameTo(line, sql, at);
    const month = monthNumberAt(at, table.zone);
    mqls.push({ place, month, took: came === undefined ? undefined : came - at });
  }
  return mqls;
}

/**
 * Within how many days nine of ten of the SQLs so far had become it, in whole days begun, 180 at most; undefined while
 * there is none. Months younger than that are not compared. Of older ones, too, only who became SQL within as many days is
 * counted: they had longer time to, and would look the better for it.
 */
export function daysToSql(mqls: readonly Mql[]): number | undefined {
  const told: number[] = [];
  for (const { took } of mqls) if (took !== undefined) told.push(took);
  const ninth = spreadOfWaits(told)?.ninth;
  return ninth === undefined ? undefined : Math.min(mostDays, Math.max(1, Math.ceil(ninth / day)));
}

/**
 * The spans: of the whole months since the first MQL that ended `withinDays` before the count, and by the filter's last
 * day, the last three and up to six before them; of fewer than six months, half of them. Undefined for fewer than two.
 */
export function spansOf(
  table: Pick<LeadTable, 'at' | 'zone'>,
  { until }: Pick<ReportFilter, 'until'>,
  mqls: readonly Mql[],
  withinDays: number,
): Spans | undefined {
  const end = Math.min(table.at - withinDays * day, periodOf({ until }, table.zone).until);
  const last = monthNumberAt(end, table.zone) - 1;
  const first = mqls.reduce((first, { month }) => Math.min(first, month), Number.POSITIVE_INFINITY);
  const months = Math.max(0, last - first + 1);
  const recent = Math.min(mostRecent, Math.floor(months / 2));
  if (recent === 0) return undefined;
  const before = Math.min(mostBefore, months - recent);
  return { before: [last - recent - before + 1, last - recent], recent: [last - recent + 1, last] };
}
