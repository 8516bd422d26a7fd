/** Lists that come by page. */
import type * as z from 'zod/mini';
import type { Client, Query } from '../client/client.ts';

/** A page that says where the next begins. */
interface Page<T> {
  readonly data: readonly T[];
  readonly additional_data?:
    | {
        readonly next_cursor?: unknown;
        readonly pagination?:
          | { readonly more_items_in_collection?: unknown; readonly next_start?: unknown }
          | null
          | undefined;
      }
    | null
    | undefined;
}

/** As many pages as are wanted, one after the other. Both versions' ways of going on are known. */
export async function listed<T>(
  client: Client,
  path: string,
  schema: z.ZodMiniType<Page<T>>,
  { limit, pages, ...query }: Query & { readonly limit: number; readonly pages: number },
): Promise<T[]> {
  const found: T[] = [];
  let next: Query = {};
  for (let page = 0; page < pages; page++) {
    const { data, additional_data } = await client.get(path, schema, { ...query, limit, ...next });
    // No more than was asked for, whatever came.
    found.push(...data.slice(0, limit));
    const { next_cursor: cursor, pagination } = additional_data ?? {};
    const start = Number(pagination?.next_start ?? found.length);
    const hasMore = pagination?.more_items_in_collection === true && start >= found.length;
    if (data.length === 0 || (!cursor && !hasMore)) break;
    next = cursor ? { cursor: String(cursor) } : { start };
  }
  return found;
}
