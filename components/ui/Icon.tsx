import { ArrowLeft, ArrowRight, ChevronLeft, ChevronRight, type IconNode, LogIn, LogOut, Send, Undo2 } from 'lucide';
import { h } from 'preact';
import './icon.css';

export interface IconProps {
  /** An icon of the library, imported by name so that only used ones are bundled. */
  readonly icon: IconNode;
  /** Side in CSS pixels. */
  readonly size?: number;
  readonly class?: string;
}

/** What points along the line of reading: back, on, in, away. Seen in a mirror where that runs from the right. */
const along: ReadonlySet<IconNode> = new Set([
  ...[ArrowLeft, ArrowRight, ChevronLeft, ChevronRight],
  ...[LogIn, LogOut, Send, Undo2],
]);

/** A picture beside a word. Always hidden from screen readers: the word says it. */
export function Icon({ icon, size = 16, class: className }: IconProps) {
  return (
    <svg
      class={along.has(icon) ? `${className ?? ''} icon-along` : className}
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
