/**
 * Speed to lead over any number of contacts: how long each handover waited for its first response, by the wall clock
 * and in business time, and what that comes to.
 */
import { businessTimeBetween } from '../business-time/arithmetic.ts';
import type { BusinessCalendar } from '../business-time/calendar.ts';
import { standstills } from '../business-time/pauses.ts';
import type { Contact } from '../contact.ts';
import { firstResponse } from '../sla/milestones.ts';
import { dayOf, type Instant, type Zone } from '../time.ts';
import type { Share } from './figures.ts';
import { type Spread, spreadOf } from './spread.ts';

/** One handover and how long it waited, in milliseconds; without `waited` nobody has responded. */
export interface HandoverSpeed {
  readonly contactId: string;
  readonly handedOverAt: Instant;
  readonly waited?: {
    readonly wall: number;
    /** Pauses left out. */
    readonly business: number;
  };
}

/** By which clock a wait is measured. */
export type SpeedMeasure = 'wall' | 'business';

/**
 * Every handover of the contacts, in their order, with the business time of one calendar for all.
 * @throws RangeError where the browser does not know the calendar's zone.
 */
export function handoverSpeeds(contacts: readonly Contact[], calendar: BusinessCalendar): HandoverSpeed[] {
  return contacts.flatMap((contact) =>
    contact.handovers.map((handover) => {
      const handedOverAt = handover.at;
      const response = firstResponse(contact, handover);
      if (!response) return { contactId: contact.id, handedOverAt };
      const { at } = response;
      const pauses = standstills(
        contact.pauses.filter(({ undoneAt }) => undoneAt === undefined),
        at,
      );
      const business = businessTimeBetween(calendar, handedOverAt, at, pauses);
      return { contactId: contact.id, handedOverAt, waited: { wall: at - handedOverAt, business } };
    }),
  );
}

/** Median, mean and longest wait in milliseconds, of those that were responded to. */
export function waitOf(speeds: readonly HandoverSpeed[], measure: SpeedMeasure): Spread | undefined {
  return spreadOf(speeds.flatMap(({ waited }) => waited?.[measure] ?? []));
}

/** How many handovers there are, and how many of them were responded to. */
export function touched(speeds: readonly HandoverSpeed[]): Share {
  return { part: speeds.filter(({ waited }) => waited !== undefined).length, whole: speeds.length };
}

/** Those responded to within `limit` milliseconds, the limit included: of all that were responded to, and of all. */
export function attainedWithin(
  speeds: readonly HandoverSpeed[],
  measure: SpeedMeasure,
  limit: number,
): { readonly ofTouched: Share; readonly ofAll: Share } {
  const part = speeds.filter(({ waited }) => waited !== undefined && waited[measure] <= limit).length;
  return { ofTouched: { part, whole: touched(speeds).part }, ofAll: { part, whole: speeds.length } };
}

/** The handovers by the month in which they were made, in a zone: `2026-11`. Months in the order of time. */
export function speedsByMonth(
  speeds: readonly HandoverSpeed[],
  zone: Zone,
): ReadonlyMap<string, readonly HandoverSpeed[]> {
  const sorted = speeds.toSorted((a, b) => a.handedOverAt - b.handedOverAt);
  return Map.groupBy(sorted, ({ handedOverAt }) => dayOf(handedOverAt, zone).slice(0, -3));
}
