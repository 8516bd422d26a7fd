import { useState } from 'preact/hooks';
import type { Requirement, Stage } from '../../../../lib/domain/agreement/schema.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Choice } from '../../fields/Choice.tsx';
import { ConditionList } from '../parts/ConditionList.tsx';
import { type ProblemAt, within } from '../problem-sentence.ts';
import { requirementText } from '../text/agreement-words.ts';
import { RequirementFields } from './RequirementFields.tsx';
import { newRequirement, openNeeds } from './stage-changes.ts';

export interface RequirementsProps {
  readonly stage: Stage;
  /** Of the stage. */
  readonly problemAt: ProblemAt;
  readonly onChange: (requires: Requirement[]) => void;
}

/** What a lead must have before it may enter the stage. */
export function Requirements({ stage, problemAt, onChange }: RequirementsProps) {
  const { requires } = stage;
  const open = openNeeds(requires);
  const [chosen, setChosen] = useState<Requirement['need']>('fact');
  const need = open.includes(chosen) ? chosen : 'fact';
  return (
    <ConditionList<Requirement>
      label={t(requires.length === 0 ? 'words_needs_none' : 'words_needs', stage.name)}
      items={requires}
      removeLabel={(requirement) => t('words_need_remove', requirementText(requirement))}
      problem={undefined}
      addText={t('words_need_add')}
      fresh={() => newRequirement(need, requires)}
      kind={
        <Choice
          label={t('words_need_kind', stage.name)}
          value={need}
          options={open.map((each) => [each, t(`words_kind_${each}`)])}
          onChoice={setChosen}
        />
      }
      onItems={onChange}
    >
      {(requirement, place, onRequirement) => (
        <RequirementFields
          requirement={requirement}
          problemAt={within(problemAt, `requires.${place}`)}
          onChange={onRequirement}
        />
      )}
    </ConditionList>
  );
}
