/**
 * The tabs in which a mend is on trial, and what is read in them. They are nobody's: what they read is noted nowhere.
 * Who waits for the reading, and what it tells of the mend, is the office's matter.
 */
import * as z from 'zod/mini';
import { plainSelectorSchema } from '../../domain/page-mend.ts';
import { pageFields, type RecordPage, recordObjects, recordPageSchema } from '../../domain/record.ts';
import { browser } from '../../platform/browser.ts';
import { sessionValues } from '../session-values.ts';

const trialSchema = z.object({
  crm: z.string(),
  object: z.enum(recordObjects),
  field: z.enum(pageFields),
  selector: plainSelectorSchema,
});

/** What is tried: where a field stands on one kind of page. */
export type Trial = z.infer<typeof trialSchema>;

/** By tab. */
export const trials = sessionValues('trial', trialSchema);

/** The page that was read or given up last, by tab; `null` where nothing more will be read in it. */
export const trialPages = sessionValues('trialPage', z.nullable(recordPageSchema));

/** One at a time, whoever begins it. */
export const trialLock = 'mend-trial';

/**
 * A page was read, or given up, in a tab; `null`: the tab was closed by the user, or Baton may not read there any more.
 * Where no trial is on, or is no longer, nothing is remembered.
 */
export function noteTrial(tabId: number, page: RecordPage | null): Promise<void> {
  return alone(async () => {
    if (await trials.get(tabId)) await trialPages.set(tabId, page);
  });
}

/** Closes the tab of a trial and forgets what was read in it. */
export async function closeTrial(tabId: number): Promise<void> {
  await browser.tabs.remove(tabId).catch(() => undefined);
  await alone(async () => {
    await Promise.all([trials.remove(tabId), trialPages.remove(tabId)]);
  });
}

/** Closes the tabs of trials whose worker was ended. Called when the worker starts. */
export function closeLeftTrials(): Promise<void> {
  return navigator.locks.request(trialLock, async () => {
    await Promise.all([...(await trials.all()).keys()].map(closeTrial));
  });
}

/** What is said of a tab while its trial ends is not left behind. */
function alone(change: () => Promise<void>): Promise<void> {
  return navigator.locks.request('trial-pages', change);
}
