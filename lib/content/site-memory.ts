/**
 * What a user set on a site: whether the sidebar is open there, how wide, and how high on the window the tab hangs.
 * Kept by origin. Checked by hand, because the content script carries no schema library.
 */
import { browser } from '../platform/browser.ts';

export interface SiteMemory {
  /** Absent until the user opens or closes the sidebar there. */
  readonly open?: boolean;
  /** CSS pixels. */
  readonly width: number;
  /** Where the tab's upper end hangs: 0 at the window's top, 1 at its bottom. */
  readonly height: number;
}

/** Narrowest and widest, in CSS pixels. */
export const narrowest = 320;
export const widest = 480;
/** Of a site where nothing was set. */
export const freshSite: SiteMemory = { width: 360, height: 0.3 };

const key = (origin: string) => `site:${origin}`;

/** What is remembered of a site; the defaults where that is nothing, cannot be read or makes no sense. */
export async function recallSite(origin: string): Promise<SiteMemory> {
  try {
    return parseSite((await browser.storage.local.get(key(origin)))[key(origin)]);
  } catch {
    return freshSite;
  }
}

/** Remembers. What cannot be stored is forgotten with the page: nobody's data is lost by it. */
export async function rememberSite(origin: string, memory: SiteMemory): Promise<void> {
  try {
    await browser.storage.local.set({ [key(origin)]: memory });
  } catch {
    // The disk is full, or the extension was updated under the page.
  }
}

/** Reads a stored value, each part by itself. */
export function parseSite(stored: unknown): SiteMemory {
  const value = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  return {
    width: within(value.width, narrowest, widest) ?? freshSite.width,
    height: within(value.height, 0, 1) ?? freshSite.height,
    ...(typeof value.open === 'boolean' && { open: value.open }),
  };
}

function within(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined;
}
