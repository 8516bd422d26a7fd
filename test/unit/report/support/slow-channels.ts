/**
 * The report on channels, counted again the slow way: by names instead of numbers, each model by its own formula, money day
 * by day. It shares nothing with the report but the table.
 */
import type { AttributionModel, ChannelsQuestion } from '../../../../lib/domain/report/channels/channels.ts';
import type { LeadTable } from '../../../../lib/domain/report/lead-table.ts';
import type { ReportFilter } from '../../../../lib/domain/report/report-filter.ts';

type Sums = Record<string, number>;

/** What is told of one channel, or campaign. */
export interface SlowRow {
  /** Lower case, without space around it; '' where it is not told. */
  readonly name: string;
  readonly leads: number;
  readonly touched: number;
  readonly conversions: Record<AttributionModel, number>;
  readonly value: Record<AttributionModel, Sums>;
  readonly spend: Sums;
}

/** What is told of one of them in a month. */
export interface SlowMonth {
  readonly month: string;
  readonly name: string;
  readonly conversions: number;
  readonly value: Sums;
  readonly spend: Sums;
}

const models: readonly AttributionModel[] = ['first', 'last', 'linear', 'position', 'timeDecay'];
const dayLength = 86_400_000;

const plain = (name: string | undefined | null): string => (name ?? '').trim().toLowerCase();

function dayOf(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

function add(sums: Sums, currency: string, amount: number): void {
  if (amount !== 0) sums[currency] = (sums[currency] ?? 0) + amount;
}

function isInPeriod(day: string | undefined, { from, until }: ReportFilter): boolean {
  if (day === undefined) return from === undefined && until === undefined;
  return (from === undefined || day >= from) && (until === undefined || day <= until);
}

function shareOf(model: AttributionModel, place: number, ages: readonly number[]): number {
  const count = ages.length;
  if (model === 'first') return place === 0 ? 1 : 0;
  if (model === 'last') return place === count - 1 ? 1 : 0;
  if (model === 'linear' || (model === 'position' && count <= 2)) return 1 / count;
  if (model === 'position') return place === 0 || place === count - 1 ? 0.4 : 0.2 / (count - 2);
  const weights = ages.map((age) => Math.exp((-Math.LN2 * age) / (7 * dayLength)));
  return (weights[place] ?? 0) / weights.reduce((sum, weight) => sum + weight, 0);
}

/** The rows and months by name; of leads whose places are among `chosen`. */
export function slowChannels(
  table: LeadTable,
  filter: ReportFilter,
  { goal, by, windowDays, model }: ChannelsQuestion,
  chosen: ReadonlySet<number>,
) {
  const { touches, zone } = table;
  const rows = new Map<string, SlowRow>();
  const row = (name: string): SlowRow & { leads: number; touched: number } => {
    const none = (): SlowRow['value'] => ({ first: {}, last: {}, linear: {}, position: {}, timeDecay: {} });
    const conversions = { first: 0, last: 0, linear: 0, position: 0, timeDecay: 0 };
    const found = rows.get(name) ?? { name, leads: 0, touched: 0, conversions, value: none(), spend: {} };
    rows.set(name, found);
    return found;
  };
  const months = new Map<string, SlowMonth>();
  const inMonth = (month: string, name: string): SlowMonth & { conversions: number } => {
    const found = months.get(`${month} ${name}`) ?? { month, name, conversions: 0, value: {}, spend: {} };
    months.set(`${month} ${name}`, found);
    return found;
  };
  const touchesOf = (lead: number) =>
    Array.from({ length: (touches.starts[lead + 1] ?? 0) - (touches.starts[lead] ?? 0) }, (_, index) => {
      const touch = (touches.starts[lead] ?? 0) + index;
      const [channel = 0, campaign = 0] = [touches.channel[touch], touches.campaign[touch]];
      const name = by === 'channel' ? touches.channels[channel] : campaign === 0 ? '' : touches.campaigns[campaign - 1];
      return { at: touches.at[touch] ?? 0, name: plain(name) };
    });

  let [conversions, attributed, touchCount] = [0, 0, 0];
  const value: Sums = {};
  const converted = new Set<number>();
  const touched = new Set<string>();
  const convert = (lead: number, at: number | undefined, worth: number, currency: string): void => {
    if (!chosen.has(lead) || !isInPeriod(at === undefined ? undefined : dayOf(at, zone), filter)) return;
    conversions += 1;
    converted.add(lead);
    add(value, currency, worth);
    const path = touchesOf(lead).filter(
      (touch) => at === undefined || (touch.at <= at && touch.at >= at - windowDays * dayLength),
    );
    if (path.length > 0) attributed += 1;
    touchCount += path.length;
    const ages = path.map((touch) => (at ?? path.at(-1)?.at ?? 0) - touch.at);
    for (const [place, { name }] of path.entries()) {
      touched.add(`${lead} ${name}`);
      for (const each of models) {
        const share = shareOf(each, place, ages);
        row(name).conversions[each] += share;
        add(row(name).value[each], currency, worth * share);
        if (each !== model || at === undefined || share === 0) continue;
        const entry = inMonth(`${dayOf(at, zone).slice(0, 7)}-01`, name);
        entry.conversions += share;
        add(entry.value, currency, worth * share);
      }
    }
  };
  if (goal === 'handedOver') {
    for (const [lead, { handedOverAt }] of table.leads.entries()) {
      if (handedOverAt !== undefined) convert(lead, handedOverAt, 0, '');
    }
  } else {
    for (const deal of table.deals) {
      if (deal.result === 'won') convert(deal.lead, deal.at, deal.value ?? 0, deal.currency);
    }
  }
  for (const one of touched) row(one.slice(one.indexOf(' ') + 1)).touched += 1;
  for (const lead of chosen) {
    const line = table.leads[lead];
    if (!line || !isInPeriod(line.isUndated ? undefined : dayOf(line.createdAt, zone), filter)) continue;
    row(touchesOf(lead)[0]?.name ?? '').leads += 1;
  }

  const spend: Sums = {};
  for (const paid of filter.where.length === 0 ? table.spend : []) {
    const name = plain(paid[by]);
    const { cost = 0, currency = '' } = paid;
    const days = daysOf(paid.from, paid.until);
    for (const day of days) {
      if (!isInPeriod(day, filter)) continue;
      add(row(name).spend, currency, cost / days.length);
      add(spend, currency, cost / days.length);
      if (day !== undefined) add(inMonth(`${day.slice(0, 7)}-01`, name).spend, currency, cost / days.length);
    }
  }
  return { rows, months, conversions, attributed, touches: touchCount, converted: converted.size, value, spend };
}

/** Each day from one to another; without a first one nobody knows which, and it is one. */
function daysOf(from: string | undefined, until = from): (string | undefined)[] {
  if (from === undefined) return [undefined];
  const days = [from];
  let day = Temporal.PlainDate.from(from);
  while (day.toString() < (until ?? from)) {
    day = day.add({ days: 1 });
    days.push(day.toString());
  }
  return days;
}
