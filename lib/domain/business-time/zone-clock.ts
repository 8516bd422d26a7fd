/**
 * The clock of a time zone: from wall-clock readings to instants and back by plain subtraction.
 *
 * All changes of a zone's offset between 1899 and 2201 are asked of `Temporal` once (a few hundred at most, about a
 * millisecond), because asking it for each opening and closing would cost a hundred times the arithmetic itself.
 *
 * Readings that are skipped or repeated follow Temporal's `compatible`: a skipped one moves later by the gap, a
 * repeated one is its first occurrence.
 */
import { day } from '../time.ts';
import type { Instant, Zone } from '../time.ts';

const firstKnown: Instant = Date.UTC(1899, 0, 1);
const lastKnown: Instant = Date.UTC(2201, 0, 1);

/** No zone moves its clock by more than a day (Apia, 2011-12-30), so a change further off cannot matter. */
const reach = 2 * day;

export class ZoneClock {
  /** Ascending; `#starts[i]` is the first instant with `#offsets[i]`. The first reaches back for ever. */
  readonly #starts: number[] = [];
  readonly #offsets: number[] = [];
  #recent = 0;

  /** @throws RangeError where the browser does not know the zone. */
  constructor(zone: Zone) {
    let change: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(firstKnown).toZonedDateTimeISO(zone);
    this.#starts.push(Number.NEGATIVE_INFINITY);
    this.#offsets.push(change.offsetNanoseconds / 1e6);
    while ((change = change.getTimeZoneTransition('next')) !== null && change.epochMilliseconds < lastKnown) {
      this.#starts.push(change.epochMilliseconds);
      this.#offsets.push(change.offsetNanoseconds / 1e6);
    }
  }

  /** The instant a wall clock shows a local time, by the rule above. */
  instantOf(local: number): Instant {
    return this.#occurrence(local) ?? local - this.#offsets[this.#changeBefore(local)]!;
  }

  /** The first instant of a day: midnight, or the end of the gap that swallowed it. */
  startOfDay(dayNumber: number): Instant {
    const local = dayNumber * day;
    return this.#occurrence(local) ?? this.#starts[this.#changeBefore(local) + 1]!;
  }

  /** Whether the zone has the day at all: Apia went from 2011-12-29 to 2011-12-31. */
  hasDay(dayNumber: number): boolean {
    return this.startOfDay(dayNumber) < this.startOfDay(dayNumber + 1);
  }

  /** What the wall clock shows at an instant, as a local time. */
  localOf(at: Instant): number {
    return at + this.#offsets[this.#indexAt(at)]!;
  }

  /** The number of the day on which an instant falls. */
  dayNumberAt(at: Instant): number {
    return Math.floor(this.localOf(at) / day);
  }

  /** The first instant that shows a local time; undefined where the clock jumped over it. */
  #occurrence(local: number): Instant | undefined {
    const recent = this.#recent;
    const usual = local - this.#offsets[recent]!;
    // Far from any change nothing can be skipped or repeated; this is nearly always so.
    if (usual - reach >= this.#starts[recent]! && usual + reach < (this.#starts[recent + 1] ?? lastKnown)) return usual;
    const last = this.#indexAt(local + reach);
    for (let index = this.#indexAt(local - reach); index <= last; index += 1) {
      const at = local - this.#offsets[index]!;
      if (at >= this.#starts[index]! && at < (this.#starts[index + 1] ?? Number.POSITIVE_INFINITY)) {
        this.#recent = index;
        return at;
      }
    }
    return undefined;
  }

  /** For a skipped local time: the index of the offset that held before the jump. */
  #changeBefore(local: number): number {
    let index = this.#indexAt(local - reach);
    while (local - this.#offsets[index + 1]! >= this.#starts[index + 1]!) index += 1;
    return index;
  }

  #indexAt(at: Instant): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** One clock a zone for the life of the program; agreements name a handful of zones. */
const clocks = new Map<Zone, ZoneClock>();

/**
 * The clock of an IANA zone.
 * @throws RangeError where the browser does not know the zone.
 */
export function zoneClock(zone: Zone): ZoneClock {
  let clock = clocks.get(zone);
  if (!clock) clocks.set(zone, (clock = new ZoneClock(zone)));
  return clock;
}
