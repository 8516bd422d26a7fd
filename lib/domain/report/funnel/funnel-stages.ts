/** The stages of the funnel and the months in which leads entered them. */
import { measuredShare } from '../../planner/measured.ts';
import { spreadOfWaits } from '../follow-up/spread-of-waits.ts';
import type { LeadPick } from '../lead-pick.ts';
import type { LeadLine, LeadTable } from '../lead-table.ts';
import { periodTest, valueTest } from '../leads-in.ts';
import { monthNumber, monthNumberAt, monthOfDay } from '../months.ts';
import { monthsSince } from '../months-of.ts';
import type { ReportFilter } from '../report-filter.ts';
import type { FunnelMonth, FunnelStage } from './funnel.ts';

/** Months shown at most. */
const mostMonths = 36;

/**
 * The stages over the leads at some places, which are those that `pick` means; it must name no stage and no result. Each
 * lead stands where it came furthest, also one that fell back, so that the numbers add up: who reached a stage reached the
 * next one, is lost, or stands here; in the last one, or is won.
 */
export function stagesOf({ stages, leads }: LeadTable, places: readonly number[], pick: LeadPick): FunnelStage[] {
  const counts = stages.map(() => ({ furthest: 0, open: 0, lost: 0 }));
  const times = stages.map((): number[] => []);
  for (const place of places) {
    const line = leads[place];
    const count = counts[line?.furthest ?? -1];
    if (!line || !count) continue;
    count.furthest += 1;
    if (line.result !== 'won') count[line.result] += 1;
    addTimes(line, times);
  }
  const reached = counts.map((_, place) => counts.slice(place).reduce((sum, { furthest }) => sum + furthest, 0));
  return stages.map(({ id, name }, place) => {
    const [here, before] = [reached[place] ?? 0, reached[place - 1] ?? 0];
    const next = stages[place + 1]?.id;
    const stopped: LeadPick = { ...pick, stage: id, ...(next !== undefined && { notPast: next }) };
    const fromBefore = measuredShare(here, before);
    const time = timeOf(times[place] ?? []);
    return {
      id,
      name,
      reached: { count: here, pick: { ...pick, stage: id } },
      ...(fromBefore && { fromBefore }),
      stillIn: { count: counts[place]?.open ?? 0, pick: { ...stopped, result: 'open' } },
      lostHere: { count: counts[place]?.lost ?? 0, pick: { ...stopped, result: 'lost' } },
      ...(time && { time }),
    };
  });
}

/** To the first entry into a later stage at or after the entry into each. */
function addTimes({ entered }: LeadLine, times: readonly number[][]): void {
  for (let place = 0; place < entered.length; place += 1) {
    const from = entered[place];
    if (from === undefined) continue;
    let next: number | undefined;
    for (let later = place + 1; later < entered.length; later += 1) {
      const at = entered[later];
      if (at !== undefined && at >= from && (next === undefined || at < next)) next = at;
    }
    if (next !== undefined) times[place]?.push(next - from);
  }
}

function timeOf(times: readonly number[]): FunnelStage['time'] {
  const spread = spreadOfWaits(times);
  return spread && { median: spread.median, ninth: spread.ninth, leads: spread.count };
}

/** The months of the period by when leads entered each stage, of everybody with the filter's values. */
export function enteredMonths(table: LeadTable, filter: ReportFilter): FunnelMonth[] {
  const isIn = periodTest(table, filter);
  const hasValues = valueTest(table, filter.where);
  const stages = table.stages.length;
  /** By the number of the month. */
  const counts = new Map<number, Uint32Array>();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const [place, { entered }] of table.leads.entries()) {
    if (!hasValues(place)) continue;
    for (let stage = 0; stage < stages; stage += 1) {
      const at = entered[stage];
      if (at === undefined || !isIn(at)) continue;
      if (at < first) first = at;
      if (at > last) last = at;
      const month = monthNumberAt(at, table.zone);
      let byStage = counts.get(month);
      if (!byStage) {
        byStage = new Uint32Array(stages);
        counts.set(month, byStage);
      }
      byStage[stage] = (byStage[stage] ?? 0) + 1;
    }
  }
  return monthsSince(table, filter, mostMonths, first, last).map((month) => {
    const byStage = counts.get(monthNumber(month));
    return {
      month,
      entered: table.stages.map(({ id }, place) => ({
        count: byStage?.[place] ?? 0,
        pick: { date: 'entered', stage: id, month: monthOfDay(month) },
      })),
    };
  });
}
