/** The events the SLA counts between: the handover that starts the clock and the response that stops it. */
import type { Contact, Handover, Response } from '../contact.ts';
import type { Instant } from '../time.ts';

/** The latest handover by `now`. A lead handed over again starts its clock again. */
export function lastHandover(contact: Contact, now: Instant): Handover | undefined {
  let last: Handover | undefined;
  for (const handover of contact.handovers) {
    if (handover.at <= now && (last === undefined || handover.at >= last.at)) last = handover;
  }
  return last;
}

/**
 * The earliest genuine response after a handover, not taken back. One learnt of later but dated earlier moves the
 * first response back. A response before the handover was to an earlier one and does not count.
 */
export function firstResponse(contact: Contact, handover: Handover): Response | undefined {
  let first: Response | undefined;
  for (const response of contact.responses) {
    if (response.undoneAt !== undefined || response.at < handover.at) continue;
    if (first === undefined || response.at < first.at) first = response;
  }
  return first;
}
