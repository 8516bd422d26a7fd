import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { stepFragment } from '../route.ts';
import { partLabel } from './changes/part-labels.ts';
import type { DraftProblem } from './draft-problem.ts';
import { problemSentence } from './problem-sentence.ts';
import { stepOfPath } from './steps.ts';
import { placeText } from './text/agreement-place.ts';

export interface ProblemListProps {
  readonly problems: readonly DraftProblem[];
  readonly agreement: Agreement;
}

/** Everything that has to be put right, each with the way to the step where it stands at its field. */
export function ProblemList({ problems, agreement }: ProblemListProps) {
  if (problems.length === 0) return null;
  const lines = problems.map((problem) => {
    const rule = agreement.sla[Number(/^sla\.(\d+)/.exec(problem.path)?.[1] ?? -1)];
    const sentence = problemSentence(problem, rule?.within.unit === 'businessDays');
    const step = stepOfPath(problem.path);
    const place = placeText(problem.path, agreement).name;
    return { step, place: place || goalLabel(problem.path) || t(`agreement_step_${step}`), sentence };
  });
  // Two fields may be asked for the same.
  const told = lines.filter(
    ({ place, sentence }, index) =>
      lines.findIndex((line) => line.place === place && line.sentence === sentence) === index,
  );
  return (
    <div>
      <p class="strong">{t('clock_problems')}</p>
      <ul class="problems bullets">
        {told.map(({ step, place, sentence }) => (
          <li key={`${place} ${sentence}`}>
            {step === 'sign' ? place : <a href={stepFragment(step)}>{place}</a>} {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}

const goalFields = new Set(['from', 'to', 'revenue', 'averageSale', 'closeRate', 'costPerLead', 'budget']);

/** What a figure of the goals or of the plan behind them is called. */
function goalLabel(path: string): string | undefined {
  const [part, field = ''] = path.split('.');
  return (part === 'goals' || part === 'plan') && goalFields.has(field) ? `${partLabel(['goals', field])}.` : undefined;
}
