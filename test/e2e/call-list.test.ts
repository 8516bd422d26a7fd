/** The call list as a page: who was contacted is said there in one press, taken back in another, and read by everybody. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { get, press, waitForWords } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { type Stage, setStage } from './stage.ts';
import { violations } from './violations.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ sample: true });
});
afterAll(() => stage?.close());

it('a hot lead that was answered long ago is done in one press, and back in another', async () => {
  const page = await stage.browser.openExtensionPage('leads.html#calls');
  const contacted = words('leads_contacted_who', ['Łucja Brandt']);
  await press(page, 'button', contacted);
  const undo = words('leads_contacted_undo', ['Łucja Brandt']);
  await get(page, 'button', undo);
  await waitForWords(page, words('leads_gone'));
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(undo);
  expect(await violations(page.mainFrame())).toEqual([]);
  await press(page, 'button', undo);
  await get(page, 'button', contacted);
  await waitFor('the lead to be on the list again', () =>
    page.evaluate((gone) => !document.body.innerText.includes(gone), words('leads_gone')),
  );
  await page.close();
});
