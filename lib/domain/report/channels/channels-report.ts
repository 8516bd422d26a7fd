/** The report on channels, or campaigns: what each brought, and what it cost. */
import { firstCampaign } from '../dimension.ts';
import type { LeadPick } from '../lead-pick.ts';
import type { LeadTable } from '../lead-table.ts';
import { leadsIn } from '../leads-in.ts';
import { addMoney, type MoneySum, ratioOf, soleAmount } from '../money.ts';
import { monthOf } from '../months.ts';
import type { ReportFilter } from '../report-filter.ts';
import type { LeadCount, Money } from '../tally.ts';
import type { ChannelMonth, ChannelRow, ChannelsQuestion, ChannelsReport, Return } from './channels.ts';
import { conversionsIn } from './conversions.ts';
import { byModel, CreditBook } from './credit.ts';
import { Path } from './path.ts';
import { RowNames, untold } from './row-names.ts';
import { type SpendBook, spendBook } from './spend-book.ts';

/** Counts it. */
export function channelsReport(table: LeadTable, filter: ReportFilter, question: ChannelsQuestion): ChannelsReport {
  const names = new RowNames(table, question.by);
  const book = new CreditBook(names.size, question.model);
  const value: MoneySum = {};
  const own = addConversions(table, filter, question, names, book, value);
  const fromPaths = addPaths(table, filter, question, names, book, value);
  const hasCosts = costsApply(filter);
  const costs = spendBook(hasCosts ? table.spend : [], filter, question.by, names);
  const counts = { first: firstCounts(table, filter, names), touched: own.touched };
  const rows = rowsOf(names, book, costs, counts, question);
  return {
    question,
    conversions: own.conversions + fromPaths,
    converted: { count: own.converted, pick: { date: 'converted', goal: question.goal } },
    attributed: own.attributed + fromPaths,
    touches: own.touches,
    value,
    spend: costs.all,
    undatedSpend: costs.undated,
    hasCosts,
    fromPaths,
    rows,
    months: monthsOfRows(names, book, costs, rows),
  };
}

/** Costs are told apart by channel and campaign alone: of the leads of one owner nobody knows what they cost. */
function costsApply({ where }: ReportFilter): boolean {
  return where.length === 0;
}

/** Shares out the conversions of the leads. */
function addConversions(
  table: LeadTable,
  filter: ReportFilter,
  { goal, windowDays }: ChannelsQuestion,
  names: RowNames,
  book: CreditBook,
  sum: MoneySum,
) {
  const path = new Path();
  /** Leads by what they touched before a conversion, and which lead was counted last: theirs come one after the other. */
  const touched = new Uint32Array(names.size);
  const last = new Int32Array(names.size).fill(-1);
  let [conversions, converted, attributed, touches, before] = [0, 0, 0, 0, -1];
  for (const { lead, at, value, currency } of conversionsIn(table, filter, goal)) {
    conversions += 1;
    if (lead !== before) converted += 1;
    before = lead;
    addMoney(sum, value, currency);
    path.take(table.touches, names, lead, at, windowDays);
    if (path.size === 0) continue;
    attributed += 1;
    touches += path.size;
    for (let place = 0; place < path.size; place += 1) {
      const id = path.ids[place] ?? untold;
      if (last[id] === lead) continue;
      last[id] = lead;
      touched[id] = (touched[id] ?? 0) + 1;
    }
    const month = at === undefined ? undefined : `${monthOf(at, table.zone)}-01`;
    book.add(path, { count: 1, value, currency, month });
  }
  return { conversions, converted, attributed, touches, touched };
}

/** Paths name nobody and no day: they count where nothing is asked that they cannot say. */
function addPaths(
  { paths }: LeadTable,
  { from, until, where }: ReportFilter,
  { goal, by }: ChannelsQuestion,
  names: RowNames,
  book: CreditBook,
  sum: MoneySum,
): number {
  if (goal !== 'won' || by !== 'channel' || from !== undefined || until !== undefined || where.length > 0) return 0;
  const path = new Path();
  let conversions = 0;
  for (const { channels, conversions: count, value, currency = '' } of paths) {
    conversions += count;
    addMoney(sum, value, currency);
    path.takeNames(channels, names);
    book.add(path, { count, value, currency, month: undefined });
  }
  return conversions;
}

