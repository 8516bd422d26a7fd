import { useState } from 'preact/hooks';
import type { SlaCondition, SlaRule } from '../../../../../lib/domain/agreement/clock-schema.ts';
import type { Agreement } from '../../../../../lib/domain/agreement/schema.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { Choice } from '../../../fields/Choice.tsx';
import { ConditionList } from '../../parts/ConditionList.tsx';
import { type ProblemAt, within } from '../../problem-sentence.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { newCondition } from './rule-changes.ts';

const kinds = ['stage', 'source', 'fit', 'team', 'deadline', 'fact'] as const satisfies readonly SlaCondition['on'][];

export interface ConditionsEditorProps {
  readonly rule: SlaRule;
  readonly agreement: Agreement;
  /** Of the rule. */
  readonly problemAt: ProblemAt;
  readonly onChange: (conditions: SlaCondition[]) => void;
}

/** Which leads a rule is for. */
export function ConditionsEditor({ rule, agreement, problemAt, onChange }: ConditionsEditorProps) {
  const [kind, setKind] = useState<SlaCondition['on']>('stage');
  const conditions = rule.when ?? [];
  return (
    <ConditionList<SlaCondition>
      label={t(conditions.length === 0 ? 'clock_conditions_none' : 'clock_conditions_all')}
      items={conditions}
      removeLabel={({ on }) => t('clock_condition_remove', t(`clock_condition_${on}`))}
      problem={problemAt('when')}
      addText={t('clock_condition_add')}
      fresh={() => newCondition(kind)}
      kind={
        <Choice
          label={t('clock_condition_kind', rule.name)}
          value={kind}
          options={kinds.map((each) => [each, t(`clock_condition_${each}`)])}
          onChoice={setKind}
        />
      }
      onItems={onChange}
    >
      {(condition, place, onCondition) => (
        <ConditionFields
          condition={condition}
          agreement={agreement}
          problemAt={within(problemAt, `when.${place}`)}
          onChange={onCondition}
        />
      )}
    </ConditionList>
  );
}
