/** What the worker tells the content script of a tab. */
import type { TabCalls } from '../messaging/protocol.ts';
import { browser } from '../platform/browser.ts';

/** One function for each call that a script follows. */
export type TabCallHandlers = { readonly [Name in keyof TabCalls]?: (input: TabCalls[Name]) => void };

/** Follows the worker's calls until the signal is aborted. Messages of any other shape are left alone. */
export function onTabCall(handlers: TabCallHandlers, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { readonly id?: string }): undefined => {
    if (sender.id !== browser.runtime.id || !isTabCall(message) || !Object.hasOwn(handlers, message.tabCall)) return;
    // The table pairs each name with its input; the compiler cannot follow that through one variable.
    (handlers[message.tabCall] as (input: unknown) => void)(message.input);
  };
  browser.runtime.onMessage.addListener(listener);
  // A browser that has updated the extension has taken the listener away itself.
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener), { once: true });
}

function isTabCall(message: unknown): message is { readonly tabCall: keyof TabCalls; readonly input: unknown } {
  return typeof message === 'object' && message !== null && 'tabCall' in message && typeof message.tabCall === 'string';
}
