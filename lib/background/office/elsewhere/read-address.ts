/** Reads an agreement from an address on the web: asked of that host alone, and of nothing that was not allowed. */
import { type AgreementProblem, parseAgreement } from '../../../domain/agreement/parse.ts';
import type { Agreement } from '../../../domain/agreement/schema.ts';
import { second } from '../../../domain/time.ts';
import type { AddressTrouble } from '../../../messaging/sharing-calls.ts';
import { browser } from '../../../platform/browser.ts';

/** What came of asking. */
export type AddressAnswer =
  | { readonly came: Agreement; readonly etag?: string }
  /** The server has nothing newer than what it called so. */
  | 'unchanged'
  | { readonly trouble: AddressTrouble; readonly detail?: string; readonly problems?: readonly AgreementProblem[] };

const patience = 20 * second;

/** Bytes. */
const largest = 5_000_000;

/** Addresses of this machine alone need no encryption. */
const ownMachine = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/;

/** Whether an agreement may be read from an address: https, or this machine's own. */
export function mayFollow(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { href, protocol, username, password } = new URL(address);
  // A password in an address would be stored and shown with it.
  return (protocol === 'https:' || ownMachine.test(href)) && username === '' && password === '';
}

/** Asks; `etag` is what the server called the version that was read last. Never throws. */
export async function readAddress(url: string, etag?: string): Promise<AddressAnswer> {
  if (!(await isGranted(url))) return { trouble: 'notAllowed', detail: new URL(url).origin };
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { accept: 'application/json', ...(etag !== undefined && { 'if-none-match': etag }) },
    });
    if (response.redirected && !(mayFollow(response.url) && (await isGranted(response.url)))) {
      await response.body?.cancel();
      return { trouble: 'notAllowed', detail: new URL(response.url).origin };
    }
    if (response.status === 304) return 'unchanged';
    if (!response.ok) {
      await response.body?.cancel();
      return { trouble: 'status', detail: String(response.status) };
    }
    const text = await textOf(response);
    return text === null ? { trouble: 'large' } : answerIn(text, response.headers.get('etag') ?? undefined);
  } catch {
    return { trouble: signal.aborted ? 'slow' : 'offline' };
  }
}

function answerIn(text: string, etag: string | undefined): AddressAnswer {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { trouble: 'notJson' };
  }
  const parsed = parseAgreement(json);
  if (!parsed.ok) return { trouble: 'invalid', problems: parsed.problems };
  return { came: parsed.agreement, ...(etag !== undefined && etag.length <= 2000 && { etag }) };
}

/** The text of a reply, without its byte order mark; `null` for one that is too large, of which no more is read. */
async function textOf(response: Response): Promise<string | null> {
  if (Number(response.headers.get('content-length') ?? 0) > largest) {
    await response.body?.cancel();
    return null;
  }
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > largest) {
      await reader?.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

async function isGranted(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }).catch(() => false);
}
