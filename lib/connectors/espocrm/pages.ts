/** Lists that come in pages. */
import type * as z from 'zod/mini';
import type { Client, Query } from '../client/client.ts';

/** What a list is. */
type Page<T> = { readonly list: readonly T[]; readonly total?: number | null | undefined };

/** As many at a time. Administrators may allow fewer than the usual 200. */
const size = 100;

/** The first pages of a list, at most so many. */
export async function listed<T>(
  client: Client,
  path: string,
  schema: z.ZodMiniType<Page<T>>,
  query: Query,
  pages = 1,
): Promise<T[]> {
  const all: T[] = [];
  for (let page = 0; page < pages; page++) {
    const offset = page * size;
    const { list, total } = await client.get(path, schema, { ...query, maxSize: size, offset });
    all.push(...list);
    if (list.length === 0 || !isMore(total, offset + size, list.length)) break;
  }
  return all;
}

/** Large lists are not counted: -1 says that there are more, -2 that there are none. */
function isMore(total: number | null | undefined, until: number, length: number): boolean {
  if (total === null || total === undefined) return length >= size;
  return total === -1 || total > until;
}
