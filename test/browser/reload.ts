import type { Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/** Loads one of the extension's pages anew. Not by the driver, whose promise of it never settles in Firefox. */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset.old = 'yes';
    setTimeout(() => location.reload());
  });
  await waitFor('the page anew', () => page.evaluate(() => document.body?.dataset.old === undefined));
}
