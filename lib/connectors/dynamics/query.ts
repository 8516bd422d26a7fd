/** Queries in OData. Nothing from outside gets into one but through these. */
import * as z from 'zod/mini';
import type { Client } from '../client/client.ts';
import { understoodIn } from '../reading/loose.ts';

/** A text as a literal. */
export function quoted(text: string): string {
  return `'${text.replace(/\p{Cc}/gu, ' ').replaceAll("'", "''")}'`;
}

/** An id as record pages have it; `undefined` where it is none. Always in small letters. */
export function guidIn(text: unknown): string | undefined {
  const guid = typeof text === 'string' ? text.replace(/^\{|\}$/g, '').toLowerCase() : '';
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(guid) ? guid : undefined;
}

/** That a column has one of these values, which are ids or literals. */
export function isOneOf(column: string, values: readonly string[]): string[] {
  return values.map((value) => `${column} eq ${value}`);
}

/** What is asked of a table. */
export interface Query<T> {
  readonly columns: readonly string[];
  /** Any of these; of none, nothing is asked. */
  readonly anyOf: readonly string[];
  /** And all of these. */
  readonly allOf?: readonly string[];
  readonly order?: string;
  readonly expand?: string;
  readonly top: number;
  readonly row: z.ZodMiniType<T>;
}

const page = z.object({ value: z.array(z.unknown()) });

/** The rows. One that is not understood costs itself alone. */
export async function rowsOf<T>(client: Client, table: string, query: Query<T>): Promise<T[]> {
  if (query.anyOf.length === 0) return [];
  const { value } = await client.get(`/${table}`, page, {
    $select: query.columns.join(','),
    $filter: [`(${query.anyOf.join(' or ')})`, ...(query.allOf ?? [])].join(' and '),
    $orderby: query.order,
    $expand: query.expand,
    $top: query.top,
  });
  return understoodIn(query.row, value);
}
