/**
 * Follows the page's address. CRMs move by `pushState`, often without `hashchange` or `popstate`, and a script of
 * ours cannot see the page's own `history`; the Navigation API can, and where it is silent a look once a second does.
 */
import type { RecordPage } from '../domain/record.ts';
import { isSameRecord } from '../domain/same-record.ts';

/** What the observer needs of the browser. */
export interface NavigationSeam {
  readonly href: () => string;
  /** Calls back at every sign that the address may have changed, until the signal is aborted. */
  readonly onHint: (hint: () => void, signal: AbortSignal) => void;
}

const pollEvery = 1000;

const pageSeam: NavigationSeam = {
  href: () => location.href,
  onHint(hint, signal) {
    globalThis.navigation?.addEventListener('currententrychange', hint, { signal });
    for (const type of ['popstate', 'hashchange']) window.addEventListener(type, hint, { signal });
    const poll = setInterval(() => {
      if (document.visibilityState === 'visible') hint();
    }, pollEvery);
    signal.addEventListener('abort', () => clearInterval(poll), { once: true });
  },
};

/**
 * Says what the address shows whenever that changes: when the record does, not the URL. The first page is said at
 * once, unless it is none. `look` is asked once for each address. Gives a function that looks at the address anew,
 * for when the answer may be another.
 */
export function observePages(
  look: (url: URL) => RecordPage | null,
  changed: (page: RecordPage | null) => void,
  signal: AbortSignal,
  seam: NavigationSeam = pageSeam,
): () => void {
  let href: string | undefined;
  let page: RecordPage | null = null;

  function lookAgain(): void {
    if (signal.aborted) return;
    href = seam.href();
    const next = look(new URL(href));
    if (isSamePage(next, page)) return;
    page = next;
    changed(page);
  }

  function check(): void {
    if (seam.href() !== href) lookAgain();
  }

  seam.onHint(check, signal);
  check();
  return lookAgain;
}

function isSamePage(a: RecordPage | null, b: RecordPage | null): boolean {
  if (a?.kind === 'record' && b?.kind === 'record') return isSameRecord(a.record, b.record);
  if (a?.kind === 'list' && b?.kind === 'list') return a.crm === b.crm;
  return a === b;
}
