import { readNumber, writeNumber } from './field-values.ts';
import type { Aria } from './Sentence.tsx';
import { useFieldText } from './use-field-text.ts';
import './fields.css';

export interface OptionalNumberProps {
  readonly label: string;
  /** NaN where what stands in the field is no number. */
  readonly value: number | undefined;
  readonly aria: Aria;
  readonly onNumber: (value: number | undefined) => void;
}

/** A number within a sentence that may be left out. */
export function OptionalNumber({ label, value, aria, onNumber }: OptionalNumberProps) {
  const [text, setText] = useFieldText(value, readOptional, writeOptional);
  return (
    <input
      class="input number-field"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      {...aria}
      value={text}
      onInput={(event) => {
        setText(event.currentTarget.value);
        onNumber(readOptional(event.currentTarget.value));
      }}
    />
  );
}

function readOptional(text: string): number | undefined {
  return text.trim() === '' ? undefined : readNumber(text);
}

function writeOptional(value: number | undefined): string {
  return value === undefined ? '' : writeNumber(value);
}
