/**
 * The worker's one ear. Decides by the sender what may be asked, checks what comes in, and always answers: a failure
 * is a reply like any other.
 */
import * as z from 'zod/mini';
import { browser } from '../platform/browser.ts';
import { answerBy, type Handlers, refuse, type Sender, tableOf } from './answering.ts';
import { failureOf } from './failure.ts';
import { frameCalls } from './frame-calls.ts';
import type { ContentCalls, Result, WorkerCalls } from './protocol.ts';
import { contentSchemas, pageSchemas } from './schemas.ts';
import { trustOf } from './trust.ts';

/** Everything the worker answers. */
export interface Routes {
  /** For content scripts. */
  readonly content: Handlers<ContentCalls>;
  /** For extension pages. */
  readonly page: Handlers<WorkerCalls>;
  /** For extension pages, too: what the worker's own table does not have. */
  readonly office: (call: string, input: unknown, sender: Sender) => Promise<Result<unknown>>;
  /** Whether the sidebar in this frame has claimed the token our content script announced. */
  readonly isClaimed: (sender: Sender) => Promise<boolean>;
}

const envelopeSchema = z.object({ call: z.string(), input: z.unknown() });

/**
 * Registers the listener, at once, as a worker must. Throws where two handlers want one call.
 */
export function routeCalls({ content, page, office, isClaimed }: Routes): void {
  const contentRoutes = tableOf(contentSchemas, content);
  const pageRoutes = tableOf(pageSchemas, page);
  for (const name of contentRoutes.keys()) {
    if (pageRoutes.has(name)) throw new Error(`two handlers for ${name}`);
  }

  const answer = async (call: string, input: unknown, sender: Sender): Promise<Result<unknown>> => {
    const trust = trustOf(sender);
    if (trust === null || (trust === 'content' ? !contentRoutes.has(call) : contentRoutes.has(call)))
      return refuse('notAllowed', call);
    // Any site can put our sidebar in a frame; only the one that our content script opened may ask for data.
    const isOfSidebar =
      frameCalls.has(call) && (call === 'claimSidebar' || (trust === 'frame' && (await isClaimed(sender))));
    if (trust === 'frame' && !isOfSidebar) return refuse('notAllowed', call);
    const routes = trust === 'content' ? contentRoutes : pageRoutes;
    return routes.has(call) ? answerBy(routes, call, input, sender) : office(call, input, sender);
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

function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // Chromium's frames are `at f (url:1:2)`, Firefox's `f@url:1:2`; every other line is the message.
  const frames = error.stack?.split('\n').filter((line) => /^(\s+at .*|\S*@\S+):\d+:\d+\)?$/.test(line));
  return [error.name, ...(frames ?? []).slice(0, 5)].join('\n');
}
