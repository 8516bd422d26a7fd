/** What a machine can check of accessibility in the reports, as they are with figures in them. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { views } from '../../components/reports/views.ts';
import { waitFor } from '../browser/wait-for.ts';
import { schemes, settled } from '../demo/pictures.ts';
import { loadSampleYear } from '../demo/report-pictures.ts';
import { putSampleAgreement } from '../demo/workspace.ts';
import { type Stage, setStage } from './stage.ts';
import { violations } from './violations.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage({ sample: false });
  await putSampleAgreement(stage.browser);
  await loadSampleYear(stage.browser);
});
afterAll(() => stage?.close());

/** How far a page stands out of its window, in px. */
const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(schemes)('of the sample year in %s, axe finds nothing', (scheme) => {
  it.each(views.map(({ id }) => id))('in %s, with the leads behind a figure, wide and narrow', async (id) => {
    const page = await stage.browser.openExtensionPage(`reports.html#${id}`);
    // Firefox lets the colours of a tab in the background change at its leisure.
    await page.bringToFront();
    await stage.browser.setColorScheme(page, scheme);
    await waitFor('the report', () => page.$('.report-headline'));
    await settled(page.mainFrame(), scheme);
    expect(await violations(page.mainFrame())).toEqual([]);
    const count = await waitFor('a figure', () => page.$('button.count'));
    await count.focus();
    await page.keyboard.press('Enter');
    await waitFor('the leads', () => page.$('.report-leads li'));
    await page.setViewport({ width: 360, height: 800 });
    await waitFor('the narrow page', () => page.evaluate(() => innerWidth === 360));
    await settled(page.mainFrame(), scheme);
    expect(await violations(page.mainFrame())).toEqual([]);
    expect(await tooWide(page)).toBeLessThanOrEqual(0);
    await page.close();
  });
});
