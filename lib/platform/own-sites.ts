/**
 * Sites that the browser granted for a connection to another system, and for nothing else: Baton does not run in their
 * pages. Kept in `storage.local`, so that it can be told where the database cannot be opened. As `https://api.example`.
 */
import { browser } from './browser.ts';

const key = 'connectionSites';

/** The sites; none where they cannot be read. */
export async function ownSites(): Promise<readonly string[]> {
  try {
    const stored = (await browser.storage.local.get(key))[key];
    return Array.isArray(stored) ? stored.filter((site) => typeof site === 'string') : [];
  } catch {
    return [];
  }
}

/** Changes the sites, one change at a time. */
export function changeOwnSites(change: (sites: readonly string[]) => readonly string[]): Promise<void> {
  return navigator.locks.request(key, async () => {
    await browser.storage.local.set({ [key]: [...new Set(change(await ownSites()))] });
  });
}
