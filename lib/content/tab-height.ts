/** Lets the user move the tab up and down the window's side, so that it never sits on one of the CRM's own buttons. */

const step = 0.02;
/** Pointer movements below this many CSS pixels are a click. */
const slack = 5;

/**
 * Makes the tab movable by pointer and by the arrow keys. `moved` hears the share of the window's height at which its
 * upper end is to hang; `done` is true when the user has let go.
 */
export function makeMovable(
  tab: HTMLElement,
  moved: (height: number, done: boolean) => void,
  signal: AbortSignal,
): { readonly justMoved: () => boolean } {
  let from: { readonly y: number; readonly top: number } | undefined;
  let isMoving = false;

  const heightOf = (top: number): number => Math.min(Math.max(top / window.innerHeight, 0), 1);
  const listen = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void => tab.addEventListener(type, (event) => event.isTrusted && listener(event), { signal });

  listen('pointerdown', ({ button, clientY }) => {
    isMoving = false;
    if (button === 0) from = { y: clientY, top: tab.getBoundingClientRect().top };
  });
  listen('pointermove', ({ clientY, pointerId, buttons }) => {
    if (!from || buttons === 0) return;
    if (!isMoving && Math.abs(clientY - from.y) < slack) return;
    if (!isMoving) tab.setPointerCapture(pointerId);
    isMoving = true;
    moved(heightOf(from.top + clientY - from.y), false);
  });
  listen('pointerup', ({ clientY }) => {
    if (from && isMoving) moved(heightOf(from.top + clientY - from.y), true);
    from = undefined;
  });
  listen('keydown', (event) => {
    const direction = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    moved(Math.min(Math.max(heightOf(tab.getBoundingClientRect().top) + direction * step, 0), 1), true);
  });

  return {
    /** Whether the click that follows ends a move and is none. */
    justMoved: () => isMoving,
  };
}
