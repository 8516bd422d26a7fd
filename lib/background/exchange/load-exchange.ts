/**
 * Loads the script that talks to other systems, `exchange.js`, into the worker. It is too large to be started with
 * every page, and most of the time there is nothing to ask or to send.
 *
 * A service worker knows no `import()`, and may call `importScripts` late only for files that it imported before it was
 * installed. So it does that once in the `install` event, where the script leaves a function and does nothing. Firefox
 * runs the worker in a page, which has `import()` and no `importScripts`.
 */
import type { ExchangeScript } from '../../exchange/contract.ts';
import { browser } from '../../platform/browser.ts';

const file = '/exchange.js';

interface WorkerScope extends ExchangeScript {
  readonly importScripts?: (url: string) => void;
  readonly addEventListener: (type: string, listener: () => void) => void;
}

/** The function by which the exchange is made. */
export type MakeExchange = NonNullable<ExchangeScript['batonExchange']>;

/** Has the browser keep the script with the worker. Called once, synchronously, when the worker starts. */
export function keepExchangeScript(): void {
  const scope = globalThis as unknown as WorkerScope;
  if (scope.importScripts) scope.addEventListener('install', () => scope.importScripts?.(file));
}

/** Loads the script. Throws where the browser cannot. */
export async function loadExchange(): Promise<MakeExchange> {
  const scope = globalThis as unknown as WorkerScope;
  if (!scope.batonExchange) {
    if (scope.importScripts) scope.importScripts(file);
    else await import(/* @vite-ignore */ browser.runtime.getURL(file));
  }
  if (!scope.batonExchange) throw new Error('no exchange');
  return scope.batonExchange;
}
