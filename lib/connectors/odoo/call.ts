/** Calling a method of one of Odoo's models, by either way in. */
import * as z from 'zod/mini';
import { atEdge } from '../at-edge.ts';
import { type Client, understood } from '../client/client.ts';
import { ConnectorError } from '../connector-error.ts';
import { understoodIn } from '../reading/loose.ts';

/** What a method is called with. */
export interface Called {
  /** The records it is called on; absent for methods of the model itself. */
  readonly ids?: readonly number[];
  readonly params?: Readonly<Record<string, unknown>>;
  readonly context?: Readonly<Record<string, unknown>>;
  /** It only reads. */
  readonly reads?: true;
}

/** Odoo's searches: conditions, and before two of them `&` or `|`. */
export type Domain = readonly (string | readonly [field: string, operator: string, value: unknown])[];

/** Calls it. Where it is forbidden the model is named as what is missing. Throws a `ConnectorError`. */
export async function call<T>(
  client: Client,
  model: string,
  method: string,
  schema: z.ZodMiniType<T>,
  { ids, params = {}, context, reads }: Called = {},
): Promise<T> {
  const path = client.hasSecret('token') ? `/json/2/${model}/${method}` : `/web/dataset/call_kw/${model}/${method}`;
  const named = { ...params, ...(context && { context }) };
  const json = client.hasSecret('token')
    ? { ...(ids && { ids }), ...named }
    : { jsonrpc: '2.0', id: 1, method: 'call', params: { model, method, args: ids ? [ids] : [], kwargs: named } };
  const asked = await atEdge(() => client.reply('POST', path, { json, ...(reads && { repeatable: true }) }));
  if (!asked.ok) {
    const { failure } = asked;
    throw new ConnectorError(failure.code === 'forbidden' ? { ...failure, scope: failure.scope ?? model } : failure);
  }
  const { body } = asked.value;
  if (client.hasSecret('token')) return understood(schema, body, path);
  // Where a method gives nothing, so does the reply.
  const { result = null } = understood(z.looseObject({ result: z.optional(z.unknown()) }), body, path);
  return understood(schema, result, path);
}

/** What is to be found. */
export interface Search<T> {
  readonly domain: Domain;
  readonly fields: readonly string[];
  readonly row: z.ZodMiniType<T>;
  readonly order?: string;
  readonly limit: number;
  /** Also what is archived: a lost lead is. */
  readonly archived?: true;
}

/** The records that are found. A row that is not understood costs itself alone. */
export async function search<T>(
  client: Client,
  model: string,
  { domain, fields, row, order, limit, archived }: Search<T>,
): Promise<T[]> {
  const rows = await call(client, model, 'search_read', z.array(z.unknown()), {
    params: { domain, fields, limit, ...(order !== undefined && { order }) },
    ...(archived && { context: { active_test: false } }),
    reads: true,
  });
  return understoodIn(row, rows);
}

/** Any of several conditions; of none, what is never true. */
export function anyOf(conditions: readonly (readonly [string, string, unknown])[]): Domain {
  if (conditions.length === 0) return [['id', '=', 0]];
  return [...Array<string>(conditions.length - 1).fill('|'), ...conditions];
}
