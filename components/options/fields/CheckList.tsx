import { useId } from 'preact/hooks';
import './fields.css';

export interface CheckListProps {
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly chosen: readonly string[];
  readonly problem?: string;
  readonly onChosen: (chosen: string[]) => void;
}

/** Any of a few things. What is chosen and no longer on offer is shown too, so that it can be let go. */
export function CheckList({ label, options, chosen, problem, onChosen }: CheckListProps) {
  const id = useId();
  const gone = chosen.filter((value) => !options.some(([option]) => option === value));
  const all = [...options, ...gone.map((value) => [value, value] as const)];
  return (
    <fieldset class="choices" aria-describedby={problem === undefined ? undefined : id}>
      <legend class="field-label">{label}</legend>
      {all.map(([value, text]) => (
        <label class="choice" key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            aria-invalid={problem === undefined ? undefined : 'true'}
            onChange={(event) =>
              onChosen(event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          />
          {text}
        </label>
      ))}
      {problem !== undefined && (
        <p class="field-error" id={id}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
