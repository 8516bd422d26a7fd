import { browser } from '../platform/browser.ts';

/** The match patterns of the granted sites, as the browser knows them. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => /^(?:https?|\*):\/\//.test(pattern)).sort();
}
