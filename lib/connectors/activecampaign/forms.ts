/** Forms by which a contact came onto a list. */
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { type ContactAround, formsReply } from './replies.ts';

/** The names of forms by their ids, asked for where the contact sent one. */
export async function readForms(client: Client, around: ContactAround): Promise<ReadonlyMap<string, string>> {
  if (!sent(around).length) return new Map();
  const { forms } = await client.get('/forms', formsReply, { limit: 100 });
  return new Map(forms.map(({ id, name, title }) => [id, words(title, 500) || words(name, 500)]));
}

/** Adds the forms, each at the time of the subscription it led to. */
export function addForms(draft: PersonDraft, around: ContactAround, names: ReadonlyMap<string, string>): void {
  for (const { id, form, sdate } of sent(around)) {
    draft.touchpoint({ at: instantIn(sdate), kind: 'form', title: names.get(String(form)), id: `subscription:${id}` });
  }
}

function sent({ contactLists }: ContactAround) {
  return (contactLists ?? []).filter(({ form, sdate }) => form && String(form) !== '0' && sdate);
}
