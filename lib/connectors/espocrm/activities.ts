/** What people at the company did with the person: meetings, calls, mails, tasks. */
import type { Instant } from '../../domain/time.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import type { EventReply, MailReply } from './replies.ts';

/** Attributes that are asked for. */
export const attributes = {
  meetings: 'name,status,dateStart,dateStartDate,assignedUserName',
  calls: 'name,status,dateStart,assignedUserName',
  tasks: 'createdAt,createdByName',
  emails: 'name,status,dateSent,isAutoReply,fromEmailAddressName,sentByName,createdById',
  opportunities: 'name,stage,amount,amountCurrency,closeDate,createdAt,modifiedAt',
} as const;

/** Adds meetings or calls that were held. What was only planned may not have taken place. */
export function addEvents(
  draft: PersonDraft,
  kind: 'meeting' | 'call',
  events: readonly EventReply[],
  now: Instant,
): void {
  for (const { id, name, status, dateStart, dateStartDate, assignedUserName } of events) {
    const at = instantIn(dateStart) ?? instantIn(dateStartDate);
    if (status !== 'Held' || at === undefined || at > now) continue;
    draft.touchpoint({ at, kind, title: name, id: `${kind}:${id}` });
    draft.response(kind, at, `${kind}:${id}`, assignedUserName);
  }
}

/** Adds mails. `addresses` are the person's: what comes from them did not reach them. */
export function addMails(
  draft: PersonDraft,
  mails: readonly MailReply[],
  addresses: ReadonlySet<string>,
  now: Instant,
): void {
  for (const { id, name, status, dateSent, isAutoReply, fromEmailAddressName, sentByName, createdById } of mails) {
    const at = instantIn(dateSent);
    if ((status !== 'Sent' && status !== 'Archived') || at === undefined || at > now) continue;
    const isTheirs = addresses.has(String(fromEmailAddressName ?? '').toLowerCase());
    const isAutomatic = !isTheirs && (isAutoReply === true || (status === 'Sent' && createdById === 'system'));
    draft.touchpoint({
      at,
      kind: isAutomatic ? 'emailSent' : 'mail',
      title: name,
      id: `mail:${id}`,
      // An out-of-office note was written by nobody.
      ...(isTheirs && isAutoReply === true && { actor: 'machine' as const }),
    });
    // What was only filed may have come from a third person.
    if (isTheirs || (status === 'Archived' && !sentByName)) continue;
    draft.response(isAutomatic ? 'automaticMail' : 'mail', at, `mail:${id}`, isAutomatic ? undefined : sentByName);
  }
}
