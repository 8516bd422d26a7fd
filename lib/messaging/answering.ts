/** Tables of calls, each with its schema and its handler, and the answer by one. */
import * as z from 'zod/mini';
import type { Runtime } from '../platform/browser.ts';
import type { Failure, Result } from './protocol.ts';

/** Who sent a message; `tab` and `frameId` are the browser's word, not the sender's. */
export type Sender = Runtime.MessageSender;

/** What answers each call. A handler that throws an error with a `FailureCode` as its `code` answers with that failure. */
export type Handlers<Table extends { [Name in keyof Table]: { readonly in: unknown; readonly out: unknown } }> = {
  readonly [Name in keyof Table]: (
    input: Table[Name]['in'],
    sender: Sender,
  ) => Promise<Table[Name]['out']> | Table[Name]['out'];
};

interface Route {
  readonly schema: z.ZodMiniType;
  readonly handle: (input: never, sender: Sender) => unknown;
}

/** Calls by their names. */
export type RouteTable = ReadonlyMap<string, Route>;

/** Joins schemas and handlers. Throws where a call has no handler. */
export function tableOf(schemas: Record<string, z.ZodMiniType>, handlers: object): RouteTable {
  const handled = new Map(Object.entries(handlers));
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const handle = handled.get(name);
      if (!handle) throw new Error(`no handler for ${name}`);
      return [name, { schema, handle }];
    }),
  );
}

/** The answer to a call: refused as `badMessage` where the table does not have it or its input does not fit. */
export async function answerBy(
  table: RouteTable,
  call: string,
  input: unknown,
  sender: Sender,
): Promise<Result<unknown>> {
  const route = table.get(call);
  if (!route) return refuse('badMessage', call);
  const parsed = z.safeParse(route.schema, input);
  // The path alone: the value may be about a person.
  if (!parsed.success) return refuse('badMessage', [call, ...(parsed.error.issues[0]?.path ?? [])].join('.'));
  return { ok: true, value: await route.handle(parsed.data as never, sender) };
}

/** The failure of a call that is not answered. */
export function refuse(code: Failure['code'], detail: string): Result<never> {
  return { ok: false, failure: { code, detail } };
}

/** One table from several. Throws where a call is in two of them. */
export function combineHandlers<const Tables extends readonly object[]>(...tables: Tables): Intersection<Tables> {
  const combined = {};
  for (const table of tables) {
    for (const name of Object.keys(table))
      if (Object.hasOwn(combined, name)) throw new Error(`two handlers for ${name}`);
    Object.assign(combined, table);
  }
  return combined as Intersection<Tables>;
}

type Intersection<Tables extends readonly unknown[]> = Tables extends readonly [infer First, ...infer Rest]
  ? First & Intersection<Rest>
  : unknown;
