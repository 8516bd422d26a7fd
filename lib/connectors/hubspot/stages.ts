/** The lifecycle stage and its history: when marketing handed the lead over. */
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import { api } from './api.ts';
import type { OwnerNames } from './owners.ts';
import { historyOf } from './properties.ts';
import { type ContactReply, propertyReply } from './replies.ts';

/** The stages every account begins with; the agreement knows them by these names. */
const usual = new Set([
  'subscriber',
  'lead',
  'marketingqualifiedlead',
  'salesqualifiedlead',
  'opportunity',
  'customer',
  'evangelist',
  'other',
]);

/** Names of the stages an account made itself: HubSpot gives those a number for a value. Asked for only where met. */
export async function stageNames(client: Client, contact: ContactReply): Promise<ReadonlyMap<string, string>> {
  const values = historyOf(contact, 'lifecyclestage').map(({ value }) => String(value ?? ''));
  if (values.every((value) => value === '' || usual.has(value))) return new Map();
  const { options } = await client.get(api.contactProperty('lifecyclestage'), propertyReply);
  return new Map((options ?? []).map(({ value, label }) => [value, label]));
}

/** The stages the contact entered. A number without a name says nothing to anybody and is left out. */
export function readStages(
  draft: PersonDraft,
  contact: ContactReply,
  names: ReadonlyMap<string, string>,
  owners: OwnerNames,
): void {
  for (const { value, timestamp, updatedByUserId } of historyOf(contact, 'lifecyclestage')) {
    const stage = String(value ?? '');
    const name = usual.has(stage) ? stage : (names.get(stage) ?? (/^\d+$/.test(stage) ? '' : stage));
    draft.stage(name, instantIn(timestamp), owners.byUser(updatedByUserId));
  }
}
