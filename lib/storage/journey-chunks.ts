/**
 * Adding touchpoints to a contact's chunks. The touchpoints stay in order of time over all chunks, and every chunk
 * but the newest is full, so that the same journey is always the same chunks.
 */
import type { JourneySummary } from '../domain/contact.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { type Chunk, chunkSize, latestIn, oldestIn, packChunk, sizeOf, unpackChunk } from './chunk.ts';
import { touchpointIdentity } from './touchpoint-identity.ts';

/** What an addition does to the chunks of a journey. */
export interface ChunkChange {
  /** Place of the first chunk that changes, counted from the oldest; those before it stay. */
  readonly from: number;
  /** The chunks from there on, oldest first. Never fewer than there were, but for an empty one. */
  readonly chunks: readonly Chunk[];
  /** Touchpoints that were new. */
  readonly added: number;
  /** Of the whole journey after the change. */
  readonly summary: JourneySummary;
}

/** What changes when touchpoints, in any order, are added to chunks given oldest first. */
export function addToChunks(stored: readonly Chunk[], touchpoints: readonly Touchpoint[]): ChunkChange {
  const identities = new Set(stored.flatMap((chunk) => unpackChunk(chunk).map(touchpointIdentity)));
  const fresh = touchpoints.filter((touchpoint) => {
    const size = identities.size;
    return identities.add(touchpointIdentity(touchpoint)).size > size;
  });
  fresh.sort(oldestFirst);

  const from = firstAffected(stored, fresh);
  const rest = stored.slice(from).flatMap(unpackChunk);
  // Sorting is stable: of touchpoints at one instant those already stored come first.
  const later = rest.length === 0 ? fresh : [...rest, ...fresh].sort(oldestFirst);
  const chunks: Chunk[] = [];
  for (let start = 0; start < later.length; start += chunkSize) {
    chunks.push(packChunk(later.slice(start, start + chunkSize)));
  }
  return { from, chunks, added: fresh.length, summary: summaryOf([...stored.slice(0, from), ...chunks]) };
}

/** The size and span of a journey from its chunks, oldest first. */
export function summaryOf(chunks: readonly Chunk[]): JourneySummary {
  const filled = chunks.filter((chunk) => sizeOf(chunk) > 0);
  const count = filled.reduce((sum, chunk) => sum + sizeOf(chunk), 0);
  const [oldest, newest] = [filled[0], filled.at(-1)];
  return oldest && newest ? { count, first: oldestIn(oldest), last: latestIn(newest) } : { count };
}

function oldestFirst(a: Touchpoint, b: Touchpoint): number {
  return a.at - b.at;
}

/** The first chunk that a fresh touchpoint lies inside of, else the newest if it has room, else a new one. */
function firstAffected(stored: readonly Chunk[], fresh: readonly Touchpoint[]): number {
  const earliest = fresh[0]?.at;
  if (earliest === undefined) return stored.length;
  const inside = stored.findIndex((chunk) => (latestIn(chunk) ?? Number.NEGATIVE_INFINITY) > earliest);
  if (inside >= 0) return inside;
  const newest = stored.at(-1);
  return newest && sizeOf(newest) < chunkSize ? stored.length - 1 : stored.length;
}
