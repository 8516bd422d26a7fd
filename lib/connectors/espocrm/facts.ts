/** Who a person is, and the days that matter to them. */
import { dayIn, instantIn } from '../reading/instant-in.ts';
import { namesIn } from '../reading/names-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import { addressesOf } from './find.ts';
import type { PersonReply } from './replies.ts';

/** Adds what a record says. Of two records of a person the later one counts where both say something. */
export function addFacts(draft: PersonDraft, person: PersonReply): void {
  const { fields } = person;
  for (const address of addressesOf(person)) draft.email(address);
  draft.fact('name', fields.name || [fields.firstName, fields.lastName].filter(Boolean).join(' '));
  draft.fact('company', fields.accountName);
  draft.fact('jobTitle', fields.title);
  draft.fact('phone', fields.phoneNumber);
  draft.fact('country', fields.addressCountry);
  draft.fact('city', fields.addressCity);
  draft.fact('industry', fields.industry);
  draft.fact('owner', fields.assignedUserName);
  draft.fact('leadSource', fields.source);
}

/** Adds the days in the fields that the administrators named. */
export function addDeadlines(draft: PersonDraft, { fields }: PersonReply, setting: string | undefined): void {
  const at = instantIn(fields.modifiedAt) ?? instantIn(fields.createdAt);
  if (at === undefined) return;
  for (const name of namesIn(setting)) draft.deadline(dayIn(fields[name]), labelOf(name), at);
}

/** What a field's name says: `cContractEnd`, in which EspoCRM marks that it is a customer's own, is "contract end". */
function labelOf(name: string): string {
  return name
    .replace(/^c(?=[A-Z])/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
