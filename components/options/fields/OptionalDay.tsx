import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { PlainDay } from '../../../lib/domain/time.ts';
import { FieldError } from '../../ui/FieldError.tsx';
import './fields.css';

export interface OptionalDayProps {
  readonly label: string;
  readonly value: PlainDay | undefined;
  /** The first day on offer. */
  readonly min?: PlainDay;
  readonly problem?: string | undefined;
  readonly help?: ComponentChildren;
  readonly onDay: (day: PlainDay | undefined) => void;
}

/** A day that may be left out, taken as it is typed. */
export function OptionalDay({ label, value, min = '1900-01-01', problem, help, onDay }: OptionalDayProps) {
  const id = useId();
  const told = [problem && `${id}-problem`, help && `${id}-help`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input one-day"
        type="date"
        min={min}
        max="2199-12-31"
        value={value ?? ''}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={told || undefined}
        onInput={(event) => onDay(event.currentTarget.value || undefined)}
      />
      <FieldError id={`${id}-problem`} text={problem} />
      {help && (
        <p class="field-help quiet" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}
