/** The leads behind a figure. */
import { type AgreementHistory, agreementAt } from '../agreement/history.ts';
import { nameKey } from '../name-key.ts';
import { day } from '../time.ts';
import { agreedQuality } from './agreed-quality.ts';
import { linesOf } from './by-lead.ts';
import { conversionsOf } from './channels/conversions.ts';
import { valuesOf } from './dimension.ts';
import { handoverTest } from './handover-test.ts';
import { cameTo, type DateOptions, dateOf, touchesBefore } from './lead-dates.ts';
import { endOf } from './lead-end.ts';
import type { LeadPick } from './lead-pick.ts';
import type { Dictionary, LeadLine, LeadTable } from './lead-table.ts';
import { leadsIn, periodTest, valueTest } from './leads-in.ts';
import { monthOf } from './months.ts';
import { rankedValues } from './ranked-values.ts';
import type { ReportFilter } from './report-filter.ts';

/**
 * The places of the leads that a pick means, ascending: those of the filter, by the date the pick names (see `leadsIn`), of
 * which all holds that the pick says.
 *
 * What is said of handovers (`measure`, `states`, `waits`, `within`, `isCaptured`, `attempts`, `handoverOwner`) has to hold
 * together of one handover, first or not. With the date `handedOver` that handover, and not the lead's first one, lies in the
 * filter's period and in `month`: `{ date: 'handedOver', attempts: { count: 0, atLeast: true } }` are all leads with a
 * handover in the period.
 */
export function pickLeads(
  table: LeadTable,
  history: AgreementHistory,
  filter: ReportFilter,
  pick: LeadPick,
): readonly number[] {
  const holds = pickTest(table, history, filter, pick);
  const places: number[] = [];
  for (const [place, line] of table.leads.entries()) if (holds(line, place)) places.push(place);
  return places;
}

/** Whether something holds of the lead at a place. */
type Test = (line: LeadLine, place: number) => boolean;

function pickTest(table: LeadTable, history: AgreementHistory, filter: ReportFilter, pick: LeadPick): Test {
  const tests = [
    whenTest(table, filter, pick),
    // What the report's leads have in common, then what this figure's have.
    ...[filter.where, pick.where ?? []].filter((where) => where.length > 0).map((where) => placeTest(table, where)),
    ...lineTests(table, history, pick),
    ...laterTests(table, filter, pick),
    ...touchTests(table, pick),
  ];
  return (line, place) => tests.every((test) => test(line, place));
}

function placeTest(table: LeadTable, where: ReportFilter['where']): Test {
  const has = valueTest(table, where);
  return (_, place) => has(place);
}

/** By when, and by what is said of handovers, which goes together. */
function whenTest(table: LeadTable, filter: ReportFilter, pick: LeadPick): Test {
  const { date } = pick;
  const isInPeriod = periodTest(table, pick.anyPeriod ? { where: [] } : filter);
  const isInMonth = monthTest(table, pick);
  const isIn = (at: number | undefined | null) => isInPeriod(at) && isInMonth(at);
  const options = dateOptions(table, pick);
  const holds = handoverTest(pick);
  if (date === 'converted') return convertedTest(table, isIn, pick, holds);
  if (!holds) return (line) => isIn(dateOf(line, date, options));
  const leads = table.leads.length;
  if (date === 'handedOver') {
    return (_, place) => linesOf(table.handovers, leads, place).some((line) => isIn(line.at) && holds(line));
  }
  return (line, place) => isIn(dateOf(line, date, options)) && linesOf(table.handovers, leads, place).some(holds);
}

function monthTest({ zone }: LeadTable, { month, lastMonth = month }: LeadPick) {
  return (at: number | undefined | null): boolean => {
    if (month === undefined || lastMonth === undefined) return true;
    if (typeof at !== 'number') return false;
    const its = monthOf(at, zone);
    return its >= month && its <= lastMonth;
  };
}

function dateOptions(table: LeadTable, { stage, goal }: LeadPick): DateOptions {
  return { stage: stagePlace(table, stage), ...(goal && { goal }) };
}

/** What came of a lead after the pick's date, and what it has not in common with most. */
function laterTests(table: LeadTable, filter: ReportFilter, pick: LeadPick): Test[] {
  const { date, becomes, others } = pick;
  const tests: Test[] = [];
  const options = dateOptions(table, pick);
  if (becomes !== undefined) {
    const place = stagePlace(table, becomes.stage);
    tests.push((line) => {
      const from = dateOf(line, date, options) ?? undefined;
      const came = from === undefined || place < 0 ? undefined : cameTo(line, place, from);
      return from !== undefined && came !== undefined && came - from <= becomes.days * day;
    });
  }
  if (others !== undefined) {
    const ranked = rankedValues(table, others.by, leadsIn(table, filter, date, options));
    const first = new Set(ranked.slice(0, others.most).map(({ value }) => value));
    const read = valuesOf(table, others.by);
    tests.push((_, place) => !first.has(read(place)));
  }
  return tests;
}

