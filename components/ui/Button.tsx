import type { IconNode } from 'lucide';
import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { Icon } from './Icon.tsx';
import './button.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` for the one thing to do here, `quiet` for what is rarely needed; the rest is plain. */
  readonly look?: 'plain' | 'primary' | 'quiet';
  readonly icon?: IconNode;
  /** While true nothing happens on a press; the button keeps its place and its focus. */
  readonly busy?: boolean;
  readonly inner?: Ref<HTMLButtonElement>;
  readonly children?: ComponentChildren;
}

/** A button with words, perhaps an icon before them. For an icon alone give `aria-label`. */
export function Button({ look = 'plain', icon, busy = false, inner, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      ref={inner}
      class={`button button-${look}${children === undefined ? ' button-icon-only' : ''}`}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {icon && <Icon icon={icon} size={14} class="button-icon" />}
      {children}
    </button>
  );
}
