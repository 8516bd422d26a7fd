import type { Browser } from 'puppeteer-core';

/** The part of puppeteer's BiDi connection that is used; it has no public type. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * Runs code in Firefox's own scope, where its interface runs: for what a user does outside of pages, such as taking
 * a permission away. Needs `--remote-allow-system-access`. `code` is the body of an async function and may `return`
 * anything that JSON can hold.
 * @throws Error with the exception's text.
 */
export async function inFirefox<T>(browser: Browser, code: string): Promise<T> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
  if (!window) throw new Error('Firefox has no window');
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (async () => { ${code} })() ?? null))()`,
    awaitPromise: true,
    target: { context: window.context },
  });
  const evaluated = result as Evaluated;
  if (evaluated.type === 'exception') throw new Error(`in Firefox: ${evaluated.exceptionDetails?.text}`);
  return JSON.parse(evaluated.result?.value ?? 'null') as T;
}
