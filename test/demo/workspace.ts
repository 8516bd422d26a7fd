/** What a person does first: load the sample workspace, open a contact in the CRM, look at the sidebar. */
import type { Frame, Page } from 'puppeteer-core';
import { get, press } from '../browser/by-name.ts';
import { type ExtensionBrowser, sidebarFrames } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import type { RunningCrm } from '../crm/server.ts';

/** The sidebar's regions, by the names people and tests find them. */
export const regions = ['Journey', 'Timing', 'Qualification', 'SLA', 'Feedback'] as const;

/** Loads the sample workspace from the options page, and waits until it is stored. */
export async function loadSampleWorkspace(browser: ExtensionBrowser): Promise<void> {
  const options = await browser.openExtensionPage('options.html');
  await press(options, 'button', words('options_sample_load'));
  await get(options, 'status', words('options_sample_done'));
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

/** The sidebar's frame in a tab, opened at the edge where it is not open yet. */
export async function openSidebar(browser: ExtensionBrowser, page: Page): Promise<Frame> {
  const opens = new RegExp(words('edge_open'), 'i');
  let pressed = false;
  return waitFor('the sidebar to open', async () => {
    const [frame] = await sidebarFrames(page);
    if (frame && (await frame.evaluate(() => innerWidth > 0))) return frame;
    if (!pressed && (await browser.buttonNames(page)).some((name) => opens.test(name))) {
      pressed = true;
      await browser.pressButton(page, opens);
    }
    return null;
  });
}

/** Waits until the sidebar is filled: all its regions are there. */
export async function waitForLead(sidebar: Frame): Promise<void> {
  for (const region of regions) await get(sidebar, 'region', region);
}
