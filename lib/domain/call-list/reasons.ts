/** Why a lead is to be contacted now: from its clocks, its call window, its return from nurturing and its heat. */
import type { CallReason } from '../agreement/schema.ts';
import type { Contact } from '../contact.ts';
import { standingFeedback } from '../feedback.ts';
import { phaseAt, type SlaClock, type SlaView, type TimingView } from '../lead.ts';
import type { NurtureView } from '../lead-work.ts';
import { closedAfter, lastContact, lastHandover } from '../sla/milestones.ts';
import { isTicking } from '../sla/owed.ts';
import { type Instant, startOfDay, type Zone } from '../time.ts';
import type { ReasonToCall } from './call-list.ts';
import { type Heat, hotFor } from './heat.ts';

/** What is known of a lead, worked out only where it is asked for. */
export interface Circumstances {
  readonly contact: Contact;
  readonly sla: SlaView;
  readonly now: Instant;
  /** Where today ends, and a day of the window begins. */
  readonly zone: Zone;
  readonly tomorrow: Instant;
  readonly timing: () => TimingView;
  readonly nurture: () => NurtureView | undefined;
  readonly heat: () => Heat;
}

/**
 * Everything that holds of a lead, in no order. Nothing of one that was won or lost, that waits in a pause, or that
 * marketing nurtures. A window or a heat that the rep has answered by a call, a meeting or a mail asks for nothing
 * more, and neither does either of a lead the rep called bad.
 */
export function reasonsToCall(lead: Circumstances): ReasonToCall[] {
  const { contact, sla, now } = lead;
  if (isClosed(contact, now) || sla.pause) return [];
  const nurture = lead.nurture();
  if (nurture) {
    // What ran before sales gave the lead back is over; it begins anew with its return.
    return nurture.returnedAt === undefined ? [] : [returnReason(nurture, nurture.returnedAt), ...byItself(lead)];
  }
  return [...clockReasons(lead), ...byItself(lead)];
}

/** Whether a lead was won or lost, and not handed over again since. */
export function isClosed(contact: Contact, now: Instant): boolean {
  if (contact.outcomes.length === 0) return false;
  const handover = lastHandover(contact, now);
  const closed = handover ? closedAfter(contact, handover)?.at : Math.min(...contact.outcomes.map(({ at }) => at));
  return closed !== undefined && closed <= now;
}

function returnReason({ returns }: NurtureView, at: Instant): ReasonToCall {
  return { code: 'returned', at, ...(returns && { sign: returns.by }) };
}

/** What beside its clocks asks for a contact with a lead that is neither closed, nor paused, nor ever given back. */
export function reasonsByItself(lead: Omit<Circumstances, 'tomorrow'>): ReasonToCall[] {
  const { contact, sla, now } = lead;
  return isClosed(contact, now) || sla.pause || lead.nurture() ? [] : byItself(lead);
}

/** Each kind of reason once, with the clock that runs out first. A paused clock asks for nothing. */
function clockReasons({ sla, now, tomorrow }: Circumstances): ReasonToCall[] {
  const first = new Map<CallReason, ReasonToCall>();
  for (const clock of sla.clocks) {
    const { dueAt: at, measures, rule } = clock;
    if (at === undefined || !asks(clock, now)) continue;
    const code = phaseAt(clock.phases, now) === 'overdue' ? 'overdue' : at < tomorrow ? 'dueToday' : 'due';
    const known = first.get(code)?.at;
    if (known === undefined || at < known) first.set(code, { code, at, measures, rule });
  }
  return [...first.values()];
}

function asks(clock: SlaClock, now: Instant): boolean {
  if (clock.closedAt !== undefined && clock.closedAt <= now) return false;
  return isTicking(clock, now) || phaseAt(clock.phases, now) === 'overdue';
}

/** What the buyer's own time and doings ask for. */
function byItself(lead: Omit<Circumstances, 'tomorrow'>): ReasonToCall[] {
  if (isRejected(lead.contact, lead.now)) return [];
  return [windowReason(lead), heatReason(lead)].filter((reason) => reason !== undefined);
}

/** Called bad, and neither handed over nor brought back from nurturing since. */
function isRejected(contact: Contact, now: Instant): boolean {
  const given = standingFeedback(contact);
  if (given?.verdict !== 'bad') return false;
  const handover = lastHandover(contact, now);
  const givenBack = contact.nurtures.some(({ at, undoneAt }) => undoneAt === undefined && at >= given.at);
  return !givenBack && (handover === undefined || given.at >= handover.at);
}

function windowReason({ contact, now, zone, timing }: Omit<Circumstances, 'tomorrow'>): ReasonToCall | undefined {
  // Most leads have none, and are many.
  if (contact.deadlines.length === 0) return undefined;
  const { phases, opens, closes, deadline } = timing();
  const state = phaseAt(phases, now);
  if ((state !== 'now' && state !== 'late') || opens === undefined || !deadline || closes === undefined)
    return undefined;
  if (lastContactAt(contact, now) >= startOfDay(opens, zone)) return undefined;
  return state === 'now' ? { code: 'windowNow', day: closes } : { code: 'windowLate', day: deadline.day };
}

/** Of a lead that sales has or had: before its handover it is marketing's to warm. */
function heatReason({ contact, now, heat }: Omit<Circumstances, 'tomorrow'>): ReasonToCall | undefined {
  if (!lastHandover(contact, now)) return undefined;
  // The journey's end is known without reading it.
  if ((contact.journey.last ?? Number.NEGATIVE_INFINITY) <= now - hotFor) return undefined;
  const { level, lastAt } = heat();
  if (level !== 1 || lastAt === undefined || lastAt <= now - hotFor || lastAt <= lastContactAt(contact, now))
    return undefined;
  return { code: 'hot', at: lastAt };
}

/** The earliest there is, where nobody reached them. */
function lastContactAt(contact: Contact, now: Instant): Instant {
  return lastContact(contact, now)?.at ?? Number.NEGATIVE_INFINITY;
}
