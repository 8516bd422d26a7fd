import type { ComponentChildren } from 'preact';
import { StateBadge } from '../ui/StateBadge.tsx';
import type { StateLook } from '../ui/state-looks.ts';

export interface RegionProps {
  /** The heading, and the landmark's name. */
  readonly name: string;
  /** The state, where the region has one. */
  readonly look?: StateLook;
  /** What stands at the end of the heading's line. */
  readonly aside?: ComponentChildren;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** One part of the lead, as a landmark with a heading. */
export function Region({ name, look, aside, class: className = '', children }: RegionProps) {
  return (
    <section class={`region ${className}`} aria-label={name}>
      <div class="region-head">
        <h2 class="region-name">{name}</h2>
        {look && <StateBadge {...look} />}
        {aside}
      </div>
      {children}
    </section>
  );
}
