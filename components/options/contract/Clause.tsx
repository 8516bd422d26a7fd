import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A numbered part of the contract; the number is the style sheet's. */
export function Clause({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="clause" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
