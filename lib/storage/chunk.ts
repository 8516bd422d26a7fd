/**
 * A chunk: up to 256 touchpoints of one contact as columns, oldest first. Compact on disk and quick to copy, because
 * numbers are stored as numbers and each text once.
 */
import type { Instant } from '../domain/time.ts';
import { actors, type Touchpoint, touchpointKinds } from '../domain/touchpoint.ts';
import { type InstantColumn, instantIn, isInstantColumn, packInstants } from './instant-column.ts';

/** The most touchpoints in a chunk. Every chunk of a contact but the newest is full. */
export const chunkSize = 256;

/** Columns of a chunk of n touchpoints. The names are short because every chunk repeats them on disk. */
export interface Chunk {
  /** n instants, ascending. */
  at: InstantColumn;
  /** n times the place of the kind in `touchpointKinds` plus 64 times the place of the actor, 0 for none. */
  kind: Uint8Array;
  /**
   * n titles, then n URLs, n sources and, only as far as there are any, n external ids, n agents, n channels, n campaigns:
   * each the place of its text in `texts` plus 1, 0 for none.
   */
  refs: Uint8Array | Uint16Array;
  texts: string[];
}

const actorUnit = 64;
const columns = ['title', 'url', 'source', 'externalId', 'agent', 'channel', 'campaign'] as const;

/** The places of the columns of texts, for `ChunkReader`. */
export const textColumns = { title: 0, url: 1, source: 2, externalId: 3, agent: 4, channel: 5, campaign: 6 } as const;