/** Leads that came in in the period, by what they touched first. */
function firstCounts(table: LeadTable, filter: ReportFilter, names: RowNames): Uint32Array {
  const { starts } = table.touches;
  const first = new Uint32Array(names.size);
  for (const lead of leadsIn(table, filter, 'created')) {
    const [from = 0, to = 0] = [starts[lead], starts[lead + 1]];
    const id = from < to ? names.ofTouch(from) : untold;
    first[id] = (first[id] ?? 0) + 1;
  }
  return first;
}

interface LeadCounts {
  /** By the number of the name. */
  readonly first: Uint32Array;
  readonly touched: Uint32Array;
}

/** Those of which there is anything to say, by their conversions; a row keeps the number of its name. */
function rowsOf(
  names: RowNames,
  book: CreditBook,
  costs: SpendBook,
  counts: LeadCounts,
  question: ChannelsQuestion,
): ChannelRow[] {
  const { model } = question;
  return names.list
    .flatMap((name, id): ChannelRow[] => {
      const isSaid = (counts.first[id] ?? 0) > 0 || book.has(id) || costs.byName.has(id);
      return isSaid ? [rowOf(id, name, book, costs, counts, question)] : [];
    })
    .sort(
      (a, b) =>
        b.conversions[model] - a.conversions[model] ||
        b.touched.count - a.touched.count ||
        b.leads.count - a.leads.count ||
        String(a.name).localeCompare(String(b.name)),
    );
}

function rowOf(
  id: number,
  name: string | null,
  book: CreditBook,
  costs: SpendBook,
  counts: LeadCounts,
  { goal, windowDays, by }: ChannelsQuestion,
): ChannelRow {
  const { spend = {}, claims = {} } = costs.byName.get(id) ?? {};
  const paid = soleAmount(spend)?.amount;
  const [conversions, value] = [book.conversions(id), book.value(id)];
  const dimension = by === 'channel' ? '@firstChannel' : firstCampaign;
  const touchedBy: LeadPick =
    by === 'channel'
      ? { date: 'converted', goal, windowDays, channel: name ?? '' }
      : { date: 'converted', goal, windowDays, campaign: name };
  const leads: LeadCount = {
    count: counts.first[id] ?? 0,
    pick: { date: 'created', where: [{ by: dimension, value: name }] },
  };
  return {
    name,
    leads,
    touched: { count: counts.touched[id] ?? 0, pick: touchedBy },
    conversions,
    value,
    spend,
    ...(paid !== undefined && leads.count > 0 && { costPerLead: paid / leads.count }),
    returns: byModel((model) => returnOf(spend, conversions[model], value[model])),
    ...(Object.keys(claims).length > 0 && { claims }),
  };
}

function returnOf(spend: Money, conversions: number, value: Money): Return {
  const paid = soleAmount(spend)?.amount;
  const roas = ratioOf(value, spend);
  return {
    spend,
    ...(paid !== undefined && conversions > 0 && { costPerConversion: paid / conversions }),
    ...(roas !== undefined && { roas }),
  };
}

/** Months oldest first, and in each the channels in the order of the rows; those with neither conversions nor costs left out. */
function monthsOfRows(
  names: RowNames,
  book: CreditBook,
  costs: SpendBook,
  rows: readonly ChannelRow[],
): ChannelMonth[] {
  const months = [...new Set([...book.months, ...costs.byMonth.keys()])].sort();
  const ids = rows.map(({ name }) => names.idOf(name));
  return months.flatMap((month) =>
    ids.flatMap((id, place): ChannelMonth[] => {
      const credit = book.inMonth(month, id);
      const spend = costs.byMonth.get(month)?.get(id);
      if (!credit && !spend) return [];
      const { conversions, value } = credit ?? { conversions: 0, value: {} };
      const name = rows[place]?.name ?? null;
      return [{ month, name, conversions, value, ...returnOf(spend ?? {}, conversions, value) }];
    }),
  );
}
