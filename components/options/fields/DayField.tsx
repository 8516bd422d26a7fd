import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError } from '../../ui/FieldError.tsx';
import './fields.css';

export interface DayFieldProps {
  readonly label: string;
  readonly inner: Ref<HTMLInputElement>;
  readonly error: string | null;
}

/** A field for a day, read when its form is sent. */
export function DayField({ label, inner, error }: DayFieldProps) {
  const id = useId();
  return (
    <div class="field day-field">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        ref={inner}
        id={id}
        class="input"
        type="date"
        min="1900-01-01"
        max="2199-12-31"
        aria-invalid={error !== null}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <FieldError id={`${id}-error`} text={error} />
    </div>
  );
}
