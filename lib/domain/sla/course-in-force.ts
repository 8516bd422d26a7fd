/** The course of the clock that runs for a lead by one rule: the same that `slaView` shows. */
import type { AgreementHistory } from '../agreement/history.ts';
import type { Agreement } from '../agreement/schema.ts';
import type { Contact } from '../contact.ts';
import type { Instant } from '../time.ts';
import type { Course } from './course.ts';
import { handedOver, ruleClock } from './rule-clock.ts';

/** The course and the agreement it runs under; null where the rule is not for this lead, or its clock has not started. */
export function courseInForce(
  contact: Contact,
  agreements: AgreementHistory,
  ruleId: string,
  now: Instant,
): { readonly course: Course; readonly agreement: Agreement } | null {
  const lead = handedOver(contact, agreements, now);
  const rule = lead?.agreement.sla.find(({ id }) => id === ruleId);
  const course = lead && rule && ruleClock(rule, lead, now)?.course;
  return course ? { course, agreement: lead.agreement } : null;
}
