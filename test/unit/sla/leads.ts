/** Leads and agreements for the tests of the clock. All times are Oslo's: UTC+1 in winter. */
import type { SlaRule } from '../../../lib/domain/agreement/clock-schema.ts';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { type Contact, emptyContact } from '../../../lib/domain/contact.ts';
import { headline, phaseAt, type SlaState } from '../../../lib/domain/lead.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { agreementOf, ruleOf } from '../../support/agreement.ts';

/** `2026-11-16T11:00` in Oslo. 2026-11-16 is a Monday. */
export function oslo(text: string): Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Oslo').epochMilliseconds;
}

/** The same as a reader of a failed test wants it. */
export function inOslo(at: Instant | undefined): string | undefined {
  if (at === undefined) return undefined;
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString();
}

/** A lead handed over on Monday, 2026-11-16, at 09:00, unless told otherwise. */
export function leadOf(changes: Partial<Contact> = {}, handedOver = '2026-11-16T09:00:00'): Contact {
  const handovers = [{ id: 'h', at: oslo(handedOver), source: 'test' }];
  return { ...emptyContact('lead', 0), handovers, ...changes };
}

/** An entry of a list of a contact. */
export function call(at: string, more: Partial<Contact['responses'][number]> = {}): Contact['responses'][number] {
  return { id: `r${at}`, at: oslo(at), kind: 'call', source: 'test', ...more };
}

/** An entry of a list of a contact. */
export function pause(from: string, to?: string, more: Partial<Contact['pauses'][number]> = {}) {
  return { id: `p${from}`, from: oslo(from), ...(to && { to: oslo(to) }), reason: '', source: 'test', ...more };
}

/** An agreement with one rule. */
export function under(rule: Partial<SlaRule>, changes: Partial<Agreement> = {}): Agreement {
  return agreementOf({ sla: [ruleOf(rule)], ...changes });
}

/** The clocks of a lead under one agreement. */
export function viewAt(contact: Contact, agreement: Agreement, now: string) {
  return slaView(contact, historyOf(agreement), oslo(now));
}

/** When the first clock runs out. */
export function dueOf(contact: Contact, agreement: Agreement, now = '2026-11-16T09:00:00'): string | undefined {
  return inOslo(headline(viewAt(contact, agreement, now)).dueAt);
}

/** The state of the first clock, worked out and looked at in the same instant. */
export function stateAt(contact: Contact, agreement: Agreement, now: string): SlaState {
  return phaseAt(headline(viewAt(contact, agreement, now)).phases, oslo(now));
}

/** The phases of the first clock: state and instant. */
export function phasesAt(contact: Contact, agreement: Agreement, now: string): string[] {
  return headline(viewAt(contact, agreement, now)).phases.map(({ from, state }) => `${inOslo(from)} ${state}`);
}
