/** Lists and single records of Dolibarr. What is not there, be it a record or all of a list, is a 404. */
import type * as z from 'zod/mini';
import { type Client, type Query, understood } from '../client/client.ts';
import type { Reply } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';
import { listOf } from '../reading/loose.ts';

/** The records of a list; none where Dolibarr has none. */
export async function listed<T>(client: Client, path: string, item: z.ZodMiniType<T>, query: Query): Promise<T[]> {
  const reply = await client.reply('GET', path, { query, also: [404] });
  return isAbsent(reply) ? [] : understood(listOf(item), reply.body, path);
}

/** A record; `undefined` where Dolibarr has none by that path. */
export async function recordAt<T>(client: Client, path: string, record: z.ZodMiniType<T>): Promise<T | undefined> {
  const reply = await client.reply('GET', path, { also: [404] });
  return isAbsent(reply) ? undefined : understood(record, reply.body, path);
}

/** A condition of Dolibarr's own search syntax. Values are ids, or addresses that were looked at before. */
export function oneOf(field: string, values: readonly string[]): string {
  return values.map((value) => `(${field}:=:${/^\d+$/.test(value) ? value : `'${value}'`})`).join(' or ');
}

/** Whether a 404 is Dolibarr's. That of a web server without a Dolibarr is a page. */
function isAbsent({ status, body }: Reply): boolean {
  if (status !== 404) return false;
  if (typeof body === 'string') throw new ConnectorError({ code: 'badSetting', field: 'address' });
  return true;
}
