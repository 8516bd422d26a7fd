/** The leads that may be on the call list, found without reading the others, and without keeping the worker. */
import type { CallCandidate } from '../domain/call-list/call-listing.ts';
import { day, type Instant } from '../domain/time.ts';
import { type Chunk, soundChunk, unpackChunk } from './chunk.ts';
import { readChunks } from './chunk-store.ts';
import { othersTurn } from './every-contact.ts';
import { milestoneKinds } from './milestones.ts';
import type { Database, StoredContact } from './schema.ts';
import { fromStoredInBulk } from './stored-contact.ts';
import { read } from './transaction.ts';

/** Which leads may be on it. */
export interface CallQuery {
  /** Leads that were handed over in this half-open range, whatever became of them. */
  readonly handedOverFrom: Instant;
  readonly handedOverTo: Instant;
  /** Leads whose deadline's day begins, in UTC, in this half-open range. */
  readonly deadlineFrom: Instant;
  readonly deadlineTo: Instant;
}

/** Candidates handed over at once: some milliseconds of the worker's time. */
const atOnce = 100;

type Range = readonly [kind: string, from: Instant, to: Instant];

/**
 * The leads that nobody has contacted, those that were handed over lately, those with a deadline in the range, and those
 * that marketing nurtures or nurtured last; each once, in batches, with its whole journey.
 */
export async function* callCandidates(
  database: Database,
  { handedOverFrom, handedOverTo, deadlineFrom, deadlineTo }: CallQuery,
): AsyncGenerator<readonly CallCandidate[], void, undefined> {
  const { open, handover, deadline, nurtured } = milestoneKinds;
  const forever = Number.POSITIVE_INFINITY;
  const ranges: Range[] = [
    ...byDay([handover, handedOverFrom, handedOverTo]),
    ...byDay([deadline, deadlineFrom, deadlineTo]),
    [open, -forever, handedOverFrom],
    [nurtured, -forever, forever],
  ];
  const known = new Set<string>();
  for (const range of ranges) {
    const fresh = (await found(database, range)).filter(({ record }) => !known.has(record.id));
    for (let from = 0; from < fresh.length; from += atOnce) {
      if (from > 0) await othersTurn();
      const batch = new Map(fresh.slice(from, from + atOnce).map((one) => [one.record.id, one]));
      for (const id of batch.keys()) known.add(id);
      yield Array.from(batch.values(), candidateOf);
    }
  }
}

/** A range of time as days: what many leads have in it is read bit by bit. */
function byDay([kind, from, to]: Range): Range[] {
  const days = Array.from({ length: Math.ceil((to - from) / day) }, (_, index) => from + index * day);
  return days.map((begin) => [kind, begin, Math.min(begin + day, to)]);
}

interface Found {
  readonly record: StoredContact;
  /** Oldest first. */
  readonly chunks: readonly Chunk[];
}

function found(database: Database, [kind, from, to]: Range): Promise<Found[]> {
  return read(database, ['contacts', 'touchpoints'], async (transaction) => {
    const index = transaction.objectStore('contacts').index('milestones');
    const records = await index.getAll(IDBKeyRange.bound([kind, from], [kind, to], false, true));
    const chunks = transaction.objectStore('touchpoints');
    const whole: Found[] = [];
    for (const record of records) {
      whole.push({ record, chunks: record.older > 0 ? await readChunks(chunks, record) : [soundChunk(record.newest)] });
    }
    return whole;
  });
}

function candidateOf({ record, chunks }: Found): CallCandidate {
  return { contact: fromStoredInBulk(record), touchpoints: () => chunks.flatMap(unpackChunk) };
}
