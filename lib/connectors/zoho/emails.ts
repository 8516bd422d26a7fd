/** Mails between the company and the person: those sent from Zoho, and those of mailboxes that are linked to it. */
import { parseEmail } from '../../domain/email.ts';
import type { Instant } from '../../domain/time.ts';
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import type { Place } from './lists.ts';
import { needing } from './needing.ts';
import { type EmailRow, emailsReply } from './replies.ts';
import { scopes } from './scopes.ts';
import { apiPath } from './vendor.ts';

/** Zoho gives ten at a time, the newest first. */
const mostPages = 3;

/** Sources of mails that nobody wrote to this person alone: what a user writes is `individual`. */
const automatic = /mass|bulk|campaign|workflow|automat|macro|cadence|blueprint|orchestration|function|rule/i;

/** The newest mails of a person. */
export async function readEmails(client: Client, { module, id }: Place): Promise<EmailRow[]> {
  const all: EmailRow[] = [];
  let index: string | undefined;
  for (let page = 1; page <= mostPages; page++) {
    const reply = client.get(`${apiPath}/${module}/${id}/Emails`, emailsReply, { index });
    const { Emails, info } = await needing(scopes.Emails, reply, 'Emails');
    all.push(...Emails);
    const next = info?.next_index;
    if (info?.more_records !== true || typeof next !== 'string' || next === '') break;
    index = next;
  }
  return all;
}

/** Adds a mail, and that it was opened. One to many people, or sent by a rule, is no answer of a rep's. */
export function addEmail(draft: PersonDraft, mail: EmailRow, theirs: readonly string[], now: Instant): void {
  const at = instantIn(mail.time);
  const states = mail.status.map(({ type }) => String(type ?? '').toLowerCase());
  if (at === undefined || at > now || states.some((state) => /draft|schedul/.test(state))) return;
  const shared = { title: mail.subject, id: mail.message_id };
  const from = parseEmail(String(mail.from?.email ?? ''));
  if (mail.sent === false || (from !== null && theirs.includes(from))) {
    draft.touchpoint({ ...shared, at, kind: 'mail', actor: 'human' });
    return;
  }
  draft.touchpoint({ ...shared, at, kind: 'emailSent' });
  if (!states.includes('bounced'))
    draft.response(
      automatic.test(String(mail.source ?? '')) ? 'automaticMail' : 'mail',
      at,
      mail.message_id,
      mail.from?.user_name,
    );
  for (const { type, first_open, last_open } of mail.status) {
    if (type !== 'opened') continue;
    const first = instantIn(first_open);
    const last = instantIn(last_open);
    draft.touchpoint({ ...shared, at: first, kind: 'emailOpen', id: `${mail.message_id}:open` });
    if (last !== undefined && last !== first)
      draft.touchpoint({ ...shared, at: last, kind: 'emailOpen', id: `${mail.message_id}:open:${last}` });
  }
}
