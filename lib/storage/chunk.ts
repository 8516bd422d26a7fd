/**
 * A chunk: up to 256 touchpoints of one contact as columns, oldest first. Compact on disk and quick to copy, because
 * numbers are stored as numbers and each text once.
 */
import { actors, type Touchpoint, touchpointKinds } from '../domain/touchpoint.ts';

/** The most touchpoints in a chunk. Every chunk of a contact but the newest is full. */
export const chunkSize = 256;

/** Columns of a chunk of n touchpoints. The names are short because every chunk repeats them on disk. */
export interface Chunk {
  /** n instants, ascending. */
  at: Float64Array;
  /** n identities, see `touchpointIdentity`. */
  id: Float64Array;
  /** n times the place of the kind in `touchpointKinds` plus 64 times the place of the actor, 0 for none. */
  kind: Uint8Array;
  /**
   * n titles, then n URLs, n sources and, only where there are any, n external ids: each the place of its text in
   * `texts` plus 1, 0 for none.
   */
  refs: Uint8Array | Uint16Array;
  texts: string[];
}

/** A touchpoint with its identity. */
export interface Identified {
  readonly touchpoint: Touchpoint;
  readonly identity: number;
}

const actorUnit = 64;
const columns = ['title', 'url', 'source', 'externalId'] as const;

/** Packs touchpoints, oldest first, at most `chunkSize` of them. */
export function packChunk(entries: readonly Identified[]): Chunk {
  const count = entries.length;
  const at = new Float64Array(count);
  const id = new Float64Array(count);
  const kind = new Uint8Array(count);
  const texts: string[] = [];
  const places = new Map<string, number>();
  const used = entries.some(({ touchpoint }) => touchpoint.externalId !== undefined) ? columns : columns.slice(0, 3);
  const refs = new Uint16Array(count * used.length);
  for (const [index, { touchpoint, identity }] of entries.entries()) {
    at[index] = touchpoint.at;
    id[index] = identity;
    const actor = touchpoint.actor === undefined ? 0 : actors.indexOf(touchpoint.actor) + 1;
    kind[index] = touchpointKinds.indexOf(touchpoint.kind) + actorUnit * actor;
    for (const [column, name] of used.entries()) {
      const text = touchpoint[name];
      if (text === undefined) continue;
      let place = places.get(text);
      if (place === undefined) {
        place = texts.push(text);
        places.set(text, place);
      }
      refs[column * count + index] = place;
    }
  }
  return { at, id, kind, refs: texts.length < 256 ? Uint8Array.from(refs) : refs, texts };
}

/** The touchpoints of a chunk, oldest first. What a damaged chunk points at outside itself is left out. */
export function unpackChunk(chunk: Chunk): Touchpoint[] {
  return Array.from(chunk.at, (_, index) => touchpointIn(chunk, index));
}

/** The touchpoint at a place in a chunk. */
export function touchpointIn({ at, kind, refs, texts }: Chunk, index: number): Touchpoint {
  const code = kind[index] ?? 0;
  const text = (column: number) => texts[(refs[column * at.length + index] ?? 0) - 1];
  const touchpoint: Touchpoint = {
    at: at[index] ?? 0,
    kind: touchpointKinds[code % actorUnit] ?? 'other',
    source: text(2) ?? '?',
  };
  const title = text(0);
  const url = text(1);
  const externalId = text(3);
  const actor = actors[Math.floor(code / actorUnit) - 1];
  if (title !== undefined) touchpoint.title = title;
  if (url !== undefined) touchpoint.url = url;
  if (externalId !== undefined) touchpoint.externalId = externalId;
  if (actor !== undefined) touchpoint.actor = actor;
  return touchpoint;
}

/** Whether a stored value is a chunk as far as its columns go; cheap enough to ask of every one. */
export function isChunk(value: unknown): value is Chunk {
  const { at, id, kind, refs, texts } = (value ?? {}) as Partial<Record<keyof Chunk, unknown>>;
  if (!(at instanceof Float64Array && id instanceof Float64Array && kind instanceof Uint8Array)) return false;
  if (!(refs instanceof Uint8Array || refs instanceof Uint16Array) || !Array.isArray(texts)) return false;
  return id.length === at.length && kind.length === at.length && refs.length >= 3 * at.length;
}
