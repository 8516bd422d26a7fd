/** Whether a buyer knows a piece of content already. */
import type { Content } from '../agreement/content-schema.ts';
import type { Judged } from '../journey/machines.ts';
import { nameKey } from '../name-key.ts';
import type { Instant } from '../time.ts';
import type { TouchpointKind } from '../touchpoint.ts';

/** What reading, watching or attending something leaves behind. A mail that was sent or opened is not what it links to. */
const readings: ReadonlySet<TouchpointKind> = new Set([
  'page',
  'download',
  'form',
  'webinar',
  'event',
  'emailClick',
  'ad',
  'chat',
  'video',
  'meeting',
  'other',
]);

/** When a piece of content was last read; undefined for never. */
export type ReadAt = (content: Pick<Content, 'title' | 'url'>) => Instant | undefined;

/**
 * When somebody last read what, who is not known to be a machine: under its address, whatever campaigns added to that,
 * or under its title. Goes through the journey once, however long the content list is: a rep waits for it.
 */
export function readingsIn(journey: readonly Judged[]): ReadAt {
  const [titles, addresses] = [new Map<string, Instant>(), new Map<string, Instant>()];
  for (const { kind, actor, title, url, at } of journey) {
    if (!readings.has(kind) || actor === 'machine') continue;
    if (title !== undefined) keepLatest(titles, nameKey(title), at);
    if (url !== undefined) keepLatest(addresses, addressKey(url), at);
  }
  return ({ title, url }) => {
    const times = [titles.get(nameKey(title)), url === undefined ? undefined : addresses.get(addressKey(url))];
    const known = times.filter((at) => at !== undefined);
    return known.length > 0 ? Math.max(...known) : undefined;
  };
}

function keepLatest(times: Map<string, Instant>, key: string, at: Instant): void {
  const last = times.get(key);
  if (last === undefined || at > last) times.set(key, at);
}

/** An address without its query, its fragment, and a slash at its end. The host's case means nothing, the path's does. */
function addressKey(url: string): string {
  const [place = ''] = url.trim().split(/[?#]/);
  const [, host = '', path = ''] = /^(?:https?:\/\/)?(?:www\.)?([^/]*)(.*)$/i.exec(place) ?? [];
  return host.toLowerCase() + path.replace(/\/+$/, '');
}
