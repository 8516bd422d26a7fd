import { useMemo, useState } from 'preact/hooks';
import type { JourneyView, TouchpointView } from '../../../lib/domain/lead.ts';
import { arrivalsIn, cameSince, takeDown } from './arrivals.ts';

/** What came while the record was on show. */
export interface Arrivals {
  readonly count: number;
  /** Ids of the sources that told of them. */
  readonly sources: readonly string[];
  /** Absent while nothing came, so that nothing is drawn again for it. */
  readonly isNew?: (touchpoint: TouchpointView) => boolean;
}

const none: Arrivals = { count: 0, sources: [] };

/** Follows a journey from the time it is first shown until its record is left. */
export function useArrivals(journey: JourneyView): Arrivals {
  const [first] = useState(journey);
  const before = useMemo(() => (journey === first ? null : takeDown(first)), [first, journey === first]);
  const isNew = useMemo(() => before && ((touchpoint: TouchpointView) => cameSince(before, touchpoint)), [before]);
  return useMemo(() => {
    const came = before ? arrivalsIn(before, journey) : [];
    if (came.length === 0 || !isNew) return none;
    return {
      // Where all of the newest came, more may have: those are marked when they are read on.
      count: came.length < journey.newest.length ? came.length : Math.max(came.length, journey.count - first.count),
      sources: [...new Set(came.flatMap(({ source, alsoFrom = [] }) => [source, ...alsoFrom]))],
      isNew,
    };
  }, [before, isNew, journey]);
}
