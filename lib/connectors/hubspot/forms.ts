/** Forms the contact sent. */
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { legacy } from './api.ts';
import { historyOf } from './properties.ts';
import { type ContactReply, profileReply } from './replies.ts';
import { onceAnHour } from './spells.ts';

/** The forms themselves, with names and pages; none where the contact sent none. */
export async function sentForms(client: Client, { id, properties }: ContactReply) {
  if (!(Number(properties.num_conversion_events) > 0)) return [];
  const reply = await client.get(legacy.profile(id), profileReply, {
    formSubmissionMode: 'all',
    propertyMode: 'value_only',
    property: 'email',
    showListMemberships: false,
  });
  return reply['form-submissions'];
}

/** What HubSpot says of the forms, or else what the contact's properties say of conversions. */
export function readForms(
  draft: PersonDraft,
  contact: ContactReply,
  forms: Awaited<ReturnType<typeof sentForms>>,
): void {
  for (const form of forms) {
    draft.touchpoint({
      at: instantIn(form.timestamp),
      kind: 'form',
      title: words(form.title, 500) || form['page-title'],
      url: webAddress(form['page-url']),
      id: `form:${form['conversion-id']}`,
    });
  }
  if (forms.length > 0) return;

  // The history of the latest conversion is the list of all conversions.
  const history = historyOf(contact, 'recent_conversion_event_name');
  const { first_conversion_event_name, first_conversion_date, recent_conversion_date } = contact.properties;
  const conversions = onceAnHour([
    ...history.map(({ value, timestamp }) => ({
      at: instantIn(timestamp ?? recent_conversion_date),
      name: words(value, 500),
    })),
    { at: instantIn(first_conversion_date), name: words(first_conversion_event_name, 500) },
  ]);
  for (const { at, name } of conversions) draft.touchpoint({ at, kind: 'form', title: name, id: `conversion:${at}` });
}

/** HubSpot leaves out how a page is reached. */
function webAddress(url: unknown): string {
  const text = words(url as string, 2000);
  return text === '' || /^[a-z]+:/i.test(text) ? text : `https://${text}`;
}
