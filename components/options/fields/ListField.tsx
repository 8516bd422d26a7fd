import { useId } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { readLines, sameList } from './field-values.ts';
import { useFieldText } from './use-field-text.ts';
import './fields.css';

export interface ListFieldProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly problem?: string;
  readonly onValues: (values: string[]) => void;
}

/** Several words, one a line. */
export function ListField({ label, values, problem, onValues }: ListFieldProps) {
  const id = useId();
  const [text, setText] = useFieldText<readonly string[]>(values, readLines, (list) => list.join('\n'), sameList);
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class="input lines-field"
        rows={Math.min(Math.max(2, values.length + 1), 8)}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={problem === undefined ? `${id}-help` : `${id}-help ${id}-problem`}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          onValues(readLines(event.currentTarget.value));
        }}
      />
      <p class="quiet" id={`${id}-help`}>
        {t('clock_onePerLine')}
      </p>
      {problem !== undefined && (
        <p class="field-error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
