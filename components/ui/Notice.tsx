import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import './notice.css';

export interface NoticeProps {
  readonly icon: IconNode;
  /** What is so, in one sentence. */
  readonly title: string;
  readonly tone?: 'plain' | 'warn' | 'bad';
  /** Set where the title heads a page that shows nothing else. */
  readonly heading?: boolean;
  /** Why, the next step, and buttons for it. */
  readonly children?: ComponentChildren;
}

/** A plain sentence in the place where something else would stand, with the next step. */
export function Notice({ icon, title, tone = 'plain', heading = false, children }: NoticeProps) {
  const Title = heading ? 'h1' : 'p';
  return (
    <div class={`notice notice-${tone}`}>
      <Icon icon={icon} size={18} class="notice-icon" />
      <div class="notice-body">
        <Title class="notice-title">{title}</Title>
        {children}
      </div>
    </div>
  );
}
