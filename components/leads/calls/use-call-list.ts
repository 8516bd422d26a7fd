import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallList } from '../../../lib/domain/call-list/call-list.ts';
import { call } from '../../../lib/messaging/client.ts';
import { onChanges } from '../../../lib/messaging/events.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';
import { localZone } from '../../../lib/platform/format.ts';
import { watchClock } from '../../../lib/platform/watch-clock.ts';

/** At most one question a second while much is changing. */
const pause = 1000;

/** More entries than anybody goes through in a day. */
const mostEntries = 1000;

/** The call list as the page has it. */
export interface FollowedCallList {
  /** As the reader has it before them; `null` until the first answer. */
  readonly shown: CallList | null;
  readonly newest: CallList | null;
  readonly failure: Failure | null;
  /** Puts the newest list before the reader. */
  readonly update: () => void;
  readonly refresh: () => void;
}

/**
 * The call list, asked for again when contacts or the agreement change and when the clock changes it. What is shown
 * stays in its place until the reader asks for the newest, chooses other leads, or looked away in the meantime.
 */
export function useCallList(everyone: boolean): FollowedCallList {
  const [shown, setShown] = useState<CallList | null>(null);
  const [newest, setNewest] = useState<CallList | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState(0);
  const shownOf = useRef<boolean>(undefined);
  const refresh = (): void => setAsked((times) => times + 1);

  useEffect(() => {
    let current = true;
    void call('callList', { zone: localZone(), everyone, limit: mostEntries }).then((reply) => {
      if (!current) return;
      setFailure(reply.ok ? null : reply.failure);
      if (!reply.ok) return;
      setNewest(reply.value);
      const isOther = shownOf.current !== everyone;
      shownOf.current = everyone;
      setShown((before) => (before && !isOther && document.visibilityState === 'visible' ? before : reply.value));
    });
    return () => {
      current = false;
    };
  }, [asked, everyone]);

  useEffect(() => onChanges(['contactsChanged', 'agreementChanged'], pause, refresh), []);

  useEffect(() => {
    const watch = watchClock(refresh);
    if (newest) watch.wakeAt(newest.changesAt);
    return watch.stop;
  }, [newest]);

  return { shown, newest, failure, update: () => setShown(newest), refresh };
}
