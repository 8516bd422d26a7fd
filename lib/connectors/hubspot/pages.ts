/** Pages the contact saw, as far as its properties tell: the last one of each visit. */
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, type Told, words } from '../reading/person-draft.ts';
import { historyOf } from './properties.ts';
import type { ContactReply } from './replies.ts';
import { onceAnHour } from './spells.ts';

/** The first page, and the last ones over time. */
export function readPages(draft: PersonDraft, contact: ContactReply): void {
  const { hs_analytics_first_url, hs_analytics_first_timestamp, hs_analytics_last_timestamp } = contact.properties;
  const pages = onceAnHour([
    ...historyOf(contact, 'hs_analytics_last_url').map(({ value, timestamp }) => ({
      at: instantIn(timestamp ?? hs_analytics_last_timestamp),
      name: words(value, 2000),
    })),
    { at: instantIn(hs_analytics_first_timestamp), name: words(hs_analytics_first_url, 2000) },
  ]);
  for (const { at, name } of pages)
    draft.touchpoint({ at, kind: 'page', title: pageName(name), url: name, id: `page:${at}` });
}

/** A page by its address, without what was added to follow the visitor. */
export function pageName(url: Told): string {
  const text = words(url, 2000);
  if (!URL.canParse(text)) return text.replace(/[?#].*$/, '');
  const { host, pathname } = new URL(text);
  return `${host}${pathname === '/' ? '' : decoded(pathname)}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
