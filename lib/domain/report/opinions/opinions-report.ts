/** The report on the two teams' opinions of the same leads. */
import { type AgreementHistory, agreementAt } from '../../agreement/history.ts';
import { measuredShare } from '../../planner/measured.ts';
import { cellOf } from '../dimension.ts';
import type { LeadPick } from '../lead-pick.ts';
import type { LeadLine, LeadTable } from '../lead-table.ts';
import { leadsIn } from '../leads-in.ts';
import { monthOf } from '../months.ts';
import { monthsOf } from '../months-of.ts';
import { isOfAgreedQuality } from '../pick-leads.ts';
import { reasonLabel } from '../reason-label.ts';
import type { ReportFilter } from '../report-filter.ts';
import type { LeadCount } from '../tally.ts';
import type { Opinion, OpinionCell, OpinionOfCell, OpinionsReport } from './opinions.ts';

/** Months shown at most. */
const mostMonths = 36;

/** A lead with what each side thinks of it. */
interface Seen {
  readonly line: LeadLine;
  readonly isAgreed: boolean;
}

/** Counts it, over the leads handed over for the first time in the period. */
export function opinionsReport(table: LeadTable, history: AgreementHistory, filter: ReportFilter): OpinionsReport {
  const seen = leadsIn(table, filter, 'handedOver').flatMap((place): Seen[] => {
    const line = table.leads[place];
    return line ? [{ line, isAgreed: isOfAgreedQuality(table, history, line) }] : [];
  });
  const all: LeadPick = { date: 'handedOver' };
  const marketing = marketingOpinion(seen, all);
  const sales = salesOpinion(seen, all);
  const gap = marketing.share && sales.share ? marketing.share.likely - sales.share.likely : undefined;
  return {
    marketing,
    sales,
    outcome: outcomeOpinion(seen, all),
    ...(gap !== undefined && { gap }),
    cells: cellsOf(seen, all),
    byFit: byFit(seen, all),
    months: opinionMonths(table, filter, seen, all),
    disputed: disputed(seen, all, (reason) => reasonLabel(history, agreementAt(history, table.at), reason)),
  };
}

function marketingOpinion(seen: readonly Seen[], pick: LeadPick): Opinion {
  const good = seen.filter(({ isAgreed }) => isAgreed).length;
  return opinion({ count: good, pick: { ...pick, agreedQuality: true } }, { count: seen.length, pick });
}

function salesOpinion(seen: readonly Seen[], pick: LeadPick): Opinion {
  const good = seen.filter(({ line }) => line.verdict === 'good').length;
  const judged = seen.filter(({ line }) => line.verdict !== undefined).length;
  return opinion(
    { count: good, pick: { ...pick, verdict: 'good' } },
    { count: judged, pick: { ...pick, isJudged: true } },
  );
}

function outcomeOpinion(seen: readonly Seen[], pick: LeadPick): Opinion {
  const won = seen.filter(({ line }) => line.result === 'won').length;
  const closed = seen.filter(({ line }) => line.result !== 'open').length;
  return opinion(
    { count: won, pick: { ...pick, result: 'won' } },
    { count: closed, pick: { ...pick, isClosed: true } },
  );
}

function opinion(good: LeadCount, of: LeadCount): Opinion {
  const share = measuredShare(good.count, of.count);
  return { good, of, ...(share && { share }) };
}

/** Where both meet: what marketing thought, the better first, by what sales said. */
function cellsOf(seen: readonly Seen[], all: LeadPick): OpinionCell[] {
  return [true, false].flatMap((marketing) =>
    (['good', 'bad', 'none'] as const).map((sales): OpinionCell => {
      const here = seen.filter(({ line, isAgreed }) => isAgreed === marketing && (line.verdict ?? 'none') === sales);
      const pick: LeadPick = { ...all, agreedQuality: marketing, verdict: sales };
      const won = here.filter(({ line }) => line.result === 'won').length;
      const lost = here.filter(({ line }) => line.result === 'lost').length;
      const winRate = measuredShare(won, won + lost);
      return {
        marketing,
        sales,
        leads: { count: here.length, pick },
        won: { count: won, pick: { ...pick, result: 'won' } },
        lost: { count: lost, pick: { ...pick, result: 'lost' } },
        ...(winRate && { winRate }),
      };
    }),
  );
}

/** By fit and engagement, the best first: A1, A2 … D4, then those of whom nothing is known. */
function byFit(seen: readonly Seen[], all: LeadPick): OpinionOfCell[] {
  const cells = Map.groupBy(seen, ({ line }) => cellOf(line));
  return [...cells]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([cell, here]) => {
      const pick: LeadPick = { ...all, where: [{ by: '@cell', value: cell }] };
      const of = (holds: (line: LeadLine) => boolean, more: Partial<LeadPick>): LeadCount => ({
        count: here.filter(({ line }) => holds(line)).length,
        pick: { ...pick, ...more },
      });
      return {
        cell,
        leads: { count: here.length, pick },
        good: of(({ verdict }) => verdict === 'good', { verdict: 'good' }),
        bad: of(({ verdict }) => verdict === 'bad', { verdict: 'bad' }),
        won: of(({ result }) => result === 'won', { result: 'won' }),
      };
    });
}

function opinionMonths(table: LeadTable, filter: ReportFilter, seen: readonly Seen[], all: LeadPick) {
  const byMonth = Map.groupBy(seen, ({ line }) => monthOf(line.handedOverAt ?? 0, table.zone));
  return monthsOf(table, filter, mostMonths, 'handedOver').map((month) => {
    const here = byMonth.get(month.slice(0, 7)) ?? [];
    const pick: LeadPick = { ...all, month: month.slice(0, 7) };
    return { month, marketing: marketingOpinion(here, pick), sales: salesOpinion(here, pick) };
  });
}

/** Leads that marketing thought good and sales rejected, by the reason sales gave. */
function disputed(
  seen: readonly Seen[],
  all: LeadPick,
  labelOf: (reason: string) => string,
): OpinionsReport['disputed'] {
  const rejected = seen.filter(({ line, isAgreed }) => isAgreed && line.verdict === 'bad');
  return Array.from(
    Map.groupBy(rejected, ({ line }) => line.reason ?? ''),
    ([reason, here]) => ({
      reason,
      label: labelOf(reason),
      leads: { count: here.length, pick: { ...all, agreedQuality: true, verdict: 'bad' as const, reason } },
    }),
  ).sort((a, b) => b.leads.count - a.leads.count || a.label.localeCompare(b.label));
}
