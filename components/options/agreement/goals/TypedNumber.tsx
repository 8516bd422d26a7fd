import { useId, useState } from 'preact/hooks';
import { FieldError } from '../../../ui/FieldError.tsx';
import { useFieldText } from '../../fields/use-field-text.ts';

export interface TypedNumberProps {
  readonly label: string;
  /** NaN where what stands in the field cannot be read. */
  readonly value: number | undefined;
  /** What was typed as a number, or NaN. */
  readonly read: (text: string) => number;
  readonly write: (value: number) => string;
  /** Why what was typed cannot be read, where more can be said of it than `problem` says. */
  readonly refused?: (text: string) => string | undefined;
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Whether an empty field is left out rather than wrong. */
  readonly isOptional?: boolean;
  readonly onNumber: (value: number | undefined) => void;
}

/** A number people write in ways of their own. Once the field is left it is written out, so that they see it was understood. */
export function TypedNumber(props: TypedNumberProps) {
  const { label, value, read, write, refused, problem, hint, placeholder, isOptional = false, onNumber } = props;
  const id = useId();
  const readText = (text: string): number | undefined =>
    text.trim() === '' ? (isOptional ? undefined : Number.NaN) : read(text);
  const writeValue = (given: number | undefined): string => (given === undefined ? '' : write(given));
  const [text, setText] = useFieldText(value, readText, writeValue);
  const [isTyping, setTyping] = useState(false);
  const own = Number.isNaN(value) ? refused?.(text) : undefined;
  // What is only half typed is not wrong yet, unless it cannot become right.
  const wrong = own ?? (isTyping && text.trim() === '' ? undefined : problem);
  return (
    <div class="field goals-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        aria-invalid={wrong === undefined ? undefined : 'true'}
        aria-describedby={wrong !== undefined ? `${id}-problem` : hint !== undefined ? `${id}-hint` : undefined}
        onInput={(event) => {
          setTyping(true);
          setText(event.currentTarget.value);
          onNumber(readText(event.currentTarget.value));
        }}
        onBlur={() => {
          setTyping(false);
          if (value !== undefined && Number.isFinite(value)) setText(write(value));
        }}
      />
      {hint !== undefined && wrong === undefined && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-problem`} text={wrong} />
    </div>
  );
}
