/** Messages in the chatter: mails both ways, notes, and activities that were done. */
import type { ResponseKind } from '../../domain/contact.ts';
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { bearsMark } from '../telling/note-text.ts';
import { textIn } from './plain-text.ts';
import type { MessageRow } from './replies.ts';
import type { Shape } from './shape.ts';

/** Who the buyer is, among authors and recipients. */
export interface Buyer {
  readonly partners: ReadonlySet<number>;
  readonly emails: ReadonlySet<string>;
}

interface Meaning {
  readonly touchpoint?: TouchpointKind;
  readonly response?: ResponseKind;
}

/** As many of a message's words as make a title. */
const titleLength = 120;

/** A message as something of the journey; what the system itself logs is none. */
export function messageIn(draft: PersonDraft, message: MessageRow, buyer: Buyer, shape: Shape): void {
  const text = textIn(message.body);
  if (bearsMark(text)) return;
  const { touchpoint, response } = meaningOf(message, buyer, shape);
  if (!touchpoint) return;
  const at = instantIn(message.date);
  const id = `message-${message.id}`;
  const title = words(message.subject, 200) || words(text, titleLength) || message.mail_activity_type_id?.name;
  draft.touchpoint({ at, kind: touchpoint, title, id });
  if (response) draft.response(response, at, id, message.author_id?.name);
}

function meaningOf(message: MessageRow, buyer: Buyer, shape: Shape): Meaning {
  const { mail_activity_type_id: activity, message_type: type, subtype_id: subtype } = message;
  if (activity) return activityOf(activity.id, shape);
  if (type === 'email') return { touchpoint: 'mail' };
  if (type === 'sms' || type === 'whatsapp_message') return { touchpoint: 'chat' };
  const isInternal = subtype !== undefined && (shape.internal?.includes(subtype.id) ?? true);
  const isBuyers = isFrom(message, buyer);
  const reaches = !isInternal && !isBuyers && reachesBuyer(message, buyer);
  if (type === 'auto_comment') return reaches ? { touchpoint: 'emailSent', response: 'automaticMail' } : {};
  if (type === 'email_outgoing') return { touchpoint: 'mail', ...(reaches && { response: 'mail' }) };
  if (type !== 'comment') return {};
  // By the portal or a reply the buyer writes a comment, too.
  if (isBuyers) return { touchpoint: 'mail' };
  return reaches ? { touchpoint: 'mail', response: 'mail' } : { touchpoint: 'note' };
}

function activityOf(type: number, { calls, mails, meetings }: Shape): Meaning {
  if (calls.includes(type)) return { touchpoint: 'call', response: 'call' };
  if (meetings.includes(type)) return { touchpoint: 'meeting', response: 'meeting' };
  if (mails.includes(type)) return { touchpoint: 'mail', response: 'mail' };
  return { touchpoint: 'note' };
}

function isFrom({ author_id, email_from }: MessageRow, { partners, emails }: Buyer): boolean {
  if (author_id && partners.has(author_id.id)) return true;
  const from = words(email_from, 400).toLowerCase();
  return emails.has(/<([^<>\s]+)>/.exec(from)?.[1] ?? from);
}

/** A comment is sent to those it names and to followers: colleagues among themselves are no answer to a buyer. */
function reachesBuyer({ partner_ids, notified_partner_ids }: MessageRow, { partners }: Buyer): boolean {
  return [...partner_ids, ...notified_partner_ids].some((id) => partners.has(id));
}
