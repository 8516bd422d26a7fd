import { useId } from 'preact/hooks';
import { number as written } from '../../../../lib/platform/i18n.ts';
import { NumberBox } from '../../fields/NumberBox.tsx';
import { Sentence } from '../../fields/Sentence.tsx';

export interface MachineRuleProps {
  /** The rule in words, with its numbers in their places. */
  readonly say: (...numbers: string[]) => string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly numbers: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: number;
    readonly problem: string | undefined;
    readonly onNumber: (value: number) => void;
  }[];
}

/** One rule with its switch. Switched off it keeps its place and its words. */
export function MachineRule({ say, isOn, onSwitch, numbers }: MachineRuleProps) {
  const id = useId();
  const name = say(...numbers.map(({ value }) => (Number.isNaN(value) ? '' : written(value))));
  return (
    <li class="engage-machine">
      <input
        id={id}
        type="checkbox"
        aria-label={name}
        checked={isOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {isOn ? (
        <Sentence
          say={say}
          blanks={numbers.map(({ name: field, label, value, problem, onNumber }) => ({
            name: field,
            problem,
            control: (aria) => <NumberBox label={label} value={value} aria={aria} onNumber={onNumber} />,
          }))}
        />
      ) : (
        <label class="quiet" for={id}>
          {say(...numbers.map(({ value }) => (value === 0 ? '…' : written(value))))}
        </label>
      )}
    </li>
  );
}
