/**
 * Waits for a record's page to show who it is.
 *
 * After a move inside the CRM the former record may stand in the document for a while, and a page must never be read
 * as the wrong person. So an address is believed at once only where the one before it is known and differs; any
 * other only after the page has stood still for a while.
 */
import type { CrmAdapter } from '../crm/adapter.ts';
import { type PageReading, readPage } from '../crm/read-page.ts';
import type { PageFacts, RecordRef } from '../domain/record.ts';

/** Addresses that may still stand in the document, or `unread` where nobody knows them; none on a fresh page. */
export type Former = 'unread' | readonly string[];

/** What came of it. */
export interface Sighting {
  readonly reading: 'read' | 'unreadable';
  readonly facts: PageFacts;
}

/** What the watcher needs of the browser. */
export interface WatcherSeam {
  readonly document: Document;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Calls back after changes under the element until the function it gives is called. */
  readonly observe: (root: Element, changed: () => void) => () => void;
  readonly after: (milliseconds: number, callback: () => void) => void;
}

/** How long the page must stand still before an address that may be the former one's is believed. */
export const settledAfter = 1500;
/** How often a page that keeps changing is read, at most. */
const throttle = 100;
/** How often it is looked at where no change was seen: it may not have drawn its main part yet. */
const tick = 500;
/** Slow pages are looked at this long, after the adapter's patience and without watching for changes. */
const giveUpAfter = 30_000;

/**
 * Watches until the record is read. Says so at most a few times: `unreadable` once the adapter's patience is over,
 * and later what a slow page shows after all, or what stood there after an address that was believed late.
 */
export function watchRecord(
  adapter: CrmAdapter,
  record: RecordRef,
  former: Former,
  seen: (sighting: Sighting) => void,
  signal: AbortSignal,
  seam: WatcherSeam = pageSeam,
): void {
  const fields = adapter.fields[record.object];
  if (!fields) {
    seen({ reading: 'read', facts: {} });
    return;
  }

  const started = seam.now();
  let changedAt = started;
  let root: Element | null = null;
  let unobserve: (() => void) | undefined;
  let readSoon = false;
  let settled = false;
  let said: Sighting | undefined;
  let finished = false;

  function changed(): void {
    changedAt = seam.now();
    if (readSoon) return;
    readSoon = true;
    seam.after(throttle, look);
  }

  function follow(next: Element | null): void {
    if (next === root) return;
    unobserve?.();
    root = next;
    unobserve = root ? seam.observe(root, changed) : undefined;
    changedAt = seam.now();
  }

  function say(sighting: Sighting): void {
    if (said && said.reading === sighting.reading && said.facts.email === sighting.facts.email) return;
    said = sighting;
    seen(sighting);
  }

  /** True once there is nothing more to wait for. */
  function read(): boolean {
    const reading = readPage(seam.document, fields ?? {});
    // Only while changes are seen does their absence mean anything.
    if (root) settled = seam.now() - changedAt >= settledAfter;
    const trusted = isTrusted(reading, former) || (!fields?.email && settled);
    if (trusted || (settled && reading.facts.email !== undefined)) say({ reading: 'read', facts: reading.facts });
    if (trusted) return true;
    const waited = seam.now() - started;
    if (said?.facts.email !== undefined) return waited >= giveUpAfter;
    if (waited >= adapter.patience) say(settled || former.length === 0 ? withoutEmail(reading) : unreadable);
    return waited >= giveUpAfter;
  }

  function look(): void {
    readSoon = false;
    if (signal.aborted || finished) return;
    const patient = seam.now() - started < adapter.patience && !said;
    if (patient) follow(firstOf(seam.document, adapter.root.selectors));
    finished = read();
    if (finished || !patient || said) follow(null);
  }

  function keepLooking(): void {
    look();
    if (!finished) seam.after(tick, keepLooking);
  }

  signal.addEventListener('abort', () => unobserve?.(), { once: true });
  keepLooking();
}

function isTrusted({ facts: { email } }: PageReading, former: Former): boolean {
  return email !== undefined && former !== 'unread' && !former.includes(email);
}

const unreadable: Sighting = { reading: 'unreadable', facts: {} };

function withoutEmail({ facts }: PageReading): Sighting {
  return { reading: Object.keys(facts).length > 0 ? 'read' : 'unreadable', facts };
}

function firstOf(document: Document, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    if (element) return element;
  }
  return null;
}

const pageSeam: WatcherSeam = {
  document: globalThis.document,
  now: () => performance.now(),
  observe(root, changed) {
    const observer = new MutationObserver(changed);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['href', 'value'],
    });
    return () => observer.disconnect();
  },
  after(milliseconds, callback) {
    setTimeout(callback, milliseconds);
  },
};
