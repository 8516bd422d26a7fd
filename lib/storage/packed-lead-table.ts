/** The table of leads as columns to be stored, and back. */
import { verdicts } from '../domain/contact.ts';
import { slaStates } from '../domain/lead.ts';
import { grades } from '../domain/qualification/grade.ts';
import {
  type DealLine,
  type FactColumn,
  type HandoverLine,
  type LeadLine,
  type LeadTable,
  leadResults,
  type SentLine,
  type TouchColumns,
} from '../domain/report/lead-table.ts';
import { columnIn, type Fields, lineReader, packLines, wordsIn } from './packed-lines.ts';
import type { LeadTableBlock } from './schema.ts';

/** What is stored of a table. What tables beside it say is in stores of its own. */
export type KeptTable = Omit<LeadTable, 'details' | 'spend' | 'paths'>;

/** When a lead entered its stages is one column a stage. */
type FlatLead = Omit<LeadLine, 'entered'>;

const leadFields: Fields<FlatLead> = {
  contactId: 'text',
  createdAt: 'number',
  isUndated: 'flag',
  stage: 'place',
  furthest: 'place',
  persona: 'word',
  owner: 'word',
  grade: grades,
  level: 'place',
  handedOverAt: 'number',
  result: leadResults,
  closedAt: 'number',
  verdict: verdicts,
  verdictAt: 'number',
  reason: 'word',
  answeredAt: 'number',
  isNurtured: 'flag',
};

const handoverFields: Fields<HandoverLine> = {
  lead: 'place',
  at: 'number',
  owner: 'word',
  capturedAt: 'number',
  respondedAt: 'number',
  business: 'number',
  response: slaStates,
  qualification: slaStates,
  attempts: 'place',
  lastAttemptAt: 'number',
};

const dealFields: Fields<DealLine> = {
  lead: 'place',
  result: leadResults,
  at: 'number',
  value: 'number',
  currency: 'word',
  word: 'word',
};

const sentFields: Fields<SentLine> = { lead: 'place', content: 'word', title: 'word', at: 'number', useful: 'flag' };

/** The small parts of a table. */
interface Parts extends Pick<KeptTable, 'at' | 'zone' | 'revision' | 'stages' | 'tooVaried'> {
  readonly counts: {
    readonly leads: number;
    readonly handovers: number;
    readonly deals: number;
    readonly sent: number;
  };
  readonly facts: readonly string[];
}

/**
 * A table as blocks of columns, and its small parts as JSON. Made bit by bit, as it is put together again: `othersTurn` is
 * waited for between.
 */
export async function packLeadTable(
  table: KeptTable,
  othersTurn: () => Promise<void>,
): Promise<{ readonly parts: string; readonly blocks: readonly LeadTableBlock[] }> {
  const { at, zone, revision, stages, tooVaried, leads, handovers, deals, sent, touches, facts } = table;
  const counts = { leads: leads.length, handovers: handovers.length, deals: deals.length, sent: sent.length };
  const parts: Parts = { at, zone, revision, stages, tooVaried, counts, facts: [...facts.keys()] };
  const lines = packLines<FlatLead>(leads, leadFields, 'lead');
  await othersTurn();
  for (const stage of stages.keys()) lines[`entered.${stage}`] = enteredAt(leads, stage);
  await othersTurn();
  const others = packLines(handovers, handoverFields, 'handover');
  await othersTurn();
  Object.assign(others, packLines(deals, dealFields, 'deal'), packLines(sent, sentFields, 'sent'));
  const { starts, channel, campaign, content, channels, campaigns, contents } = touches;
  return {
    parts: JSON.stringify(parts),
    blocks: [
      lines,
      others,
      Object.assign({}, ...Array.from(facts.values(), packFact)),
      { at: touches.at },
      { starts, channel, campaign },
      {
        content,
        channels: JSON.stringify(channels),
        campaigns: JSON.stringify(campaigns),
        contents: JSON.stringify(contents),
      },
    ],
  };
}

function enteredAt(leads: readonly LeadLine[], stage: number): Float64Array {
  const column = new Float64Array(leads.length);
  for (let place = 0; place < leads.length; place += 1) column[place] = leads[place]?.entered[stage] ?? Number.NaN;
  return column;
}

/**
 * The table that was packed, put together bit by bit: `othersTurn` is waited for between. Undefined where something of it is
 * damaged.
 */
