import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface EditorPartProps {
  readonly title: string;
  readonly about: string;
  readonly children: ComponentChildren;
}

/** A part of a step under its own heading, with a sentence why it is asked for. */
export function EditorPart({ title, about, children }: EditorPartProps) {
  const id = useId();
  return (
    <section class="editor-part" aria-labelledby={id}>
      <h3 class="editor-part-title" id={id}>
        {title}
      </h3>
      <p class="quiet">{about}</p>
      {children}
    </section>
  );
}
