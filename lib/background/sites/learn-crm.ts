/** Finds out by an open page which CRM its site is, where the user did not say so and no host does. */
import { type CrmBook, crmByAddress } from '../../crm/crm-book.ts';
import { matchUrl } from '../../crm/match-url.ts';
import { siteAt } from '../../domain/site.ts';
import type { Workspace } from '../workspace.ts';
import { guessCrm } from './crm-guess.ts';
import { isGranted } from './grants.ts';
import { crmAt, type KnownCrm, rememberShown } from './site-crm.ts';
import { announcePlans } from './tell-site.ts';

/** How long a page may take to show what it is after it has loaded; milliseconds. */
const patience = 5000;

/** Tabs that are being looked at. */
const looking = new Set<number>();

/**
 * Looks at the page of a tab whose site is granted, unless its CRM is known well enough. Where the page shows another
 * CRM than it is run by, the site's pages follow at once. Never throws.
 */
export async function learnCrm(workspace: Workspace, tabId: number, address: string | undefined): Promise<void> {
  if (address === undefined || !URL.canParse(address) || looking.has(tabId)) return;
  const url = new URL(address);
  const site = siteAt(url);
  if (site === null) return;
  looking.add(tabId);
  try {
    if (!(await isGranted(site))) return;
    const [book, before] = await Promise.all([workspace.crms(), crmAt(workspace, url)]);
    if (!isDoubtful(book, before, url)) return;
    const guess = await guessCrm(book, tabId, url.origin, patience);
    if (!guess) return;
    await rememberShown(workspace, url, guess);
    if (guess.id !== before?.adapter.id) await announcePlans([site]);
  } catch {
    // The next page is looked at anew.
  } finally {
    looking.delete(tabId);
  }
}

/** Also where the site showed one CRM, and the address is the record of another: two may share a host. */
export function isDoubtful(book: CrmBook, crm: KnownCrm | null, url: URL): boolean {
  if (!crm || crm.by === 'address') return true;
  if (crm.by !== 'page' || matchUrl(crm.adapter, url)) return false;
  return crmByAddress(book, url) !== undefined;
}
