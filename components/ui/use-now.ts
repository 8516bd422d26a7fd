import { useEffect, useState } from 'preact/hooks';
import { day, type Instant } from '../../lib/domain/time.ts';
import { now } from '../../lib/platform/clock.ts';

/**
 * The time of each drawing; drawn again when `next` says that something shown changes, and after the page was hidden
 * or the machine slept. Nothing is counted: each time the clock is read anew.
 */
export function useNow(next: (now: Instant) => Instant): Instant {
  const [, drawAgain] = useState({});
  const at = now();
  useEffect(() => {
    // At most a day, because longer waits overflow the browser's 31 bits and end at once; and never a busy loop.
    const wait = Math.min(Math.max(next(at) - now(), 100), day);
    const timer = setTimeout(() => drawAgain({}), wait);
    const whenShown = (): void => {
      if (document.visibilityState === 'visible') drawAgain({});
    };
    document.addEventListener('visibilitychange', whenShown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', whenShown);
    };
  });
  return at;
}
