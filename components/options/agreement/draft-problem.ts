/** What a problem of a draft is. Apart from the checks themselves, which each step has its own of. */
import type { AgreementProblem } from '../../../lib/domain/agreement/parse.ts';

/** What only the editor refuses: an agreement from a file may have been in force for long, and may ask for nothing. */
export type EditorProblemCode =
  /** A test of a fact against no words at all, which no lead would pass. */
  | 'noValues'
  /** A test of a fact for lying between two numbers of which none is given, or the greater first. */
  | 'emptyRange'
  | 'reversedRange'
  /** A day gone by: what began under the agreement in force would come under another. */
  | 'pastDay'
  /** A review on a day gone by. */
  | 'pastReview'
  /** A name of nothing but spaces. */
  | 'blankName'
  /** Tests of one fact that nobody can pass together; `detail` is the fact. */
  | 'contradiction'
  /** Rules of fit by which nobody can earn a point. */
  | 'noFitPoints'
  /** A kind of touchpoint with two rules. */
  | 'kindTwice'
  /** A word that two stages have. */
  | 'stageWordTaken'
  /** A reason for bad feedback that stands twice. */
  | 'sameReason'
  /** A link that no browser could open. */
  | 'noLink'
  /** A last day before the first. */
  | 'endsBeforeStart'
  /** Goals for no time. */
  | 'goalWithoutDay'
  /** Goals that end before they begin. */
  | 'goalReversed'
  /** Ends of a range on the wrong side of its likeliest. */
  | 'lowAboveLikely'
  | 'highBelowLikely'
  /** A lead's target above the most it may cost. */
  | 'mostBelowTarget';

/** One thing wrong with a draft, and where. */
export interface DraftProblem {
  /** As in `AgreementProblem`. */
  readonly path: string;
  readonly code: AgreementProblem['code'] | EditorProblemCode;
  readonly detail?: string;
}
