import { dayOf, type Instant } from '../../lib/domain/time.ts';
import { formatClock, formatInstant, localZone } from '../../lib/platform/format.ts';

/** "10:32" on the reader's same day, "Tue 24 Nov, 10:32" on any other. */
export function momentText(at: Instant, now: Instant): string {
  const zone = localZone();
  return dayOf(at, zone) === dayOf(now, zone) ? formatClock(at, zone) : formatInstant(at, zone);
}
