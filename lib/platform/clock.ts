/** The time of day, at one place, so that tests may set it. */
import type { Instant } from '../domain/time.ts';

/** Now. */
export function now(): Instant {
  return Date.now();
}
