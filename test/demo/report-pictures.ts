/** Pictures of the reports, made of the sample year. */
import { mkdir } from 'node:fs/promises';
import { views } from '../../components/reports/views.ts';
import { press, waitForWords } from '../browser/by-name.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { viewport } from '../browser/viewport.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { png, schemes, settled } from './pictures.ts';

/** Loads the sample year from the reports, where nobody is stored yet, and waits until it is counted. */
export async function loadSampleYear(browser: ExtensionBrowser, language = 'en'): Promise<void> {
  const page = await browser.openExtensionPage('reports.html');
  await press(page, 'button', words('reports_sample_load', [], language));
  await waitForWords(page, words('reports_sample_there', [], language));
  await waitFor('a report', () => page.$('.report-headline'));
  await page.close();
}

/** The five reports, each as tall as it is. */
export async function pictureReports(browser: ExtensionBrowser, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { id } of views) {
    const page = await browser.openExtensionPage(`reports.html#${id}`);
    await page.setViewport(viewport);
    for (const scheme of schemes) {
      await browser.setColorScheme(page, scheme);
      await waitFor(`the report ${id}`, () => page.$('.report-headline'));
      await settled(page.mainFrame(), scheme);
      await page.screenshot({ path: png(folder, `report-${id}-${scheme}`), fullPage: true });
    }
    await page.close();
  }
}
