import { useEffect, useState } from 'preact/hooks';
import { number, t } from '../../../lib/platform/i18n.ts';
import { readNumber } from '../fields/field-values.ts';

/** What the settings hold. */
const most = 50;

export interface PerDayProps {
  readonly value: number;
  readonly onNumber: (value: number) => void;
}

/** How many notifications a day. Stored when the field is left, or with Enter. */
export function PerDay({ value, onNumber }: PerDayProps) {
  const [text, setText] = useState(number(value));
  const [wrong, setWrong] = useState(false);
  useEffect(() => setText(number(value)), [value]);
  const commit = (): void => {
    const given = readNumber(text);
    const fits = Number.isInteger(given) && given >= 0 && given <= most;
    setWrong(!fits);
    if (fits && given !== value) onNumber(given);
  };
  return (
    <div class="reminder-part">
      <label class="field reminder-amount">
        <span class="label">{t('reminders_perDay')}</span>
        <input
          class="input"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={text}
          aria-invalid={wrong}
          aria-describedby="reminders-perDay-help"
          onInput={(event) => setText(event.currentTarget.value)}
          onChange={commit}
        />
      </label>
      <p id="reminders-perDay-help" class={wrong ? 'field-error' : 'quiet'} role={wrong ? 'alert' : undefined}>
        {wrong ? t('reminders_perDay_wrong', number(most)) : t('reminders_perDay_help')}
      </p>
    </div>
  );
}
