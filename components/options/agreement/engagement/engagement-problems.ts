import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import type { DraftProblem } from '../draft-problem.ts';

/** A kind of touchpoint that stands twice: only the last would count. */
export function* engagementProblems({ engagement }: Agreement, _today: PlainDay): Generator<DraftProblem> {
  const seen = new Set<string>();
  for (const [index, { kind }] of engagement.entries()) {
    if (seen.has(kind)) yield { path: `engagement.${index}.points`, code: 'kindTwice', detail: kind };
    seen.add(kind);
  }
}
