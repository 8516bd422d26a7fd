import { Plus, X } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SlaCondition, SlaRule } from '../../../../lib/domain/agreement/clock-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../fields/Choice.tsx';
import { type ProblemAt, within } from '../problem-sentence.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { newCondition, removed, replaced } from './rule-changes.ts';

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
  const addButton = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(false);
  const conditions = rule.when ?? [];
  const wrong = problemAt('when');
  useLayoutEffect(() => {
    if (added.current) list.current?.lastElementChild?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    added.current = false;
  }, [conditions.length]);
  const add = (): void => {
    added.current = true;
    onChange([...conditions, newCondition(kind)]);
  };
  return (
    <fieldset class="clock-conditions">
      <legend class="clock-label">
        {conditions.length === 0 ? t('clock_conditions_none') : t('clock_conditions_all')}
      </legend>
      {conditions.length > 0 && (
        <ul ref={list}>
          {conditions.map((condition, index) => (
            // Conditions have no ids; what kind stands at which place is as much as one can be known by.
            <li key={`${index} ${condition.on}`} class="clock-condition">
              <ConditionFields
                condition={condition}
                agreement={agreement}
                problemAt={within(problemAt, `when.${index}`)}
                onChange={(changed) => onChange(replaced(conditions, index, changed))}
              />
              <Button
                icon={X}
                look="quiet"
                aria-label={t('clock_condition_remove', t(`clock_condition_${condition.on}`))}
                onClick={() => {
                  onChange(removed(conditions, index));
                  addButton.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {wrong && <p class="field-error">{wrong}</p>}
      <div class="buttons clock-add">
        <Choice
          label={t('clock_condition_kind', rule.name)}
          value={kind}
          options={kinds.map((each) => [each, t(`clock_condition_${each}`)])}
          onChoice={setKind}
        />
        <Button icon={Plus} inner={addButton} onClick={add}>
          {t('clock_condition_add')}
        </Button>
      </div>
    </fieldset>
  );
}
