/** A CRM whose server is slow: the address has moved on, and the page goes on showing the former contact. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForWords } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { openSidebar } from '../demo/workspace.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { headingsSince, noteHeadings } from './headings.ts';
import { ask, type Stage, setStage } from './stage.ts';

let stage: Stage;
let pages: PageServer;
let early: Page;
let page: Page;
let sidebar: Frame;

beforeAll(async () => {
  pages = await startPageServer();
  stage = await setStage({ sample: false });
  const options = await stage.browser.openExtensionPage('options.html');
  await ask(options, 'chooseCrm', { origin: 'http://127.0.0.1', crm: 'generic' });
  await ask(options, 'importBatch', { people: [1, 2, 3, 4].map(person) });
  await options.close();
  // It says that it found nobody after a while, and so does the other page: both wait at the same time.
  early = await stage.browser.newPage();
  await early.goto(pages.contactUrl('slow?moves', 1));
  page = await stage.browser.newPage();
  await page.goto(pages.contactUrl('slow', 1));
  sidebar = await openSidebar(stage.browser, page);
  await showsPerson(1);
  await noteHeadings(sidebar);
});
afterAll(async () => {
  await stage?.close();
  await pages?.close();
});

function person(id: number) {
  const facts = { name: { value: `Person ${id}`, source: 'file', at: 0 } };
  return { identity: { emails: [`person.${id}@slow.example`], records: [] }, facts };
}

function showsPerson(id: number): Promise<true> {
  const name = `Person ${id}`;
  return waitFor(name, () => sidebar.evaluate((text) => document.querySelector('h1')?.textContent === text, name));
}

function go(id: number): Promise<void> {
  return page.evaluate((to) => (window as unknown as { go(id: number): void }).go(to), id);
}

function answer(of: Page, id: number): Promise<void> {
  return of.evaluate((to) => (window as unknown as { answer(id: number): void }).answer(to), id);
}

describe('while the server is slow', () => {
  it('the former contact on the page is nobody’s, and the new one is shown once it is drawn', async () => {
    await go(2);
    await waitForWords(sidebar, words('sidebar_unreadable'));
    expect(await headingsSince(sidebar)).not.toContain('Person 1');
    await answer(page, 2);
    await showsPerson(2);
  });

  it('the contact that the rep goes back to is known at once, though it never left the page', async () => {
    await go(3);
    await go(2);
    await showsPerson(2);
    expect(await headingsSince(sidebar)).not.toContain('Person 3');
  });

  it('nor is a contact that the tab has left before anybody could read it', async () => {
    await early.bringToFront();
    const beside = await openSidebar(stage.browser, early);
    await waitForWords(beside, words('sidebar_unreadable'));
    await noteHeadings(beside);
    await answer(early, 4);
    await waitFor('Person 4', async () => (await headingsSince(beside)).at(-1) === 'Person 4');
    expect(await headingsSince(beside)).not.toContain('Person 1');
  });
});
