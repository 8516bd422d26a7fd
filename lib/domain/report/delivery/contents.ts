/** What each piece of content did. */
import { type AgreementHistory, agreementAt } from '../../agreement/history.ts';
import { nameKey } from '../../name-key.ts';
import { measuredShare } from '../../planner/measured.ts';
import { linesOf } from '../by-lead.ts';
import type { LeadPick } from '../lead-pick.ts';
import type { LeadTable } from '../lead-table.ts';
import { leadsIn } from '../leads-in.ts';
import { addMoney, type MoneySum } from '../money.ts';
import type { ReportFilter } from '../report-filter.ts';
import type { ContentRow } from './delivery.ts';

/** Rows at most. */
const mostRows = 200;

/** What is counted of one title. */
interface Counted {
  readonly title: string;
  readonly content?: string;
  touched: number;
  handedOver: number;
  won: number;
  readonly revenue: MoneySum;
  sent: number;
  readonly useful: { part: number; whole: number };
}

/**
 * The rows, over the leads that came in in the period: what most of them touched first, then what was sent to most. Touches
 * and the agreement's content are the same where their titles are; a rep's sending counts for the title that was sent, or
 * else for that of the same content. What was sent and never touched has a row, too. Deals are all of those leads.
 */
export function contentRows(table: LeadTable, history: AgreementHistory, filter: ReportFilter): ContentRow[] {
  const places = leadsIn(table, filter, 'created');
  const idOf = contentIds(table, history);
  const counted = countTouches(table, places, idOf);
  countSent(table, places, counted, idOf);
  const rows = counted.filter(({ touched, sent }) => touched > 0 || sent > 0);
  return rows
    .sort((a, b) => b.touched - a.touched || b.sent - a.sent || a.title.localeCompare(b.title))
    .slice(0, mostRows)
    .map(rowOf);
}

type IdOf = (title: string) => string | undefined;

/** The id in the agreement's content of a title: the agreement in force, then older ones, then what was sent by it. */
function contentIds(table: LeadTable, history: AgreementHistory): IdOf {
  const ids = new Map<string, string>();
  const learn = (title: string, id: string): void => {
    const key = nameKey(title);
    if (!ids.has(key)) ids.set(key, id);
  };
  for (const { content } of [agreementAt(history, table.at), ...history.versions.toReversed()]) {
    for (const { title, id } of content) learn(title, id);
  }
  for (const { title, content } of table.sent) learn(title, content);
  return (title) => ids.get(nameKey(title));
}

function nothingOf(title: string, content: string | undefined): Counted {
  return {
    title,
    ...(content !== undefined && { content }),
    touched: 0,
    handedOver: 0,
    won: 0,
    revenue: {},
    sent: 0,
    useful: { part: 0, whole: 0 },
  };
}

/** By the places of `touches.contents`. Touches are millions: what is said of a lead is asked once for all of its own. */
function countTouches({ leads, deals, touches }: LeadTable, places: readonly number[], idOf: IdOf): Counted[] {
  const counted = touches.contents.map((title) => nothingOf(title, idOf(title)));
  const { starts, content } = touches;
  /** By content: the last lead that was seen to touch it, plus 1. */
  const seen = new Uint32Array(counted.length + 1);
  for (const place of places) {
    const { handedOverAt, result } = leads[place] ?? {};
    const sales = result === 'won' ? linesOf(deals, leads.length, place).filter(({ result }) => result === 'won') : [];
    const end = starts[place + 1] ?? 0;
    for (let touch = starts[place] ?? 0; touch < end; touch += 1) {
      const code = content[touch] ?? 0;
      if (code === 0 || seen[code] === place + 1) continue;
      seen[code] = place + 1;
      const count = counted[code - 1];
      if (!count) continue;
      count.touched += 1;
      if (handedOverAt !== undefined) count.handedOver += 1;
      if (result === 'won') count.won += 1;
      for (const { value = 0, currency } of sales) addMoney(count.revenue, value, currency);
    }
  }
  return counted;
}

function countSent(table: LeadTable, places: readonly number[], counted: Counted[], idOf: IdOf): void {
  const byTitle = new Map(counted.map((count) => [nameKey(count.title), count]));
  const byId = new Map<string, Counted>();
  for (const count of counted) {
    if (count.content !== undefined && !byId.has(count.content)) byId.set(count.content, count);
  }
  const countOf = (title: string, content: string): Counted => {
    const found = byTitle.get(nameKey(title)) ?? byId.get(content);
    if (found) return found;
    const count = nothingOf(title, idOf(title) ?? content);
    counted.push(count);
    byTitle.set(nameKey(title), count);
    byId.set(content, count);
    return count;
  };
  const isMeant = new Uint8Array(table.leads.length);
  for (const place of places) isMeant[place] = 1;
  for (const { lead, title, content, useful } of table.sent) {
    if (isMeant[lead] !== 1) continue;
    const count = countOf(title, content);
    count.sent += 1;
    if (useful === undefined) continue;
    count.useful.whole += 1;
    if (useful) count.useful.part += 1;
  }
}

function rowOf({ title, content, touched, handedOver, won, revenue, sent, useful }: Counted): ContentRow {
  const pick: LeadPick = { date: 'created', content: title };
  const conversion = measuredShare(won, touched);
  return {
    title,
    ...(content !== undefined && { content }),
    touched: { count: touched, pick },
    handedOver: { count: handedOver, pick: { ...pick, isHandedOver: true } },
    won: { count: won, pick: { ...pick, result: 'won' } },
    ...(conversion && { conversion }),
    revenue,
    sent,
    useful,
  };
}
