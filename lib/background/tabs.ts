/** Which page each tab shows, and whose it is. */
import * as z from 'zod/mini';
import type { CrmPlan } from '../crm/adapter.ts';
import { pageAt } from '../crm/match-url.ts';
import { type RecordPage, recordPageSchema } from '../domain/record.ts';
import { isSameRecord } from '../domain/same-record.ts';
import { browser } from '../platform/browser.ts';
import { broadcast } from './broadcast.ts';
import { sessionValues } from './session-values.ts';
import { forgetSidebar } from './sidebar-tokens.ts';

const tabPageSchema = z.object({
  page: recordPageSchema,
  /** The contact on the page, where Baton knows them. */
  contactId: z.optional(z.string()),
});

/** What a tab shows, and whose page it is. */
export type TabPage = z.infer<typeof tabPageSchema>;

const pages = sessionValues('tab', tabPageSchema);

/** Remembers what a tab shows. */
export const rememberTab: (tabId: number, shown: TabPage) => Promise<void> = pages.set;

/** Remembers whose page a tab shows, unless it has moved on meanwhile. */
export async function rememberContact(tabId: number, page: RecordPage, contactId: string): Promise<void> {
  const shown = await pages.get(tabId);
  if (shown?.page.kind !== 'record' || page.kind !== 'record') return;
  if (isSameRecord(shown.page.record, page.record)) await pages.set(tabId, { page: shown.page, contactId });
}

/** Forgets what a tab showed. */
export const forgetTab: (tabId: number) => Promise<void> = pages.remove;

/** All tabs in which a content script has seen a page. */
export const allTabs: () => Promise<ReadonlyMap<number, TabPage>> = pages.all;

/** The page that the content script saw last in a tab; `undefined` where there was none. */
export async function seenPage(tabId: number): Promise<RecordPage | undefined> {
  return (await pages.get(tabId))?.page;
}

/** How the site of an address is read, see `planAt`. */
type PlanAt = (url: URL, tabId: number) => Promise<CrmPlan | null>;

/**
 * The page that a tab shows by its own address, which also tells of pages no content script has spoken of. `null`
 * where the address is no CRM's, or is hidden because Baton may not run there.
 */
export async function pageOfTab(tabId: number, planAt: PlanAt): Promise<RecordPage | null> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : null;
  const plan = url && (await planAt(url, tabId));
  if (!plan) return null;
  const page = pageAt(plan, url);
  const seen = await seenPage(tabId);
  const isSeen = page.kind === 'record' && seen?.kind === 'record' && isSameRecord(seen.record, page.record);
  return isSeen ? seen : page;
}

/** The page of the tab that is on show in the window used last. */
export async function pageOfActiveTab(planAt: PlanAt): Promise<RecordPage | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : pageOfTab(tab.id, planAt);
}

/** Follows tabs that close, load and come to the front. Called once, synchronously, when the worker starts. */
export function followTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetTab(tabId);
    void forgetSidebar(tabId);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => void broadcast('tabPageChanged', { tabId }));
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (url !== undefined || status === 'loading') void broadcast('tabPageChanged', { tabId });
  });
}
