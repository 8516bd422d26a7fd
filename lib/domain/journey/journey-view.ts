/** The journey as the sidebar first shows it: its size and shape, and the newest touchpoints. */
import type { JourneyView, TouchpointView } from '../lead.ts';
import type { Instant } from '../time.ts';
import type { TouchpointKind } from '../touchpoint.ts';
import type { JourneyTouchpoint } from './twins.ts';

/** How many touchpoints come with the lead; more are asked for as the reader scrolls. */
export const firstTouchpoints = 50;

/** Parts of the picture of the whole journey. */
export const slicesOfJourney = 48;

/** The view of a whole journey, given newest first. */
export function journeyView(newest: readonly JourneyTouchpoint[]): JourneyView {
  const byKind: Partial<Record<TouchpointKind, number>> = {};
  for (const { kind } of newest) byKind[kind] = (byKind[kind] ?? 0) + 1;
  const last = newest[0]?.at;
  const first = newest.at(-1)?.at;
  return {
    count: newest.length,
    byKind,
    newest: newest.slice(0, firstTouchpoints).map(touchpointView),
    slices: first === undefined || last === undefined ? [] : slices(newest, first, last),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
  };
}

/** A touchpoint as it is shown: without what only the store needs. */
export function touchpointView({ externalId: _, agent: __, ...touchpoint }: JourneyTouchpoint): TouchpointView {
  return touchpoint;
}

/** How many touchpoints fall into each of the equal parts of the time from first to last. */
function slices(touchpoints: readonly JourneyTouchpoint[], first: Instant, last: Instant): number[] {
  const counts = new Array<number>(slicesOfJourney).fill(0);
  const width = Math.max(last - first, 1);
  for (const { at } of touchpoints) {
    const slice = Math.min(Math.floor(((at - first) / width) * slicesOfJourney), slicesOfJourney - 1);
    counts[slice] = (counts[slice] ?? 0) + 1;
  }
  return counts;
}
