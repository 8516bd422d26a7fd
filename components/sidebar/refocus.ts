import type { RefObject } from 'preact';

/**
 * Gives the focus to the first button of a part whose focused button has gone with what it did, so that the keyboard
 * goes on from there. Leaves a focus alone that is anywhere else.
 */
export function refocus(part: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() => {
    if (document.hasFocus() && document.activeElement === document.body) part.current?.querySelector('button')?.focus();
  });
}
