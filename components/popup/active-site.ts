/** Which site the tab in front shows, and whether Baton may run there. */
import { call } from '../../lib/messaging/client.ts';
import { browser } from '../../lib/platform/browser.ts';

export interface FrontTab {
  readonly id: number;
  readonly windowId: number;
}

export type FrontSite =
  /** A CRM that Baton knows, on this origin. */
  | { readonly kind: 'crm'; readonly origin: string; readonly granted: boolean; readonly tab: FrontTab }
  /** Anything else: another site, a page of the browser's own, no tab at all. */
  | { readonly kind: 'elsewhere' };

/** The site in front. Opening the popup is what lets it see the tab's address. Never fails: unknown is elsewhere. */
export async function frontSite(): Promise<FrontSite> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined || !isWebAddress(tab.url)) return { kind: 'elsewhere' };
  const reply = await call('siteOf', { url: tab.url });
  if (!reply.ok || reply.value.crm === null || reply.value.origin === null) return { kind: 'elsewhere' };
  const { origin, granted } = reply.value;
  return { kind: 'crm', origin, granted, tab: { id: tab.id, windowId: tab.windowId } };
}

/** Whether an address leads to a site: the only ones the popup opens, whatever is stored. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}