function lineTests(table: LeadTable, history: AgreementHistory, pick: LeadPick): Test[] {
  const tests: Test[] = [];
  const { date, stage, notPast, result, isHandedOver, verdict, reason } = pick;
  if (stage !== undefined && date !== 'entered') {
    const place = stagePlace(table, stage);
    tests.push((line) => place >= 0 && line.furthest >= place);
  }
  if (notPast !== undefined) {
    const place = stagePlace(table, notPast);
    tests.push((line) => place < 0 || line.furthest < place);
  }
  if (result !== undefined) tests.push((line) => line.result === result);
  if (isHandedOver !== undefined) tests.push((line) => (line.handedOverAt !== undefined) === isHandedOver);
  if (verdict !== undefined) tests.push((line) => (line.verdict ?? 'none') === verdict);
  if (pick.isJudged !== undefined) tests.push((line) => (line.verdict !== undefined) === pick.isJudged);
  if (pick.isClosed !== undefined) tests.push((line) => (line.result !== 'open') === pick.isClosed);
  if (reason !== undefined) tests.push((line) => line.verdict === 'bad' && (line.reason ?? '') === reason);
  if (pick.isAnswered !== undefined) tests.push((line) => (line.answeredAt !== undefined) === pick.isAnswered);
  if (pick.end !== undefined) tests.push((line) => endOf(line) === pick.end);
  if (pick.isOwned !== undefined) tests.push((line) => (line.owner !== undefined) === pick.isOwned);
  const { agreedQuality: isAgreed } = pick;
  if (isAgreed !== undefined) tests.push((line) => isOfAgreedQuality(table, history, line) === isAgreed);
  return tests;
}

/** Whether a lead has the quality agreed on when it was first handed over; of one that never was, the quality agreed on now. */
export function isOfAgreedQuality({ at }: Pick<LeadTable, 'at'>, history: AgreementHistory, line: LeadLine): boolean {
  return agreedQuality(line, agreementAt(history, line.handedOverAt ?? at));
}

/**
 * Converted at such a time: by any of its deals that was won, or when it was handed over for the first time. What is said of
 * channels and campaigns holds of that very conversion.
 */
function convertedTest(
  table: LeadTable,
  isIn: (at: number | undefined) => boolean,
  pick: LeadPick,
  holds: ReturnType<typeof handoverTest>,
): Test {
  const { goal = 'won' } = pick;
  const touched = touchedTest(table, pick);
  return (_, place) =>
    conversionsOf(table, place, goal).some((at) => isIn(at) && (!touched || touched(place, at))) &&
    (!holds || linesOf(table.handovers, table.leads.length, place).some(holds));
}

/** Touched it: with a goal by when it converted, within so many days before; without: ever. */
function touchTests(table: LeadTable, pick: LeadPick): Test[] {
  const { touches } = table;
  const { date, goal, content } = pick;
  const tests: Test[] = [];
  const touched = date === 'converted' ? undefined : touchedTest(table, pick);
  if (touched && goal === undefined) tests.push((_, place) => touched(place, undefined));
  if (touched && goal !== undefined) {
    tests.push((_, place) => conversionsOf(table, place, goal).some((at) => touched(place, at)));
  }
  if (content !== undefined) {
    const code = named(touches.contents, content);
    tests.push((_, place) =>
      hasTouch(touchesBefore(touches, place, undefined, 0), (touch) => touches.content[touch] === code),
    );
  }
  return tests;
}

/** Whether a lead touched the channel and the campaign that are named, with one touch, by an instant; undefined where none is. */
function touchedTest({ touches }: LeadTable, { channel, campaign, windowDays }: LeadPick) {
  if (channel === undefined && campaign === undefined) return undefined;
  const channelCode = channel === undefined ? undefined : codeOf(touches.channels, channel);
  const campaignCode = campaign === undefined ? undefined : campaign === null ? 0 : named(touches.campaigns, campaign);
  const isMeant = (touch: number) =>
    (channelCode === undefined || touches.channel[touch] === channelCode) &&
    (campaignCode === undefined || touches.campaign[touch] === campaignCode);
  return (lead: number, until: number | undefined): boolean =>
    hasTouch(touchesBefore(touches, lead, until, windowDays ?? Number.POSITIVE_INFINITY), isMeant);
}

function hasTouch({ from, to }: ReturnType<typeof touchesBefore>, isMeant: (touch: number) => boolean): boolean {
  for (let touch = from; touch < to; touch += 1) if (isMeant(touch)) return true;
  return false;
}

/** The place of a word in a dictionary; -1 where it is none of it. Case and space around it make no other word. */
function codeOf(words: Dictionary, word: string): number {
  const key = nameKey(word);
  return words.findIndex((one) => nameKey(one) === key);
}

/** The code of a word in a column in which 0 is none; -1 where it is no word of it. */
function named(words: Dictionary, word: string): number {
  const code = codeOf(words, word);
  return code < 0 ? -1 : code + 1;
}

/** The place of a stage by its id; -1 for none. */
function stagePlace({ stages }: LeadTable, id: string | undefined): number {
  return id === undefined ? -1 : stages.findIndex((stage) => stage.id === id);
}
