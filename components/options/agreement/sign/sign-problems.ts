/** What only the editor refuses of when an agreement applies and is looked at again. */
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import type { DraftProblem } from '../draft-problem.ts';

/** A review on a day gone by would be due at once and say nothing of the next one. */
export function* signProblems({ review }: Agreement, today: PlainDay): Generator<DraftProblem> {
  if (review && review.on !== '' && review.on < today) yield { path: 'review.on', code: 'pastReview' };
}
