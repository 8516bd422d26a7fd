/**
 * The agreements that were in force, one after the other. A change applies from its own date: what began under an older
 * agreement stays under it.
 */
import { dayNumberOf } from '../business-time/local-day.ts';
import { isKnownZone, zoneClock } from '../business-time/zone-clock.ts';
import type { Instant } from '../time.ts';
import type { Agreement } from './schema.ts';

/** Every agreement put in force and not taken back, in the order in which they apply. Never empty. */
export interface AgreementHistory {
  readonly versions: readonly [Agreement, ...Agreement[]];
}

/** The history of agreements in any order: by the day they apply from, and by revision for the same day. */
export function historyOf(first: Agreement, ...others: readonly Agreement[]): AgreementHistory {
  const sorted = [first, ...others].toSorted(
    (a, b) => a.validFrom.localeCompare(b.validFrom) || a.revision - b.revision,
  );
  return { versions: sorted as [Agreement, ...Agreement[]] };
}

/**
 * The agreement for what began at an instant: the latest that applied by then. Before the first one, the first: nothing
 * else was ever agreed. A day begins in the zone of the agreement's first calendar.
 */
export function agreementAt({ versions }: AgreementHistory, at: Instant): Agreement {
  return versions.findLast((version) => appliesFrom(version) <= at) ?? versions[0];
}

/** The instant from which an agreement applies; by UTC where the browser does not know the calendar's zone. */
export function appliesFrom(agreement: Pick<Agreement, 'validFrom' | 'calendars'>): Instant {
  let from = known.get(agreement);
  if (from === undefined) {
    const zone = agreement.calendars[0]?.zone ?? 'UTC';
    from = zoneClock(isKnownZone(zone) ? zone : 'UTC').startOfDay(dayNumberOf(agreement.validFrom));
    known.set(agreement, from);
  }
  return from;
}

/** Asked for each lead, several times, and costs more than the rest of the question. */
const known = new WeakMap<Pick<Agreement, 'validFrom' | 'calendars'>, Instant>();
