/**
 * Waits for a record's page to show who it is, and says so when it may be believed (may-believe.ts): a page is never
 * read as the wrong person, however long the former record stands in the document.
 */
import type { CrmPlan } from '../crm/adapter.ts';
import { type PageReading, readPage } from '../crm/read-page.ts';
import type { PageFacts, PageTrace, RecordRef } from '../domain/record.ts';
import { type Former, mayBelieve } from './may-believe.ts';

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
  /** Calls back with what was drawn or rewritten under the element, until the function it gives is called. */
  readonly observe: (root: Element, changed: (drawn: readonly Node[]) => void) => () => void;
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
  /** What stood there at the move. */
  const standing = isFresh ? {} : readNow().facts;
  const started = seam.now();
  let changedAt = started;
  let root: Element | null = null;
  let unobserve: (() => void) | undefined;
  let lastFacts = JSON.stringify(standing);
  let factsChangedAt = started;
  let readSoon = false;
  const formerWho = whoOf(standing);
  let drawn = isFresh;
  /** What was read can be nobody else's. */
  let isSure = false;
  let said: Sighting | undefined;
  let finished = false;

  function changed(nodes: readonly Node[]): void {
    changedAt = seam.now();
    drawn ||= nodes.some((node) => says(node, formerWho));
    // Who it is, is known: the rest has time until the next tick.
    if (readSoon || isSure) return;
    readSoon = true;
    seam.after(throttle, look);
  }

  function follow(next: Element | null): void {
    if (next === root) return;
    unobserve?.();
    drawn ||= root !== null && next !== null && says(next, formerWho);
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
    const { facts, certain } = reading;
    const waited = seam.now() - started;
    const late = waited >= plan.patience;
    const words = JSON.stringify(facts);
    if (words !== lastFacts) factsChangedAt = seam.now();
    lastFacts = words;
    // Where nobody watches for changes, what is read must stand still.
    const still = seam.now() - (root ? changedAt : factsChangedAt) >= settledAfter;
    drawn ||= whoOf(facts) !== formerWho;
    const renamed = facts.name !== standing.name;
    const belief = mayBelieve({ email: facts.email, certain, drawn, renamed, still, late }, former);
    isSure ||= belief === 'sure' || (!fields.email && belief === 'likely');
    if (isSure || (belief === 'likely' && facts.email !== undefined)) say({ reading: 'read', ...told(reading) });
    if (isSure) return reading.missing.length === 0 || still || late;
    if (said?.facts.email === undefined && late)
      say(isFresh || belief === 'likely' ? withoutEmail(reading) : unreadable(reading));
    return waited >= giveUpAfter;
  }

  function look(): void {
    readSoon = false;
    if (signal.aborted || finished) return;
    const patient = seam.now() - started < plan.patience && (!said || isSure);
    if (patient) follow(firstOf(seam.document, plan.root));
    // Who it is, is known; the other fields are looked for once, when the page stands still.
    if (isSure && patient && seam.now() - changedAt < settledAfter) return;
    finished = read();
    if (finished || !patient || (said && !isSure)) follow(null);
  }

  function keepLooking(): void {
    look();
    if (!finished && !signal.aborted) seam.after(tick, keepLooking);
  }

  // A time that still runs must not keep the page's elements.
  signal.addEventListener('abort', () => follow(null), { once: true });
  keepLooking();
}

/** What tells who it is. */
function whoOf({ email, name }: PageFacts): string | undefined {
  return email ?? name;
}

/** Whether a piece of the page has these words in it. */
function says(node: Node, words: string | undefined): boolean {
  const text = (node as Partial<Element>).outerHTML ?? node.textContent ?? '';
  return words !== undefined && text.toLowerCase().includes(words.toLowerCase());
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
    const observer = new MutationObserver((records) =>
      changed(records.flatMap(({ type, target, addedNodes }) => (type === 'childList' ? [...addedNodes] : target))),
    );
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
