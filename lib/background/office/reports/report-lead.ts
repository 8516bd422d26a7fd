/** A lead behind a figure, as it is listed. */
import { factOf } from '../../../domain/agreement/fact-test.ts';
import type { Contact } from '../../../domain/contact.ts';
import type { LeadLine, LeadTable } from '../../../domain/report/lead-table.ts';
import type { ReportLead } from '../../../domain/report/report.ts';

/** Owner and stage as they were counted; who it is as it is stored now. Nothing of it where two became one contact since. */
export function reportLead(
  line: LeadLine,
  contact: Contact | undefined,
  stages: LeadTable['stages'],
  urlOf: (contact: Contact) => string | undefined,
): ReportLead {
  const { contactId, owner } = line;
  const stage = stages[line.stage]?.name;
  const company = contact && factOf(contact, 'company')?.value;
  const url = contact && urlOf(contact);
  return {
    contactId,
    // Empty where nothing says who it is; whoever shows it finds the words for that.
    name: String((contact && (factOf(contact, 'name')?.value ?? contact.emails[0])) ?? ''),
    ...(company !== undefined && { company: String(company) }),
    ...(owner !== undefined && { owner }),
    ...(stage !== undefined && { stage }),
    ...(url !== undefined && { url }),
  };
}
