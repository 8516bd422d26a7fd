/** What the browser has granted. */
import { browser } from '../../platform/browser.ts';

/** The match patterns of the granted sites, as the browser knows them. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => /^(?:https?|\*):\/\//.test(pattern)).sort();
}

/** Whether Baton may run on a site, by its own pattern or by a wider one. */
export function isGranted(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${site}/*`] });
}
