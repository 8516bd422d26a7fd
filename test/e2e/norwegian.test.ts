/** A browser in Norwegian: every word of Baton's is Norwegian. */
import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { allWords, words } from '../browser/words.ts';
import { openContact, openSidebar } from '../demo/workspace.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ sample: true, language: 'nb' });
});
afterAll(() => stage?.close());

const english = allWords('en');
const norwegian = allWords('nb');

/** English messages of more than one word that stand in a text, though Norwegian has another. */
async function englishIn(frame: Frame): Promise<string[]> {
  const text = await frame.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  return [...english]
    .filter(([key, message]) => /\w \w/.test(message) && !message.includes('$') && norwegian.get(key) !== message)
    .map(([, message]) => message)
    .filter((message) => text.includes(message));
}

describe('in Norwegian', () => {
  it('the sidebar', async () => {
    const page = await openContact(stage.browser, stage.crm, 1);
    const sidebar = await openSidebar(stage.browser, page);
    for (const key of ['journey', 'timing', 'qualification', 'feedback'])
      await get(sidebar, 'region', words(`sidebar_${key}`, [], 'nb'));
    expect(await englishIn(sidebar)).toEqual([]);
    expect(await sidebar.evaluate(() => document.documentElement.lang)).toMatch(/^nb\b/);
  });

  it.each(['popup.html', 'options.html'])('%s', async (name) => {
    const page = await stage.browser.openExtensionPage(name);
    await waitFor('its content', () => page.evaluate(() => document.querySelector('h2') !== null));
    expect(await englishIn(page.mainFrame())).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^nb\b/);
    await page.close();
  });

  it('dates, numbers and plurals follow the words', async () => {
    const page = await openContact(stage.browser, stage.crm, 1);
    const sidebar = await openSidebar(stage.browser, page);
    const text = await waitFor('the deadline', async () => {
      const shown = await sidebar.evaluate(() => document.body.innerText);
      return /\d{4}/.test(shown) && shown;
    });
    expect(text).not.toMatch(/\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}, \d{4}\b/);
    expect(text).not.toMatch(/\b(days?|weeks?|months?) ago\b|\bin \d+ (days?|weeks?|months?)\b/);
  });
});
