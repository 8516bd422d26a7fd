/** Lists of Twenty's records, newest first and within bounds. */
import type * as z from 'zod/mini';
import { failureOf } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import { pageOf } from './replies.ts';

/** As many as every version gives at a time. */
const most = 60;

/** How a list is asked for. */
export interface Wanted {
  readonly filter?: string;
  /** The field by which the newest come first. */
  readonly newestBy?: string;
  /** With the records to which these belong. */
  readonly depth?: 1;
  readonly limit?: number;
  /** Pages that are followed. */
  readonly pages?: number;
}

/** The records of a kind (`notes`), in the plural, as Twenty names them. */
export async function listed<T>(client: Client, kind: string, record: z.ZodMiniType<T>, wanted: Wanted): Promise<T[]> {
  const { filter, newestBy = 'createdAt', depth = 0, limit = most, pages = 1 } = wanted;
  const found: T[] = [];
  let after: string | undefined;
  for (let page = 0; page < pages; page++) {
    const reply = await client.get(`/${kind}`, pageOf(kind, record), {
      filter,
      order_by: `${newestBy}[DescNullsLast]`,
      depth,
      limit,
      starting_after: after,
    });
    // No more than was asked for, whatever came.
    found.push(...reply.records.slice(0, limit));
    if (reply.pageInfo?.hasNextPage !== true || !reply.pageInfo.endCursor) break;
    after = String(reply.pageInfo.endCursor);
  }
  return found;
}

/** The field by which something belongs to a record, by the names it has had: the newest first. */
export function targetFields(object: 'person' | 'opportunity'): readonly string[] {
  return [`target${object.charAt(0).toUpperCase()}${object.slice(1)}Id`, `${object}Id`];
}

/** What belongs to records, in versions of Twenty that name this differently. */
export function belongingTo<T>(
  client: Client,
  kind: string,
  record: z.ZodMiniType<T>,
  object: 'person' | 'opportunity',
  ids: readonly string[],
  wanted: Wanted,
): Promise<T[]> {
  return firstTaken(
    targetFields(object).map((field) => () => listed(client, kind, record, { ...wanted, filter: among(field, ids) })),
  );
}

/** Tries one after the other what a version may refuse. Throws the first refusal where it refuses all. */
export async function firstTaken<T>(tries: readonly (() => Promise<T>)[]): Promise<T> {
  const [first, ...others] = tries;
  if (!first) throw new TypeError('nothing to try');
  try {
    return await first();
  } catch (refusal) {
    if (failureOf(refusal).code !== 'refused') throw refusal;
    for (const other of others) {
      try {
        return await other();
      } catch (error) {
        if (failureOf(error).code !== 'refused') throw error;
      }
    }
    throw refusal;
  }
}

/** A condition that a field holds one of these ids. */
export function among(field: string, ids: readonly string[]): string {
  const [first = ''] = ids;
  return ids.length === 1 ? `${field}[eq]:"${first}"` : `${field}[in]:[${ids.map((id) => `"${id}"`).join(',')}]`;
}
