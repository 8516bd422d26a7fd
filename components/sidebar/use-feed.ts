import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { JourneyDay } from '../../lib/domain/journey/group.ts';
import type { JourneyView } from '../../lib/domain/lead.ts';
import type { Zone } from '../../lib/domain/time.ts';
import { call } from '../../lib/messaging/client.ts';
import type { Failure } from '../../lib/messaging/protocol.ts';
import {
  firstLoaded,
  grown,
  type JourneyFilter,
  keptBeyond,
  type Loaded,
  mostAtOnce,
  nextPage,
  pageSize,
} from './feed.ts';

/** What of a journey is shown, and how to get at more. */
export interface Feed {
  readonly days: readonly JourneyDay[];
  /** Whether older ones may be asked for. */
  readonly hasMore: boolean;
  readonly failure: Failure | null;
  /** Asks for older ones, unless that is under way. */
  readonly more: () => Promise<void>;
}

/**
 * The touchpoints of a contact from the newest on, under a filter; older ones are fetched as they are asked for. Where
 * the journey changes, the reader stays where they are: what was read on stands until it has been fetched anew.
 */
export function useFeed(contactId: string, journey: JourneyView, filter: JourneyFilter, zone: Zone): Feed {
  const start = useMemo(() => firstLoaded(journey, filter, zone), [journey, filter, zone]);
  const [later, setLater] = useState({ start, filter, zone, loaded: start });
  // What was loaded with another filter is not this feed's; of an older journey, only what lies beyond the newest.
  const isSame = later.filter === filter && later.zone === zone;
  const loaded = useMemo(() => {
    if (later.start === start) return later.loaded;
    return isSame ? keptBeyond(start, later.loaded, filter.machines, zone) : start;
  }, [later, start, isSame, filter, zone]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const underWay = useRef<Loaded | null>(null);
  const current = useRef(start);
  current.current = start;

  async function fetch(onto: Loaded, limit: number): Promise<void> {
    if (underWay.current === start) return;
    underWay.current = start;
    const { kinds, machines } = filter;
    const page = { contactId, limit, ...nextPage(onto), ...(kinds.length > 0 && { kinds }) };
    const result = await call('touchpoints', page);
    // An answer for another filter is of no use any more.
    if (current.current !== start) return;
    underWay.current = null;
    setFailure(result.ok ? null : result.failure);
    if (!result.ok) return;
    const next = grown(onto, result.value, machines, zone, limit);
    setLater({ start, filter, zone, loaded: keptBeyond(next, loaded, machines, zone) });
  }

  const deeper = later.start !== start && loaded.touchpoints.length - start.touchpoints.length;
  useEffect(() => {
    if (deeper) void fetch(start, Math.min(Math.max(deeper, pageSize), mostAtOnce));
  }, [start]);

  return {
    days: loaded.days,
    hasMore: loaded.hasMore,
    failure,
    more: async () => (loaded.hasMore ? fetch(loaded, pageSize) : undefined),
  };
}
