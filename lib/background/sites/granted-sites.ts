/**
 * The sites that the user granted. The content script is registered for exactly these; a grant starts Baton in the
 * tabs that are open already, a withdrawal ends it there.
 */
import { browser } from '../../platform/browser.ts';
import { broadcast, tellTab } from '../broadcast.ts';
import { forgetTab } from '../tabs.ts';
import type { Workspace } from '../workspace.ts';
import { grantedPatterns } from './grants.ts';
import { learnCrm } from './learn-crm.ts';

const scriptId = 'edge';
const file = '/edge.js';

/**
 * Makes the registration and the open tabs agree with what is granted. One run at a time: granting from the popup
 * and the browser's own event for it come together. `restart` starts it in all open tabs: what runs there is of an
 * older version, which the browser has cut off. Needs no database, which may be the one thing that does not work.
 */
export async function applySites(workspace: Workspace, restart = false): Promise<void> {
  const { added, isNew } = await navigator.locks.request('sites', async () => {
    const patterns = await grantedPatterns();
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
    const before = new Set(registered?.matches);
    const added = patterns.filter((pattern) => !before.has(pattern));
    const gone = [...before].filter((pattern) => !patterns.includes(pattern));
    const withdrawn = gone.length > 0;
    if (added.length > 0 || withdrawn) await register(patterns, registered !== undefined);
    if (withdrawn) await endInTabs(gone);
    const starting = restart ? patterns : added;
    if (starting.length > 0) await startInTabs(starting);
    return { added, isNew: added.length > 0 || withdrawn };
  });
  if (isNew) await broadcast('sitesChanged', null);
  // A page that keeps its answer waiting holds up nothing else.
  if (added.length > 0) void learnFrom(workspace, added);
}

/** Looks at the open pages of these sites, to find out which CRM they are. */
export async function learnFrom(workspace: Workspace, patterns: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: patterns });
  const looked = tabs.map(({ id, url, discarded }) =>
    id === undefined || discarded ? undefined : learnCrm(workspace, id, url),
  );
  await Promise.all(looked);
}

/** Follows grants and withdrawals, and pages that load. Called once, synchronously, when the worker starts. */
export function followSites(workspace: Workspace): void {
  const apply = (): void => void applySites(workspace);
  browser.runtime.onInstalled.addListener(() => void applySites(workspace, true));
  browser.runtime.onStartup.addListener(apply);
  browser.permissions.onAdded.addListener(apply);
  browser.permissions.onRemoved.addListener(apply);
  browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    // Where nothing was granted, there is no address.
    if (status === 'complete') void learnCrm(workspace, tabId, url);
  });
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

/**
 * The browser hides the addresses of tabs that Baton may not touch any more. What the user said of the site stays, so
 * that granting it again finds it as it was.
 */
async function endInTabs(patterns: string[]): Promise<void> {
  const [tabs, left] = await Promise.all([browser.tabs.query({}), browser.tabs.query({ url: patterns })]);
  // A site that is granted for a connection alone has an address still.
  const leaving = new Set(left.map(({ id }) => id));
  const ended = tabs.map(async ({ id, url }) => {
    if (id === undefined || (url !== undefined && !leaving.has(id))) return;
    await Promise.all([tellTab(id, 'stop', null), forgetTab(id)]);
  });
  await Promise.all(ended);
}
