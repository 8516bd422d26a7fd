/** Baton in a language nobody speaks, a third longer than English: every word is translated, and none is cut off. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepNames } from '../../components/options/agreement/step-names.ts';
import { views } from '../../components/reports/views.ts';
import { sampleYear } from '../../lib/sample/year/sample-year.ts';
import { type ExtensionBrowser, launchWithExtension } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { type RunningCrm, startCrm } from '../crm/server.ts';
import { pseudoBuild } from '../demo/build.ts';
import { settled } from '../demo/pictures.ts';
import { loadSampleYear } from '../demo/report-pictures.ts';
import { loadSampleWorkspace, openContact, openSidebar, putSampleAgreement } from '../demo/workspace.ts';
import { dataWords } from './data-words.ts';
import { ask } from './stage.ts';
import { cutOff, untranslated } from './text-faults.ts';

let data: readonly string[];

/** Lines that tell of what is one press away. */
const mayBeCut = '.sources-names, .step-about';

/** Opens what is folded away, so that its words are seen too. */
async function unfold(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
}

/** What is wrong in one direction of writing and in the other. */
async function faults(frame: Frame): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = { untranslated: await untranslated(frame, data) };
  for (const dir of ['ltr', 'rtl'] as const) {
    await frame.evaluate((side) => {
      document.documentElement.dir = side;
    }, dir);
    found[dir] = await cutOff(frame, mayBeCut);
  }
  await frame.evaluate(() => {
    document.documentElement.dir = 'ltr';
  });
  return found;
}

const none = { untranslated: [], ltr: [], rtl: [] };

describe('in the language nobody speaks', () => {
  let crm: RunningCrm;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    crm = await startCrm();
    browser = await launchWithExtension({ browser: 'chromium', extensionDir: pseudoBuild('chromium') });
    await loadSampleWorkspace(browser, 'pseudo');
    await putSampleAgreement(browser, 'pseudo');
    const page = await browser.openExtensionPage('leads.html');
    data = dataWords(Date.now(), await ask(page, 'agreement'), sampleYear(Date.now(), 'UTC'));
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await crm?.close();
  });

  async function shown(name: string, width: number, whole = 'main, .popup, body > div'): Promise<Page> {
    const page = await browser.openExtensionPage(name);
    await page.setViewport({ width, height: 800 });
    await waitFor(`what ${name} shows`, () => page.$(whole));
    await settled(page.mainFrame(), 'light');
    await unfold(page.mainFrame());
    return page;
  }

  it.each([
    ['popup.html', 380, 'h2'],
    ['options.html', 1280, '#agreement .button-primary'],
    ['options.html', 360, '#agreement .button-primary'],
    ['options.html#agreement/contract', 1280, '.contract-page h1'],
    ['options.html#agreement/contract', 360, '.contract-page h1'],
    ['leads.html#calls', 1280, '.leads-main ol'],
    ['leads.html#calls', 360, '.leads-main ol'],
    ['leads.html#grid', 1280, '.leads-main table'],
    ['leads.html#grid', 360, '.leads-main table'],
  ] as const)('%s at %i px', async (name, width, whole) => {
    const page = await shown(name, width, whole);
    expect(await faults(page.mainFrame())).toEqual(none);
    await page.close();
  });

  describe('the editor of the agreement', () => {
    let page: Page;
    beforeAll(async () => {
      page = await shown('options.html#agreement/edit', 1280, '.agreement-step');
    });
    afterAll(() => page?.close());

    it.each(stepNames)('%s, wide and narrow', async (step) => {
      await page.setViewport({ width: 1280, height: 800 });
      await page.evaluate((name) => {
        location.hash = `#agreement/edit/${name}`;
      }, step);
      const heading = words(`agreement_step_${step}`, [], 'pseudo');
      await waitFor(`the step ${step}`, () =>
        page.evaluate((name) => (document.activeElement as HTMLElement).innerText === name, heading),
      );
      await settled(page.mainFrame(), 'light');
      await unfold(page.mainFrame());
      expect(await faults(page.mainFrame())).toEqual(none);
      await page.setViewport({ width: 360, height: 800 });
      expect(await faults(page.mainFrame())).toEqual(none);
    });
  });

  describe('the reports', () => {
    const reports = views.flatMap(({ id }) => [1280, 360].map((width) => [id, width] as const));

    it.each(reports)('%s of a few leads, at %i px', async (id, width) => {
      const page = await shown(`reports.html#${id}`, width, '.report > *:not(.report-wait)');
      expect(await faults(page.mainFrame())).toEqual(none);
      await page.close();
    });

    describe('of the sample year', () => {
      beforeAll(() => loadSampleYear(browser, 'pseudo'));

      it.each(reports)('%s at %i px', async (id, width) => {
        const page = await shown(`reports.html#${id}`, width, '.report-headline');
        await page.click('.report-table button.count');
        await waitFor('the leads', () => page.$('.report-leads li'));
        expect(await faults(page.mainFrame())).toEqual(none);
        await page.close();
      });
    });
  });

  it.each([1280, 360])('the page of a system to connect, at %i px', async (width) => {
    const page = await shown('options.html', width, '#connections button');
    await page.evaluate(() => {
      const systems = [...document.querySelectorAll<HTMLElement>('#connections button')];
      systems.find(({ innerText }) => innerText.startsWith('Salesforce'))?.click();
    });
    await waitFor('its page', () => page.$('.connect-form'));
    await unfold(page.mainFrame());
    expect(await faults(page.mainFrame())).toEqual(none);
    await page.close();
  });

  it('the sidebar beside the CRM, and what it opens', async () => {
    const page = await openContact(browser, crm, 1);
    const sidebar = await openSidebar(browser, page);
    await waitFor('the lead', () => sidebar.$('h1'));
    await settled(sidebar, 'light');
    await sidebar.evaluate(() => {
      for (const opener of document.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) opener.click();
    });
    await unfold(sidebar);
    await waitFor('what is open to be whole', () =>
      sidebar.evaluate(() => document.querySelector('[aria-busy="true"]') === null),
    );
    expect(await faults(sidebar)).toEqual(none);
  });
});
