/**
 * Follows the clock on the wall for what is drawn by it. A timer alone is not enough: it stands still while the machine
 * sleeps, and knows nothing of a clock that is set or of a zone that changes.
 */
import { type Instant, minute, second } from '../domain/time.ts';
import { now } from './clock.ts';

/** A timer never waits longer: so soon after a sleep or a change of the clock what is drawn is right. */
const longestWait = 5 * second;
/** Nor shorter: never a busy loop. */
const shortestWait = 0.1 * second;

export interface ClockWatch {
  /** Wakes at this instant, in place of the one given before. */
  readonly wakeAt: (at: Instant) => void;
  readonly stop: () => void;
}

/**
 * Calls `wake` when the clock reads the instant asked for, and at once when the page is shown again or comes back to the
 * front, when the clock has been set back, or when the zone has changed. A hidden page is left alone.
 */
export function watchClock(wake: () => void): ClockWatch {
  let due = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = reading();

  function wait(): void {
    clearTimeout(timer);
    if (document.visibilityState !== 'visible') return;
    timer = setTimeout(look, Math.min(Math.max(due - now(), shortestWait), longestWait));
  }

  function look(): void {
    const before = last;
    last = reading();
    if (last.at >= due || last.at < before.at || last.offset !== before.offset) shout();
    else wait();
  }

  function shout(): void {
    last = reading();
    due = Number.POSITIVE_INFINITY;
    // First, so that what is asked for in answer stands.
    wait();
    if (document.visibilityState === 'visible') wake();
  }

  document.addEventListener('visibilitychange', shout);
  window.addEventListener('focus', shout);
  window.addEventListener('pageshow', shout);
  wait();

  return {
    wakeAt(at) {
      due = at;
      wait();
    },
    stop() {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', shout);
      window.removeEventListener('focus', shout);
      window.removeEventListener('pageshow', shout);
    },
  };
}

/** The time, and the zone by its distance from UTC, which costs nothing to ask. */
function reading(): { readonly at: Instant; readonly offset: number } {
  const at = now();
  return { at, offset: new Date(at).getTimezoneOffset() * minute };
}
