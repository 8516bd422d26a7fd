import { t } from '../../../lib/platform/i18n.ts';

export interface NameFieldProps {
  readonly value: string;
  readonly onName: (name: string) => void;
}

/** What the user calls the connection. */
export function NameField({ value, onName }: NameFieldProps) {
  return (
    <div class="field">
      <label class="label" for="connect-name">
        {t('connect_name')}
      </label>
      <input
        class="input"
        id="connect-name"
        type="text"
        autocomplete="off"
        maxLength={100}
        value={value}
        aria-describedby="connect-name-hint"
        onInput={(event) => onName(event.currentTarget.value)}
      />
      <p class="quiet" id="connect-name-hint">
        {t('connect_name_hint')}
      </p>
    </div>
  );
}
