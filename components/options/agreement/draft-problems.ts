/** What stands in the way of putting a draft in force, with its place and its sentence. */
import { parseAgreement } from '../../../lib/domain/agreement/parse.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../lib/domain/time.ts';
import { buyersProblems } from './buyers/buyers-problems.ts';
import { contentProblems } from './content/content-problems.ts';
import type { DraftProblem } from './draft-problem.ts';
import { engagementProblems } from './engagement/engagement-problems.ts';
import { factTestProblems } from './fact-test-problems.ts';
import { goalsProblems } from './goals/goals-problems.ts';
import { reasonsProblems } from './reasons/reasons-problems.ts';
import { signProblems } from './sign/sign-problems.ts';
import { timingProblems } from './timing/timing-problems.ts';
import { wordsProblems } from './words/words-problems.ts';

/** What came of a check. */
export interface CheckedDraft {
  readonly problems: readonly DraftProblem[];
  /** Present where there is no problem. */
  readonly agreement?: Agreement;
}

/** Checks an agreement made of a draft. `today` is the day in the zone of its first calendar. */
export function checkDraft(draft: Agreement, today: PlainDay): CheckedDraft {
  const parsed = parseAgreement(draft);
  const problems = [...(parsed.ok ? [] : parsed.problems), ...editorProblems(draft, today)];
  return parsed.ok && problems.length === 0 ? { problems, agreement: parsed.agreement } : { problems };
}

function* editorProblems(draft: Agreement, today: PlainDay): Generator<DraftProblem> {
  for (const [index, rule] of draft.sla.entries()) {
    if (rule.name !== '' && rule.name.trim() === '') yield { path: `sla.${index}.name`, code: 'blankName' };
    for (const [place, condition] of (rule.when ?? []).entries()) {
      if (condition.on !== 'fact') continue;
      yield* factTestProblems(`sla.${index}.when.${place}.test`, condition.test);
    }
  }
  yield* goalsProblems(draft, today);
  yield* wordsProblems(draft, today);
  yield* buyersProblems(draft, today);
  yield* engagementProblems(draft, today);
  yield* reasonsProblems(draft, today);
  yield* timingProblems(draft, today);
  yield* contentProblems(draft, today);
  yield* signProblems(draft, today);
  if (draft.validFrom !== '' && draft.validFrom < today) yield { path: 'validFrom', code: 'pastDay' };
}
