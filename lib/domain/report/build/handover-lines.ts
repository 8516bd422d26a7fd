/** The lines of a lead's handovers. */
import { agreementAt } from '../../agreement/history.ts';
import type { Contact, Handover } from '../../contact.ts';
import { type FirstResponse, firstResponse, isGenuine } from '../../sla/milestones.ts';
import { ownersOf } from '../../sla/owners.ts';
import { isPerson } from '../../sla/person.ts';
import { standingOf } from '../../sla/standing.ts';
import { capturedBefore } from '../../sla/wait.ts';
import type { Instant } from '../../time.ts';
import type { HandoverLine } from '../lead-table.ts';
import type { LineTerms } from './lead-line.ts';

/**
 * The lines of a contact of which nothing is yet to come, oldest first. `whole` is the contact with what is: its clocks are
 * those of the sidebar, which knows of it. `nameOf` gives a person the name they have in the agreement.
 */
export function handoverLines(
  contact: Contact,
  whole: Contact,
  lead: number,
  nameOf: (told: string) => string,
  terms: LineTerms,
): HandoverLine[] {
  if (contact.handovers.length === 0) return [];
  const ordered = contact.handovers.length > 1 ? contact.handovers.toSorted((a, b) => a.at - b.at) : contact.handovers;
  return ordered.map((handover, place) => handoverLine(handover, ordered[place + 1]?.at));

  function handoverLine(handover: Handover, next = Number.POSITIVE_INFINITY): HandoverLine {
    const { now, history } = terms;
    const alone = whole.handovers.length === 1 ? whole : { ...whole, handovers: [handover] };
    const standing = standingOf(alone, history, now);
    const found = firstResponse(contact, handover);
    const response = found && found.at < next ? found : undefined;
    const line = emptyLine(lead, handover.at);
    const until = response?.at ?? Math.min(now, next - 1);
    const owner =
      (response && whoResponded(contact, response)) ??
      ownersOf(contact, handover).findLast(({ from }) => from <= until)?.owner;
    if (owner !== undefined) line.owner = nameOf(owner);
    const capturedAt = capturedBefore(contact, handover, agreementAt(history, handover.at));
    if (capturedAt !== undefined) line.capturedAt = capturedAt;
    if (response) {
      line.respondedAt = response.at;
      if (standing.waitedUntil === response.at && standing.waited !== undefined) line.business = standing.waited;
    }
    if (standing.firstResponse) line.response = standing.firstResponse;
    if (standing.qualification) line.qualification = standing.qualification;
    for (const one of contact.responses) {
      if (one.at < handover.at || one.at >= next || one.kind === 'stageChange' || !isGenuine(one)) continue;
      line.attempts += 1;
      if (line.lastAttemptAt === undefined || one.at > line.lastAttemptAt) line.lastAttemptAt = one.at;
    }
    return line;
  }
}

type Mutable = { -readonly [Part in keyof HandoverLine]: HandoverLine[Part] };

/** All lines have all fields, in one order: reports read thousands of them, and objects alike are read much quicker. */
function emptyLine(lead: number, at: Instant): Mutable {
  const line = {
    lead,
    at,
    owner: undefined,
    capturedAt: undefined,
    respondedAt: undefined,
    business: undefined,
    response: undefined,
    qualification: undefined,
    attempts: 0,
    lastAttemptAt: undefined,
  } satisfies { [Part in keyof Required<HandoverLine>]: HandoverLine[Part] | undefined };
  return line as Mutable;
}

/** The person who responded, where the source says so. */
function whoResponded(contact: Contact, { id, at, by }: FirstResponse): string | undefined {
  const told =
    id === undefined && by === 'stageChange'
      ? contact.stages.find((change) => change.at === at && change.by !== undefined && isPerson(change.by))?.by
      : contact.responses.find((response) => response.id === id)?.by;
  return told !== undefined && isPerson(told) ? told : undefined;
}
