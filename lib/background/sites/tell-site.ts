/** Has open pages follow what was decided for their site. */
import { browser } from '../../platform/browser.ts';
import { broadcast, tellTab } from '../broadcast.ts';
import { grantedPatterns } from './grants.ts';

/** Sites are read in another way than before: their tabs ask again, and so do the pages that show it. */
export async function announcePlans(sites: Iterable<string>): Promise<void> {
  const patterns = [...new Set(sites)].map((site) => `${site}/*`);
  if (patterns.length > 0) await announce(patterns);
}

/** All sites may be read in another way than before. */
export async function announceAllPlans(): Promise<void> {
  await announce(await grantedPatterns());
}

async function announce(patterns: string[]): Promise<void> {
  // What was decided stands, even where the browser has no such site.
  const tabs = patterns.length > 0 ? await browser.tabs.query({ url: patterns }).catch(() => []) : [];
  await Promise.all([
    ...tabs.map(({ id }) => (id === undefined ? undefined : tellTab(id, 'planChanged', null))),
    broadcast('sitesChanged', null),
  ]);
}
