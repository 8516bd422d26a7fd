import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { nameKey } from '../../../../lib/domain/name-key.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import type { DraftProblem } from '../draft-problem.ts';

/** Reasons a rep could not tell apart, or could not read. */
export function* reasonsProblems({ feedbackReasons }: Agreement, _today: PlainDay): Generator<DraftProblem> {
  const known = new Set<string>();
  for (const [index, { label }] of feedbackReasons.entries()) {
    const path = `feedbackReasons.${index}.label`;
    // An empty one is refused already.
    if (label === '') continue;
    if (label.trim() === '') yield { path, code: 'blankName' };
    else if (known.has(nameKey(label))) yield { path, code: 'sameReason', detail: label };
    known.add(nameKey(label));
  }
}
