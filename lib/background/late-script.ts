/**
 * Scripts of the worker's own that are loaded when they are first needed: they are too large to be started with every
 * page, and most of the time there is nothing for them to do.
 *
 * A service worker knows no `import()`, and may call `importScripts` late only for files that it imported before it was
 * installed. So it does that once in the `install` event, where the script leaves a function and does nothing. Firefox
 * runs the worker in a page, which has `import()` and no `importScripts`.
 */
import { browser } from '../platform/browser.ts';

interface WorkerScope {
  readonly importScripts?: (url: string) => void;
  readonly addEventListener: (type: string, listener: () => void) => void;
}

/** A script that leaves one function in the worker's global scope. */
export interface LateScript<Make> {
  /** Has the browser keep the script with the worker. Called once, synchronously, when the worker starts. */
  readonly keep: () => void;
  /** Loads the script and gives what it left. Throws where the browser cannot. */
  readonly load: () => Promise<Make>;
}

/** The script in `file`, which leaves its function under `name`. */
export function lateScript<Make>(file: `/${string}.js`, name: string): LateScript<Make> {
  const scope = globalThis as unknown as WorkerScope & Record<string, unknown>;
  return {
    keep() {
      if (scope.importScripts) scope.addEventListener('install', () => scope.importScripts?.(file));
    },
    async load() {
      if (!scope[name]) {
        if (scope.importScripts) scope.importScripts(file);
        else await import(/* @vite-ignore */ browser.runtime.getURL(file));
      }
      if (!scope[name]) throw new Error(`nothing in ${file}`);
      return scope[name] as Make;
    },
  };
}
