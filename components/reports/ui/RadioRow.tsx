import { useId } from 'preact/hooks';
import './radio-row.css';

/** One of several things to choose. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly name: string;
  /** What it means, in a sentence. */
  readonly about?: string;
}

export interface RadioRowProps<Value extends string> {
  readonly legend: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
}

/** A few things side by side of which one holds; where they need explaining, each is a card that says what it means. */
export function RadioRow<Value extends string>({ legend, value, choices, onChoose }: RadioRowProps<Value>) {
  const group = useId();
  return (
    <fieldset class="radio-row">
      <legend>{legend}</legend>
      <div class={choices.some(({ about }) => about !== undefined) ? 'radio-cards' : 'radio-words'}>
        {choices.map((choice) => (
          <label key={choice.value} class="radio-choice">
            <input
              type="radio"
              name={group}
              checked={choice.value === value}
              aria-describedby={choice.about === undefined ? undefined : `${group}-${choice.value}`}
              onChange={() => onChoose(choice.value)}
            />
            <span class="radio-name">{choice.name}</span>
            {choice.about !== undefined && (
              <span id={`${group}-${choice.value}`} class="radio-about">
                {choice.about}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
