/**
 * From a clock on the wall to an instant, a million times a second.
 */
import { type Instant, minute, type Zone } from '../../domain/time.ts';

/** Clocks are changed at quarters of an hour, so within one the offset of a zone stands still. */
const quarter = 15 * minute;

const offsets = new Map<Zone, Map<number, number>>();

/** Whether the browser knows this zone. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant at which clocks in a zone show a time, given as if it were UTC. A time that clocks skip in spring is
 * read by the clock before the change, a time they show twice in autumn as the first.
 */
export function instantOf(wallClock: number, zone: Zone): Instant {
  if (zone === 'UTC') return wallClock;
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const slot = Math.floor(wallClock / quarter);
  let offset = known.get(slot);
  if (offset === undefined) {
    offset = wallClock - instantByRules(wallClock, zone);
    // A file may hold any date; the memory it costs is bounded all the same.
    if (known.size > 200_000) known.clear();
    known.set(slot, offset);
  }
  return wallClock - offset;
}

function instantByRules(wallClock: number, zone: Zone): Instant {
  return Temporal.Instant.fromEpochMilliseconds(wallClock)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toZonedDateTime(zone).epochMilliseconds;
}
