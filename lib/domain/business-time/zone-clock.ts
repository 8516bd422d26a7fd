/**
 * The clock of a time zone: from wall-clock readings to instants and back by plain subtraction.
 *
 * All changes of a zone's offset between 1899 and 2201 are asked of `Temporal` once (a few hundred at most, about a
 * millisecond), because asking it for each opening and closing would cost a hundred times the arithmetic itself.
 *
 * Readings that are skipped or repeated follow Temporal's `compatible`: a skipped one moves later by the gap, a
 * repeated one is its first occurrence.
 */
import type { Instant, Zone } from '../time.ts';
import { day } from '../time.ts';
import type { BusinessCalendar } from './calendar.ts';
import { lastLeading } from './sorted-search.ts';

const firstKnown: Instant = Date.UTC(1899, 0, 1);
const lastKnown: Instant = Date.UTC(2201, 0, 1);

/** No zone moves its clock by more than a day (Apia, 2011-12-30), so a change further off cannot matter. */
const reach = 2 * day;

/** A stretch with one offset from UTC. The first reaches back and the last ahead for ever. */
interface Stretch {
  readonly from: Instant;
  to: Instant;
  readonly offset: number;
  next?: Stretch;
}

/** The clock of one zone: local days and times to instants. */
export class ZoneClock {
  readonly #stretches: readonly Stretch[];
  readonly #first: Stretch;
  /** Where the last reading was found; the next is nearly always near it. */
  #recent: Stretch;

  /** @throws RangeError where the browser does not know the zone. */
  constructor(zone: Zone) {
    const start = Temporal.Instant.fromEpochMilliseconds(firstKnown).toZonedDateTimeISO(zone);
    this.#first = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, offset: offsetOf(start) };
    this.#stretches = stretchesFrom(this.#first, start);
    this.#recent = this.#stretches.at(-1) ?? this.#first;
  }

  /** The instant a wall clock shows a local time, by the rule above. */
  instantOf(local: number): Instant {
    return this.#occurrence(local) ?? local - this.#beforeJump(local).offset;
  }

  /** The first instant of a day: midnight, or the end of the gap that swallowed it. */
  startOfDay(dayNumber: number): Instant {
    const local = dayNumber * day;
    return this.#occurrence(local) ?? this.#beforeJump(local).to;
  }

  /** Whether the zone has the day at all: Apia went from 2011-12-29 to 2011-12-31. */
  hasDay(dayNumber: number): boolean {
    return this.startOfDay(dayNumber) < this.startOfDay(dayNumber + 1);
  }

  /** What the wall clock shows at an instant, as a local time. */
  localOf(at: Instant): number {
    return at + this.#stretchAt(at).offset;
  }

  /** The number of the day on which an instant falls. */
  dayNumberAt(at: Instant): number {
    return Math.floor(this.localOf(at) / day);
  }

  /** The first instant that shows a local time; undefined where the clock jumped over it. */
  #occurrence(local: number): Instant | undefined {
    const usual = local - this.#recent.offset;
    // Far from any change nothing can be skipped or repeated.
    if (usual - reach >= this.#recent.from && usual + reach < this.#recent.to) return usual;
    let stretch: Stretch | undefined = this.#stretchAt(local - reach);
    for (; stretch && stretch.from <= local + reach; stretch = stretch.next) {
      const at = local - stretch.offset;
      if (at < stretch.from || at >= stretch.to) continue;
      this.#recent = stretch;
      return at;
    }
    return undefined;
  }

  /** For a skipped local time: the stretch that ended with the jump. */
  #beforeJump(local: number): Stretch {
    let stretch = this.#stretchAt(local - reach);
    while (stretch.next && local - stretch.next.offset >= stretch.next.from) stretch = stretch.next;
    return stretch;
  }

  #stretchAt(at: Instant): Stretch {
    if (at >= this.#recent.from && at < this.#recent.to) return this.#recent;
    return lastLeading(this.#stretches, (stretch) => stretch.from <= at) ?? this.#first;
  }
}

function stretchesFrom(first: Stretch, start: Temporal.ZonedDateTime): Stretch[] {
  const stretches = [first];
  let last = first;
  let change = start.getTimeZoneTransition('next');
  while (change && change.epochMilliseconds < lastKnown) {
    const from = change.epochMilliseconds;
    const stretch = { from, to: Number.POSITIVE_INFINITY, offset: offsetOf(change) };
    last.to = from;
    last.next = stretch;
    stretches.push(stretch);
    last = stretch;
    change = change.getTimeZoneTransition('next');
  }
  return stretches;
}

function offsetOf(at: Temporal.ZonedDateTime): number {
  return at.offsetNanoseconds / 1e6;
}

/** One clock a zone for the life of the program; agreements name a handful of zones. */
const clocks = new Map<Zone, ZoneClock>();

/**
 * The clock of an IANA zone.
 * @throws RangeError where the browser does not know the zone.
 */
export function zoneClock(zone: Zone): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new ZoneClock(zone);
  clocks.set(zone, clock);
  return clock;
}

const strangers = new Set<Zone>();

/** Whether the browser knows a zone, so that `zoneClock` has its clock. Asked for each lead, so the answer is kept. */
export function isKnownZone(zone: Zone): boolean {
  if (clocks.has(zone)) return true;
  if (strangers.has(zone)) return false;
  try {
    zoneClock(zone);
    return true;
  } catch {
    strangers.add(zone);
    return false;
  }
}

/** A calendar as it is, or in UTC where this browser has never heard of its zone: what is counted by it does not fall. */
export function inKnownZone(calendar: BusinessCalendar): BusinessCalendar {
  return isKnownZone(calendar.zone) ? calendar : { ...calendar, zone: 'UTC' };
}
