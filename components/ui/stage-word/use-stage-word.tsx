import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import './stage-word.css';

export interface StageWordProps {
  /** The word as it stands in its sentence. */
  readonly word: string;
  /** What the button is called, where the word alone does not say what it opens. */
  readonly label?: string;
  /** What it means; drawn when it is asked for, and read out. */
  readonly definition: () => ComponentChildren;
  /** What can be done about it. */
  readonly actions?: () => ComponentChildren;
}

/**
 * A word of the agreement. Pressed, it opens what it means on a small panel under it, which covers what follows and
 * holds nothing up: Escape, a press elsewhere, or the word itself closes it. The panel becomes as wide as the nearest
 * positioned part of the page; it is given apart from the word, for a word in a heading has it after the heading.
 */
export function useStageWord({ word, label, definition, actions }: StageWordProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const panelId = useId();
  useLayoutEffect(() => {
    if (!open) return;
    const isInside = (node: EventTarget | null): boolean =>
      [button, panel].some(({ current }) => current?.contains(node as Node | null));
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // In the popup Escape closes the popup itself.
      event.preventDefault();
      setOpen(false);
      if (isInside(document.activeElement)) button.current?.focus();
    };
    const onPress = ({ target }: Event): void => {
      if (!isInside(target)) setOpen(false);
    };
    window.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      window.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [open]);
  return {
    button: (
      <button
        ref={button}
        type="button"
        class="stage-word"
        aria-label={label ?? t('stage_word', word)}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        <bdi>{word}</bdi>
      </button>
    ),
    panel: (
      <div ref={panel} id={panelId} class={open ? 'stage-word-panel' : undefined}>
        {/* There from the start, so that what comes into it is read out. */}
        <div role="status">{open && definition()}</div>
        {open && actions?.()}
      </div>
    ),
  };
}
