import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { longestText } from '../../../lib/domain/agreement/schema-parts.ts';
import { FieldError } from '../../ui/FieldError.tsx';
import './fields.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** What is wrong with it. */
  readonly problem?: string | null | undefined;
  readonly help?: string | undefined;
  readonly maxLength?: number;
  /** More than one: a text of several lines. */
  readonly rows?: number;
  /** Which keys a touch screen offers. */
  readonly inputMode?: 'text' | 'url' | 'search';
  readonly inner?: Ref<HTMLInputElement>;
  readonly onText: (text: string) => void;
  /** Enter was pressed in a text of one line. */
  readonly onEnter?: () => void;
  /** The field is left. */
  readonly onLeave?: () => void;
}

/** A text that is taken as it is typed. */
export function TextField({
  label,
  value,
  problem,
  help,
  maxLength = longestText,
  rows = 1,
  inputMode = 'text',
  inner,
  onText,
  onEnter,
  onLeave,
}: TextFieldProps) {
  const id = useId();
  const told = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const common = {
    id,
    dir: 'auto',
    autoComplete: 'off',
    maxLength,
    value,
    'aria-invalid': problem ? ('true' as const) : undefined,
    'aria-describedby': told || undefined,
    onInput: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onText(event.currentTarget.value),
    onBlur: onLeave,
  } as const;
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {rows > 1 ? (
        <textarea class="input lines-field" rows={rows} {...common} />
      ) : (
        <input
          ref={inner}
          class="input"
          inputMode={inputMode}
          {...common}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) onEnter?.();
          }}
        />
      )}
      {help && (
        <p class="field-help quiet" id={`${id}-help`}>
          {help}
        </p>
      )}
      <FieldError id={`${id}-problem`} text={problem} />
    </div>
  );
}
