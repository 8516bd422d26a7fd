import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { longestText } from '../../../lib/domain/agreement/schema-parts.ts';
import { FieldError } from '../../ui/FieldError.tsx';

export interface CommitFieldProps {
  readonly label: string;
  /** What holds now. */
  readonly value: string;
  /** Takes what was typed, or gives the sentence that says why not; the text then stays, to be put right. */
  readonly onCommit: (text: string) => string | null;
  readonly help?: string;
  readonly maxLength?: number;
  /** The id of a list of suggestions. */
  readonly list?: string;
  readonly inner?: Ref<HTMLInputElement>;
  readonly children?: ComponentChildren;
}

/** A text that is taken when the field is left or Enter is pressed. Escape brings back what holds. */
export function CommitField({
  label,
  value,
  onCommit,
  help,
  maxLength = longestText,
  list,
  inner,
  children,
}: CommitFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const reset = (): void => {
    setTyped(null);
    setError(null);
  };
  // What was typed belongs to the value it was typed over.
  useEffect(reset, [value]);
  const commit = (): void => {
    if (typed === null) return;
    const refused = typed.trim() === value ? null : onCommit(typed.trim());
    setError(refused);
    if (refused === null) setTyped(null);
  };
  const told = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        ref={inner}
        id={id}
        class="input"
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={maxLength}
        list={list}
        value={typed ?? value}
        aria-invalid={error !== null}
        aria-describedby={told || undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') reset();
        }}
      />
      {help && (
        <p id={`${id}-help`} class="field-help quiet">
          {help}
        </p>
      )}
      <FieldError id={`${id}-error`} text={error} />
      {children}
    </div>
  );
}
