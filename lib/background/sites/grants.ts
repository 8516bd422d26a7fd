/** On which sites Baton may run: what the browser has granted, but for what it granted for a connection alone. */
import { browser } from '../../platform/browser.ts';
import { changeOwnSites, ownSites } from '../../platform/own-sites.ts';

/** The match patterns of the granted sites, as the browser knows them. */
export async function grantedPatterns(): Promise<string[]> {
  const [{ origins = [] }, own] = await Promise.all([browser.permissions.getAll(), ownSites()]);
  const others = new Set(own.map((site) => `${site}/*`));
  return origins.filter((pattern) => /^(?:https?|\*):\/\//.test(pattern) && !others.has(pattern)).sort();
}

/** Whether Baton may run on a site, by its own pattern or by a wider one. */
export async function isGranted(site: string): Promise<boolean> {
  const [granted, own] = await Promise.all([browser.permissions.contains({ origins: [`${site}/*`] }), ownSites()]);
  return granted && !own.includes(site);
}

/** The user wants Baton to run on a site: where it was granted for a connection, it is granted for both from now on. */
export async function useAsSite(site: string): Promise<void> {
  if ((await ownSites()).includes(site)) await changeOwnSites((own) => own.filter((each) => each !== site));
}
