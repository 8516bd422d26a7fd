/** Who a person is. */

import type * as z from 'zod/mini';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import { namesIn } from '../reading/names-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import type { Fields } from './fields.ts';
import { valueIn } from './fields.ts';
import type { LeadReply, organizationReply, PersonReply } from './replies.ts';

/** Where a person works. */
export type Organization = z.infer<typeof organizationReply>['data'];

/** Sources by which a lead was put in by hand or by another system, and none of the buyer's doing. */
const noSource = /^(manually created|import|api|deal|workflow automation)$/i;

/** Adds what a person's record, their organization and their first lead say. */
export function addFacts(
  draft: PersonDraft,
  person: PersonReply,
  organization: Organization | undefined,
  leads: readonly LeadReply[],
): void {
  const emails = (person.emails ?? []).toSorted((a, b) => Number(b.primary === true) - Number(a.primary === true));
  for (const { value } of emails) draft.email(value);
  const phones = person.phones ?? [];
  draft.fact('name', person.name);
  draft.fact('phone', (phones.find(({ primary }) => primary === true) ?? phones[0])?.value);
  draft.fact('jobTitle', person.job_title);
  draft.fact('company', organization?.name);
  draft.fact('country', person.postal_address?.country || organization?.address?.country);
  draft.fact('city', person.postal_address?.locality || organization?.address?.locality);
  const sources = leads.map(({ source_name }) => String(source_name ?? ''));
  draft.fact(
    'leadSource',
    sources.find((source) => source !== '' && !noSource.test(source)),
  );
}

/** Adds the days in the fields that the administrators named. */
export function addDeadlines(
  draft: PersonDraft,
  person: PersonReply,
  fields: Fields,
  setting: string | undefined,
): void {
  const at = instantIn(person.update_time) ?? instantIn(person.add_time);
  for (const name of namesIn(setting)) {
    const field = fields.named(name);
    if (field && at !== undefined) draft.deadline(dayIn(valueIn(person, field)), field.field_name, at);
  }
}
