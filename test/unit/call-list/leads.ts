/** Leads as the tests of the call list need them: of the small agreement, whose office is open from 9 to 17 in Oslo. */
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import type { CallList } from '../../../lib/domain/call-list/call-list.ts';
import { type CallCandidate, type CallListInput, CallListing } from '../../../lib/domain/call-list/call-listing.ts';
import { type Contact, emptyContact } from '../../../lib/domain/contact.ts';
import type { Touchpoint } from '../../../lib/domain/touchpoint.ts';
import { agreementOf } from '../../support/agreement.ts';

/** Monday 23 November 2026, 11:00 in Oslo. */
export const now = Date.UTC(2026, 10, 23, 10);
export const hour = 3_600_000;
export const day = 24 * hour;
export const zone = 'Europe/Oslo';

/** A lead by its id, with what it did. */
export function lead(
  id: string,
  changes: Partial<Contact> = {},
  touchpoints: readonly Touchpoint[] = [],
): CallCandidate {
  const times = touchpoints.map(({ at }) => at);
  const journey = times.length > 0 ? { count: times.length, last: Math.max(...times) } : { count: 0 };
  return {
    contact: { ...emptyContact(id, now), journey, ...changes },
    touchpoints: () => touchpoints,
  };
}

/** Handed over some hours ago. Two business days are agreed: on a Monday at 11:00 that is Thursday 11:00, 90 hours, ago. */
export const handedOver = (hoursAgo: number) => ({
  handovers: [{ id: 'h', at: now - hoursAgo * hour, source: 's' }],
});

/** A call some hours ago. */
export const called = (hoursAgo: number) => ({
  responses: [{ id: 'r', at: now - hoursAgo * hour, kind: 'call' as const, source: 's' }],
});

/** A deadline some days from today. */
export function deadline(days: number) {
  const on = new Date(now + days * day).toISOString().slice(0, 10);
  return { deadlines: [{ id: 'd', day: on, source: 's', at: now - 300 * day }] };
}

/** So many filled-in forms, an hour apart, the last one some hours ago: 30 points each. */
export function forms(count: number, hoursAgo: number): Touchpoint[] {
  return Array.from({ length: count }, (_, index) => ({
    at: now - (hoursAgo + index) * hour,
    kind: 'form',
    title: `Form ${index}`,
    source: 's',
  }));
}

/** The list of some leads, everybody's unless said otherwise. */
export function listOf(candidates: readonly CallCandidate[], more: Partial<CallListInput> = {}): CallList {
  const list = new CallListing({
    history: historyOf(agreementOf()),
    now,
    zone,
    me: [],
    everyone: false,
    limit: 1000,
    urlOf: () => undefined,
    ...more,
  });
  for (const candidate of candidates) list.add(candidate);
  return list.result();
}

/** The codes of why a lead is on the list; none where it is not. */
export function why(candidate: CallCandidate, more: Partial<CallListInput> = {}): string[] {
  return listOf([candidate], more).entries.flatMap(({ reasons }) => reasons.map(({ code }) => code));
}
