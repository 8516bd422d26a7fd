/** HubSpot names owners by numbers; reps know them by name. */
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, type Told, words } from '../reading/person-draft.ts';
import { api } from './api.ts';
import { historyOf } from './properties.ts';
import { type ContactReply, ownersReply } from './replies.ts';

/** As many as HubSpot gives at a time, and pages that are followed. */
const most = 500;
const pages = 4;

/** Names of owners. */
export interface OwnerNames {
  readonly byId: (id: Told) => string | undefined;
  /** By the number of the user they are, as histories have it. */
  readonly byUser: (userId: Told) => string | undefined;
}

/** Nobody's name. */
export const noNames: OwnerNames = { byId: () => undefined, byUser: () => undefined };

/** The names of an account's owners; those who left are looked up where the contact was theirs. */
export async function ownerNames(client: Client, contact: ContactReply): Promise<OwnerNames> {
  const byId = new Map<string, string>();
  const byUser = new Map<string, string>();
  const wanted = historyOf(contact, 'hubspot_owner_id').flatMap(({ value }) => (value ? String(value) : []));
  const complete = () => wanted.every((id) => byId.has(id));

  async function look(archived: boolean): Promise<void> {
    let after: string | null | undefined;
    for (let page = 0; page < pages; page++) {
      const reply = await client.get(api.owners, ownersReply, { limit: most, archived, after: after ?? undefined });
      for (const { id, userId, firstName, lastName, email } of reply.results) {
        const name = words([firstName, lastName].filter(Boolean).join(' '), 200) || words(email, 200);
        byId.set(id, name);
        if (userId) byUser.set(String(userId), name);
      }
      after = reply.paging?.next?.after;
      if (!after || complete()) return;
    }
  }

  await look(false);
  if (!complete()) await look(true);
  return { byId: (id) => byId.get(String(id)), byUser: (userId) => byUser.get(String(userId)) };
}

/** Who has the contact, and who had it when. */
export function readOwners(draft: PersonDraft, contact: ContactReply, names: OwnerNames): void {
  draft.fact('owner', names.byId(contact.properties.hubspot_owner_id));
  for (const { value, timestamp } of historyOf(contact, 'hubspot_owner_id'))
    draft.owner(names.byId(value), instantIn(timestamp));
}
