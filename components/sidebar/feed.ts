/** What of a journey is loaded, and what to ask for next. */
import { addToDays, type JourneyDay } from '../../lib/domain/journey/group.ts';
import type { JourneyView, TouchpointView } from '../../lib/domain/lead.ts';
import type { Instant, Zone } from '../../lib/domain/time.ts';
import type { TouchpointKind } from '../../lib/domain/touchpoint.ts';

/** How many touchpoints are asked for at a time. */
export const pageSize = 200;

/** The most that may be asked for at a time, to fetch anew what was read on. */
export const mostAtOnce = 1000;

/** Which touchpoints are shown; no kinds means all kinds. */
export interface JourneyFilter {
  readonly kinds: readonly TouchpointKind[];
  readonly machines: boolean;
}

/** The newest part of a journey, without gaps, under a filter by kind. */
export interface Loaded {
  readonly touchpoints: readonly TouchpointView[];
  /** What of it is shown. */
  readonly days: readonly JourneyDay[];
  readonly hasMore: boolean;
}

/** What came with the lead, under a filter. */
export function firstLoaded(journey: JourneyView, { kinds, machines }: JourneyFilter, zone: Zone): Loaded {
  const wanted = journey.newest.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const nothing: Loaded = { touchpoints: [], days: [], hasMore: true };
  return { ...grown(nothing, wanted, machines, zone), hasMore: journey.count > journey.newest.length };
}

/** With the next page added, of which `limit` were asked for. A page that is not full was the last. */
export function grown(
  loaded: Loaded,
  page: readonly TouchpointView[],
  machines: boolean,
  zone: Zone,
  limit = pageSize,
): Loaded {
  const shown = machines ? page : page.filter(({ actor }) => actor !== 'machine');
  return {
    touchpoints: [...loaded.touchpoints, ...page],
    days: addToDays(loaded.days, shown, zone),
    hasMore: page.length === limit,
  };
}

/** A new beginning of the same journey, and what was loaded before beyond its end. */
export function keptBeyond(start: Loaded, before: Loaded, machines: boolean, zone: Zone): Loaded {
  const end = start.touchpoints.at(-1)?.at;
  const beyond = end === undefined ? [] : before.touchpoints.filter(({ at }) => at < end);
  if (!start.hasMore || beyond.length === 0) return start;
  return { ...grown(start, beyond, machines, zone), hasMore: before.hasMore };
}

/**
 * Where the next page begins. Of several touchpoints at one instant some may be loaded and some not: the page begins
 * at that instant and leaves out as many as there are, so that none is lost and none comes twice.
 */
export function nextPage({ touchpoints }: Loaded): { readonly before?: Instant; readonly skip?: number } {
  const last = touchpoints.at(-1);
  return last ? { before: last.at + 1, skip: touchpoints.filter(({ at }) => at === last.at).length } : {};
}
