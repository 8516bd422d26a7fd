/**
 * The sites that the user granted. The content script is registered for exactly these; a grant starts Baton in the
 * tabs that are open already, a withdrawal ends it there.
 */
import { adapters, pageAt } from '../crm/registry.ts';
import type { PageCalls, Site } from '../messaging/protocol.ts';
import { browser } from '../platform/browser.ts';
import { tellTab } from './broadcast.ts';
import { forgetTab } from './tabs.ts';

const scriptId = 'edge';
const file = '/edge.js';

/** Which CRM a self-hosted site is, only its pages tell: it may be any. */
const crms = adapters.map(({ id, name }) => ({ id, name }));

/** The granted sites, as the browser knows them. */
export async function grantedSites(): Promise<Site[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins
    .filter((pattern) => /^(?:https?|\*):\/\//.test(pattern))
    .sort()
    .map((pattern) => ({ origin: pattern.replace(/\/\*$/, ''), pattern, crms }));
}

/**
 * Makes the registration and the open tabs agree with what is granted. One run at a time: granting from the popup
 * and the browser's own event for it come together. `restart` starts it in all open tabs: what runs there is of an
 * older version, which the browser has cut off.
 */
export function applySites(restart = false): Promise<Site[]> {
  return navigator.locks.request('sites', async () => {
    const sites = await grantedSites();
    const patterns = sites.map((site) => site.pattern);
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
    const before = new Set(registered?.matches);
    const granted = patterns.filter((pattern) => !before.has(pattern));
    const withdrawn = [...before].some((pattern) => !patterns.includes(pattern));
    if (granted.length > 0 || withdrawn) await register(patterns, registered !== undefined);
    if (withdrawn) await endInTabs();
    const starting = restart ? patterns : granted;
    if (starting.length > 0) await startInTabs(starting);
    return sites;
  });
}

/** What an address is to Baton. A port is no part of a permission. */
export async function siteOf(address: string): Promise<PageCalls['siteOf']['out']> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return { crm: null, origin: null, granted: false };
  const origin = `${url.protocol}//${url.hostname}`;
  const granted = await browser.permissions.contains({ origins: [`${origin}/*`] });
  return { crm: pageAt(url)?.adapter.name ?? null, origin, granted };
}

/** Follows grants and withdrawals. Called once, synchronously, when the worker starts. */
export function followSites(): void {
  const apply = (): void => void applySites();
  browser.runtime.onInstalled.addListener(() => void applySites(true));
  browser.runtime.onStartup.addListener(apply);
  browser.permissions.onAdded.addListener(apply);
  browser.permissions.onRemoved.addListener(apply);
}

async function register(matches: string[], isRegistered: boolean): Promise<void> {
  const script = { id: scriptId, js: [file], matches, runAt: 'document_start', persistAcrossSessions: true } as const;
  if (matches.length === 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  else if (isRegistered) await browser.scripting.updateContentScripts([{ ...script, js: [file] }]);
  else await browser.scripting.registerContentScripts([{ ...script, js: [file] }]);
}

/** A page that is open already needs no reload. */
async function startInTabs(patterns: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: patterns });
  const started = tabs.map(async ({ id, discarded }) => {
    if (id === undefined || discarded) return;
    await browser.scripting.executeScript({ target: { tabId: id }, files: [file], injectImmediately: true });
  });
  // An error page, or a tab that closes meanwhile.
  await Promise.allSettled(started);
}

/** The browser hides the addresses of tabs that Baton may not touch any more. */
async function endInTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const ended = tabs.map(async ({ id, url }) => {
    if (id === undefined || url !== undefined) return;
    await Promise.all([tellTab(id, 'stop', null), forgetTab(id)]);
  });
  await Promise.all(ended);
}
