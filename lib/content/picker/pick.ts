/** Lets the user point at one field on the page, by pointer or by keys, until they have, or let it be. */

import type { PickedPlace } from '../../domain/page-health.ts';
import type { PageField } from '../../domain/record.ts';
import { t } from '../../platform/i18n.ts';
import { hostName } from '../edge-host.ts';
import { candidatesFor, firstCandidate } from './candidates.ts';
import { showPicker } from './picker-view.ts';
import { elementAt, isFrame, type Readable, readableAt } from './pointed-at.ts';
import { scrollBeneath } from './scroll-beneath.ts';
import { selectorFor } from './selector-for.ts';

/** What the page hears nothing of. */
const kept = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'keydown', 'keyup', 'keypress', 'wheel', 'pointermove', 'mousemove'],
  ...['pointerover', 'pointerout', 'mouseover', 'mouseout', 'focusin', 'focusout'],
];

/** Begins. `done` is told once what was picked, or `null` for nothing; not where the signal ends it. */
export function pick(
  field: PageField,
  done: (picked: Omit<PickedPlace, 'field'> | null) => void,
  ends: AbortController,
): void {
  const { signal } = ends;
  const view = showPicker(t(`picker_task_${field}`));
  let pointed: Readable | null = null;
  let around: Element | null = null;
  let said = '';
  let candidates: readonly Readable[] | undefined;

  const isOurs = (target: EventTarget | null | undefined): boolean =>
    view.isOurs(target) || (target instanceof Element && target.localName.startsWith(hostName));

  function finish(picked: Omit<PickedPlace, 'field'> | null): void {
    ends.abort();
    done(picked);
  }

  function show(element: Element | null, readable: Readable | null, place = ''): void {
    pointed = readable;
    around = readable?.element ?? element;
    said = readable?.value ?? t(element && isFrame(element) ? 'picker_frame' : `picker_nothing_${field}`);
    if (place !== '') said += ` ${place}`;
    view.mark(around, said, readable !== null);
  }

  function look(element: Element | null): void {
    if (element === null || element === document.body || element === document.documentElement) show(null, null);
    else show(element, isFrame(element) ? null : readableAt(element, field));
  }

  function take(): void {
    if (!pointed) return;
    const { element, value } = pointed;
    const selector = selectorFor(element, field, value);
    if (selector === null) {
      said = t('picker_noSelector');
      view.mark(element, said, false);
    } else finish({ selector, value });
  }

  /** What an event of the pointer is at; beneath a modal dialog, where the glass is out of reach, the element itself. */
  function beneath(event: MouseEvent): Element | null {
    const [inner] = event.composedPath();
    return inner instanceof Element && !isOurs(inner) ? inner : elementAt(event.clientX, event.clientY, isOurs);
  }

  function step(by: number): void {
    const known = candidates ?? candidatesFor(field);
    const at = known.findIndex(({ element }) => element === pointed?.element);
    const first = candidates ? 0 : firstCandidate(known, field);
    candidates = known;
    if (known.length === 0) view.say(t(`picker_nothing_${field}`));
    const next = at < 0 ? first : (at + by + known.length) % known.length;
    const readable = known[next];
    if (!readable) return;
    readable.element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    view.makeWay(readable.element);
    show(readable.element, readable, t('picker_of', next + 1, known.length));
  }

  function onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const onCancel = view.isOnCancel(null);
    if (key === 'Escape' || (onCancel && (key === 'Enter' || key === ' '))) finish(null);
    else if (key === 'Enter') take();
    else if (key === 'ArrowDown' || key === 'ArrowRight') step(1);
    else if (key === 'ArrowUp' || key === 'ArrowLeft') step(-1);
    else if (key === 'Tab') view.turnFocus();
    else return;
    event.preventDefault();
  }

  function onClick(event: MouseEvent): void {
    // A press of a screen reader's has no point.
    const point = event.detail === 0 ? null : { x: event.clientX, y: event.clientY };
    if (view.isOurs(event.target) && view.isOnCancel(point)) finish(null);
    else if (event.button === 0) {
      look(beneath(event));
      take();
    }
  }

  function onWheel(event: WheelEvent): void {
    // With Ctrl it is the browser's own zoom.
    if (event.ctrlKey) return;
    event.preventDefault();
    scrollBeneath(beneath(event), event);
  }

  function onEvent(event: Event): void {
    // What a page makes up is the page's own affair; what is meant for Baton's edge goes there.
    if (!event.isTrusted || (isOurs(event.target) && !view.isOurs(event.target))) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown') onKey(event as KeyboardEvent);
    else if (event.type === 'wheel') onWheel(event as WheelEvent);
    else if (event.type === 'click') onClick(event as MouseEvent);
    else if (event.type === 'pointermove' && !view.isOnCancel(event as PointerEvent))
      look(beneath(event as MouseEvent));
    // The focus stays on the bar, and the page's own controls do nothing; keys of the browser's go on.
    if (!/^(?:key|focus|touch|wheel)/.test(event.type)) event.preventDefault();
  }

  for (const type of kept) window.addEventListener(type, onEvent, { capture: true, passive: false, signal });
  const redraw = (): void => {
    if (around) view.mark(around, said, pointed !== null);
  };
  window.addEventListener('resize', redraw, { signal });
  document.addEventListener('scroll', redraw, { capture: true, passive: true, signal });
  // Another record: what is there now was not asked about.
  const href = location.href;
  const moved = (): void => {
    if (location.href !== href) finish(null);
  };
  window.addEventListener('popstate', moved, { signal });
  globalThis.navigation?.addEventListener('currententrychange', moved, { signal });
  signal.addEventListener('abort', () => view.remove(), { once: true });
}
