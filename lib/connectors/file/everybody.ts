/** What is put together of everybody in a file. */

import type { ImportedPerson } from '../../domain/import-batch.ts';
import type { AnswerRead, EverybodyRead } from '../connector.ts';

/** As many problems as somebody reads before they mend the file. */
const mostProblems = 50;

/** The people and answers of a file, and what was left out of it. */
export interface Everybody {
  readonly people: ImportedPerson[];
  readonly answers: (AnswerRead & { readonly email: string })[];
  readonly problems: NonNullable<EverybodyRead['problems']>[number][];
  /** What is dated in the future was left out: the same file will mean more later. */
  later: boolean;
}

/** Nobody yet. */
export function nobodyYet(): Everybody {
  return { people: [], answers: [], problems: [], later: false };
}

/** Notes what was left out, while somebody would still read it. */
export function noteProblem(everybody: Everybody, where: string, what: string): void {
  if (everybody.problems.length < mostProblems) everybody.problems.push({ where, what });
}
