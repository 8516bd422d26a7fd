/** The line between page and sidebar, by which the sidebar is made wider or narrower: by pointer or by keyboard. */
import { t } from '../platform/i18n.ts';
import { narrowest, widest } from './site-memory.ts';

const step = 16;

export interface WidthHandle {
  readonly element: HTMLElement;
  /** Tells the handle the width that is shown, in CSS pixels. */
  readonly show: (width: number) => void;
}

/** A handle for a panel. `changed` hears each new width; `done` is true when the user has let go. */
export function createWidthHandle(
  panel: HTMLElement,
  changed: (width: number, done: boolean) => void,
  signal: AbortSignal,
): WidthHandle {
  const element = document.createElement('div');
  element.className = 'width';
  element.tabIndex = 0;
  const attributes = { role: 'separator', 'aria-orientation': 'vertical', 'aria-label': t('edge_width') };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.setAttribute('aria-valuemin', String(narrowest));
  element.setAttribute('aria-valuemax', String(widest));
  let width = narrowest;

  const at = (x: number): number => clamp(panel.getBoundingClientRect().right - x);
  const listen = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void => element.addEventListener(type, (event) => event.isTrusted && listener(event), { signal });

  listen('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    // Keeps the pointer's events from the frame beneath.
    element.setPointerCapture(event.pointerId);
  });
  listen('pointermove', ({ pointerId, clientX }) => {
    if (element.hasPointerCapture(pointerId)) changed(at(clientX), false);
  });
  listen('lostpointercapture', ({ clientX }) => changed(at(clientX), true));
  listen('keydown', (event) => {
    const wanted = { ArrowLeft: width + step, ArrowRight: width - step, Home: narrowest, End: widest }[event.key];
    if (wanted === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    changed(clamp(wanted), true);
  });

  return {
    element,
    show(shown) {
      width = shown;
      element.setAttribute('aria-valuenow', String(shown));
    },
  };
}

function clamp(width: number): number {
  return Math.round(Math.min(Math.max(width, narrowest), widest));
}
