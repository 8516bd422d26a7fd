/**
 * Spans as minutes on the grid of the week: how they are moved and resized, with the pointer or by keys. Minutes count
 * from the midnight a span's day begins with; beyond 1440 they are the next day's.
 */

import type { Span } from '../../../../../../lib/domain/business-time/calendar.ts';
import { localSpanOf, weekdayAfter } from '../../../../../../lib/domain/business-time/local-day.ts';
import type { Weekday } from '../../../../../../lib/domain/business-time/weekday.ts';
import { minute } from '../../../../../../lib/domain/time.ts';

/** Minutes of a day of the grid. */
export const dayMinutes = 1440;
/** The step of pointer and keys, and the finer one with Alt, in minutes. */
export const steps = { usual: 15, fine: 5 } as const;

/** A span of a weekday. */
export interface Stretch {
  readonly weekday: Weekday;
  readonly from: number;
  readonly to: number;
}

/** What of a span is held: an edge, the whole, or a new one being drawn. */
export type Grip = 'start' | 'end' | 'whole' | 'new';

/** A place on the grid. */
export interface GridPoint {
  readonly weekday: Weekday;
  readonly minute: number;
}

/** A span as a stretch; undefined for one that cannot be read. */
export function stretchOf(weekday: Weekday, span: Span): Stretch | undefined {
  const local = localSpanOf(span);
  return local && { weekday, from: local.from / minute, to: local.to / minute };
}

/** A stretch as clock times. */
export function spanOf({ from, to }: Stretch): Span {
  return [clockOf(from), clockOf(to > dayMinutes ? to - dayMinutes : to)];
}

function clockOf(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, ...(seconds % 60 ? [seconds % 60] : [])];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** What a span becomes when it is dragged from one place of the grid to another, in steps of so many minutes. */
export function dragged(
  grip: Grip,
  before: Stretch,
  from: GridPoint,
  to: GridPoint,
  step: number,
  week: readonly Weekday[],
): Stretch {
  if (grip === 'start')
    return { ...before, from: clamp(snap(to.minute, step), 0, Math.min(before.to, dayMinutes) - step) };
  if (grip === 'end') return { ...before, to: endAt(before, to, step) };
  if (grip === 'new') {
    const anchor = snap(from.minute, step);
    const at = snap(to.minute, step);
    const drawn = { weekday: from.weekday, from: Math.min(anchor, dayMinutes - step), to: anchor };
    // Into the next day's row, earlier than where it began, is a night.
    if (to.weekday === weekdayAfter(from.weekday) && at < anchor) return { ...drawn, to: endAt(drawn, to, step) };
    return { ...drawn, from: Math.min(anchor, at), to: Math.max(anchor, at) };
  }
  const rows = week.indexOf(to.weekday) - week.indexOf(from.weekday);
  const weekday = week[clamp(week.indexOf(before.weekday) + rows, 0, week.length - 1)] ?? before.weekday;
  return moved({ ...before, weekday }, snap(before.from + to.minute - from.minute, step), step);
}

/** The end of a span at a place: in the row of the next day, it is that day's. */
function endAt(before: Stretch, to: GridPoint, step: number): number {
  const at = snap(to.minute, step);
  const next = to.weekday === weekdayAfter(before.weekday) || (before.to > dayMinutes && to.weekday !== before.weekday);
  if (next && at < before.from) return Math.max(at + dayMinutes, dayMinutes);
  return Math.max(at, before.from + step);
}

/** A span that begins at another minute. One within a day stays within the day; a night stays a night's length. */
function moved(before: Stretch, from: number, step: number): Stretch {
  const length = before.to - before.from;
  const last = before.to > dayMinutes ? dayMinutes - step : dayMinutes - length;
  const start = clamp(from, 0, last);
  return { ...before, from: start, to: start + length };
}

/** A key's doing on a span: moved by Left and Right, to another day by Up and Down, its end moved with Shift. */
export function nudged(
  before: Stretch,
  key: { readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean },
  week: readonly Weekday[],
): Stretch | undefined {
  const step = key.altKey ? steps.fine : steps.usual;
  const by = { ArrowLeft: -step, ArrowRight: step }[key.key];
  if (by !== undefined) {
    if (!key.shiftKey) return moved(before, before.from + by, step);
    return { ...before, to: clamp(before.to + by, before.from + step, before.from + dayMinutes - step) };
  }
  const rows = { ArrowUp: -1, ArrowDown: 1 }[key.key];
  if (rows === undefined || key.shiftKey || key.altKey) return undefined;
  const weekday = week[week.indexOf(before.weekday) + rows];
  return weekday && { ...before, weekday };
}

function snap(minutes: number, step: number): number {
  return Math.round(minutes / step) * step;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
