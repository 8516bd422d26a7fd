/** When a lead handed over at some instant would be due: what the preview shows before an agreement is signed. */
import type { SlaRule } from '../agreement/clock-schema.ts';
import type { Agreement } from '../agreement/schema.ts';
import type { BusinessCalendar, Period } from '../business-time/calendar.ts';
import { emptyContact } from '../contact.ts';
import type { Instant } from '../time.ts';
import { courseOf } from './course.ts';
import { atRiskFrom } from './phases.ts';

export interface RuleDeadline {
  /** Absent where the calendar does not open for ten years. */
  readonly dueAt?: Instant;
  readonly atRiskAt?: Instant;
  /** The open time from the start to the deadline, ascending. */
  readonly open: readonly Period[];
  readonly calendar: BusinessCalendar;
}

/**
 * The deadline by a rule of a lead without pauses whose clock starts at `start`, and which is the owner's by the name
 * or alias given, their leave left out; nobody's without one. The rule's conditions are not looked at. Null where the
 * agreement has no such calendar as the rule's, or the browser does not know its zone.
 */
export function ruleDeadline(rule: SlaRule, agreement: Agreement, start: Instant, owner?: string): RuleDeadline | null {
  const handover = { id: 'preview', at: start, source: 'preview', ...(owner !== undefined && { owner }) };
  const lead = { ...emptyContact('preview', start), handovers: [handover] };
  const course = courseOf(rule, agreement, lead, start, start);
  const calendar = course?.segments[0]?.calendar;
  if (!course || !calendar || course.unknownZone !== undefined) return null;
  const { dueAt, open } = course;
  return { calendar, open, ...(dueAt !== undefined && { dueAt, atRiskAt: atRiskFrom(open, dueAt, rule.atRiskHours) }) };
}
