/** What campaigns noted: mails that were sent, opened and followed, and forms that made a lead. */
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import type { Found } from './find.ts';
import { listed } from './pages.ts';
import { type LogReply, logReply } from './replies.ts';

/** Pages of the newest. */
const pages = 3;

const kinds: ReadonlyMap<unknown, TouchpointKind> = new Map([
  ['Sent', 'emailSent'],
  ['Opened', 'emailOpen'],
  ['Clicked', 'emailClick'],
  // By a form on the web alone.
  ['Lead Created', 'form'],
]);

/** Its rights are those of campaigns. */
export function readLog(client: Client, { scope, person }: Found): Promise<LogReply[]> {
  const path = `/${scope}/${encodeURIComponent(person.id)}/campaignLogRecords`;
  const query = { orderBy: 'createdAt', order: 'desc' };
  return needing('Campaign: read', listed(client, path, logReply, query, pages));
}

/** Adds them, by the name of the mail or the link, else of the campaign. EspoCRM does not tell machines from people. */
export function addLog(draft: PersonDraft, log: readonly LogReply[]): void {
  for (const { id, action, actionDate, campaignName, objectName, isTest } of log) {
    if (isTest === true) continue;
    const kind = kinds.get(action);
    const name = objectName || campaignName;
    // Opted in or out, bounced: in EspoCRM's own words.
    const title = kind ? name : [action, name].filter(Boolean).join(': ');
    draft.touchpoint({ at: instantIn(actionDate), kind: kind ?? 'other', title, id: `log:${id}` });
  }
}
