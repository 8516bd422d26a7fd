/** What a machine can check of accessibility, on every surface, in light and dark. People check the rest. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColorScheme } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import { setCrmTheme, settled } from '../demo/pictures.ts';
import { openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { type Stage, setStage } from './stage.ts';
import { violations } from './violations.ts';

const schemes: readonly ColorScheme[] = ['light', 'dark'];

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ sample: true });
});
afterAll(() => stage?.close());

describe.each(schemes)('in %s', (scheme) => {
  it.each([1, 11, 36])('the sidebar beside contact %i', async (id) => {
    const page = await openContact(stage.browser, stage.crm, id);
    const sidebar = await openSidebar(stage.browser, page);
    await setCrmTheme(stage.browser, page, scheme);
    if (id !== 36) await waitForLead(sidebar);
    else await waitFor('its sentence', () => sidebar.evaluate(() => document.querySelector('h1, h2') !== null));
    await settled(sidebar, scheme);
    expect(await violations(sidebar)).toEqual([]);
    await page.close();
  });

  it.each(['popup.html', 'options.html'])('%s', async (name) => {
    const page = await stage.browser.openExtensionPage(name);
    await stage.browser.setColorScheme(page, scheme);
    await waitFor('its content', () =>
      page.evaluate(
        () => document.querySelector('h1, h2') !== null && document.querySelector('[aria-busy="true"]') === null,
      ),
    );
    await settled(page.mainFrame(), scheme);
    expect(await violations(page.mainFrame())).toEqual([]);
    await page.close();
  });
});
