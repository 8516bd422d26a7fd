import { CircleAlert, Plus } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { freeId } from '../../../../lib/domain/agreement/draft.ts';
import type { TimingRule } from '../../../../lib/domain/agreement/schema.ts';
import { addDays } from '../../../../lib/domain/time.ts';
import { t, withoutMarks } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { OptionalDay } from '../../fields/OptionalDay.tsx';
import { RemovalNote } from '../parts/RemovalNote.tsx';
import { useOrder } from '../parts/use-order.ts';
import { useRemoval } from '../parts/use-removal.ts';
import type { StepProps } from '../step.ts';
import { hiddenBy } from './example-window.ts';
import { TimingForm } from './TimingForm.tsx';
import '../parts/parts.css';
import './timing.css';

/** A deadline in which every part of the shipped windows can be seen. */
const exampleDays = 60;

/** When to call: windows counted back from the buyer's deadline. */
export function TimingStep({ agreement, change, problemAt, today }: StepProps) {
  const { timing: rules } = agreement;
  const [deadline, setDeadline] = useState(() => addDays(today, exampleDays));
  const addButton = useRef<HTMLButtonElement>(null);
  const put = (timing: TimingRule[]): void => change({ timing });
  const order = useOrder(rules, ({ name }) => name, put);
  const { removal, remove } = useRemoval(rules, put);
  const insert = (place: number, rule: TimingRule): void => {
    order.focusOn(rule.id, 'input');
    put(rules.toSpliced(place, 0, rule));
  };
  const add = (): void => {
    // Before the rule for everyone, behind which it would never count.
    const everyone = rules.findIndex(({ when }) => when === undefined);
    insert(everyone < 0 ? rules.length : everyone, {
      id: freeId('window', rules),
      name: t('timing_new'),
      ...(everyone >= 0 && { when: { fact: 'need', is: 'contains', values: [] } }),
      opensDaysBefore: 90,
      closesDaysBefore: 30,
    });
  };
  return (
    <div class="step">
      <p class="quiet">{t('timing_about')}</p>
      <OptionalDay label={t('timing_example')} value={deadline} onDay={(day) => setDeadline(day ?? '')} />
      <ol class="step-list" ref={order.list}>
        {rules.map((rule, place) => (
          <li key={rule.id} data-item={rule.id} onKeyDown={order.onKeyDown(place)}>
            <TimingForm
              rule={rule}
              place={place}
              count={rules.length}
              order={order}
              hiddenBy={hiddenBy(rules, place)?.name}
              deadline={deadline}
              today={today}
              problemAt={(path) => problemAt(['timing', place, path].filter((part) => part !== '').join('.'))}
              onChange={(changed) => put(rules.with(place, changed))}
              onCopy={() =>
                insert(place + 1, {
                  ...rule,
                  id: freeId(rule.id.slice(0, 90), rules),
                  name: withoutMarks(t('clock_rule_copyOf', rule.name)).slice(0, 200),
                })
              }
              onRemove={() => remove(place, t('timing_removed', rule.name))}
            />
          </li>
        ))}
      </ol>
      {!rules.some(({ when }) => when === undefined) && (
        <p class="step-warn">
          <Icon icon={CircleAlert} size={14} />
          <span>{t(rules.length === 0 ? 'timing_none' : 'timing_nobodyElse')}</span>
        </p>
      )}
      <p role="status" class="visually-hidden">
        {order.said}
      </p>
      <RemovalNote removal={removal} onUndone={() => addButton.current?.focus()} />
      <div class="buttons">
        <Button icon={Plus} inner={addButton} onClick={add}>
          {t('timing_add')}
        </Button>
      </div>
    </div>
  );
}
