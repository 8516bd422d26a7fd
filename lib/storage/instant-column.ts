/**
 * Ascending instants in half the space of plain numbers: most sources tell time in seconds, and most chunks span
 * weeks, so that the distance from the first fits into four bytes.
 */
import { type Instant, second } from '../domain/time.ts';

export interface InstantColumn {
  /** The first instant; 0 of none. */
  from: Instant;
  /** Milliseconds that one step of `steps` stands for. */
  unit: number;
  /** Distance of each instant from the first. */
  steps: Uint32Array | Float64Array;
}

const mostSteps = 2 ** 32 - 1;

/** Packs instants, oldest first, without loss. */
export function packInstants(instants: readonly Instant[]): InstantColumn {
  const from = instants[0] ?? 0;
  const span = (instants.at(-1) ?? from) - from;
  const unit = instants.every((at) => (at - from) % second === 0) ? second : 1;
  const distances = instants.map((at) => (at - from) / unit);
  const fits = span / unit <= mostSteps && distances.every(Number.isInteger);
  return { from, unit, steps: fits ? Uint32Array.from(distances) : Float64Array.from(distances) };
}

/** The instant at a place; `undefined` where there is none. */
export function instantIn({ from, unit, steps }: InstantColumn, place: number): Instant | undefined {
  const step = steps[place];
  return step === undefined ? undefined : from + step * unit;
}

/** Whether a stored value is a column of so many instants. */
export function isInstantColumn(value: unknown, count: number): value is InstantColumn {
  const { from, unit, steps } = (value ?? {}) as Partial<Record<keyof InstantColumn, unknown>>;
  if (typeof from !== 'number' || typeof unit !== 'number') return false;
  return (steps instanceof Uint32Array || steps instanceof Float64Array) && steps.length === count;
}
