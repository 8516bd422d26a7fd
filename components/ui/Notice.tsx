import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import './notice.css';

export interface NoticeProps {
  readonly icon: IconNode;
  /** What is so, in one sentence. */
  readonly title: string;
  readonly tone?: 'plain' | 'warn' | 'bad';
  /** Where the title is a heading: 1 on a page that shows nothing else, 2 where it heads more than a sentence. */
  readonly heading?: 1 | 2;
  /** Why, the next step, and buttons for it. */
  readonly children?: ComponentChildren;
}

/** A plain sentence in the place where something else would stand, with the next step. */
export function Notice({ icon, title, tone = 'plain', heading, children }: NoticeProps) {
  const Title = heading ? (`h${heading}` as const) : 'p';
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