/** Packs touchpoints, oldest first, at most `chunkSize` of them. */
export function packChunk(touchpoints: readonly Touchpoint[]): Chunk {
  const count = touchpoints.length;
  const kind = new Uint8Array(count);
  const texts: string[] = [];
  const places = new Map<string, number>();
  const used = columns.slice(0, columnsUsed(touchpoints));
  const refs = new Uint16Array(count * used.length);
  for (const [index, touchpoint] of touchpoints.entries()) {
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
  const at = packInstants(touchpoints.map((touchpoint) => touchpoint.at));
  return { at, kind, refs: texts.length < 256 ? Uint8Array.from(refs) : refs, texts };
}

/** How many of the columns hold anything, from the first on; the source always does. */
function columnsUsed(touchpoints: readonly Touchpoint[]): number {
  for (let used = columns.length; used > 3; used -= 1) {
    const name = columns[used - 1];
    if (name && touchpoints.some((touchpoint) => touchpoint[name] !== undefined)) return used;
  }
  return 3;
}

/** The touchpoints of a chunk, oldest first. */
export function unpackChunk(chunk: Chunk): Touchpoint[] {
  return Array.from(chunk.kind, (_, index) => touchpointIn(chunk, index));
}

/**
 * Calls for each touchpoint of a chunk, oldest first, with the places of its kind in `touchpointKinds` and of its actor
 * in `actors` (0 where nobody said), without putting together what else is known of it.
 */
export function forEachKind({ at, kind }: Chunk, take: (kind: number, actor: number, at: Instant) => void): void {
  for (let index = 0; index < kind.length; index += 1) {
    const code = kind[index] ?? 0;
    take(code % actorUnit, Math.max(0, Math.floor(code / actorUnit) - 1), instantIn(at, index) ?? 0);
  }
}

/** A chunk's columns to be read one value at a time, without putting touchpoints together. */
export class ChunkReader {
  readonly size: number;
  readonly #from: Instant;
  readonly #unit: number;
  readonly #steps: InstantColumn['steps'];
  readonly #kind: Uint8Array;
  readonly #refs: Uint8Array | Uint16Array;
  readonly #texts: readonly string[];

  constructor({ at, kind, refs, texts }: Chunk) {
    this.size = kind.length;
    this.#from = at.from;
    this.#unit = at.unit;
    this.#steps = at.steps;
    this.#kind = kind;
    this.#refs = refs;
    this.#texts = texts;
  }

  at(place: number): Instant {
    return this.#from + (this.#steps[place] ?? 0) * this.#unit;
  }

  /** The place in `touchpointKinds`. */
  kind(place: number): number {
    return (this.#kind[place] ?? 0) % actorUnit;
  }

  /** The place in `actors`; 0 where nobody said. */
  actor(place: number): number {
    return Math.max(0, Math.floor((this.#kind[place] ?? 0) / actorUnit) - 1);
  }

  /** Whether the chunk has a column of texts, see `textColumns`: those after the last that is used are left out. */
  has(column: number): boolean {
    return column * this.size < this.#refs.length;
  }

  /** `column`: its place among the columns of texts, see `textColumns`. */
  text(column: number, place: number): string | undefined {
    const code = this.#refs[column * this.size + place];
    return code ? this.#texts[code - 1] : undefined;
  }
}

/** Whether all touchpoints of these chunks are told by one source. */
export function hasOneSource(chunks: readonly Chunk[]): boolean {
  let source: string | undefined;
  for (const { kind, refs, texts } of chunks) {
    for (let index = 2 * kind.length; index < 3 * kind.length; index += 1) {
      const told = texts[(refs[index] ?? 0) - 1] ?? '?';
      if (source !== undefined && told !== source) return false;
      source = told;
    }
  }
  return true;
}

/** How many touchpoints a chunk holds. */
export function sizeOf({ kind }: Chunk): number {
  return kind.length;
}

/** The instant of the oldest touchpoint; `undefined` in an empty chunk. */
export function oldestIn({ at }: Chunk): number | undefined {
  return instantIn(at, 0);
}

/** The instant of the newest touchpoint; `undefined` in an empty chunk. */
export function latestIn(chunk: Chunk): number | undefined {
  return instantIn(chunk.at, sizeOf(chunk) - 1);
}

/** A touchpoint without what a damaged chunk says of it but does not have. */
function touchpointIn({ at, kind, refs, texts }: Chunk, index: number): Touchpoint {
  const code = kind[index] ?? 0;
  const text = (column: number) => texts[(refs[column * kind.length + index] ?? 0) - 1];
  const touchpoint: Touchpoint = {
    at: instantIn(at, index) ?? 0,
    kind: touchpointKinds[code % actorUnit] ?? 'other',
    source: text(2) ?? '?',
  };
  const title = text(0);
  const url = text(1);
  const externalId = text(3);
  const agent = text(4);
  const channel = text(5);
  const campaign = text(6);
  const actor = actors[Math.floor(code / actorUnit) - 1];
  if (title !== undefined) touchpoint.title = title;
  if (url !== undefined) touchpoint.url = url;
  if (externalId !== undefined) touchpoint.externalId = externalId;
  if (actor !== undefined) touchpoint.actor = actor;
  if (agent !== undefined) touchpoint.agent = agent;
  if (channel !== undefined) touchpoint.channel = channel;
  if (campaign !== undefined) touchpoint.campaign = campaign;
  return touchpoint;
}

/** A chunk of no touchpoints. */
export const emptyChunk: Chunk = packChunk([]);

/**
 * A stored value as a chunk; an empty one in place of a damaged one, so that the others keep their places. Looks at
 * the columns only, which is cheap enough for every one.
 */
export function soundChunk(value: unknown): Chunk {
  if (isChunk(value)) return value;
  console.warn('A stored chunk of touchpoints was damaged and is left out.');
  return emptyChunk;
}

function isChunk(value: unknown): value is Chunk {
  const { at, kind, refs, texts } = (value ?? {}) as Partial<Record<keyof Chunk, unknown>>;
  if (!(kind instanceof Uint8Array) || !isInstantColumn(at, kind.length)) return false;
  if (!(refs instanceof Uint8Array || refs instanceof Uint16Array) || !Array.isArray(texts)) return false;
  return refs.length >= 3 * kind.length;
}
