import { useEffect, useRef, useState } from 'preact/hooks';
import type { FitGridReply } from '../../../lib/domain/grid/fit-grid.ts';
import { call } from '../../../lib/messaging/client.ts';
import { onChanges } from '../../../lib/messaging/events.ts';
import type { Failure, Result } from '../../../lib/messaging/protocol.ts';

/** At most one question a second while much is changing. */
const pause = 1000;
/** How often a count is asked how far it is. */
const glance = 300;

/** The grid as the page has it. */
export interface FollowedGrid {
  /** `null` until the first answer. */
  readonly reply: FitGridReply | null;
  readonly failure: Failure | null;
  readonly isCounting: boolean;
  readonly countAnew: () => void;
}

/**
 * The grid as it was counted last, at once. What was never counted, or is old when the page opens, is counted anew
 * without being asked; what gets old under the reader's eyes stays, and says so.
 */
export function useGrid(): FollowedGrid {
  const [reply, setReply] = useState<FitGridReply | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isCounting, setCounting] = useState(false);
  const isOpen = useRef(true);

  const take = (answer: Result<FitGridReply>): void => {
    if (!isOpen.current) return;
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setReply(answer.value);
  };
  const look = async (): Promise<Result<FitGridReply>> => {
    const answer = await call('fitGrid', { anew: false });
    take(answer);
    return answer;
  };
  const countAnew = async (): Promise<void> => {
    setCounting(true);
    const watching = setInterval(() => void look(), glance);
    const answer = await call('fitGrid', { anew: true });
    clearInterval(watching);
    take(answer);
    if (isOpen.current) setCounting(false);
  };

  useEffect(() => {
    isOpen.current = true;
    const stop = onChanges(['contactsChanged', 'agreementChanged'], pause, () => void look());
    void look().then((answer) => {
      if (answer.ok && isOpen.current && answer.value.grid?.isOld !== false) void countAnew();
    });
    return () => {
      isOpen.current = false;
      stop();
    };
  }, []);

  return { reply, failure, isCounting, countAnew: () => void countAnew() };
}
