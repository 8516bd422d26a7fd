import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../lib/domain/time.ts';
import type { ProblemAt } from './problem-sentence.ts';

/** What every step of the agreement's editor is given. */
export interface StepProps {
  /** The agreement as it is drafted, right or wrong: a number that cannot be read is NaN, a missing text is empty. */
  readonly agreement: Agreement;
  /** Changes parts of it. A part given as `undefined` is taken out. */
  readonly change: (changes: Partial<Agreement>) => void;
  /** The sentence of the problem at a path of the agreement, shown beside its field. */
  readonly problemAt: ProblemAt;
  /** Today where the agreement is at home. */
  readonly today: PlainDay;
}
