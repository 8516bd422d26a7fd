/** A browser in each of the languages: every word of Baton's is in that one, and the page is written from its side. */
import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { views } from '../../components/reports/views.ts';
import { sampleContent } from '../../lib/sample/sample-content.ts';
import { get } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { allWords, type Language, words } from '../browser/words.ts';
import { loadSampleYear } from '../demo/report-pictures.ts';
import { openContact, openSidebar } from '../demo/workspace.ts';
import { browserKind, type Stage, setStage } from './stage.ts';

/** In Firefox the one alone that is written from the other side: where words come from is the same in both. */
const spoken: readonly Language[] = browserKind === 'firefox' ? ['ar'] : ['nb', 'sv', 'de', 'pl', 'sl', 'th', 'ar'];

const english = allWords('en');
const titles = sampleContent('2026-01-01').map(({ title }) => title);

/** English messages of more than one word that stand in a text, though the language says it otherwise. */
async function englishIn(frame: Frame, language: Language): Promise<string[]> {
  // Some call a thing by its English name as well.
  const ownTexts = [...allWords(language).values()].join('\n');
  const shown = await frame.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  // The content somebody read is called as it is called.
  const text = titles.reduce((rest, title) => rest.replaceAll(title, ''), shown);
  return [...english]
    .filter(([, message]) => /\w \w/.test(message) && !message.includes('$') && !ownTexts.includes(message))
    .map(([, message]) => message)
    .filter((message) => text.includes(message));
}

/** The language and the side a page says it is written in and from, and the side it is laid out from. */
function written(frame: Frame): Promise<{ language: string; dir: string; laidOut: string }> {
  return frame.evaluate(() => {
    const root = document.documentElement;
    return {
      language: root.lang.split('-')[0] ?? '',
      dir: root.dir,
      laidOut: getComputedStyle(document.body).direction,
    };
  });
}

describe.each(spoken)('in %s', (language) => {
  let stage: Stage;
  let sidebar: Frame;
  const dir = language === 'ar' ? 'rtl' : 'ltr';

  beforeAll(async () => {
    stage = await setStage({ sample: true, language });
    const page = await openContact(stage.browser, stage.crm, 1);
    sidebar = await openSidebar(stage.browser, page);
  });
  afterAll(() => stage?.close());

  it('the sidebar', async () => {
    for (const key of ['journey', 'timing', 'qualification', 'feedback'])
      await get(sidebar, 'region', words(`sidebar_${key}`, [], language));
    expect(await englishIn(sidebar, language)).toEqual([]);
    expect(await written(sidebar)).toEqual({ language, dir, laidOut: dir });
  });

  it.each(['popup.html', 'options.html'])('%s', async (name) => {
    const page = await stage.browser.openExtensionPage(name);
    await waitFor('its content', () => page.evaluate(() => document.querySelector('h2') !== null));
    expect(await englishIn(page.mainFrame(), language)).toEqual([]);
    expect(await written(page.mainFrame())).toEqual({ language, dir, laidOut: dir });
    await page.close();
  });

  async function reportsIn(shown: string): Promise<void> {
    for (const { id } of views) {
      const page = await stage.browser.openExtensionPage(`reports.html#${id}`);
      await waitFor(`the report ${id}`, () => page.$(shown));
      expect(await englishIn(page.mainFrame(), language), id).toEqual([]);
      expect(await written(page.mainFrame())).toEqual({ language, dir, laidOut: dir });
      await page.close();
    }
  }

  it('the reports, of a few leads and of the sample year', async () => {
    await reportsIn('.report > *:not(.report-wait)');
    await loadSampleYear(stage.browser, language);
    await reportsIn('.report-headline');
  });

  it('dates, numbers and plurals follow the words, and years are those of the rest of the world', async () => {
    const text = await waitFor('the deadline', async () => {
      const shown = await sidebar.evaluate(() => document.body.innerText);
      return /\d{4}/.test(shown) && shown;
    });
    expect(text).not.toMatch(/\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}, \d{4}\b/);
    expect(text).not.toMatch(/\b(days?|weeks?|months?) ago\b|\bin \d+ (days?|weeks?|months?)\b/);
    const years = (text.match(/(?<!\d)2\d{3}(?!\d)/g) ?? []).map(Number);
    expect(years.filter((year) => year > 2200)).toEqual([]);
  });
});
