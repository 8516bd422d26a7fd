import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { Threshold } from '../../../lib/domain/reminders/settings.ts';
import { thresholdId } from '../../../lib/domain/reminders/threshold-time.ts';
import { type MessageKey, number, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { RowForm } from '../RowForm.tsx';
import { mostOf, type ThresholdUnit, thresholdOf, thresholdUnits } from './threshold-text.ts';

/** More than these the settings do not hold. */
const mostThresholds = 10;

const unitWords: Readonly<Record<ThresholdUnit, MessageKey>> = {
  percent: 'reminders_unit_percent',
  minutes: 'reminders_unit_minutes',
  hours: 'reminders_unit_hours',
};

export interface AddThresholdProps {
  readonly thresholds: readonly Threshold[];
  /** Resolves with whether it is stored. */
  readonly onAdd: (threshold: Threshold) => Promise<boolean>;
}

/** A number and what it counts. */
export function AddThreshold({ thresholds, onAdd }: AddThresholdProps) {
  const [amount, setAmount] = useState('');
  const [unit, setUnit] = useState<ThresholdUnit>('minutes');
  const [wrong, setWrong] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const threshold = thresholdOf(amount, unit);
    const problem = threshold ? problemOf(threshold, thresholds) : t('reminders_threshold_wrong', number(mostOf[unit]));
    setWrong(problem);
    if (threshold && problem === null && (await onAdd(threshold))) setAmount('');
  };
  return (
    <RowForm onSubmit={() => void add()}>
      <label class="field reminder-amount">
        <span class="label">{t('reminders_threshold_amount')}</span>
        <input
          class="input"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={amount}
          aria-invalid={wrong !== null}
          aria-describedby="reminders-add-help"
          onInput={(event) => setAmount(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="label">{t('reminders_threshold_unit')}</span>
        <select
          class="select"
          value={unit}
          onChange={(event) => setUnit(thresholdUnits.find((each) => each === event.currentTarget.value) ?? unit)}
        >
          {thresholdUnits.map((each) => (
            <option key={each} value={each}>
              {t(unitWords[each])}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" icon={Plus}>
        {t('reminders_threshold_add')}
      </Button>
      <p
        id="reminders-add-help"
        class={wrong === null ? 'quiet field-help' : 'field-error'}
        role={wrong === null ? undefined : 'alert'}
      >
        {wrong ?? t('reminders_threshold_help')}
      </p>
    </RowForm>
  );
}

function problemOf(threshold: Threshold, thresholds: readonly Threshold[]): string | null {
  if (thresholds.some((known) => thresholdId(known) === thresholdId(threshold))) return t('reminders_threshold_known');
  return thresholds.length < mostThresholds ? null : t('reminders_threshold_full', number(mostThresholds));
}
