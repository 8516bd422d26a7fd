/** The record page that a sidebar is about: in its own tab, or in the one on show beside the browser's side panel. */
import type { RecordPage } from '../../domain/record.ts';
import { isSameRecord } from '../../domain/same-record.ts';
import { siteAt } from '../../domain/site.ts';
import type { Sender } from '../../messaging/answering.ts';
import { browser } from '../../platform/browser.ts';
import { seenPage } from '../tabs.ts';

/** A record page on show, as its content script saw it last. */
export interface RecordInView {
  readonly tabId: number;
  readonly windowId: number | undefined;
  readonly url: URL;
  readonly site: string;
  readonly page: Extract<RecordPage, { kind: 'record' }>;
}

/**
 * The record page the sender is about; `null` where its tab shows none, or with a `page` given another record than that
 * by now. The page is the given one where that was read later.
 */
export async function recordInView(sender: Sender, page: RecordPage | null): Promise<RecordInView | null> {
  const tab = sender.tab ?? (await activeTab());
  if (tab?.id === undefined || tab.url === undefined || !URL.canParse(tab.url)) return null;
  const url = new URL(tab.url);
  const [site, seen] = [siteAt(url), await seenPage(tab.id)];
  if (site === null || seen?.kind !== 'record') return null;
  if (page && !(page.kind === 'record' && isSameRecord(page.record, seen.record))) return null;
  return {
    tabId: tab.id,
    windowId: tab.windowId,
    url,
    site,
    page: page?.kind === 'record' && page.trace ? page : seen,
  };
}

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}
