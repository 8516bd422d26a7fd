/** Several requests in one: Salesforce counts what is sent by its composite resource as a single call. */
import type * as z from 'zod/mini';
import type { ExchangeFailure, Outcome } from '../../domain/exchange/failure.ts';
import { type Client, understood } from '../client/client.ts';
import { usualFailure } from '../client/usual-failure.ts';
import { ConnectorError } from '../connector-error.ts';
import { understoodIn } from '../reading/loose.ts';
import { faultIn } from './faults.ts';
import { compositeSchema, pageSchema } from './replies.ts';
import { dataPath } from './vendor.ts';

/** One thing to be read. */
export interface Wanted<T> {
  readonly path: string;
  readonly isQuery: boolean;
  readonly read: (client: Client, body: unknown) => Promise<T>;
}

/** What came of each; of what was left out, nothing. */
type Got<W> = { readonly [K in keyof W]: W[K] extends Wanted<infer T> ? Outcome<T> : undefined | Outcome<Inner<W[K]>> };
type Inner<M> = NonNullable<M> extends Wanted<infer T> ? T : never;

/** By Salesforce's documentation: of 25 parts at most five may be queries. */
const mostQueries = 5;

/** A reply with many wide rows comes in pages of fewer than were asked for. */
const mostPages = 5;

/** All rows of a query. A row that is not understood costs itself alone. */
export function rows<T>(soql: string, row: z.ZodMiniType<T>): Wanted<T[]> {
  const path = `${dataPath}/query?q=${encodeURIComponent(soql)}`;
  return {
    path,
    isQuery: true,
    async read(client, body) {
      let page = understood(pageSchema, body, `${dataPath}/query`);
      const all = understoodIn(row, page.records);
      for (let pages = 1; pages < mostPages && page.nextRecordsUrl; pages++) {
        page = await client.get(page.nextRecordsUrl, pageSchema);
        all.push(...understoodIn(row, page.records));
      }
      return all;
    },
  };
}

/** One resource. */
export function resource<T>(path: string, schema: z.ZodMiniType<T>): Wanted<T> {
  return { path: dataPath + path, isQuery: false, read: async (_, body) => understood(schema, body, dataPath + path) };
}

/**
 * Reads all of them, in as few requests as may be. Each fails for itself; throws only where everything fails: signed
 * out, too many requests, no answer.
 */
export async function together<W extends Record<string, Wanted<unknown> | undefined>>(
  client: Client,
  wanted: W,
): Promise<Got<W>> {
  const bodies = new Map<string, Outcome<unknown>>();
  const asked = Object.entries(wanted).flatMap(([name, one]) => (one ? [[name, one] as const] : []));
  await Promise.all(
    groups(asked).map(async (group) => {
      const compositeRequest = group.map(([referenceId, { path }]) => ({ method: 'GET', url: path, referenceId }));
      const { compositeResponse } = await client.send('POST', `${dataPath}/composite`, compositeSchema, {
        json: { allOrNone: false, compositeRequest },
        repeatable: true,
      });
      for (const part of compositeResponse) bodies.set(part.referenceId, outcomeOf(part, client));
    }),
  );
  const read = asked.map(async ([name, one]) => [name, await readOne(client, one, bodies.get(name))] as const);
  return Object.fromEntries(await Promise.all(read)) as Got<W>;
}

function groups<T extends readonly [string, Wanted<unknown>]>(asked: readonly T[]): T[][] {
  const queries = asked.filter(([, { isQuery }]) => isQuery);
  const others = asked.filter(([, { isQuery }]) => !isQuery);
  const all: T[][] = [];
  for (let i = 0; i < queries.length; i += mostQueries) all.push(queries.slice(i, i + mostQueries));
  if (others.length > 0) all[0] = [...(all[0] ?? []), ...others];
  return all;
}

function outcomeOf(
  { httpStatusCode: status, body }: z.infer<typeof compositeSchema>['compositeResponse'][number],
  client: Client,
): Outcome<unknown> {
  const now = client.now();
  const failure = faultIn(status, body, now) ?? usualFailure({ status, body, headers: new Headers() }, now);
  if (failure && endsAll(failure)) throw new ConnectorError(failure);
  return failure ? { ok: false, failure } : { ok: true, value: body };
}

async function readOne<T>(client: Client, wanted: Wanted<T>, got: Outcome<unknown> | undefined): Promise<Outcome<T>> {
  if (got === undefined) return { ok: false, failure: { code: 'notUnderstood', what: 'composite' } };
  if (!got.ok) return got;
  try {
    return { ok: true, value: await wanted.read(client, got.value) };
  } catch (error) {
    if (error instanceof ConnectorError && !endsAll(error.failure)) return { ok: false, failure: error.failure };
    throw error;
  }
}

function endsAll({ code }: ExchangeFailure): boolean {
  return ['signedOut', 'limited', 'budgetSpent', 'offline', 'notGranted', 'unexpected'].includes(code);
}
