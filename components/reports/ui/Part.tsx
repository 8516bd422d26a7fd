import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface PartProps {
  readonly title: string;
  /** One sentence of what it says, and of whom. */
  readonly intro?: string;
  /** Begins a new sheet on paper. */
  readonly startsSheet?: boolean;
  readonly children: ComponentChildren;
}

/** A part of a report under a heading of its own; on paper its heading stays with what it heads. */
export function Part({ title, intro, startsSheet = false, children }: PartProps) {
  const heading = useId();
  return (
    <section class={startsSheet ? 'report-part report-part-sheet' : 'report-part'} aria-labelledby={heading}>
      <div class="report-part-head">
        <h2 id={heading}>{title}</h2>
        {intro !== undefined && <p class="quiet">{intro}</p>}
      </div>
      {children}
    </section>
  );
}
