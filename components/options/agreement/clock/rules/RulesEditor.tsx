import { Plus } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { SlaRule } from '../../../../../lib/domain/agreement/clock-schema.ts';
import type { Agreement } from '../../../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../../../lib/domain/time.ts';
import { t, withoutMarks } from '../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { type ProblemAt, within } from '../../problem-sentence.ts';
import { RuleForm } from './RuleForm.tsx';
import { copyOfRule, newRule } from './rule-changes.ts';

export interface RulesEditorProps {
  /** The agreement as the draft would make it. */
  readonly agreement: Agreement;
  readonly today: PlainDay;
  readonly problemAt: ProblemAt;
  readonly onChange: (rules: SlaRule[]) => void;
}

/** What sales owes: one form a rule. */
export function RulesEditor({ agreement, today, problemAt, onChange }: RulesEditorProps) {
  const { sla: rules, calendars } = agreement;
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useRef<string | null>(null);
  useEffect(() => {
    const place = rules.findIndex(({ id }) => id === added.current);
    if (place < 0) return;
    added.current = null;
    list.current?.children[place]?.querySelector('input')?.focus();
  }, [rules]);
  const insert = (place: number, rule: SlaRule): void => {
    added.current = rule.id;
    onChange(rules.toSpliced(place, 0, rule));
  };
  const add = (): void =>
    insert(
      rules.length,
      newRule(rules, calendars[0]?.id ?? '', {
        firstResponse: t('clock_rule_new_firstResponse'),
        qualification: t('clock_rule_new_qualification'),
      }),
    );
  return (
    <>
      {rules.length === 0 && <p class="quiet">{t('clock_rules_none')}</p>}
      <ul class="clock-rules" ref={list}>
        {rules.map((rule, index) => (
          <li key={rule.id}>
            <RuleForm
              rule={rule}
              agreement={agreement}
              today={today}
              problemAt={within(problemAt, `sla.${index}`)}
              onChange={(changed) => onChange(rules.with(index, changed))}
              onCopy={() => insert(index + 1, copyOfRule(rule, rules, withoutMarks(t('clock_rule_copyOf', rule.name))))}
              onRemove={() => {
                onChange(rules.toSpliced(index, 1));
                addButton.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      <div class="buttons">
        <Button icon={Plus} inner={addButton} onClick={add}>
          {t('clock_rule_add')}
        </Button>
      </div>
    </>
  );
}
