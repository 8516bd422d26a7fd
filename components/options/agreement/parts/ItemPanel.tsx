import { CircleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../../ui/Icon.tsx';

export interface ItemPanelProps {
  /** Beside the name while it is closed, and after it. */
  readonly name: string;
  readonly about: ComponentChildren;
  /** What is wrong in it first, said while it is closed. */
  readonly problem: string | undefined;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** One thing of a long list, which opens to be changed. What is inside is drawn only then. */
export function ItemPanel({ name, about, problem, open, onOpen, children }: ItemPanelProps) {
  return (
    <details class="editor-item" open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary class="editor-summary" data-wrong={problem === undefined ? undefined : ''}>
        <bdi class="strong">{name}</bdi>
        <span class="quiet step-about">{about}</span>
        {!open && problem !== undefined && (
          <span class="field-error step-wrong">
            <Icon icon={CircleAlert} size={14} /> {problem}
          </span>
        )}
      </summary>
      {open && <div class="editor-body">{children}</div>}
    </details>
  );
}
