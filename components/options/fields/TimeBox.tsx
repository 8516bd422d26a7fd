import { readWeekClock, writeWeekClock } from './field-values.ts';
import type { Aria } from './Sentence.tsx';
import { useFieldText } from './use-field-text.ts';
import './fields.css';

export interface TimeBoxProps {
  readonly label: string;
  /** `HH:MM`, `24:00` included, which the browser's own field for times cannot hold; or what was typed instead. */
  readonly value: string;
  readonly aria: Aria;
  readonly onTime: (value: string) => void;
}

/** A clock time within a sentence. */
export function TimeBox({ label, value, aria, onTime }: TimeBoxProps) {
  const [text, setText] = useFieldText(value, readWeekClock, writeWeekClock);
  return (
    <input
      class="input time-field"
      autoComplete="off"
      maxLength={12}
      aria-label={label}
      {...aria}
      value={text}
      onInput={(event) => {
        setText(event.currentTarget.value);
        onTime(readWeekClock(event.currentTarget.value));
      }}
      onBlur={(event) => setText(writeWeekClock(readWeekClock(event.currentTarget.value)))}
    />
  );
}
