/** What came into a journey while the sidebar was open: what was not there when the record was first shown. */
import type { JourneyView, TouchpointView } from '../../../lib/domain/lead.ts';
import { type Instant, minute } from '../../../lib/domain/time.ts';

/** Two systems note the same thing at slightly different times. */
const apart = 2 * minute;

/** What was there at first. */
export interface Before {
  readonly keys: ReadonlySet<string>;
  readonly journey: JourneyView;
  /** Of touchpoints at or before this instant it is not known whether they were there. */
  readonly since: Instant;
}

/** Takes down what a journey shows now. */
export function takeDown(journey: JourneyView): Before {
  const isWhole = journey.count <= journey.newest.length;
  const oldest = journey.newest.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  return {
    keys: new Set(journey.newest.map(keyOf)),
    journey,
    since: isWhole ? Number.NEGATIVE_INFINITY : oldest,
  };
}

/** Whether a touchpoint came since. One that another system has told of as well is no new one. */
export function cameSince({ keys, journey, since }: Before, touchpoint: TouchpointView): boolean {
  if (touchpoint.at <= since || keys.has(keyOf(touchpoint))) return false;
  return !touchpoint.alsoFrom || !journey.newest.some((known) => isTwin(known, touchpoint));
}

/** Those that came since, among the newest. */
export function arrivalsIn(before: Before, journey: JourneyView): readonly TouchpointView[] {
  if (journey === before.journey) return [];
  // What machines did is folded away, and is no news.
  return journey.newest.filter((touchpoint) => touchpoint.actor !== 'machine' && cameSince(before, touchpoint));
}

function keyOf({ at, kind, title, url }: TouchpointView): string {
  return JSON.stringify([at, kind, title ?? null, url ?? null]);
}

function isTwin(known: TouchpointView, { at, kind, title, url, source, alsoFrom = [] }: TouchpointView): boolean {
  const isNear = known.kind === kind && Math.abs(known.at - at) <= apart;
  if (!isNear || ![source, ...alsoFrom].includes(known.source)) return false;
  return (known.title !== undefined && known.title === title) || (known.url !== undefined && known.url === url);
}
