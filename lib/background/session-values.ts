/**
 * What the worker knows until the browser is closed: in `storage.session`, because the worker itself forgets. Every
 * value is checked when it is read; one that does not fit is as good as none.
 */
import * as z from 'zod/mini';
import { browser } from '../platform/browser.ts';

export interface SessionValues<Value> {
  readonly get: (id: number) => Promise<Value | undefined>;
  readonly set: (id: number, value: Value) => Promise<void>;
  readonly remove: (id: number) => Promise<void>;
  readonly all: () => Promise<ReadonlyMap<number, Value>>;
  /** Resolves with the next value set under the id that passes the test, or with nothing after the milliseconds. */
  readonly next: (id: number, passes: (value: Value) => boolean, milliseconds: number) => Promise<Value | undefined>;
}

/** A table of values by number, such as a tab's. `prefix` keeps it apart from other tables. */
export function sessionValues<Value>(prefix: string, schema: z.ZodMiniType<Value>): SessionValues<Value> {
  const key = (id: number): string => `${prefix}:${id}`;

  function parse(stored: unknown): Value | undefined {
    const parsed = z.safeParse(schema, stored);
    return parsed.success ? parsed.data : undefined;
  }

  return {
    get: async (id) => parse((await browser.storage.session.get(key(id)))[key(id)]),
    set: (id, value) => browser.storage.session.set({ [key(id)]: value }),
    remove: (id) => browser.storage.session.remove(key(id)),
    async all() {
      const found = new Map<number, Value>();
      for (const [name, stored] of Object.entries(await browser.storage.session.get(null))) {
        const [start, id] = name.split(':');
        const value = start === prefix ? parse(stored) : undefined;
        if (value !== undefined) found.set(Number(id), value);
      }
      return found;
    },
    next(id, passes, milliseconds) {
      const { promise, resolve } = Promise.withResolvers<Value | undefined>();
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
        const value = area === 'session' ? parse(changes[key(id)]?.newValue) : undefined;
        if (value !== undefined && passes(value)) resolve(value);
      };
      browser.storage.onChanged.addListener(listener);
      const timer = setTimeout(() => resolve(undefined), milliseconds);
      return promise.finally(() => {
        clearTimeout(timer);
        browser.storage.onChanged.removeListener(listener);
      });
    },
  };
}
