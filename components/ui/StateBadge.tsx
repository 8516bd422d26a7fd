import type { IconNode } from 'lucide';
import { Icon } from './Icon.tsx';
import './state-badge.css';

/** How a state feels, beside its word and its icon. */
export type Tone = 'good' | 'warn' | 'bad' | 'idle' | 'accent';

/** A state in one word, with an icon and a colour; any one of the three is enough to know it. */
export function StateBadge({
  word,
  icon,
  tone,
}: {
  readonly word: string;
  readonly icon: IconNode;
  readonly tone: Tone;
}) {
  return (
    <span class={`state-badge state-badge-${tone}`}>
      <Icon icon={icon} size={13} />
      {word}
    </span>
  );
}
