/** What a machine can check of accessibility, on every surface, in light and dark. People check the rest. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReminderSettings } from '../../lib/domain/reminders/settings.ts';
import { get, press, waitForWords } from '../browser/by-name.ts';
import type { ColorScheme } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { setCrmTheme, settled } from '../demo/pictures.ts';
import { openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { ask, type Stage, setStage } from './stage.ts';
import { violations } from './violations.ts';

const schemes: readonly ColorScheme[] = ['light', 'dark'];

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ sample: true });
});
afterAll(() => stage?.close());

async function optionsIn(scheme: ColorScheme): Promise<Page> {
  const page = await stage.browser.openExtensionPage('options.html');
  await stage.browser.setColorScheme(page, scheme);
  await settled(page.mainFrame(), scheme);
  return page;
}

async function pickerThere(page: Page): Promise<void> {
  await waitFor('the picker', () =>
    page.evaluate(() => document.activeElement?.localName === 'baton-picker' && document.hasFocus()),
  );
}

/** Until the keyboard is on a button. */
async function focusOn(frame: Frame, name: string): Promise<void> {
  await waitFor(`the focus on ${name}`, () =>
    frame.evaluate(
      (label) => document.hasFocus() && document.activeElement?.getAttribute('aria-label') === label,
      name,
    ),
  );
}

async function turnReminders(on: boolean): Promise<void> {
  const page = await stage.browser.openExtensionPage('options.html');
  const settings = await ask<ReminderSettings>(page, 'reminders');
  await ask(page, 'putReminders', { settings: { ...settings, on } });
  await page.close();
}

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

  it('how a page is read, with what was pointed at, its trial and the report', async () => {
    const page = await openContact(stage.browser, stage.crm, 1);
    const sidebar = await openSidebar(stage.browser, page);
    await setCrmTheme(stage.browser, page, scheme);
    await waitForLead(sidebar);
    await sidebar.locator('.health-light button').click();
    const pointAtName = words('health_pointAt', [words('health_field_name')]);
    await press(sidebar, 'button', pointAtName);
    await pickerThere(page);
    const name = await page.$('main h5');
    await name?.click();
    await press(sidebar, 'button', words('health_try'));
    await press(sidebar, 'button', words('health_report'));
    await waitFor('the end of the trial', () =>
      sidebar.evaluate(() => document.querySelector('.health-tried:not(.health-tried-wait)') !== null),
    );
    await settled(sidebar, scheme);
    expect(await violations(sidebar, '#health')).toEqual([]);
    await press(sidebar, 'button', words('sidebar_cancel'));
    await focusOn(sidebar, pointAtName);
    await press(sidebar, 'button', pointAtName);
    await pickerThere(page);
    await page.keyboard.press('Escape');
    await focusOn(sidebar, pointAtName);
    await page.close();
  });

  it('an address that is none', async () => {
    const page = await optionsIn(scheme);
    await (await get(page, 'textbox', words('options_sites_address'))).type('nowhere');
    await press(page, 'button', words('options_sites_add'));
    await get(page, 'alert');
    await settled(page.mainFrame(), scheme);
    expect(await violations(page.mainFrame(), '#sites')).toEqual([]);
    await page.close();
  });

  it('a deadline’s reckoning and the form of a pause', async () => {
    const page = await openContact(stage.browser, stage.crm, 26);
    const sidebar = await openSidebar(stage.browser, page);
    await setCrmTheme(stage.browser, page, scheme);
    await waitForLead(sidebar);
    await press(sidebar, 'button', words('ledger_why'));
    await get(sidebar, 'button', words('ledger_copy'));
    await press(sidebar, 'button', words('sidebar_pause'));
    // Without the day it asks for, so that its problem is told.
    await sidebar.locator('input[value="onRequest"]').click();
    await press(sidebar, 'button', words('sidebar_pause_save'));
    await get(sidebar, 'alert');
    await settled(sidebar, scheme);
    expect(await violations(sidebar)).toEqual([]);
    await page.close();
  });

  it('the clock’s editor with something wrong in it', async () => {
    const page = await optionsIn(scheme);
    await press(page, 'button', words('options_agreement_editClock'));
    const time = await get(page, 'textbox', words('clock_rule_value'));
    await time.click({ count: 3 });
    await time.type('soon');
    await (await get(page, 'combobox', words('clock_condition_kind', [words('agreement_sla_firstResponse')]))).select(
      'source',
    );
    await press(page, 'button', words('clock_condition_add'));
    await waitFor('the focus in the new condition', () =>
      page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'),
    );
    await press(page, 'button', words('clock_save_as', [1]));
    await waitForWords(page, words('clock_save_problems_other', [2]));
    await settled(page.mainFrame(), scheme);
    expect(await violations(page.mainFrame(), '#agreement')).toEqual([]);
    await page.close();
  });

  it('a list of holidays under review, and a rep with leave', async () => {
    const page = await optionsIn(scheme);
    await press(page, 'button', words('options_agreement_editClock'));
    await (await get(page, 'combobox', words('holidays_country'))).select('NO');
    await press(page, 'button', words('holidays_show'));
    await waitForWords(page, `${words('holidays_review')} Norway`);
    await (await get(page, 'combobox', words('hours_owner_new'))).type('Kari Nordmann');
    await press(page, 'button', words('hours_owner_add'));
    await waitForWords(page, words('hours_owner_calendar_help'));
    await settled(page.mainFrame(), scheme);
    expect(await violations(page.mainFrame(), '#agreement')).toEqual([]);
    await page.close();
  });

  it('reminders that are on, in the options and in the popup', async () => {
    await turnReminders(true);
    const options = await optionsIn(scheme);
    await waitForWords(options, words('reminders_when'));
    await settled(options.mainFrame(), scheme);
    expect(await violations(options.mainFrame(), '#reminders')).toEqual([]);
    await options.close();
    const popup = await stage.browser.openExtensionPage('popup.html');
    await stage.browser.setColorScheme(popup, scheme);
    await press(popup, 'button', words('popup_quiet_begin'));
    await get(popup, 'button', words('popup_quiet_end'));
    await settled(popup.mainFrame(), scheme);
    expect(await violations(popup.mainFrame())).toEqual([]);
    await press(popup, 'button', words('popup_quiet_end'));
    await get(popup, 'button', words('popup_quiet_begin'));
    await popup.close();
    await turnReminders(false);
  });
});
