import type { FitTrial } from '../../../../lib/domain/qualification/fit-trial.ts';
import { number, percent, plural, t } from '../../../../lib/platform/i18n.ts';
import { gradeWords } from '../../../ui/fit-grid/cell-words.ts';
import { gradesText } from './trial-words.ts';
import type { FitTrialState } from './use-fit-trial.ts';

/** What the rules, as they are drafted, make of the leads there are: how many get each grade. */
export function TrialPanel({ answer, isCurrent, isIncomplete }: FitTrialState) {
  if (answer === null) return isIncomplete ? <p class="quiet">{t('buyers_trial_incomplete')}</p> : null;
  if (!answer.ok) return <p class="quiet">{t('buyers_trial_failed')}</p>;
  const { trial, stored } = answer.value;
  if (trial.leads === 0) return <p class="quiet">{t('buyers_trial_noLeads')}</p>;
  return (
    <div class={isCurrent ? 'trial' : 'trial trial-old'}>
      <p role="status">{gradesText(trial)}</p>
      <GradeBars trial={trial} />
      {trial.leads < stored && (
        <p class="quiet">{plural('buyers_trial_newest', stored, plural('fitGrid_leads', trial.leads))}</p>
      )}
      {isIncomplete && <p class="quiet">{t('buyers_trial_incomplete')}</p>}
    </div>
  );
}

/** The same as a picture; the sentence above says it all. */
function GradeBars({ trial: { grades, leads } }: { readonly trial: FitTrial }) {
  return (
    <div class="trial-bars" aria-hidden="true">
      {(['A', 'B', 'C', 'D', 'none'] as const).map((grade) => (
        <div key={grade} class="trial-row">
          <span class="trial-grade">{grade === 'none' ? '?' : grade}</span>
          <span class="trial-track" title={gradeWords(grade)}>
            <span class="trial-bar" style={{ inlineSize: `${(grades[grade] / leads) * 100}%` }} />
          </span>
          <span class="trial-count">
            {number(grades[grade])} <span class="quiet">{percent(grades[grade] / leads)}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
