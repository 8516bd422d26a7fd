import type { ComponentChildren } from 'preact';

export interface RowFormProps {
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

/** Fields in a row with the button that sends them; nothing leaves the page. */
export function RowForm({ onSubmit, children }: RowFormProps) {
  return (
    <form
      class="row-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
