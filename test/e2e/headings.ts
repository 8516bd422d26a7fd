/** Which headings the sidebar shows while the page moves on. */
import type { Frame } from 'puppeteer-core';

/** Notes every heading that stands in the sidebar after a change from now on, and where there was none. */
export function noteHeadings(sidebar: Frame): Promise<void> {
  return sidebar.evaluate(() => {
    const heading = () => document.querySelector('h1')?.textContent ?? '';
    const seen = [heading()];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      if (seen.at(-1) !== heading()) seen.push(heading());
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** The headings that came after the one at the beginning, the oldest first. */
export async function headingsSince(sidebar: Frame): Promise<string[]> {
  return (await sidebar.evaluate(() => (window as unknown as { seen: string[] }).seen)).slice(1);
}