export async function unpackLeadTable(
  text: string,
  blocks: readonly LeadTableBlock[],
  othersTurn: () => Promise<void>,
): Promise<KeptTable | undefined> {
  try {
    const { counts, facts: names, ...parts }: Parts = JSON.parse(text);
    const all: LeadTableBlock = Object.assign({}, ...blocks);
    const leads = unpackLeads(all, counts.leads, parts.stages.length);
    await othersTurn();
    const handovers = unpackHandovers(all, counts.handovers);
    await othersTurn();
    const deals = unpackDeals(all, counts.deals);
    const sent = unpackSent(all, counts.sent);
    const facts = new Map(names.map((name, place) => [name, unpackFact(all, place, counts.leads)]));
    return { ...parts, leads, handovers, deals, sent, facts, touches: unpackTouches(all, counts.leads) };
  } catch {
    console.warn('The stored table of leads is damaged; it is counted anew.');
    return undefined;
  }
}

function packFact({ values, codes }: FactColumn, place: number): LeadTableBlock {
  return { [`fact.${place}`]: codes, [`fact.${place}.words`]: JSON.stringify(values) };
}

function unpackFact(block: LeadTableBlock, place: number, leads: number): FactColumn {
  return {
    values: wordsIn(block, `fact.${place}.words`),
    codes: columnIn(block, `fact.${place}`, leads) as Uint32Array,
  };
}

function unpackLeads(block: LeadTableBlock, count: number, stages: number): LeadLine[] {
  const entered = Array.from({ length: stages }, (_, stage) => columnIn(block, `entered.${stage}`, count));
  const lead = lineReader(block, leadFields, 'lead', count);
  return listOf<LeadLine>(count, (at) => ({
    contactId: lead.contactId(at),
    createdAt: lead.createdAt(at),
    isUndated: lead.isUndated(at),
    entered: enteredIn(entered, at),
    stage: lead.stage(at),
    furthest: lead.furthest(at),
    persona: lead.persona(at),
    owner: lead.owner(at),
    grade: lead.grade(at) ?? null,
    level: lead.level(at),
    handedOverAt: lead.handedOverAt(at),
    result: lead.result(at),
    closedAt: lead.closedAt(at),
    verdict: lead.verdict(at),
    verdictAt: lead.verdictAt(at),
    reason: lead.reason(at),
    answeredAt: lead.answeredAt(at),
    isNurtured: lead.isNurtured(at),
  }));
}

function enteredIn(columns: readonly ArrayLike<number>[], place: number): LeadLine['entered'] {
  const entered: (number | undefined)[] = [];
  for (const column of columns) {
    const at = column[place];
    entered.push(Number.isNaN(at) ? undefined : at);
  }
  return entered;
}

function unpackHandovers(block: LeadTableBlock, count: number): HandoverLine[] {
  const handover = lineReader(block, handoverFields, 'handover', count);
  return listOf<HandoverLine>(count, (at) => ({
    lead: handover.lead(at),
    at: handover.at(at),
    owner: handover.owner(at),
    capturedAt: handover.capturedAt(at),
    respondedAt: handover.respondedAt(at),
    business: handover.business(at),
    response: handover.response(at),
    qualification: handover.qualification(at),
    attempts: handover.attempts(at),
    lastAttemptAt: handover.lastAttemptAt(at),
  }));
}

function unpackDeals(block: LeadTableBlock, count: number): DealLine[] {
  const deal = lineReader(block, dealFields, 'deal', count);
  return listOf<DealLine>(count, (at) => ({
    lead: deal.lead(at),
    result: deal.result(at),
    at: deal.at(at),
    value: deal.value(at),
    currency: deal.currency(at),
    word: deal.word(at),
  }));
}

function unpackSent(block: LeadTableBlock, count: number): SentLine[] {
  const sent = lineReader(block, sentFields, 'sent', count);
  return listOf<SentLine>(count, (at) => ({
    lead: sent.lead(at),
    content: sent.content(at),
    title: sent.title(at),
    at: sent.at(at),
    useful: sent.useful(at),
  }));
}

/** All lines have all fields, in one order: reports read thousands of them, and objects alike are read much quicker. */
type Whole<Line> = { [Name in keyof Required<Line>]: Line[Name] };

function listOf<Line>(count: number, make: (place: number) => Whole<Line>): Line[] {
  const lines: Line[] = [];
  for (let place = 0; place < count; place += 1) lines.push(make(place) as Line);
  return lines;
}

function unpackTouches(block: LeadTableBlock, leads: number): TouchColumns {
  const at = columnIn(block, 'at') as Float64Array;
  return {
    starts: columnIn(block, 'starts', leads + 1) as Uint32Array,
    at,
    channel: columnIn(block, 'channel', at.length) as Uint16Array,
    campaign: columnIn(block, 'campaign', at.length) as Uint16Array,
    content: columnIn(block, 'content', at.length) as Uint32Array,
    channels: wordsIn(block, 'channels'),
    campaigns: wordsIn(block, 'campaigns'),
    contents: wordsIn(block, 'contents'),
  };
}
