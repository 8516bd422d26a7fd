/** Following a log of Marketo's by its paging tokens: oldest first from a date on, and from then on only what is new. */
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import type { Instant } from '../../domain/time.ts';
import { failureOf } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { needing } from '../client/needing.ts';
import { permissions } from './permissions.ts';
import { tokenReply } from './replies.ts';

/** So many pages of a log are read at a time: a rep waits. The next reading goes on where this one ends. */
const mostPages = 6;
const mostRecentPages = 3;

/** A page of a log. */
export interface Page<T> {
  readonly result: readonly T[];
  readonly moreResult: boolean;
  readonly nextPageToken?: string | null | undefined;
}

/** What was read of a log. */
export interface Followed<T> {
  readonly entries: readonly T[];
  /** Where to go on. */
  readonly token?: string;
  /** Read from its beginning, or from where the last reading ended. */
  readonly isAnew: boolean;
  /** Why not all of it was read. `tooSlow`: there is more than is read at a time. */
  readonly failure?: ExchangeFailure;
}

/** Asks for the page to which a token leads. */
export type PageAt<T> = (token: string) => Promise<Page<T>>;

/** A token for a date, asked for once however many logs are followed from it. */
export type TokenSince = (since: Instant) => Promise<string>;

/** Asks for tokens. */
export function tokensOf(client: Client): TokenSince {
  const asked = new Map<Instant, Promise<string>>();
  return (since) => {
    const sinceDatetime = new Date(since).toISOString().replace(/\.\d+Z$/, 'Z');
    const token =
      asked.get(since) ??
      needing(
        permissions.readActivities,
        client.get('/rest/v1/activities/pagingtoken.json', tokenReply, { sinceDatetime }),
      ).then(({ nextPageToken }) => nextPageToken);
    asked.set(since, token);
    return token;
  };
}

/**
 * Follows a log from where it was left, or from a date. A log that is not at its end after so many pages is read from
 * `recently` on, too: what is new matters most to a rep. Never throws: what was read before a failure is kept.
 */
export async function follow<T>(
  left: string | undefined,
  since: () => Promise<string>,
  recently: () => Promise<string>,
  pageAt: PageAt<T>,
): Promise<Followed<T>> {
  let old = await read(left, since, pageAt, mostPages);
  // A token that Marketo takes no longer: from the date again.
  const isVoid = left !== undefined && old.failure?.code === 'refused' && old.entries.length === 0;
  if (isVoid) old = await read(undefined, since, pageAt, mostPages);
  if (old.failure?.code !== 'tooSlow') return old;
  const recent = await read(undefined, recently, pageAt, mostRecentPages);
  // Both may have told the same.
  const entries = new Map([...old.entries, ...recent.entries].map((entry) => [JSON.stringify(entry), entry]));
  return { ...old, entries: [...entries.values()] };
}

async function read<T>(
  left: string | undefined,
  since: () => Promise<string>,
  pageAt: PageAt<T>,
  most: number,
): Promise<Followed<T>> {
  const entries: T[] = [];
  const isAnew = left === undefined;
  let token = left ?? '';
  let isFirstRead = false;
  try {
    if (isAnew) token = await since();
    for (let pages = 0; pages < most; pages++) {
      const page: Page<T> = await needing(permissions.readActivities, pageAt(token));
      entries.push(...page.result);
      isFirstRead = true;
      const next: string = page.nextPageToken || token;
      // Where it stands still, there is nothing more, whatever it says.
      const isLast = !page.moreResult || next === token;
      token = next;
      if (isLast) return { entries, token, isAnew };
    }
    return { entries, token, isAnew, failure: { code: 'tooSlow' } };
  } catch (error) {
    // Of nothing read at all the beginning is still to come, and whoever goes on from it must know that it is one.
    const hasBegun = !isAnew || isFirstRead;
    return { entries, isAnew, failure: failureOf(error), ...(hasBegun && { token }) };
  }
}
