import type { Lead } from '../../../lib/domain/lead.ts';
import { isNurtured } from '../../../lib/domain/lead-work.ts';
import type { Instant } from '../../../lib/domain/time.ts';

/** Whether a lead may be given back to marketing: handed over, not a customer, and not with marketing already. */
export function mayNurture(lead: Lead, now: Instant): boolean {
  const isCustomer = lead.caseStudy?.mayPropose ?? false;
  return lead.sla.handedOverAt !== undefined && !isCustomer && !isNurtured(lead.nurture, now);
}
