/** One rule's clock for one handover: what started it, what stopped it, and how it ended. */
import type { SlaRule } from '../agreement/clock-schema.ts';
import { type AgreementHistory, agreementAt } from '../agreement/history.ts';
import type { Agreement } from '../agreement/schema.ts';
import type { Contact, Handover } from '../contact.ts';
import type { Instant } from '../time.ts';
import { type Candidate, isFor } from './conditions.ts';
import { type Course, courseOf } from './course.ts';
import {
  type Closing,
  closedAfter,
  type FirstResponse,
  firstResponse,
  lastHandover,
  type Qualified,
  qualifiedAt,
} from './milestones.ts';
import { findOwner, type OwnerSince, ownersOf } from './owners.ts';
import type { Ending } from './phases.ts';

/** A lead since its latest handover. */
export interface HandedOver {
  readonly contact: Contact;
  readonly handover: Handover;
  /** The one that applied at the handover: what began under it stays under it. */
  readonly agreement: Agreement;
  readonly owners: readonly OwnerSince[];
  readonly response?: FirstResponse | undefined;
  readonly closedAt?: Instant | undefined;
  readonly closedBy?: Closing['by'] | undefined;
}

/** What a contact's clocks are worked out of; undefined before its first handover. */
export function handedOver(contact: Contact, agreements: AgreementHistory, now: Instant): HandedOver | undefined {
  const handover = lastHandover(contact, now);
  if (!handover) return undefined;
  const closing = closedAfter(contact, handover);
  return {
    contact,
    handover,
    agreement: agreementAt(agreements, handover.at),
    owners: ownersOf(contact, handover),
    response: firstResponse(contact, handover),
    closedAt: closing?.at,
    closedBy: closing?.by,
  };
}

/** What stopped a clock. */
export type Answer = FirstResponse | Qualified;

/** A rule with its clock for one lead. */
export interface RuleClock {
  readonly rule: SlaRule;
  /** Null where what starts the clock has not happened, or only after it was stopped. */
  readonly course: Course | null;
  readonly answer?: Answer;
  readonly ending?: Ending;
  /** The lead was closed, and nothing stopped the clock before that. */
  readonly closedAt?: Instant;
}

/** The clock of a rule; null where the rule is not for this lead, or the agreement lacks its calendar. */
export function ruleClock(rule: SlaRule, lead: HandedOver, now: Instant): RuleClock | null {
  const { contact, handover, agreement, response } = lead;
  const fromResponse = rule.measures === 'qualification' && rule.from === 'firstResponse';
  const startsAt = fromResponse ? response?.at : handover.at;
  if (rule.when?.length && !isFor(rule, candidateOf(lead, startsAt ?? now))) return null;
  const told = rule.measures === 'firstResponse' ? response : qualifiedAt(contact, handover, agreement);
  // Of a lead that is closed by now nobody waits for what is dated ahead.
  const isClosed = lead.closedAt !== undefined && lead.closedAt <= now;
  const answer = told && told.at > now && isClosed ? undefined : told;
  if (startsAt === undefined || (answer && answer.at < startsAt)) {
    return { rule, course: null, ...(answer && { answer, ending: { at: answer.at, state: 'met' } }) };
  }
  const stoppedAt = answer?.at ?? lead.closedAt ?? now;
  const course = courseOf(rule, agreement, contact, startsAt, Math.min(now, stoppedAt));
  return course && { rule, course, ...settled(course.dueAt, answer, lead.closedAt) };
}

function candidateOf({ contact, agreement, owners }: HandedOver, startsAt: Instant): Candidate {
  const name = owners.findLast(({ from }) => from <= startsAt)?.owner;
  return { contact, agreement, startsAt, owner: name === undefined ? undefined : findOwner(agreement, name) };
}

/**
 * An answer in time counts also where the lead was closed before it: files often know but the day of a sale. One that
 * came too late does not, where by the deadline nobody was owed any more.
 */
function settled(
  dueAt: Instant = Number.POSITIVE_INFINITY,
  answer: Answer | undefined,
  closedAt: Instant | undefined,
): Pick<RuleClock, 'answer' | 'ending' | 'closedAt'> {
  if (answer && answer.at <= dueAt) return { answer, ending: { at: answer.at, state: 'met' } };
  if (closedAt !== undefined && closedAt <= dueAt) return { closedAt, ending: { at: closedAt, state: 'notDue' } };
  if (answer) return { answer, ending: { at: answer.at, state: 'metLate' } };
  return closedAt === undefined ? {} : { closedAt };
}
