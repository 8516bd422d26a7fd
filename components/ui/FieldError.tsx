export interface FieldErrorProps {
  /** By which the field names it as its description. */
  readonly id?: string;
  /** Nothing is drawn without one. */
  readonly text: string | null | undefined;
}

/** What is wrong with a field, said at once. */
export function FieldError({ id, text }: FieldErrorProps) {
  if (!text) return null;
  return (
    <p id={id} class="field-error" role="alert">
      {text}
    </p>
  );
}
