/** How one conversion is shared out among the touches before it, by each model. */
import { day } from '../../time.ts';
import type { AttributionModel } from './channels.ts';

/** The first and the last touch have so much each, where others lie between them (the "U-shaped" 40-20-40). */
const ends = 0.4;

/** A touch so long before the conversion counts half as much as one at its instant. */
export const halfLife = 7 * day;

/** Numbers of one path, oldest touch first; what lies behind its end is left over from a longer one. */
export type PathNumbers = Float64Array;

/**
 * Writes the shares of a path of so many touches into `shares`; they add up to 1. `ages` is how long before the conversion
 * each touch was, in ms; of a path that has no times, a step back counts as a half-life. Nothing is made anew: a report
 * shares out a hundred thousand paths.
 */
export function shareOut(model: AttributionModel, ages: PathNumbers, count: number, shares: PathNumbers): void {
  const last = count - 1;
  switch (model) {
    case 'first':
    case 'last':
      shares.fill(0, 0, count);
      if (count > 0) shares[model === 'first' ? 0 : last] = 1;
      return;
    case 'linear':
      shares.fill(1 / count, 0, count);
      return;
    case 'position':
      shares.fill(count < 3 ? 1 / count : (1 - 2 * ends) / (count - 2), 0, count);
      if (count < 3) return;
      shares[0] = ends;
      shares[last] = ends;
      return;
    case 'timeDecay':
      decay(ages, count, shares);
      return;
    default:
      model satisfies never;
  }
}

function decay(ages: PathNumbers, count: number, shares: PathNumbers): void {
  // From the youngest on, so that of touches years old something is left to share out.
  const youngest = ages[count - 1] ?? 0;
  let sum = 0;
  for (let place = 0; place < count; place += 1) {
    const weight = 0.5 ** (((ages[place] ?? 0) - youngest) / halfLife);
    shares[place] = weight;
    sum += weight;
  }
  for (let place = 0; place < count; place += 1) shares[place] = (shares[place] ?? 0) / sum;
}

/** Writes the ages that stand for those of a path of so many touches without times: a half-life a step. */
export function agesWithoutTimes(count: number, ages: PathNumbers): void {
  for (let place = 0; place < count; place += 1) ages[place] = (count - 1 - place) * halfLife;
}
