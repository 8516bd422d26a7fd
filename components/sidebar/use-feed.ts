import { useMemo, useRef, useState } from 'preact/hooks';
import { addToDays, type JourneyDay } from '../../lib/domain/journey/group.ts';
import type { JourneyView, TouchpointView } from '../../lib/domain/lead.ts';
import type { TouchpointKind } from '../../lib/domain/touchpoint.ts';
import { call } from '../../lib/messaging/client.ts';
import type { Failure } from '../../lib/messaging/protocol.ts';
import { localZone } from '../../lib/platform/format.ts';

/** How many touchpoints are asked for at a time. */
const pageSize = 200;

/** Which touchpoints are shown; no kinds means all kinds. */
export interface JourneyFilter {
  readonly kinds: readonly TouchpointKind[];
  readonly machines: boolean;
}

export interface Feed {
  readonly days: readonly JourneyDay[];
  /** Whether older ones may be asked for. */
  readonly hasMore: boolean;
  readonly failure: Failure | null;
  /** Asks for older ones, unless that is under way. */
  readonly more: () => Promise<void>;
}

interface Loaded {
  readonly touchpoints: readonly TouchpointView[];
  readonly days: readonly JourneyDay[];
  readonly hasMore: boolean;
}

/** The touchpoints of a lead from the newest on, under a filter; older ones are fetched as they are asked for. */
export function useFeed(contactId: string, journey: JourneyView, filter: JourneyFilter): Feed {
  const { kinds, machines } = filter;
  const start = useMemo((): Loaded => {
    const wanted = journey.newest.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
    return grown({ touchpoints: [], days: [], hasMore: true }, wanted, machines, journey.count > journey.newest.length);
  }, [journey, kinds, machines]);
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
    // Where the journey's newest hold none of the kinds, the older ones begin below the last of all of them.
    const last = loaded.touchpoints.at(-1) ?? journey.newest.at(-1);
    const result = await call('touchpoints', {
      contactId,
      limit: pageSize,
      ...pageAfter(last, loaded.touchpoints),
      ...(kinds.length > 0 && { kinds }),
    });
    // An answer for another filter is of no use any more.
    if (current.current !== start) return;
    underWay.current = null;
    setFailure(result.ok ? null : result.failure);
    if (result.ok) setLater({ start, loaded: grown(loaded, result.value, machines, result.value.length === pageSize) });
  }

  return { days: loaded.days, hasMore: loaded.hasMore, failure, more };
}

/** What to ask for, so that of several at one instant, across the edge of a page, none is lost and none comes twice. */
function pageAfter(
  last: TouchpointView | undefined,
  loaded: readonly TouchpointView[],
): { before?: number; skip?: number } {
  if (!last) return {};
  return { before: last.at + 1, skip: loaded.filter(({ at }) => at === last.at).length };
}

function grown(loaded: Loaded, older: readonly TouchpointView[], machines: boolean, hasMore: boolean): Loaded {
  const shown = machines ? older : older.filter(({ actor }) => actor !== 'machine');
  return { touchpoints: [...loaded.touchpoints, ...older], days: addToDays(loaded.days, shown, localZone()), hasMore };
}
