/**
 * Tries a mend on a record that was read lately: its page is opened in a tab in the background, read by the mend, and
 * closed again. One at a time.
 */
import type { RecordPage } from '../../domain/record.ts';
import { second } from '../../domain/time.ts';
import type { TriedPlace } from '../../messaging/protocol.ts';
import { browser } from '../../platform/browser.ts';
import { type Trial, trials } from './trial-values.ts';

/** How long a page may take to load and to show the field; milliseconds. */
const patience = 10 * second;
/** How long a page that was read may take to show this field too: pages draw themselves piece by piece; milliseconds. */
const grace = 3 * second;

/** Who waits for a reading, by tab. The worker lives as long as somebody waits for its answer. */
const waiting = new Map<number, (page: RecordPage | null) => void>();

/** What exactly this selector reads on a page in time. `windowId` is the window in which the tab is opened. */
export function tryPlace(url: string, trial: Trial, windowId: number | undefined): Promise<TriedPlace> {
  return navigator.locks.request(lock, async () => {
    // Marked before it goes to the page, whose content script must find it marked.
    const tab = await browser.tabs.create({
      url: 'about:blank',
      active: false,
      ...(windowId !== undefined && { windowId }),
    });
    const tabId = tab.id;
    if (tabId === undefined) return notDrawn;
    try {
      await trials.set(tabId, trial);
      const read = reading(tabId, trial);
      await browser.tabs.update(tabId, { url }).catch(() => endTrial(tabId));
      return await read;
    } finally {
      await close(tabId);
    }
  });
}

/** A page was read, or given up, in a tab on trial. */
export function noteTrial(tabId: number, page: RecordPage): void {
  waiting.get(tabId)?.(page);
}

/** The tab was closed by the user, or Baton may not read there any more. */
export function endTrial(tabId: number): void {
  waiting.get(tabId)?.(null);
}

/** Closes the tabs of trials whose worker was ended. Called when the worker starts. */
export function closeLeftTrials(): Promise<void> {
  return navigator.locks.request(lock, async () => {
    await Promise.all([...(await trials.all()).keys()].map(close));
  });
}

const lock = 'mend-trial';

async function close(tabId: number): Promise<void> {
  waiting.delete(tabId);
  await browser.tabs.remove(tabId).catch(() => undefined);
  await trials.remove(tabId);
}

const notDrawn: TriedPlace = { value: null, drawn: false };

function reading(tabId: number, trial: Trial): Promise<TriedPlace> {
  const { promise, resolve } = Promise.withResolvers<TriedPlace>();
  const timers = [setTimeout(() => resolve(notDrawn), patience)];
  waiting.set(tabId, (page) => {
    const value = page && valueBy(trial, page);
    if (value !== null) resolve({ value, drawn: true });
    else if (!page || (page.kind === 'record' && page.reading === 'unreadable')) resolve(notDrawn);
    else timers.push(setTimeout(() => resolve({ value: null, drawn: true }), grace));
  });
  return promise.finally(() => {
    for (const timer of timers) clearTimeout(timer);
  });
}

/** What the page shows of the field, if it was this selector that found it and not one of Baton's own. */
function valueBy({ crm, object, field, selector }: Trial, page: RecordPage): string | null {
  if (page.kind !== 'record' || page.record.crm !== crm || page.record.object !== object) return null;
  return page.trace?.places[field] === selector ? (page.facts[field] ?? null) : null;
}
