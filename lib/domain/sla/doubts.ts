/** What cannot be right in a lead's times. The clocks are counted nevertheless, and the reader is told. */
import { dayNumberOf } from '../business-time/local-day.ts';
import { isKnownZone, zoneClock } from '../business-time/zone-clock.ts';
import type { Contact, Handover } from '../contact.ts';
import type { SlaDoubt } from '../lead.ts';
import { type Instant, minute, type Zone } from '../time.ts';
import { currentDeadline } from '../timing.ts';
import type { Course } from './course.ts';

/** Clocks of two computers that differ by less than this are both right. */
const tolerance = 5 * minute;

/** The doubts about a contact at `now`. Days are told by the calendar's zone. */
export function contactDoubts(
  contact: Contact,
  handover: Handover | undefined,
  zone: Zone | undefined,
  now: Instant,
): SlaDoubt[] {
  const doubts: SlaDoubt[] = [];
  if (contact.updatedAt > now + tolerance) doubts.push({ code: 'clockBehind', at: contact.updatedAt });
  const early = responseBeforeLead(contact);
  if (early !== undefined) doubts.push({ code: 'responseBeforeLead', at: early });
  if (handover && zone !== undefined && contact.deadlines.length > 0 && isKnownZone(zone)) {
    const deadline = currentDeadline(contact);
    const handedOver = zoneClock(zone).dayNumberAt(handover.at);
    if (deadline && dayNumberOf(deadline.day) < handedOver) {
      doubts.push({ code: 'deadlineBeforeHandover', at: handover.at });
    }
  }
  return doubts;
}

/** Why a clock that started has no deadline. */
export function courseDoubt({ dueAt, unknownZone }: Course): SlaDoubt | undefined {
  if (unknownZone !== undefined) return { code: 'unknownZone', zone: unknownZone };
  return dueAt === undefined ? { code: 'neverDue' } : undefined;
}

/** The earliest response, where all that is known of the lead besides is later. */
function responseBeforeLead({ responses, handovers, stages, journey }: Contact): Instant | undefined {
  let first = Number.POSITIVE_INFINITY;
  for (const { at, undoneAt } of responses) if (undoneAt === undefined && at < first) first = at;
  let known = journey.first ?? Number.POSITIVE_INFINITY;
  for (const { at } of stages) known = Math.min(known, at);
  for (const { at, capturedAt = at } of handovers) known = Math.min(known, at, capturedAt);
  return first < known && known < Number.POSITIVE_INFINITY ? first : undefined;
}
