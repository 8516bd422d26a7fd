/** Mails between the company's users and the person, where the users' mailboxes are connected to Pipedrive. */
import type { Instant } from '../../domain/time.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import type { MailReply, PersonReply } from './replies.ts';
import type { UserNames } from './users.ts';

/** Adds them. What a user sent is a response; what came from the buyer is none. */
export function addMails(
  draft: PersonDraft,
  mails: readonly MailReply[],
  person: PersonReply,
  names: UserNames,
  now: Instant,
): void {
  const theirs = new Set((person.emails ?? []).map(({ value }) => String(value).toLowerCase()));
  for (const mail of mails) {
    const at = instantIn(mail.message_time);
    if (isSet(mail.draft_flag) || isSet(mail.deleted_flag) || at === undefined || at > now) continue;
    const id = `mail:${mail.id}`;
    draft.touchpoint({ at, kind: 'mail', title: mail.subject, id });
    const isTheirs = mail.from?.some(({ email_address }) => theirs.has(String(email_address).toLowerCase())) ?? false;
    if (isSet(mail.sent_flag) && !isTheirs) draft.response('mail', at, id, names(mail.user_id));
  }
}

/** Flags are 0 and 1, or a truth value. */
function isSet(flag: Told): boolean {
  return flag === true || Number(flag ?? 0) === 1;
}
