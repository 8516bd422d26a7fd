import { useEffect, useRef, useState } from 'preact/hooks';
import type { Instant } from '../../lib/domain/time.ts';
import { now } from '../../lib/platform/clock.ts';
import { type ClockWatch, watchClock } from '../../lib/platform/watch-clock.ts';

/**
 * The time of each drawing; drawn again when `next` says that something shown changes, and right after the page was
 * hidden, the machine slept or the clock was set. Nothing is counted: each time the clock is read anew.
 */
export function useNow(next: (now: Instant) => Instant): Instant {
  const [, drawAgain] = useState({});
  const watch = useRef<ClockWatch | null>(null);
  const at = now();
  useEffect(() => {
    const made = watchClock(() => drawAgain({}));
    watch.current = made;
    return made.stop;
  }, []);
  useEffect(() => watch.current?.wakeAt(next(at)));
  return at;
}
