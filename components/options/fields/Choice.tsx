import type { Aria } from './Sentence.tsx';
import './fields.css';

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly aria?: Aria;
  readonly onChoice: (value: Value) => void;
}

/** One of a few things within a sentence. A value that is none of them stays on show as it is. */
export function Choice<Value extends string>({ label, value, options, aria = {}, onChoice }: ChoiceProps<Value>) {
  const isKnown = options.some(([option]) => option === value);
  return (
    <select
      class="select choice-field"
      aria-label={label}
      {...aria}
      value={value}
      onChange={(event) => onChoice(event.currentTarget.value as Value)}
    >
      {!isKnown && <option value={value}>{value}</option>}
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  );
}
