/** Who a contact is: facts and deadlines out of its fields, and out of its companies. */
import type { Client } from '../client/client.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import { namesIn } from '../reading/names-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import { fieldsOf } from './fields.ts';
import { plainText } from './plain-text.ts';
import { type ContactReply, someCompanies } from './replies.ts';

/** Baton's name of a fact, and the aliases of fields that say it, the first that is filled. */
const factsByField: Readonly<Record<string, readonly string[]>> = {
  company: ['company'],
  jobTitle: ['position'],
  phone: ['phone', 'mobile'],
  country: ['country'],
  city: ['city'],
  language: ['preferred_locale'],
  // Fields that Mautic does not bring along, by the names that administrators mostly give them.
  industry: ['industry'],
  employees: ['employees', 'number_of_employees', 'company_size'],
  leadSource: ['lead_source', 'leadsource'],
  need: ['need'],
  budget: ['budget'],
  authority: ['authority'],
};

/** Adds what a contact's own record says. */
export function addFacts(draft: PersonDraft, contact: ContactReply): void {
  const fields = fieldsOf(contact);
  const told = (alias: string) => worded(fields.get(alias)?.value);
  draft.email(told('email'));
  draft.fact('name', `${told('firstname') ?? ''} ${told('lastname') ?? ''}`.trim());
  for (const [name, aliases] of Object.entries(factsByField)) {
    draft.fact(
      name,
      aliases.map(told).find((value) => value !== undefined && value !== ''),
    );
  }
  if (!fields.get('lead_source')?.value && !fields.get('leadsource')?.value) draft.fact('leadSource', cameBy(contact));
  draft.fact('owner', ownerOf(contact));
  draft.fact('score', numbered(contact.points ?? fields.get('points')?.value));
  draft.fact('tags', (contact.tags ?? []).map(({ tag }) => plainText(tag)).join(', '));
}

function worded(value: Told): Told {
  return typeof value === 'string' ? plainText(value) : value;
}

/** A number where it is one: a size may be "50-100", too. */
function numbered(value: Told): Told {
  const text = String(value ?? '').trim();
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : worded(value);
}

function ownerOf({ owner }: ContactReply): string {
  return plainText(`${owner?.firstName ?? ''} ${owner?.lastName ?? ''}`) || plainText(owner?.username);
}

/** By which campaign's link somebody came first: "fb / social". */
function cameBy({ utmtags }: ContactReply): string {
  const { utmSource, utmMedium } = utmtags?.[0] ?? {};
  return [plainText(utmSource), plainText(utmMedium)].filter((word) => word !== '').join(' / ');
}

/** Adds the days in the fields that the user named. They hold since the contact was changed last, as far as is known. */
export function addDeadlines(draft: PersonDraft, contact: ContactReply, client: Client): void {
  const fields = fieldsOf(contact);
  const at = instantIn(contact.dateModified) ?? instantIn(contact.dateAdded) ?? client.now();
  for (const alias of namesIn(client.settings.deadlineFields)) {
    const field = fields.get(alias);
    draft.deadline(dayIn(field?.value), field?.label || alias, at);
  }
}

/** What the contact's main company adds. Throws where it cannot be read. */
export async function readCompany(client: Client, id: string): Promise<(draft: PersonDraft) => void> {
  const { companies } = await client.get(`/api/contacts/${id}/companies`, someCompanies);
  const main = companies.find(({ is_primary }) => Number(is_primary) === 1) ?? companies[0];
  return (draft) => {
    if (!main) return;
    draft.fact('company', plainText(main.companyname));
    draft.fact('industry', plainText(main.companyindustry));
    draft.fact('employees', numbered(main.companynumber_of_employees));
  };
}
