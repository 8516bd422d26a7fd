import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import type { DraftProblem } from '../draft-problem.ts';
import { factTestProblems } from '../fact-test-problems.ts';

/** Names of nothing but spaces, and tests that no lead could pass. */
export function* timingProblems({ timing }: Agreement, _today: PlainDay): Generator<DraftProblem> {
  for (const [index, { name, when }] of timing.entries()) {
    if (name !== '' && name.trim() === '') yield { path: `timing.${index}.name`, code: 'blankName' };
    if (when) yield* factTestProblems(`timing.${index}.when`, when);
  }
}
