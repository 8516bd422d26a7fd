/** Who a lead or contact is, from its own fields. */

import type { Settings } from '../origins.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import { type PersonObject, recordOf } from './org.ts';
import { type PersonRow, toldIn } from './replies.ts';

/** The facts, by the fields in which they stand; of several the first that is filled. */
const places: Readonly<Record<string, readonly string[]>> = {
  name: ['Name'],
  company: ['Company', 'Account.Name'],
  jobTitle: ['Title'],
  phone: ['Phone', 'MobilePhone'],
  country: ['Country', 'MailingCountry'],
  city: ['City', 'MailingCity'],
  industry: ['Industry'],
  employees: ['NumberOfEmployees'],
  owner: ['Owner.Name'],
  leadSource: ['LeadSource'],
  rating: ['Rating'],
};

/** Adds the record's identity and facts. */
export function factsIn(draft: PersonDraft, row: PersonRow, object: PersonObject, settings: Settings): void {
  draft.record(recordOf(settings, object, row.Id));
  const contact = toldIn(row, 'ConvertedContactId');
  if (typeof contact === 'string' && contact !== '') draft.record(recordOf(settings, 'Contact', contact));
  const email = toldIn(row, 'Email');
  if (typeof email === 'string') draft.email(email);
  for (const [fact, fields] of Object.entries(places)) {
    const value = fields.map((field) => toldIn(row, field)).find((told) => told !== undefined && told !== '');
    draft.fact(fact, value);
  }
}
