/**
 * Tries a mend on a record that was read lately: its page is opened in a tab in the background, read by the mend, and
 * closed again. One at a time.
 */
import type { RecordPage } from '../../../domain/record.ts';
import { second } from '../../../domain/time.ts';
import type { TriedPlace } from '../../../messaging/mend-calls.ts';
import { browser } from '../../../platform/browser.ts';
import { closeTrial, noteTrial, type Trial, trialLock, trialPages, trials } from '../../mending/trials.ts';

/** How long a page may take to load and to show the field; milliseconds. */
const patience = 10 * second;
/** How long a page that was read may take to show this field too: pages draw themselves piece by piece; milliseconds. */
const grace = 3 * second;

/** What exactly this selector reads on a page in time. `windowId` is the window in which the tab is opened. */
export function tryPlace(url: string, trial: Trial, windowId: number | undefined): Promise<TriedPlace> {
  return navigator.locks.request(trialLock, async () => {
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
      await browser.tabs.update(tabId, { url }).catch(() => noteTrial(tabId, null));
      return await read;
    } finally {
      await closeTrial(tabId);
    }
  });
}

const notDrawn: TriedPlace = { value: null, drawn: false };

/** What the tab's pages show. The worker lives as long as somebody waits for its answer. */
async function reading(tabId: number, trial: Trial): Promise<TriedPlace> {
  const first = await trialPages.next(tabId, () => true, patience);
  if (first === undefined) return notDrawn;
  const told = outcome(trial, first);
  if (told) return told;
  const later = await trialPages.next(tabId, (page) => outcome(trial, page) !== null, grace);
  return (later !== undefined && outcome(trial, later)) || { value: null, drawn: true };
}

/** What a page makes of the trial; `null` where a later one may tell more. */
function outcome(trial: Trial, page: RecordPage | null): TriedPlace | null {
  if (!page || (page.kind === 'record' && page.reading === 'unreadable')) return notDrawn;
  const value = valueBy(trial, page);
  return value === null ? null : { value, drawn: true };
}

/** What the page shows of the field, if it was this selector that found it and not one of Baton's own. */
function valueBy({ crm, object, field, selector }: Trial, page: RecordPage): string | null {
  if (page.kind !== 'record' || page.record.crm !== crm || page.record.object !== object) return null;
  return page.trace?.places[field] === selector ? (page.facts[field] ?? null) : null;
}
