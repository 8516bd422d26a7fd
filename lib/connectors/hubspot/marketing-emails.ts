/** Marketing e-mails: sent, opened, clicked. */
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, type Told, words } from '../reading/person-draft.ts';
import { legacy } from './api.ts';
import { historyOf } from './properties.ts';
import { type ContactReply, type EmailEvent, emailEventsReply } from './replies.ts';

/** The newest, as many as are asked for at once. */
const most = 300;

const kinds: Readonly<Record<string, TouchpointKind>> = { SENT: 'emailSent', OPEN: 'emailOpen', CLICK: 'emailClick' };

/** What became of the e-mails to an address. HubSpot takes it in the address of the request alone. */
export async function emailEvents(client: Client, email: Told): Promise<EmailEvent[]> {
  const recipient = words(email, 320);
  if (recipient === '') return [];
  const { events } = await client.get(legacy.emailEvents, emailEventsReply, { recipient, limit: most });
  return events;
}

/** What HubSpot says of each e-mail, or else the dates in the contact's properties. */
export function readMarketingEmails(draft: PersonDraft, contact: ContactReply, events: readonly EmailEvent[]): void {
  // An opening names the sending it follows; the subject stands there.
  const subjects = new Map(events.filter(({ type }) => type === 'SENT').map(({ id, subject }) => [id, subject]));
  let told = false;
  for (const { id, type, created, subject, url, filteredEvent, sentBy } of events) {
    const kind = kinds[type];
    if (!kind) continue;
    told = true;
    draft.touchpoint({
      at: instantIn(created),
      kind,
      title: subject || subjects.get(sentBy?.id ?? ''),
      url: kind === 'emailClick' ? url : undefined,
      id: `email:${id}`,
      ...(filteredEvent === true && { actor: 'machine' }),
    });
  }
  if (!told) readDates(draft, contact);
}

/** Which e-mail was opened is not told there, so none is named. */
function readDates(draft: PersonDraft, contact: ContactReply): void {
  for (const { value, timestamp } of historyOf(contact, 'hs_email_last_email_name')) {
    const at = instantIn(timestamp ?? contact.properties.hs_email_last_send_date);
    if (value) draft.touchpoint({ at, kind: 'emailSent', title: value, id: `sent:${at}` });
  }
  for (const [name, kind] of [
    ['hs_email_last_open_date', 'emailOpen'],
    ['hs_email_last_click_date', 'emailClick'],
  ] as const) {
    const instants = new Set(historyOf(contact, name).map(({ value }) => instantIn(value)));
    for (const at of instants) draft.touchpoint({ at, kind, id: `${kind}:${at}` });
  }
}
