/** What a machine can check of accessibility beside a record and in the popup, in light and dark. People check the rest. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReminderSettings } from '../../lib/domain/reminders/settings.ts';
import { get, press, waitForWords } from '../browser/by-name.ts';
import type { ColorScheme } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { schemes, setCrmTheme, settled } from '../demo/pictures.ts';
import { openContact, openSidebar, putSampleAgreement, waitForLead } from '../demo/workspace.ts';
import { ask, type Stage, setStage } from './stage.ts';
import { violations } from './violations.ts';

let stage: Stage;
const sla = 'section[aria-label="SLA"]';
const feedback = 'section[aria-label="Feedback"]';
const qualification = 'section[aria-label="Qualification"]';

/** The rep's tab, for all of it. */
let page: Page;
let sidebar: Frame;

beforeAll(async () => {
  stage = await setStage({ sample: true });
  await putSampleAgreement(stage.browser);
  page = await openContact(stage.browser, stage.crm, 1);
  sidebar = await openSidebar(stage.browser, page);
  await waitForLead(sidebar);
});
afterAll(() => stage?.close());

/** Goes to a contact in the tab, and waits until the sidebar is about them. */
async function goTo(id: number): Promise<void> {
  await page.bringToFront();
  const former = await sidebar.$eval('h1', (heading) => heading.textContent);
  if (page.url() === stage.crm.contactUrl(id)) return;
  await page.goto(stage.crm.contactUrl(id));
  await waitFor(`contact ${id}`, () =>
    sidebar.evaluate((before) => !['', before].includes(document.querySelector('h1')?.textContent ?? ''), former),
  );
}

/** A part of the sidebar: looked through alone, it is found faster than in the whole of it. */
function part(selector: string): Promise<ElementHandle> {
  return waitFor(`the part ${selector}`, () => sidebar.$(selector));
}

async function lookAt(scheme: ColorScheme, selector?: string): Promise<void> {
  await settled(sidebar, scheme);
  expect(await violations(sidebar, selector)).toEqual([]);
}

async function pickerThere(): Promise<void> {
  await waitFor('the picker', () =>
    page.evaluate(() => document.activeElement?.localName === 'baton-picker' && document.hasFocus()),
  );
}

/** Until the keyboard is on a button. */
async function focusOn(name: string): Promise<void> {
  await waitFor(`the focus on ${name}`, () =>
    sidebar.evaluate(
      (label) => document.hasFocus() && document.activeElement?.getAttribute('aria-label') === label,
      name,
    ),
  );
}

async function turnReminders(on: boolean): Promise<void> {
  const options = await stage.browser.openExtensionPage('options.html');
  const settings = await ask<ReminderSettings>(options, 'reminders');
  await ask(options, 'putReminders', { settings: { ...settings, on } });
  await options.close();
}

describe.each(schemes)('in %s', (scheme) => {
  beforeAll(async () => {
    await page.bringToFront();
    await setCrmTheme(stage.browser, page, scheme);
  });

  it.each([1, 11, 36])('the sidebar beside contact %i', async (id) => {
    await goTo(id);
    await lookAt(scheme);
  });

  it('what to send next, and what a word means', async () => {
    await goTo(1);
    await press(await part('.send-next'), 'button', words('sidebar_content'));
    await waitFor('what to send', () => sidebar.$('.send-next li'));
    await sidebar.locator('.send-next-more').click();
    await sidebar.locator(`${qualification} .stage-word`).click();
    await press(await part(qualification), 'button', words('sidebar_doesNotFit'));
    await lookAt(scheme);
    await press(await part('.send-next'), 'button', words('sidebar_content'));
  });

  it('how a page is read, with what was pointed at, its trial and the report', async () => {
    await goTo(1);
    await sidebar.locator('.health-light button').click();
    const pointAtName = words('health_pointAt', [words('health_field_name')]);
    await press(await part('#health'), 'button', pointAtName);
    await pickerThere();
    const name = await page.$('main h5');
    await name?.click();
    await press(await part('#health'), 'button', words('health_try'));
    await press(await part('#health'), 'button', words('health_report'));
    await waitFor('the end of the trial', () =>
      sidebar.evaluate(() => document.querySelector('.health-tried:not(.health-tried-wait)') !== null),
    );
    await lookAt(scheme, '#health');
    await press(await part('#health'), 'button', words('sidebar_cancel'));
    await focusOn(pointAtName);
    await press(await part('#health'), 'button', pointAtName);
    await pickerThere();
    await page.keyboard.press('Escape');
    await focusOn(pointAtName);
  });

  it('a deadline’s reckoning and the form of a pause', async () => {
    await goTo(26);
    await waitForLead(sidebar);
    await press(await part(sla), 'button', words('ledger_why'));
    await get(await part(sla), 'button', words('ledger_copy'));
    await press(await part(sla), 'button', words('sidebar_pause'));
    // Without the day it asks for, so that its problem is told.
    await sidebar.locator('input[value="onRequest"]').click();
    await press(await part(sla), 'button', words('sidebar_pause_save'));
    await get(await part(sla), 'alert');
    await lookAt(scheme);
  });

  it('the form that gives a lead back to nurturing, with something wrong in it', async () => {
    await goTo(20);
    await press(await part(feedback), 'button', words('sidebar_nurture_open'));
    const sign = await waitFor('the form', () => sidebar.$('select[name="sign"]'));
    await sign.select('');
    await sidebar.$eval('input[name="until"]', (node) => {
      node.value = '';
    });
    await press(await part(feedback), 'button', words('sidebar_nurture_save'));
    await waitForWords(sidebar, words('sidebar_nurture_missing'));
    await lookAt(scheme);
  });

  it('a lead with marketing, one that is back, and the consent of a customer', async () => {
    await goTo(21);
    await waitFor('what marketing has', () => sidebar.$('.nurture-state'));
    await lookAt(scheme, '.nurture-state');
    await goTo(30);
    await waitFor('what is back', () => sidebar.$('.nurture-state-back'));
    await lookAt(scheme, '.nurture-state');
    await goTo(29);
    await press(await part('.case-study'), 'button', words('sidebar_case_record'));
    const who = await waitFor('the form', () => sidebar.$('input[name="by"]'));
    await who.evaluate((node) => {
      node.value = '';
    });
    await press(await part('.case-study'), 'button', words('sidebar_case_save'));
    await waitForWords(sidebar, words('sidebar_case_by_missing'));
    await lookAt(scheme);
  });

  it('the popup with who is next, and reminders that are on', async () => {
    await turnReminders(true);
    const popup = await stage.browser.openExtensionPage('popup.html');
    await stage.browser.setColorScheme(popup, scheme);
    await waitFor('who is next', () => popup.$('.popup-next li'));
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
