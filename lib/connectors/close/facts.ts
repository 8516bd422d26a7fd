/** Who a contact is, and who has them. */
import { type Client, understood } from '../client/client.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import { namesIn } from '../reading/names-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { type Fields, readFields, valueIn } from './fields.ts';
import type { Found } from './find-contact.ts';
import { userReply } from './replies.ts';
import { opportunitiesOf } from './stages.ts';

/** Adds what a lead and its contact say. A lead may be a person without a company, and then has their name. */
export function addFacts(draft: PersonDraft, { lead, contact }: Found): void {
  for (const { email } of contact?.emails ?? []) draft.email(email);
  const company = lead.name || lead.display_name;
  const name = contact?.name || contact?.display_name;
  const phone = contact?.phones?.[0];
  const [address] = lead.addresses ?? [];
  draft.fact('name', name);
  draft.fact('company', company === name ? undefined : company);
  draft.fact('jobTitle', contact?.title);
  draft.fact('phone', phone?.phone_formatted || phone?.phone);
  draft.fact('country', address?.country);
  draft.fact('city', address?.city);
}

/** Adds the days in the fields that the administrators named. */
export function addDeadlines(draft: PersonDraft, found: Found, fields: Fields, setting: string | undefined): void {
  for (const name of namesIn(setting)) {
    const field = fields.named(name);
    const holder = field?.of === 'contact' ? found.contact : found.lead;
    const at = instantIn(holder?.date_updated) ?? instantIn(holder?.date_created);
    if (field && at !== undefined) draft.deadline(dayIn(valueIn(found, field)), field.name ?? name, at);
  }
}

/** Who has the lead, and since when that is known. */
export interface Owner {
  readonly name: string;
  readonly at: number | undefined;
}

/**
 * Close's leads have no owner by themselves: companies make a field for it that holds a user and is called so. Where
 * there is none, whoever has the newest open opportunity has the lead.
 */
export async function readOwner(client: Client, found: Found): Promise<Owner | undefined> {
  const holders = [found.contact, found.lead];
  const hasUser = holders.some((holder) => Object.entries(holder ?? {}).some(isUser));
  if (hasUser) {
    const fields = await readFields(client, ['owner']);
    const named = ['Owner', 'Lead Owner', 'Contact Owner', 'Account Owner', 'Lead owner'];
    const field = named.map((name) => fields.named(name)).find((each) => each && valueIn(found, each));
    const id = valueIn(found, field);
    if (typeof id === 'string' && /^user_\w+$/.test(id)) {
      const { body } = await client.reply('GET', `/user/${id}/`);
      const { first_name, last_name, email } = understood(userReply, body, '/user/…/');
      const name = words(`${first_name ?? ''} ${last_name ?? ''}`, 200) || words(email, 200);
      if (name !== '') return { name, at: instantIn(found.lead.date_updated) };
    }
  }
  const newest = opportunitiesOf(found)
    .filter(({ user_name }) => words(user_name, 200) !== '')
    .toSorted((a, b) => (instantIn(b.date_created) ?? 0) - (instantIn(a.date_created) ?? 0));
  const theirs = newest.find(({ status_type }) => status_type === 'active') ?? newest[0];
  return theirs && { name: words(theirs.user_name, 200), at: instantIn(theirs.date_created) };
}

function isUser([name, value]: [string, unknown]): boolean {
  return name.startsWith('custom.') && typeof value === 'string' && value.startsWith('user_');
}
