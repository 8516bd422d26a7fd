/**
 * The worker's one ear. Decides by the sender what may be asked, checks what comes in, and always answers: a failure
 * is a reply like any other.
 */
import * as z from 'zod/mini';
import { browser, type Runtime } from '../platform/browser.ts';
import { failureOf } from './failure.ts';
import type { ContentCalls, Failure, PageCalls, Result } from './protocol.ts';
import { contentSchemas, pageSchemas } from './schemas.ts';
import { trustOf } from './trust.ts';

type Calls = Record<string, { readonly in: unknown; readonly out: unknown }>;

/** Who sent a message; `tab` and `frameId` are the browser's word, not the sender's. */
export type Sender = Runtime.MessageSender;

/** What answers each call. A handler that throws an error with a `FailureCode` as its `code` answers with that failure. */
export type Handlers<Table extends { [Name in keyof Table]: Calls[string] }> = {
  readonly [Name in keyof Table]: (
    input: Table[Name]['in'],
    sender: Sender,
  ) => Promise<Table[Name]['out']> | Table[Name]['out'];
};

/** Everything the worker answers. */
export interface Routes {
  /** For content scripts. */
  readonly content: Handlers<ContentCalls>;
  /** For extension pages. */
  readonly page: Handlers<PageCalls>;
  /** Whether the sidebar in this frame has claimed the token our content script announced. */
  readonly isClaimed: (sender: Sender) => Promise<boolean>;
}

interface Route {
  readonly schema: z.ZodMiniType;
  readonly handle: (input: never, sender: Sender) => unknown;
}

const envelopeSchema = z.object({ call: z.string(), input: z.unknown() });

/**
 * Registers the listener, at once, as a worker must. Throws where two handlers want one call.
 */
export function routeCalls({ content, page, isClaimed }: Routes): void {
  const contentRoutes = tableOf(contentSchemas, content);
  const pageRoutes = tableOf(pageSchemas, page);
  for (const name of contentRoutes.keys()) {
    if (pageRoutes.has(name)) throw new Error(`two handlers for ${name}`);
  }

  const answer = async (call: string, input: unknown, sender: Sender): Promise<Result<unknown>> => {
    const trust = trustOf(sender);
    const routes = trust === 'content' ? contentRoutes : trust === null ? null : pageRoutes;
    const route = routes?.get(call);
    if (!route) return refuse(contentRoutes.has(call) || pageRoutes.has(call) ? 'notAllowed' : 'badMessage', call);
    // Any site can put our sidebar in a frame; only the one that our content script opened may ask for data.
    if (trust === 'frame' && call !== 'claimSidebar' && !(await isClaimed(sender))) return refuse('notAllowed', call);
    const parsed = z.safeParse(route.schema, input);
    // The path alone: the value may be about a person.
    if (!parsed.success) return refuse('badMessage', [call, ...(parsed.error.issues[0]?.path ?? [])].join('.'));
    return { ok: true, value: await route.handle(parsed.data as never, sender) };
  };

  const listener = (message: unknown, sender: Sender, reply: (result: unknown) => void): true | undefined => {
    const envelope = z.safeParse(envelopeSchema, message);
    // Not a call: some other listener's, such as a broadcast.
    if (!envelope.success) return undefined;
    const { call, input } = envelope.data;
    const answered = answer(call, input, sender).catch((error: unknown): Result<unknown> => {
      const failure = failureOf(error);
      // What an error says may quote a person's data, so the log has its kind and place only.
      console.error(`${call} failed: ${failure.code}`, placeOf(error));
      return { ok: false, failure };
    });
    // Who asked may be gone by now.
    void answered.then(reply).catch(() => undefined);
    // Said in the one way that every browser understands: the answer comes later.
    return true;
  };
  // Their types know listeners that answer always or never.
  browser.runtime.onMessage.addListener(listener as (...heard: Parameters<typeof listener>) => true);
}

/**
 * One table from several. Throws where a call is in two of them.
 */
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

function tableOf(schemas: Record<string, z.ZodMiniType>, handlers: object): ReadonlyMap<string, Route> {
  const handled = new Map(Object.entries(handlers));
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const handle = handled.get(name);
      if (!handle) throw new Error(`no handler for ${name}`);
      return [name, { schema, handle }];
    }),
  );
}

function refuse(code: Failure['code'], detail: string): Result<never> {
  return { ok: false, failure: { code, detail } };
}

function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // Chromium's frames are `at f (url:1:2)`, Firefox's `f@url:1:2`; every other line is the message.
  const frames = error.stack?.split('\n').filter((line) => /^(\s+at .*|\S*@\S+):\d+:\d+\)?$/.test(line));
  return [error.name, ...(frames ?? []).slice(0, 5)].join('\n');
}
