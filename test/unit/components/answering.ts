/** A browser for drawn parts: the interface's words, permissions, and a worker that answers as the test says. */
import type { PageCalls, Result } from '../../../lib/messaging/protocol.ts';
import { speaking } from './speaking.ts';

/** What the worker says to each call; what is left out fails. */
export type Answers = { [Name in keyof PageCalls]?: (input: PageCalls[Name]['in']) => Result<PageCalls[Name]['out']> };

type Listener = (...given: unknown[]) => unknown;

function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...given: unknown[]) => {
      for (const listener of [...listeners]) listener(...given);
    },
    size: () => listeners.size,
  };
}

/** A success. */
export function good<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** The browser, with what was done in it, in order. `answers` may be changed at any time. */
export function answering(answers: Answers, language: 'en' | 'nb' = 'en') {
  const done: (readonly [what: string, input: unknown])[] = [];
  const onMessage = event();
  const given = { grants: true, withdraws: true };
  return {
    done,
    given,
    answers,
    listeners: onMessage.size,
    /** The worker speaks without being asked. */
    broadcast: (broadcast: string, input: unknown = null) => onMessage.fire({ broadcast, input }, { id: 'baton' }),
    browser: {
      ...speaking(language).browser,
      runtime: {
        id: 'baton',
        getURL: (path: string) => `chrome-extension://baton${path}`,
        onMessage,
        sendMessage: async ({ call, input }: { call: keyof PageCalls; input: never }) => {
          done.push([call, input]);
          return answers[call]?.(input) ?? { ok: false, failure: { code: 'unexpected' } };
        },
      },
      permissions: {
        onAdded: event(),
        onRemoved: event(),
        request: async (asked: unknown) => {
          done.push(['request', asked]);
          return given.grants;
        },
        remove: async (asked: unknown) => {
          done.push(['remove', asked]);
          return given.withdraws;
        },
      },
      tabs: { sendMessage: async () => undefined },
    },
  };
}
