/**
 * Calls to the worker. A call never throws: it gives a result, because every call can fail (the worker starting,
 * the extension updated, the permission gone) and the caller must say what then.
 */
import { browser } from '../platform/browser.ts';
import type { ContentCalls, PageCalls, Result } from './protocol.ts';

type Calls = ContentCalls & PageCalls;
export type CallName = keyof Calls;

/** What the page shows when the extension was updated or removed under it: nothing works until it is reloaded. */
export function isOrphaned(): boolean {
  // The id goes away with the extension's context.
  return browser.runtime?.id === undefined;
}

/** Asks the worker. The kinds of failure are the protocol's. */
export async function call<Name extends CallName>(
  name: Name,
  input: Calls[Name]['in'],
): Promise<Result<Calls[Name]['out']>> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ call: name, input });
    if (isResult<Calls[Name]['out']>(reply)) return reply;
    return { ok: false, failure: { code: 'unexpected', detail: 'no reply' } };
  } catch (error) {
    return { ok: false, failure: { code: 'unexpected', detail: String(error) } };
  }
}

function isResult<T>(reply: unknown): reply is Result<T> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}
