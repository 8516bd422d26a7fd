/** Lists that come by offset. */
import type * as z from 'zod/mini';
import type { Client, Query } from '../client/client.ts';

/** As many as ActiveCampaign gives at a time. */
export const perPage = 100;

/** A page, and how many there are in all: a text. */
interface Page {
  readonly meta?: { readonly total?: unknown } | null | undefined;
}

/** The pages of a list, at most so many. Without a total a page that is not full is the last. */
export async function pagesOf<T extends Page>(
  client: Client,
  path: string,
  schema: z.ZodMiniType<T>,
  { items, most, query }: { items: (page: T) => readonly unknown[]; most: number; query?: Query },
): Promise<T[]> {
  const pages: T[] = [];
  let read = 0;
  while (pages.length < most) {
    const page = await client.get(path, schema, { ...query, limit: perPage, offset: read || undefined });
    const count = items(page).length;
    const total = Number(page.meta?.total ?? Number.NaN);
    read += count;
    pages.push(page);
    const isLast = Number.isNaN(total) ? count < perPage : read >= total;
    if (count === 0 || isLast) break;
  }
  return pages;
}
