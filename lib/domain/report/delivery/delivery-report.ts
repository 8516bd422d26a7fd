/** The report from marketing to sales. */
import { type AgreementHistory, agreementAt } from '../../agreement/history.ts';
import type { LeadPick } from '../lead-pick.ts';
import type { LeadLine, LeadTable, Months } from '../lead-table.ts';
import { leadsIn } from '../leads-in.ts';
import { monthNumber, monthNumberAt, monthOfDay } from '../months.ts';
import { monthsSince } from '../months-of.ts';
import { isOfAgreedQuality } from '../pick-leads.ts';
import { reasonLabel } from '../reason-label.ts';
import type { ReportFilter } from '../report-filter.ts';
import { tallyOf } from '../tally-leads.ts';
import { contentRows } from './contents.ts';
import type { DeliveryMonth, DeliveryReport, RejectionReason } from './delivery.ts';
import { promisedByMonth } from './promised.ts';

/** Months shown at most. */
const mostMonths = 36;

const all: LeadPick = { date: 'handedOver' };

/** Counts it, over the leads handed over for the first time in the period; contents over those that came in. */
export function deliveryReport(table: LeadTable, history: AgreementHistory, filter: ReportFilter): DeliveryReport {
  const places = leadsIn(table, filter, 'handedOver');
  const { quality, judged, byMonth, rejected, first, last } = countDelivered(table, history, places);
  const months = monthsSince(table, filter, mostMonths, first, last);
  return {
    all: tallyOf(table, places, all),
    judged: {
      good: { count: judged.good, pick: { ...all, verdict: 'good' } },
      bad: { count: judged.bad, pick: { ...all, verdict: 'bad' } },
      none: { count: judged.none, pick: { ...all, verdict: 'none' } },
    },
    quality: {
      agreed: tallyOf(table, quality.agreed, { ...all, agreedQuality: true }),
      below: tallyOf(table, quality.below, { ...all, agreedQuality: false }),
    },
    months: deliveryMonths(months, byMonth, promisedByMonth(history, months)),
    reasons: reasonsOf(table, history, rejected, months),
    contents: contentRows(table, history, filter),
  };
}

/** What is counted of a month; the names are those of `DeliveryMonth`. */
type MonthCounts = Record<'delivered' | 'below' | 'good' | 'bad' | 'won' | 'lost', number>;

/** One pass over the leads that were delivered. */
function countDelivered(table: LeadTable, history: AgreementHistory, places: readonly number[]) {
  const quality: Record<'agreed' | 'below', number[]> = { agreed: [], below: [] };
  const judged = { good: 0, bad: 0, none: 0 };
  /** By the number of the month. */
  const byMonth = new Map<number, MonthCounts>();
  const rejected: LeadLine[] = [];
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const line = table.leads[place];
    const at = line?.handedOverAt;
    if (!line || at === undefined) continue;
    first = Math.min(first, at);
    last = Math.max(last, at);
    const number = monthNumberAt(at, table.zone);
    let month = byMonth.get(number);
    if (!month) {
      month = { delivered: 0, below: 0, good: 0, bad: 0, won: 0, lost: 0 };
      byMonth.set(number, month);
    }
    const isAgreed = isOfAgreedQuality(table, history, line);
    quality[isAgreed ? 'agreed' : 'below'].push(place);
    month[isAgreed ? 'delivered' : 'below'] += 1;
    judged[line.verdict ?? 'none'] += 1;
    if (line.verdict) month[line.verdict] += 1;
    if (line.verdict === 'bad') rejected.push(line);
    if (line.result !== 'open') month[line.result] += 1;
  }
  return { quality, judged, byMonth, rejected, first, last };
}

function deliveryMonths(
  months: Months,
  byMonth: ReadonlyMap<number, MonthCounts>,
  promised: readonly (number | undefined)[],
): DeliveryMonth[] {
  return months.map((month, place) => {
    const counts = byMonth.get(monthNumber(month));
    const pick: LeadPick = { ...all, month: monthOfDay(month) };
    return {
      month,
      ...(promised[place] !== undefined && { promised: promised[place] }),
      delivered: { count: counts?.delivered ?? 0, pick: { ...pick, agreedQuality: true } },
      below: { count: counts?.below ?? 0, pick: { ...pick, agreedQuality: false } },
      good: { count: counts?.good ?? 0, pick: { ...pick, verdict: 'good' } },
      bad: { count: counts?.bad ?? 0, pick: { ...pick, verdict: 'bad' } },
      won: { count: counts?.won ?? 0, pick: { ...pick, result: 'won' } },
      lost: { count: counts?.lost ?? 0, pick: { ...pick, result: 'lost' } },
    };
  });
}

/** The reasons of the verdicts that stand, the one of most leads first. */
function reasonsOf(
  table: LeadTable,
  history: AgreementHistory,
  rejected: readonly LeadLine[],
  months: Months,
): RejectionReason[] {
  const inForce = agreementAt(history, table.at);
  const byReason = Map.groupBy(rejected, ({ reason }) => reason ?? '');
  return Array.from(byReason, ([id, here]) => {
    const given = new Map<number, number>();
    for (const { verdictAt } of here) {
      if (verdictAt === undefined) continue;
      const month = monthNumberAt(verdictAt, table.zone);
      given.set(month, (given.get(month) ?? 0) + 1);
    }
    return {
      id,
      label: reasonLabel(history, inForce, id),
      leads: { count: here.length, pick: { ...all, verdict: 'bad' as const, reason: id } },
      months: months.map((month) => given.get(monthNumber(month)) ?? 0),
      answered: here.filter(({ answeredAt }) => answeredAt !== undefined).length,
    };
  }).sort((a, b) => b.leads.count - a.leads.count || a.label.localeCompare(b.label));
}
