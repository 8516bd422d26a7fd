/** The reps of the sample year: one closes far more of the same leads than another, and one is slow to answer. */
import type { Detail } from '../../domain/report/details.ts';
import { yearSideSources } from '../../domain/sample-year.ts';

/** See above. Shares are of one. */
export interface YearRep {
  readonly name: string;
  readonly team: string;
  /** How many leads they get, against the others. */
  readonly weight: number;
  /** Won of the offers they make. */
  readonly closes: number;
  /** Answered within the hour. */
  readonly quick: number;
  /** Never answered at all. */
  readonly never: number;
}

/** In no order. */
export const yearReps: readonly YearRep[] = [
  { name: 'Priya Nair', team: 'North', weight: 5, closes: 0.88, quick: 0.7, never: 0.01 },
  { name: 'Marek Dvořák', team: 'South', weight: 5, closes: 0.2, quick: 0.45, never: 0.04 },
  { name: 'Ingrid Solheim', team: 'North', weight: 4, closes: 0.5, quick: 0.55, never: 0.02 },
  { name: 'Joris Lindeboom', team: 'South', weight: 4, closes: 0.5, quick: 0.15, never: 0.1 },
  { name: 'Hanna Grzelak', team: 'North', weight: 3, closes: 0.55, quick: 0.5, never: 0.02 },
];

/** A table of the reps' teams, so that leads can be told apart by them. */
export function yearTeams(): Detail[] {
  return yearReps.map(({ name, team }) => ({
    of: 'owner',
    value: name,
    says: { team },
    source: yearSideSources.details,
  }));
}
