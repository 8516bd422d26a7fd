import { useMemo, useRef, useState } from 'preact/hooks';
import type { JourneyDay } from '../../lib/domain/journey/group.ts';
import type { JourneyView } from '../../lib/domain/lead.ts';
import type { Zone } from '../../lib/domain/time.ts';
import { call } from '../../lib/messaging/client.ts';
import type { Failure } from '../../lib/messaging/protocol.ts';
import { firstLoaded, grown, type JourneyFilter, type Loaded, nextPage, pageSize } from './feed.ts';

/** What of a journey is shown, and how to get at more. */
export interface Feed {
  readonly days: readonly JourneyDay[];
  /** Whether older ones may be asked for. */
  readonly hasMore: boolean;
  readonly failure: Failure | null;
  /** Asks for older ones, unless that is under way. */
  readonly more: () => Promise<void>;
}

/** The touchpoints of a contact from the newest on, under a filter; older ones are fetched as they are asked for. */
export function useFeed(contactId: string, journey: JourneyView, filter: JourneyFilter, zone: Zone): Feed {
  const start = useMemo(() => firstLoaded(journey, filter, zone), [journey, filter, zone]);
  // What was loaded onto another start, with another filter or of an older journey, is not this feed's.
  const [later, setLater] = useState({ start, loaded: start });
  const loaded = later.start === start ? later.loaded : start;
  const [failure, setFailure] = useState<Failure | null>(null);
  const underWay = useRef<Loaded | null>(null);
  const current = useRef(start);
  current.current = start;

  async function more(): Promise<void> {
    if (!loaded.hasMore || underWay.current === start) return;
    underWay.current = start;
    const { kinds, machines } = filter;
    const page = { contactId, limit: pageSize, ...nextPage(loaded), ...(kinds.length > 0 && { kinds }) };
    const result = await call('touchpoints', page);
    // An answer for another filter is of no use any more.
    if (current.current !== start) return;
    underWay.current = null;
    setFailure(result.ok ? null : result.failure);
    if (result.ok) setLater({ start, loaded: grown(loaded, result.value, machines, zone) });
  }

  return { days: loaded.days, hasMore: loaded.hasMore, failure, more };
}
