import { useEffect, useRef, useState } from 'preact/hooks';
import type { Weekday } from '../../../../../../lib/domain/business-time/weekday.ts';
import { speaksFromRight } from '../../../../../../lib/platform/i18n.ts';
import { dayMinutes, dragged, type GridPoint, type Grip, type Stretch, steps } from './span-minutes.ts';

/** What is held, and where it stands now. */
export interface SpanDrag {
  readonly grip: Grip;
  /** The span held, by its index in its weekday; null for one being drawn. */
  readonly index: number | null;
  readonly before: Stretch;
  readonly from: GridPoint;
  readonly now: Stretch;
}

/** What is under the pointer when it goes down. */
export interface Held {
  readonly grip: Grip;
  readonly index: number | null;
  readonly before: Stretch;
}

/**
 * Drags on the grid, with the pointer captured: `drag` is what to draw meanwhile, `onDrop` is given what came of it.
 * Escape and a lost pointer leave everything as it was.
 */
export function useSpanDrag(week: readonly Weekday[], onDrop: (drag: SpanDrag) => void) {
  const [drag, setDrag] = useState<SpanDrag | null>(null);
  const current = useRef<SpanDrag | null>(null);
  const put = (next: SpanDrag | null): void => {
    current.current = next;
    setDrag(next);
  };

  useEffect(() => {
    if (drag === null) return;
    const cancel = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') put(null);
    };
    document.addEventListener('keydown', cancel);
    return () => document.removeEventListener('keydown', cancel);
  }, [drag === null]);

  return {
    drag,
    onPointerDown(
      event: PointerEvent & { readonly currentTarget: HTMLElement },
      held: (at: GridPoint) => Held | null,
    ): void {
      const at = pointAt(event.currentTarget, event);
      const taken = event.button === 0 && event.isPrimary && at ? held(at) : null;
      if (!at || !taken) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      put({ ...taken, from: at, now: taken.before });
    },
    onPointerMove(event: PointerEvent & { readonly currentTarget: HTMLElement }): void {
      const at = current.current && pointAt(event.currentTarget, event);
      if (!current.current || !at) return;
      const { grip, before, from } = current.current;
      const step = event.altKey ? steps.fine : steps.usual;
      put({ ...current.current, now: dragged(grip, before, from, at, step, week) });
    },
    onPointerUp(): void {
      const dropped = current.current;
      put(null);
      if (dropped) onDrop(dropped);
    },
    onPointerCancel: () => put(null),
  };
}

/** The day and minute under the pointer; beyond the grid, the nearest. */
function pointAt(grid: HTMLElement, { clientX, clientY }: PointerEvent): GridPoint | undefined {
  const tracks = [...grid.querySelectorAll<HTMLElement>('[data-track]')];
  const boxes = tracks.map((track) => track.getBoundingClientRect());
  const below = boxes.findIndex((box) => clientY < box.bottom);
  const row = below < 0 ? boxes.length - 1 : below;
  const box = boxes[row];
  if (!box || box.width === 0) return undefined;
  const along = speaksFromRight() ? box.right - clientX : clientX - box.left;
  const minute = Math.max(0, Math.min(dayMinutes, (along / box.width) * dayMinutes));
  return { weekday: tracks[row]?.dataset.track as Weekday, minute };
}
