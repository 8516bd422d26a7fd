/** Counts all leads for the reports, and remembers the count. */
import type { AgreementHistory } from '../../../domain/agreement/history.ts';
import type { CodedJourney } from '../../../domain/report/build/coded-journey.ts';
import { detailsOf, LeadTableBuilder } from '../../../domain/report/build/lead-table-builder.ts';
import type { LeadTable } from '../../../domain/report/lead-table.ts';
import type { CountState } from '../../../domain/report/report.ts';
import { dayOf } from '../../../domain/time.ts';
import { ChunkReader, hasOneSource, unpackChunk } from '../../../storage/chunk.ts';
import { othersTurn } from '../../../storage/every-contact.ts';
import { everyChunk, everyRecord, type WholeRecord } from '../../../storage/every-record.ts';
import {
  leadTableBlocks,
  leadTableHead,
  markCounting,
  putLeadColumns,
  putLeadTable,
} from '../../../storage/lead-table-view.ts';
import { getTotals } from '../../../storage/ledger.ts';
import { packLeadTable, unpackLeadTable } from '../../../storage/packed-lead-table.ts';
import type { Database, LeadTableHead } from '../../../storage/schema.ts';
import { getSide } from '../../../storage/side-tables.ts';
import { fromStoredInBulk } from '../../../storage/stored-contact.ts';
import { agreementInForce } from '../../agreement-in-force.ts';
import type { Workspace } from '../../workspace.ts';

/** The count of a worker. */
export interface LeadCounter {
  /** How old the last count is, and how far one is that goes on now. */
  readonly state: () => Promise<CountState>;
  /** Counts anew; whoever asks meanwhile waits for the same count. */
  readonly count: () => Promise<CountState>;
  /** Resolves when the last count is in the store, or could not be brought there: then the next worker counts anew. */
  readonly stored: () => Promise<void>;
  /** As it was counted last; undefined where it never was, or somebody was erased since. */
  readonly table: () => Promise<LeadTable | undefined>;
}

/** A count that breaks off because somebody is erased begins again, but not for ever. */
const mostAttempts = 5;

/** A counter that has counted nothing yet. */
export function leadCounter(workspace: Workspace): LeadCounter {
  let counting: { readonly whole: Promise<CountState>; progress: NonNullable<CountState['counting']> } | undefined;
  let storing: Promise<void> = Promise.resolve();
  /** The last count, as long as the store has it as well: it loses it when somebody is erased. */
  let held: { readonly stamp: string; readonly table: Promise<LeadTable | undefined> } | undefined;

  async function state(): Promise<CountState> {
    const database = await workspace.database();
    const [{ head, version }, { history }] = await Promise.all([leadTableHead(database), agreementInForce(workspace)]);
    const progress = counting && { counting: counting.progress };
    // A worker that was stopped before it stored the columns has lost them.
    const isLost = head?.blocks === 0 && held?.stamp !== head.stamp;
    if (!head || isLost) return { leads: 0, isOld: true, ...progress };
    const zone = workspace.zone();
    // Clocks run on and leads grow older, so a day makes a difference.
    const isPast = dayOf(head.at, zone) !== dayOf(workspace.now(), zone);
    const isOld = isPast || head.version !== version || head.terms !== termsOf(history, zone);
    return { at: head.at, leads: head.leads, isOld, ...progress };
  }

  async function pass(): Promise<CountState> {
    const database = await workspace.database();
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const stamp = crypto.randomUUID();
      await markCounting(database, stamp);
      const [{ version }, { contacts }, { history }, side] = await Promise.all([
        leadTableHead(database),
        getTotals(database),
        agreementInForce(workspace),
        getSide(database),
      ]);
      const [at, zone] = [workspace.now(), workspace.zone()];
      const builder = new LeadTableBuilder({ at, zone, history, ...side });
      for await (const people of everyRecord(database, everyChunk)) {
        for (const person of people) builder.add(fromStoredInBulk(person.record), journeyOf(person));
        if (counting) counting.progress = { done: builder.leads, of: Math.max(contacts, builder.leads) };
      }
      const table = builder.done();
      const leads = table.leads.length;
      if (!(await putLeadTable(database, { stamp, version, terms: termsOf(history, zone), at, leads }))) continue;
      held = { stamp, table: Promise.resolve(table) };
      // Whoever opened a report need not wait for that.
      storing = keepColumns(database, stamp, table);
      return { at, leads, isOld: false };
    }
    return state();
  }

  return {
    state,
    stored: () => storing,
    count() {
      if (counting) return counting.whole;
      const whole = pass().finally(() => {
        counting = undefined;
      });
      counting = { whole, progress: { done: 0, of: 0 } };
      return whole;
    },
    async table() {
      const database = await workspace.database();
      const { head } = await leadTableHead(database);
      if (!head) held = undefined;
      else if (held?.stamp !== head.stamp) {
        const reading = { stamp: head.stamp, table: readBack(database, head) };
        held = reading;
        reading.table.catch(() => {
          if (held === reading) held = undefined;
        });
      }
      return held?.table;
    },
  };
}

/** What the figures follow from beside what is stored of leads, as text. */
function termsOf({ versions }: AgreementHistory, zone: string): string {
  return JSON.stringify([zone, versions]);
}

async function keepColumns(database: Database, stamp: string, table: LeadTable): Promise<void> {
  try {
    await othersTurn();
    await putLeadColumns(database, stamp, await packLeadTable(table, othersTurn));
  } catch {
    // The disk may be full. The figures are in memory all the same.
    console.warn('The table of leads could not be stored; it is counted anew when the worker starts again.');
  }
}

async function readBack(database: Database, { stamp, parts }: LeadTableHead): Promise<LeadTable | undefined> {
  const [blocks, { details, spend, paths }] = await Promise.all([leadTableBlocks(database, stamp), getSide(database)]);
  const table = blocks && (await unpackLeadTable(parts, blocks, othersTurn));
  return table && { ...table, details: detailsOf(details), spend, paths };
}

function journeyOf({ chunks }: WholeRecord): CodedJourney {
  return {
    parts: chunks.map((chunk) => new ChunkReader(chunk)),
    hasOneSource: hasOneSource(chunks),
    touchpoints: () => chunks.flatMap(unpackChunk),
  };
}
