/**
 * Adding touchpoints to a contact's chunks. The touchpoints stay in order of time over all chunks, and every chunk
 * but the newest is full, so that the same journey is always the same chunks.
 */
import type { JourneySummary } from '../domain/contact.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { type Chunk, chunkSize, type Identified, packChunk, touchpointIn } from './chunk.ts';
import { touchpointIdentity } from './touchpoint-identity.ts';

export interface ChunkChange {
  /** Place of the first chunk that changes, counted from the oldest; those before it stay. */
  readonly from: number;
  /** The chunks from there on, oldest first. Never fewer than there were. */
  readonly chunks: readonly Chunk[];
  readonly added: number;
  /** Touchpoints that were there already, or twice among the given ones. */
  readonly known: number;
  /** Of the whole journey after the change. */
  readonly summary: JourneySummary;
}

/** What changes when touchpoints, in any order, are added to chunks given oldest first. */
export function addToChunks(stored: readonly Chunk[], touchpoints: readonly Touchpoint[]): ChunkChange {
  const identities = new Set<number>();
  for (const chunk of stored) for (const identity of chunk.id) identities.add(identity);
  const fresh: Identified[] = [];
  for (const touchpoint of touchpoints) {
    const identity = touchpointIdentity(touchpoint);
    if (identities.has(identity)) continue;
    identities.add(identity);
    fresh.push({ touchpoint, identity });
  }
  fresh.sort(byInstant);

  const from = firstAffected(stored, fresh);
  const rest = stored.slice(from).flatMap(identifiedIn);
  // Sorting is stable: of touchpoints at one instant those already stored come first.
  const later = rest.length === 0 ? fresh : [...rest, ...fresh].sort(byInstant);
  const chunks: Chunk[] = [];
  for (let start = 0; start < later.length; start += chunkSize) {
    chunks.push(packChunk(later.slice(start, start + chunkSize)));
  }
  const known = touchpoints.length - fresh.length;
  return { from, chunks, added: fresh.length, known, summary: summaryOf([...stored.slice(0, from), ...chunks]) };
}

/** The size and span of a journey from its chunks, oldest first. */
export function summaryOf(chunks: readonly Chunk[]): JourneySummary {
  const count = chunks.reduce((sum, chunk) => sum + chunk.at.length, 0);
  const first = chunks[0]?.at[0];
  const last = chunks.at(-1)?.at.at(-1);
  return { count, ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}

function byInstant(a: Identified, b: Identified): number {
  return a.touchpoint.at - b.touchpoint.at;
}

/** The first chunk that a fresh touchpoint lies inside of, else the newest if it has room, else a new one. */
function firstAffected(stored: readonly Chunk[], fresh: readonly Identified[]): number {
  const earliest = fresh[0]?.touchpoint.at;
  if (earliest === undefined) return stored.length;
  const inside = stored.findIndex((chunk) => (chunk.at.at(-1) ?? Number.NEGATIVE_INFINITY) > earliest);
  if (inside >= 0) return inside;
  const newest = stored.at(-1);
  return newest && newest.at.length < chunkSize ? stored.length - 1 : stored.length;
}

function identifiedIn(chunk: Chunk): Identified[] {
  return Array.from(chunk.id, (identity, index) => ({ identity, touchpoint: touchpointIn(chunk, index) }));
}
