/** Which site the tab in front shows, and whether Baton may run there. */
import { call } from '../../lib/messaging/client.ts';
import type { SiteAtUrl } from '../../lib/messaging/protocol.ts';
import { browser } from '../../lib/platform/browser.ts';
import { isWebAddress } from '../ui/web-address.ts';

export interface FrontTab {
  readonly id: number;
  readonly windowId: number;
  readonly url: string;
}

/** A site, which always has an origin that can be asked for. */
export type WebSite = SiteAtUrl & { readonly origin: string };

export type FrontSite =
  /** A site that may be asked for, whether or not Baton knows it. */
  | { readonly kind: 'site'; readonly tab: FrontTab; readonly site: WebSite }
  /** A page of the browser's own, a file, no tab at all. */
  | { readonly kind: 'elsewhere' };

/** The site in front. Opening the popup is what lets it see the tab's address. Never fails: unknown is elsewhere. */
export async function frontSite(): Promise<FrontSite> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined || !isWebAddress(tab.url)) return { kind: 'elsewhere' };
  const front = { id: tab.id, windowId: tab.windowId, url: tab.url };
  const site = await siteIn(front);
  return site ? { kind: 'site', tab: front, site } : { kind: 'elsewhere' };
}

/** What Baton takes a tab's site for, its page included; `null` where it can never run, or does not answer. */
export async function siteIn(tab: FrontTab): Promise<WebSite | null> {
  const reply = await call('siteOf', { url: tab.url, tabId: tab.id });
  if (!reply.ok) return null;
  const { origin } = reply.value;
  return origin === null ? null : { ...reply.value, origin };
}
