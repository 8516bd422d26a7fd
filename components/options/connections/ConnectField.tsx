import type { ConnectionField, FieldName } from '../../../lib/connectors/about.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { FieldError } from '../../ui/FieldError.tsx';
import { fieldLabel } from './connector-words.ts';
import type { FieldProblem } from './draft.ts';
import { SecretField } from './SecretField.tsx';

export interface ConnectFieldProps {
  readonly field: ConnectionField;
  readonly value: string;
  /** Of a secret: whether one is stored. */
  readonly isStored: boolean;
  /** When what is stored was checked: a new check means that what was entered is stored. */
  readonly checkedAt: Instant | undefined;
  readonly problem: FieldProblem | undefined;
  readonly onValue: (value: string) => void;
}

/** The id of a field's control. One connection is entered at a time. */
export function fieldId(name: FieldName): string {
  return `connect-field-${name}`;
}

/** One thing to enter, with what it is and what a right one looks like. */
export function ConnectField({ field, value, isStored, checkedAt, problem, onValue }: ConnectFieldProps) {
  const { name, kind, example, choices = [] } = field;
  const id = fieldId(name);
  const control = {
    id,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': problem !== undefined,
    'aria-required': !field.optional,
  };
  return (
    <div class="field">
      <label class="label" for={id}>
        {fieldLabel(field)}
      </label>
      {kind === 'secret' && (
        <SecretField
          key={checkedAt}
          label={t(`connect_field_${name}`)}
          example={example}
          control={control}
          value={value}
          isStored={isStored}
          onValue={onValue}
        />
      )}
      {kind === 'choice' && (
        <select class="select" {...control} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
          {value === '' && <option value="">{t('connect_choose')}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
      {kind !== 'secret' && kind !== 'choice' && (
        <input
          class="input"
          {...control}
          type="text"
          inputMode={kind === 'text' ? undefined : 'url'}
          autocomplete="off"
          spellcheck={false}
          placeholder={example}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
      <div id={`${id}-hint`} class="connect-hint">
        <FieldError text={problem && problemText(problem, example)} />
        <p class="quiet">{t(`connect_field_${name}_hint`)}</p>
      </div>
    </div>
  );
}

function problemText(problem: FieldProblem, example: string | undefined): string {
  const words = t(`connect_wrong_${problem}`);
  return problem === 'pattern' && example !== undefined ? [words, t('connect_example', example)].join(' ') : words;
}
