/** The spans of a week as they lie on its grid, and which of them the pointer holds. */

import { hoursOf } from '../../../../../../lib/domain/agreement/calendar-edits.ts';
import type { BusinessCalendar, Span } from '../../../../../../lib/domain/business-time/calendar.ts';
import { type Weekday, weekdays } from '../../../../../../lib/domain/business-time/weekday.ts';
import { speaksFromRight } from '../../../../../../lib/platform/i18n.ts';
import { dayMinutes, type GridPoint, type Stretch, steps, stretchOf } from './span-minutes.ts';
import type { Held } from './use-span-drag.ts';

/** A span with its place on the grid. */
export interface PlacedSpan {
  readonly span: Span;
  /** Its place among the spans of its weekday. */
  readonly index: number;
  readonly stretch: Stretch;
}

/** All spans of the week that can be read, from Monday. */
export function weekSpans(calendar: BusinessCalendar): readonly PlacedSpan[] {
  return weekdays.flatMap((weekday) =>
    hoursOf(calendar, { weekday }).flatMap((span, index) => {
      const stretch = stretchOf(weekday, span);
      return stretch ? [{ span, index, stretch }] : [];
    }),
  );
}

/** Where the focus goes when a span is removed: to the next one, or to the last there is. Its index is that afterwards. */
export function nextAfter(
  spans: readonly PlacedSpan[],
  weekday: Weekday,
  index: number,
): { readonly weekday: Weekday; readonly index: number } | undefined {
  const removed = spans.findIndex((span) => span.stretch.weekday === weekday && span.index === index);
  const next = spans[removed + 1] ?? spans[removed - 1];
  if (!next) return undefined;
  const comesUp = next.stretch.weekday === weekday && next.index > index;
  return { weekday: next.stretch.weekday, index: comesUp ? next.index - 1 : next.index };
}

/** Pixels at either end of a bar that hold its edge; a quarter of a bar that has no room for as much. */
const edgeWidth = 10;

/** What a press takes hold of: an edge or the whole of a span, or the empty grid, where a new span begins. */
export function heldAt(
  spans: readonly PlacedSpan[],
  { target, clientX }: Pick<PointerEvent, 'target' | 'clientX'>,
  at: GridPoint,
): Held | null {
  if (!(target instanceof Element) || !target.closest('[data-track]')) return null;
  const bar = target.closest<HTMLElement>('[data-span], [data-night]');
  if (!bar) {
    const minute = Math.round(at.minute / steps.usual) * steps.usual;
    return { grip: 'new', index: null, before: { weekday: at.weekday, from: minute, to: minute } };
  }
  const { span: own, night } = bar.dataset;
  const [weekday, index] = (own ?? night ?? '').split('-') as [Weekday, string];
  const placed = spans.find(({ stretch, index: one }) => stretch.weekday === weekday && one === Number(index));
  if (!placed) return null;
  const { left, right, width } = bar.getBoundingClientRect();
  const reach = Math.min(edgeWidth, width / 4);
  // A night begins on the row of its own day and ends on the next.
  const [fromStart, fromEnd] = speaksFromRight()
    ? [right - clientX, clientX - left]
    : [clientX - left, right - clientX];
  const atStart = own !== undefined && fromStart < reach;
  const atEnd = (night !== undefined || placed.stretch.to <= dayMinutes) && fromEnd < reach;
  return { grip: atStart ? 'start' : atEnd ? 'end' : 'whole', index: placed.index, before: placed.stretch };
}
