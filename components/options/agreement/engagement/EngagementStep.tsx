import { TriangleAlert } from 'lucide';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { levelsText } from '../buyers/trial-words.ts';
import { type FitTrialState, useFitTrial } from '../buyers/use-fit-trial.ts';
import { EditorPart } from '../parts/EditorPart.tsx';
import '../parts/parts.css';
import { within } from '../problem-sentence.ts';
import type { StepProps } from '../step.ts';
import { Examples } from './Examples.tsx';
import './engagement.css';
import { KindTable } from './KindTable.tsx';
import { LevelsSentence } from './LevelsSentence.tsx';
import { MachineFields } from './MachineFields.tsx';

/** What buyers do, and what it is worth: points that fade, levels, and what machines did. */
export function EngagementStep({ agreement, change, problemAt }: StepProps) {
  const trial = useFitTrial(agreement, { levels: true });
  const { engagement, engagementLevels, machines } = agreement;
  return (
    <div class="step">
      <EditorPart title={t('engage_title')} about={t('engage_why')}>
        <KindTable rules={engagement} problemAt={problemAt} onRules={(rules) => change({ engagement: rules })} />
        {engagement.every(({ points }) => points === 0) && (
          <p class="step-warn">
            <Icon icon={TriangleAlert} size={14} /> {t('engage_allNothing')}
          </p>
        )}
      </EditorPart>
      <EditorPart title={t('engage_levels_title')} about={t('engage_levels_why')}>
        <LevelsSentence
          levels={engagementLevels}
          problemAt={problemAt}
          onLevels={(levels) => change({ engagementLevels: levels })}
        />
        <LevelsTried {...trial} />
        <h4>{t('engage_examples')}</h4>
        <Examples agreement={agreement} />
      </EditorPart>
      <EditorPart title={t('options_machines')} about={t('engage_machines_why')}>
        <MachineFields
          machines={machines}
          problemAt={within(problemAt, 'machines')}
          onMachines={(rules) => change({ machines: rules })}
        />
      </EditorPart>
    </div>
  );
}

/** How many of the leads there are would be at each level. */
function LevelsTried({ answer, isCurrent }: FitTrialState) {
  if (!answer?.ok) return null;
  const { trial, stored } = answer.value;
  const leads = trial.levels.reduce((sum, count) => sum + count, 0);
  if (leads === 0) return null;
  return (
    <div class={isCurrent ? undefined : 'quiet'}>
      <p role="status">{levelsText(trial.levels, leads)}</p>
      {leads < stored && <p class="quiet">{plural('buyers_trial_newest', stored, plural('fitGrid_leads', leads))}</p>}
    </div>
  );
}
