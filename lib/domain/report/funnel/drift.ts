/** The alarm when MQL and SQL drift apart, and what explains it. */
import { type AgreementHistory, agreementAt } from '../../agreement/history.ts';
import type { Agreement } from '../../agreement/schema.ts';
import { measuredShare } from '../../planner/measured.ts';
import { day } from '../../time.ts';
import { groupBy } from '../dimension.ts';
import type { LeadPick } from '../lead-pick.ts';
import type { LeadTable } from '../lead-table.ts';
import { firstDayOfMonth, monthOfDay } from '../months.ts';
import { reasonLabel } from '../reason-label.ts';
import type { ReportFilter } from '../report-filter.ts';
import { minimumSample } from '../tally.ts';
import { changedDefinitions } from './definitions.ts';
import { type ComparedStages, comparedStages, daysToSql, type Mql, mqlsOf, spansOf } from './drift-cohorts.ts';
import type { Drift, DriftSpan } from './funnel.ts';
import { hasFallen } from './share-fell.ts';

/** The fact that says where a lead came from. */
const sourceFact = 'leadSource';

/** Sources named at most. */
const mostSources = 3;

/** A span with its leads. */
interface Cohort extends DriftSpan {
  readonly places: readonly number[];
  readonly converted: ReadonlySet<number>;
  readonly months: number;
}

/**
 * The alarm, over the leads with the filter's values. Whole months by when leads became MQL are compared, see `spansOf` and
 * `daysToSql` for which; it is given where the share that became SQL fell beyond chance, see `hasFallen`. `tooFew`: below
 * the minimum sample in either span, or nobody ever became SQL. null: no sign of it.
 */
export function driftOf(table: LeadTable, history: AgreementHistory, filter: ReportFilter): Drift | 'tooFew' | null {
  const agreement = agreementAt(history, table.at);
  const stages = comparedStages(agreement);
  if (!stages) return 'tooFew';
  const mqls = mqlsOf(table, filter, stages);
  const withinDays = daysToSql(mqls);
  const spans = withinDays === undefined ? undefined : spansOf(table, filter, mqls, withinDays);
  if (withinDays === undefined || !spans) return 'tooFew';
  const [before, recent] = [spans.before, spans.recent].map((span) =>
    cohortOf(table, mqls, span, stages, withinDays),
  ) as [Cohort, Cohort];
  if (Math.min(before.mqls.count, recent.mqls.count) < minimumSample) return 'tooFew';
  const [shareBefore, shareRecent] = [before, recent].map(({ mqls, sqls }) => measuredShare(sqls.count, mqls.count));
  if (!shareBefore || !shareRecent || !hasFallen(shareBefore, shareRecent)) return null;
  return {
    since: recent.from,
    mql: idOf(agreement, stages.mql),
    sql: idOf(agreement, stages.sql),
    withinDays,
    spans: { before: spanOf(before), recent: spanOf(recent) },
    before: shareBefore,
    recent: shareRecent,
    mqlsPerMonth: { before: before.mqls.count / before.months, recent: recent.mqls.count / recent.months },
    reasons: reasonsOf(table, before, recent, (reason) => reasonLabel(history, agreement, reason)),
    sources: sourcesOf(table, before, recent),
    definitions: changedDefinitions(
      history,
      [idOf(agreement, stages.mql), idOf(agreement, stages.sql)],
      before.from,
      recent.to,
    ),
  };
}

function idOf({ stages }: Agreement, place: number): string {
  return stages[place]?.id ?? '';
}

function cohortOf(
  { stages }: LeadTable,
  mqls: readonly Mql[],
  [first, last]: readonly [number, number],
  { mql, sql }: ComparedStages,
  withinDays: number,
): Cohort {
  const here = mqls.filter(({ month }) => month >= first && month <= last);
  const converted = here.filter(({ took }) => took !== undefined && took <= withinDays * day);
  const [from, to] = [firstDayOfMonth(first), firstDayOfMonth(last)];
  const pick: LeadPick = {
    date: 'entered',
    stage: stages[mql]?.id ?? '',
    month: monthOfDay(from),
    lastMonth: monthOfDay(to),
    anyPeriod: true,
  };
  return {
    from,
    to,
    mqls: { count: here.length, pick },
    sqls: {
      count: converted.length,
      pick: { ...pick, becomes: { stage: stages[sql]?.id ?? '', days: withinDays } },
    },
    places: here.map(({ place }) => place),
    converted: new Set(converted.map(({ place }) => place)),
    months: last - first + 1,
  };
}

function spanOf({ from, to, mqls, sqls }: Cohort): DriftSpan {
  return { from, to, mqls, sqls };
}

/** Of the verdicts that stand. */
function reasonsOf(
  { leads }: LeadTable,
  before: Cohort,
  recent: Cohort,
  labelOf: (reason: string) => string,
): Drift['reasons'] {
  const sharesOf = ({ places, mqls }: Cohort) => {
    const shares = new Map<string, number>();
    for (const place of places) {
      const line = leads[place];
      if (line?.verdict !== 'bad') continue;
      const reason = line.reason ?? '';
      shares.set(reason, (shares.get(reason) ?? 0) + 1 / mqls.count);
    }
    return shares;
  };
  const [then, now] = [sharesOf(before), sharesOf(recent)];
  return Array.from(new Set([...now.keys(), ...then.keys()]), (reason) => ({
    reason,
    label: labelOf(reason),
    before: then.get(reason) ?? 0,
    recent: now.get(reason) ?? 0,
    pick: { ...recent.mqls.pick, verdict: 'bad' as const, reason },
  })).sort((a, b) => b.recent - b.before - (a.recent - a.before) || a.label.localeCompare(b.label));
}

function sourcesOf(table: LeadTable, before: Cohort, recent: Cohort): Drift['sources'] {
  const then = groupBy(table, sourceFact, before.places);
  const shareBefore = before.sqls.count / before.mqls.count;
  const grown = Array.from(groupBy(table, sourceFact, recent.places), ([value, places]) => ({
    value,
    before: (then.get(value)?.length ?? 0) / before.mqls.count,
    recent: places.length / recent.mqls.count,
    converting: places.filter((place) => recent.converted.has(place)).length / places.length,
    pick: { ...recent.mqls.pick, where: [{ by: sourceFact, value }] },
  })).filter(({ before, recent, converting }) => recent > before && converting < shareBefore);
  return grown
    .sort((a, b) => b.recent - b.before - (a.recent - a.before))
    .slice(0, mostSources)
    .map(({ value, before, recent, pick }) => ({ value, before, recent, pick }));
}
