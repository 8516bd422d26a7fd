import type { IconNode } from 'lucide';
import { h } from 'preact';

export interface IconProps {
  /** An icon of the library, imported by name so that only used ones are bundled. */
  readonly icon: IconNode;
  /** Side in CSS pixels. */
  readonly size?: number;
  readonly class?: string;
}

/** A picture beside a word. Always hidden from screen readers: the word says it. */
export function Icon({ icon, size = 16, class: className }: IconProps) {
  return (
    <svg
      class={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {icon.map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
    </svg>
  );
}
