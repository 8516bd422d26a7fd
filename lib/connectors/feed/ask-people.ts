/** Asks a feed for a person, page by page. */
import * as z from 'zod/mini';
import { recordKey } from '../../domain/record.ts';
import { type Client, understood } from '../client/client.ts';
import type { Reply } from '../client/vendor.ts';
import type { PersonAsked } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { feedFormat } from './format.ts';

/** A page, loosely: its people are looked at one by one. */
const pageSchema = z.object({
  format: z.nullish(z.literal(feedFormat)),
  name: z.catch(z.nullish(z.string()), undefined),
  people: z.array(z.unknown()),
  next: z.nullish(z.string()),
});
/** One page. */
export type Page = z.infer<typeof pageSchema>;

/** A rep waits, and the newest comes first. */
const mostPages = 8;

/** What a feed answered. */
export interface Answered {
  readonly people: readonly unknown[];
  readonly etag: string | undefined;
  /** Why the pages after the first few are missing. */
  readonly failure?: ConnectorError['failure'];
}

/** Everybody whom the feed has for these addresses and records; `unchanged` where its ETag is still the one known. */
export async function askPeople(
  client: Client,
  asked: PersonAsked,
  etag: string | undefined,
): Promise<Answered | 'unchanged'> {
  const query = { email: asked.emails, record: asked.records.map(recordKey) };
  const first = await client.reply('GET', '/people', {
    query,
    ...(etag !== undefined && { headers: { 'if-none-match': etag } }),
    also: [304, 404],
  });
  if (first.status === 304) return 'unchanged';
  let page = pageIn(first);
  const people = [...page.people];
  try {
    for (let pages = 1; page.next && pages < mostPages; pages++) {
      const cursor: string = page.next;
      page = pageIn(await client.reply('GET', '/people', { query: { ...query, cursor } }));
      people.push(...page.people);
      if (page.next === cursor) throw new ConnectorError({ code: 'notUnderstood', what: '/people: next' });
    }
  } catch (error) {
    // What came before is the newest, and worth having.
    if (error instanceof ConnectorError) return { people, etag: undefined, failure: error.failure };
    throw error;
  }
  return { people, etag: first.headers.get('etag') ?? undefined };
}

/** A page in a reply. Some answer 404 for somebody unknown; as a page it is an answer, as anything else it is none. */
export function pageIn({ status, body }: Reply): Page {
  if (status === 404 && !z.safeParse(pageSchema, body).success) throw new ConnectorError({ code: 'notFound' });
  return understood(pageSchema, body, '/people');
}
