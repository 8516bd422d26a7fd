import { CircleAlert, Copy, Trash2 } from 'lucide';
import { useId } from 'preact/hooks';
import type { TimingRule } from '../../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { FactFields } from '../../fields/FactFields.tsx';
import { NumberBox } from '../../fields/NumberBox.tsx';
import { type Blank, Sentence } from '../../fields/Sentence.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { MoveButtons } from '../parts/MoveButtons.tsx';
import type { Order } from '../parts/use-order.ts';
import { type ProblemAt, within } from '../problem-sentence.ts';
import { windowOf } from './example-window.ts';
import { WindowLine } from './WindowLine.tsx';

export interface TimingFormProps {
  readonly rule: TimingRule;
  readonly place: number;
  readonly count: number;
  readonly order: Order;
  /** The name of the rule for everyone before this one. */
  readonly hiddenBy: string | undefined;
  /** What the buyer of the example must have bought by. */
  readonly deadline: PlainDay;
  readonly today: PlainDay;
  readonly problemAt: ProblemAt;
  readonly onChange: (rule: TimingRule) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

/** What a rule that is for some starts with: what the buyer wants. */
const someone = { fact: 'need', is: 'contains', values: [] } as const;

/** One call window: for whom, and how long before the deadline. */
export function TimingForm(props: TimingFormProps) {
  const { rule, place, count, order, hiddenBy, deadline, today, problemAt, onChange } = props;
  const id = useId();
  const window = windowOf(rule, deadline);
  const reversed = problemAt('');
  const days = (which: 'opensDaysBefore' | 'closesDaysBefore'): Blank => ({
    name: which,
    problem: problemAt(which) ?? (which === 'closesDaysBefore' ? reversed : undefined),
    control: (aria) => (
      <NumberBox
        label={t(`timing_${which}`)}
        value={rule[which]}
        aria={aria}
        onNumber={(value) => onChange({ ...rule, [which]: value })}
      />
    ),
  });
  return (
    <fieldset class="clock-rule">
      <legend class="visually-hidden">{t('timing_legend', rule.name)}</legend>
      <div class="clock-rule-head">
        <TextField
          label={t('timing_name')}
          value={rule.name}
          problem={problemAt('name')}
          onText={(name) => onChange({ ...rule, name })}
        />
        <div class="buttons">
          <MoveButtons name={rule.name} place={place} count={count} order={order} />
          <Button icon={Copy} aria-label={t('timing_copy', rule.name)} onClick={props.onCopy}>
            {t('clock_copy')}
          </Button>
          <Button icon={Trash2} aria-label={t('timing_remove', rule.name)} onClick={props.onRemove}>
            {t('clock_remove')}
          </Button>
        </div>
      </div>
      {hiddenBy !== undefined && (
        <p class="step-warn">
          <Icon icon={CircleAlert} size={14} />
          <span>{t('timing_hidden', hiddenBy)}</span>
        </p>
      )}
      <fieldset class="choices">
        <legend class="field-label">{t('timing_whom')}</legend>
        {(['everyone', 'some'] as const).map((whom) => (
          <label class="choice" key={whom}>
            <input
              type="radio"
              name={`${id}-whom`}
              checked={(rule.when === undefined) === (whom === 'everyone')}
              onChange={() => {
                const { when: _, ...rest } = rule;
                onChange(whom === 'everyone' ? rest : { ...rest, when: { ...someone, values: [] } });
              }}
            />
            {t(`timing_${whom}`)}
          </label>
        ))}
      </fieldset>
      {rule.when && (
        <FactFields
          test={rule.when}
          problemAt={within(problemAt, 'when')}
          onChange={(when) => onChange({ ...rule, when })}
        />
      )}
      <Sentence
        say={(opens, closes) => t('timing_sentence', opens, closes)}
        blanks={[days('opensDaysBefore'), days('closesDaysBefore')]}
      />
      {window && <WindowLine window={window} today={today} />}
    </fieldset>
  );
}
