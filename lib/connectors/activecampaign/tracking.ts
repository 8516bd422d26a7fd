/** Events that the company's website or product told, and pages that were visited. */
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { pagesOf } from './pages.ts';
import { type TrackingLog, trackingLogsReply } from './replies.ts';

/** Names of events that say what they are, whoever named them. */
const kinds: readonly [RegExp, TouchpointKind][] = [
  [/webinar/i, 'webinar'],
  [/download|white ?paper|e-?book/i, 'download'],
  [/form|sign ?up|subscri|request/i, 'form'],
  [/video/i, 'video'],
  [/chat/i, 'chat'],
];

/** As many of an event's words as make a title. */
const longest = 200;

/** Reads at most 500. */
export async function readTracking(client: Client, contact: string): Promise<TrackingLog[]> {
  const path = `/contacts/${contact}/trackingLogs`;
  const pages = await pagesOf(client, path, trackingLogsReply, { items: ({ trackingLogs }) => trackingLogs, most: 5 });
  return pages.flatMap(({ trackingLogs }) => trackingLogs);
}

/** Adds them: an event whose value is an address is a page. */
export function addTracking(draft: PersonDraft, logs: readonly TrackingLog[]): void {
  for (const { id, type, value, tstamp } of logs) {
    const shared = { at: instantIn(tstamp), id: `tracking:${id}` };
    const text = words(value, 2000);
    const name = words(type, longest);
    const kind = kinds.find(([pattern]) => pattern.test(name))?.[1];
    if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
      const title = [name, text.slice(0, longest)].filter(Boolean).join(': ');
      draft.touchpoint({ ...shared, kind: kind ?? 'other', title });
    } else {
      const { host, pathname } = new URL(text);
      const page = host + pathname.replace(/\/$/, '');
      draft.touchpoint({ ...shared, kind: kind ?? 'page', title: kind ? name : page, url: text });
    }
  }
}
