import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Before anything is measured, and where nothing can be. */
const usual = 680;
/** Wider, bars and lines would only be pulled apart; on paper this is the width of a sheet. */
const widest = 760;
const narrowest = 240;

/** The room an element has, in px, followed as it changes. */
export function useWidth(): readonly [width: number, element: RefObject<HTMLDivElement | null>] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured || typeof ResizeObserver === 'undefined') return undefined;
    const take = (room: number): void => {
      // Out of sight there is no room, and nothing to draw.
      if (room > 0) setWidth(Math.round(Math.min(widest, Math.max(narrowest, room))));
    };
    take(measured.clientWidth);
    const observer = new ResizeObserver(([entry]) => entry && take(entry.contentRect.width));
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [width, element];
}
