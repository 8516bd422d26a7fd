/** Which CRM an open page is, by marks that only that CRM's pages have. */
import type { CrmAdapter } from '../../crm/adapter.ts';
import type { CrmBook } from '../../crm/crm-book.ts';
import { browser } from '../../platform/browser.ts';

/** By adapter's id. */
type Marks = readonly (readonly [id: string, selectors: readonly string[]])[];

/**
 * The CRM whose marks the page in a tab has, waiting so many milliseconds for one that draws itself late. `undefined`
 * where it has none, has those of several, is another origin's by now, or may not be looked at. Never throws.
 */
export async function guessCrm(
  { named }: CrmBook,
  tabId: number,
  origin: string,
  patience: number,
): Promise<CrmAdapter | undefined> {
  const hosted = named.filter(({ selfHosted }) => selfHosted);
  const marks: Marks = hosted.map((adapter) => [adapter.id, adapter.marks]);
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: markedOnPage as (...given: unknown[]) => unknown,
      args: [marks, origin, patience],
    });
    const found: readonly unknown[] = Array.isArray(frame?.result) ? frame.result : [];
    return found.length === 1 ? hosted.find(({ id }) => id === found[0]) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The ids of those whose marks the page has, as soon as it has any. Runs in the page, to which the browser sends the
 * text of this function alone: it uses nothing from outside itself.
 */
export async function markedOnPage(marks: Marks, origin: string, patience: number): Promise<string[]> {
  const step = 250;
  const isThere = (selector: string): boolean => {
    try {
      return document.querySelector(selector) !== null;
    } catch {
      return false;
    }
  };
  if (location.origin !== origin) return [];
  for (let waited = 0; ; waited += step) {
    const found = marks.filter(([, selectors]) => selectors.some(isThere)).map(([id]) => id);
    if (found.length > 0 || waited >= patience) return found;
    await new Promise((resolve) => setTimeout(resolve, step));
  }
}
