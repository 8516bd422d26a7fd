/** What extension pages hear from the worker without having asked. */
import { browser } from '../platform/browser.ts';
import type { Broadcasts } from './protocol.ts';

/** One function for each broadcast a page follows. */
export type BroadcastHandlers = { readonly [Name in keyof Broadcasts]?: (input: Broadcasts[Name]) => void };

/** Follows the worker's broadcasts until the signal is aborted. Messages of any other shape are left alone. */
export function onBroadcast(handlers: BroadcastHandlers, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: { readonly id?: string }): undefined => {
    if (sender.id !== browser.runtime.id || !isBroadcast(message)) return;
    const handler = Object.hasOwn(handlers, message.broadcast) ? handlers[message.broadcast] : undefined;
    // The table pairs each name with its input; the compiler cannot follow that through one variable.
    (handler as ((input: unknown) => void) | undefined)?.(message.input);
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/**
 * Calls back after any of the broadcasts named, once for all that come within `pause` milliseconds: an import sends
 * many. Gives what ends it.
 */
export function onChanges(names: readonly (keyof Broadcasts)[], pause: number, changed: () => void): () => void {
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, pause);
  };
  onBroadcast(Object.fromEntries(names.map((name) => [name, later])), ended.signal);
  return () => {
    ended.abort();
    clearTimeout(timer);
  };
}

function isBroadcast(message: unknown): message is { readonly broadcast: keyof Broadcasts; readonly input: unknown } {
  return (
    typeof message === 'object' && message !== null && 'broadcast' in message && typeof message.broadcast === 'string'
  );
}
