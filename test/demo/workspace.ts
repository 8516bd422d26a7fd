/** What a person does first: load the sample workspace, open a contact in the CRM, look at the sidebar. */
import type { Frame, Page } from 'puppeteer-core';
import { press, waitForWords } from '../browser/by-name.ts';
import { type ExtensionBrowser, sidebarFrames } from '../browser/extension-browser.ts';
import { viewport } from '../browser/viewport.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import type { RunningCrm } from '../crm/server.ts';

/** The sidebar's regions, by the names people and tests find them. */
export const regions = ['Journey', 'Timing', 'Qualification', 'SLA', 'Feedback'] as const;

/** What the edge's tab is called, whatever its clock says; in the pseudo build too. */
export const edgeName = /^(Baton|⟦Ɓåţöñ)/;

/** Loads the sample workspace from the options page, and waits until it is stored. */
export async function loadSampleWorkspace(browser: ExtensionBrowser, language = 'en'): Promise<void> {
  const options = await browser.openExtensionPage('options.html');
  await press(options, 'button', words('options_sample_load', [], language));
  await waitForWords(options, words('options_sample_done', [], language));
  await options.close();
}

/** Puts the sample's agreement in force from the options page, and waits until it is. */
export async function putSampleAgreement(browser: ExtensionBrowser, language = 'en'): Promise<void> {
  const options = await browser.openExtensionPage('options.html');
  await press(options, 'button', words('options_sample_agreement_put', [], language));
  await waitForWords(options, words('options_sample_agreement_done', [], language));
  await options.close();
}

/** Signs in to the CRM and opens a contact's page in a new tab. */
export async function openContact(browser: ExtensionBrowser, crm: RunningCrm, id: number): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(crm.signInUrl(`#/contacts/${id}/show`));
  await waitFor(`the CRM to show contact ${id}`, () =>
    page.evaluate(() => document.querySelector('a[href^="mailto:"]') !== null),
  );
  return page;
}

/** The sidebar's frame in a tab. It opens by itself where the window has room; else at the edge. */
export async function openSidebar(browser: ExtensionBrowser, page: Page): Promise<Frame> {
  await waitFor('the edge', async () => (await browser.buttonNames(page)).some((name) => edgeName.test(name)));
  const isNarrow = (page.viewport()?.width ?? viewport.width) < viewport.width;
  if (isNarrow && (await sidebarFrames(page)).length === 0) await browser.pressButton(page, edgeName);
  return waitFor('the sidebar to open', async () => (await sidebarFrames(page))[0]);
}

/** Waits until the sidebar is filled: all its regions are there, and they are about this person if one is named. */
export async function waitForLead(sidebar: Frame, name?: string): Promise<void> {
  await waitFor(`the lead${name ? ` ${name}` : ''} in the sidebar`, () =>
    sidebar.evaluate(
      (wanted, person) =>
        wanted.every((region) => document.querySelector(`section[aria-label="${region}"]`) !== null) &&
        (person === undefined || document.querySelector('h1')?.innerText.trim() === person),
      regions,
      name,
    ),
  );
}
