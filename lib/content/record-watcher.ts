/**
 * Waits for a record's page to show who it is.
 *
 * After a move inside the CRM the former record may stand in the document for a while, on a slow server for a long one,
 * and a page must never be read as the wrong person. So an address is believed at once only where the one before it is
 * known and differs. Any other, and a page without one, has to say something else than at the move and then stand
 * still, or name its record itself; where it says the same, it must have been drawn anew, and the patience is waited out.
 */
import type { CrmPlan } from '../crm/adapter.ts';
import { type PageReading, readPage } from '../crm/read-page.ts';
import type { PageFacts, PageTrace, RecordRef } from '../domain/record.ts';

/** What may still stand in the document of what it showed before. */
export interface Former {
  /** Addresses; none on a fresh page. */
  readonly emails: readonly string[];
  /** Whether there may be others: the tab moved on before the record was read. */
  readonly unread: boolean;
  /** Whether the page showed another address than the former record's already when the tab moved. */
  readonly isGone: boolean;
}

/** Of a fresh page. */
export const nothingFormer: Former = { emails: [], unread: false, isGone: true };

/** What came of it. */
export interface Sighting {
  readonly reading: 'read' | 'unreadable';
  readonly facts: PageFacts;
  readonly trace: PageTrace;
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
/** Slow pages are looked at this long, after the CRM's patience and without watching for changes. */
const giveUpAfter = 30_000;

/**
 * Watches until the record is read, and then until its other fields are there too or the page stands still. Says so at
 * most a few times: `unreadable` once the CRM's patience is over, and later what a slow page shows after all, or what
 * stood there after an address that was believed late.
 */
export function watchRecord(
  plan: CrmPlan,
  record: RecordRef,
  former: Former,
  seen: (sighting: Sighting) => void,
  signal: AbortSignal,
  seam: WatcherSeam = pageSeam,
): void {
  const page = plan.pages[record.object];
  if (!page) {
    seen({ reading: 'read', facts: {}, trace: nothingAsked });
    return;
  }
  const { fields } = page;
  const readNow = (): PageReading => readPage(seam.document, page, record.id, plan.shadow);

  const isFresh = former.emails.length === 0 && !former.unread;
  const standing = isFresh ? undefined : JSON.stringify(readNow().facts);
  const started = seam.now();
  let changedAt = started;
  let root: Element | null = null;
  let unobserve: (() => void) | undefined;
  let lastFacts = standing;
  let factsChangedAt = started;
  let readSoon = false;
  let settled = false;
  /** Something was drawn since the move. */
  let isDrawn = former.isGone;
  /** An address was seen that can be nobody else's. */
  let isSure = false;
  let said: Sighting | undefined;
  let finished = false;

  function changed(): void {
    changedAt = seam.now();
    isDrawn = true;
    // Who it is, is known: the rest has time until the next tick.
    if (readSoon || isSure) return;
    readSoon = true;
    seam.after(throttle, look);
  }

  function follow(next: Element | null): void {
    if (next === root) return;
    unobserve?.();
    isDrawn ||= root !== null && next !== null;
    root = next;
    unobserve = root ? seam.observe(root, changed) : undefined;
    changedAt = seam.now();
  }

  function say(sighting: Sighting): void {
    if (JSON.stringify(sighting) === JSON.stringify(said)) return;
    said = sighting;
    seen(sighting);
  }

  /** True once there is nothing more to wait for. */
  function read(): boolean {
    const reading = readNow();
    const waited = seam.now() - started;
    const isPatient = waited < plan.patience;
    const facts = JSON.stringify(reading.facts);
    if (facts !== lastFacts) factsChangedAt = seam.now();
    lastFacts = facts;
    // Only while changes are seen does their absence mean anything.
    if (root) settled = seam.now() - changedAt >= settledAfter;
    const isOther = reading.certain || (!former.unread && facts !== standing);
    // Later, when nobody watches any more, what is read must stand still.
    const isStill = settled || (!isPatient && seam.now() - factsChangedAt >= settledAfter);
    const isNew = (isOther && isStill) || (settled && isDrawn && !isPatient);
    isSure ||= isTrusted(reading, former) || (!fields.email && isNew);
    if (isSure || (isNew && reading.facts.email !== undefined)) say({ reading: 'read', ...told(reading) });
    if (isSure) return reading.missing.length === 0 || settled || !isPatient;
    if (said?.facts.email === undefined && !isPatient)
      say(isNew || isFresh ? withoutEmail(reading) : unreadable(reading));
    return waited >= giveUpAfter;
  }

  function look(): void {
    readSoon = false;
    if (signal.aborted || finished) return;
    const patient = seam.now() - started < plan.patience && (!said || isSure);
    if (patient) follow(firstOf(seam.document, plan.root));
    finished = read();
    if (finished || !patient || (said && !isSure)) follow(null);
  }

  function keepLooking(): void {
    look();
    if (!finished && !signal.aborted) seam.after(tick, keepLooking);
  }

  signal.addEventListener('abort', () => unobserve?.(), { once: true });
  keepLooking();
}

/** An address that is not the former one's, on a page that cannot be another's. */
function isTrusted({ facts: { email }, certain }: PageReading, { emails, unread }: Former): boolean {
  return email !== undefined && !emails.includes(email) && (certain || !unread);
}

const nothingAsked: PageTrace = { places: {}, missing: [], hidden: [], ambiguous: [], again: [] };

function told({ facts, places, missing, hidden, ambiguous, again }: PageReading): Omit<Sighting, 'reading'> {
  return {
    facts,
    trace: { places, missing: [...missing], hidden: [...hidden], ambiguous: [...ambiguous], again: [...again] },
  };
}

/** Of a page that may still be the former record's nothing is told but what it lacks. */
function unreadable(reading: PageReading): Sighting {
  const { trace } = told(reading);
  return { reading: 'unreadable', facts: {}, trace: { ...trace, places: {}, again: [] } };
}

function withoutEmail(reading: PageReading): Sighting {
  return { reading: Object.keys(reading.facts).length > 0 ? 'read' : 'unreadable', ...told(reading) };
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
