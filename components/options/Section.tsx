import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n.ts';
import { type PagePart, parts } from './parts.ts';

export interface SectionProps {
  readonly id: PagePart['id'];
  /** What this part is for, in a sentence or two. */
  readonly intro: string;
  readonly busy?: boolean;
  readonly children: ComponentChildren;
}

/** A part of the page under its heading. */
export function Section({ id, intro, busy = false, children }: SectionProps) {
  const part = parts.find((each) => each.id === id);
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`} aria-busy={busy || undefined}>
      <h2 class="section-title" id={`${id}-title`}>
        {part && t(part.title)}
      </h2>
      <p class="section-intro">{intro}</p>
      {children}
    </section>
  );
}
