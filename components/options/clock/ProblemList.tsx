import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { placeText } from '../agreement-place.ts';
import type { DraftProblem } from './draft-problems.ts';
import { problemSentence } from './problem-sentence.ts';

export interface ProblemListProps {
  readonly problems: readonly DraftProblem[];
  readonly agreement: Agreement;
}

/** Everything that has to be put right, by the names of what it stands in. Each stands at its own place too. */
export function ProblemList({ problems, agreement }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <div>
      <p class="strong">{t('clock_problems')}</p>
      <ul class="problems bullets">
        {problems.map((problem) => {
          const rule = agreement.sla[Number(/^sla\.(\d+)/.exec(problem.path)?.[1] ?? -1)];
          return (
            <li key={`${problem.path} ${problem.code} ${problem.detail}`}>
              {placeText(problem.path, agreement).name} {problemSentence(problem, rule?.within.unit === 'businessDays')}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
