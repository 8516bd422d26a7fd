/** Pages that are not the page of a known contact: each has its own plain sentence and next step. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, press, waitForWords } from '../browser/by-name.ts';
import { sidebarFrames } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { edgeName, openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ sample: true });
});
afterAll(() => stage?.close());

async function open(hash: string): Promise<Page> {
  const page = await stage.browser.newPage();
  await page.goto(stage.crm.signInUrl(hash));
  return page;
}

describe('instead of a lead', () => {
  it('an unknown contact can be added', async () => {
    const page = await openContact(stage.browser, stage.crm, 36);
    const sidebar = await openSidebar(stage.browser, page);
    await waitForWords(sidebar, words('sidebar_unknown'));
    await press(sidebar, 'button', words('sidebar_add'));
    await waitForLead(sidebar);
    await get(sidebar, 'heading', 'Valentina Urrutia Paz');
    await page.close();
  });

  it('a contact without an e-mail address is known by its record, or says what is missing', async () => {
    const page = await open('#/contacts/35/show');
    const sidebar = await openSidebar(stage.browser, page);
    await waitFor('a lead or the sentence', async () => {
      const text = await sidebar.evaluate(() => document.body.innerText);
      return text.includes('Arrazolaga') || text.includes(words('sidebar_noEmail'));
    });
    await page.close();
  });

  it('a list of contacts says what to do', async () => {
    const page = await openContact(stage.browser, stage.crm, 1);
    const sidebar = await openSidebar(stage.browser, page);
    await waitForLead(sidebar);
    await page.goto(`${stage.crm.origin}/#/contacts`);
    await waitForWords(sidebar, words('sidebar_list'));
    await page.close();
  });

  it('a company’s page is no contact and shows nobody', async () => {
    const page = await openContact(stage.browser, stage.crm, 1);
    const sidebar = await openSidebar(stage.browser, page);
    await waitForLead(sidebar);
    await page.goto(`${stage.crm.origin}/#/companies/1/show`);
    await waitFor(
      'contact 1 to be gone',
      async () => !(await sidebar.evaluate(() => document.body.innerText)).includes('Vošická'),
    );
    await waitFor('a sentence', async () => (await sidebar.evaluate(() => document.body.innerText)).trim().length > 20);
    await page.close();
  });

  it('a page that is no CRM’s has nothing of Baton’s in it', async () => {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.crm.origin}/robots.txt`);
    expect(await page.evaluate(() => document.querySelector('baton-edge'))).toBeNull();
    expect(await sidebarFrames(page)).toEqual([]);
    expect((await stage.browser.buttonNames(page)).filter((name) => edgeName.test(name))).toEqual([]);
    await page.close();
  });
});
