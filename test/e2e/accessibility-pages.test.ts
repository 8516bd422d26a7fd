/** What a machine can check of accessibility in Baton's own pages, in light and dark. People check the rest. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import type { ReminderSettings } from '../../lib/domain/reminders/settings.ts';
import { addDays, dayOf } from '../../lib/domain/time.ts';
import { get, press, waitForWords, write } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { schemes, settled } from '../demo/pictures.ts';
import { putSampleAgreement } from '../demo/workspace.ts';
import { agreementPart, discardDraft, goToStep } from './agreement-steps.ts';
import { ask, type Stage, setStage } from './stage.ts';
import { violations } from './violations.ts';

let stage: Stage;

/** The sample's agreement in force, signed by both sides, and a second revision ahead that nobody has signed. */
beforeAll(async () => {
  stage = await setStage({ sample: true });
  await putSampleAgreement(stage.browser);
  const page = await stage.browser.openExtensionPage('leads.html');
  const { agreement } = await ask<{ agreement: Agreement }>(page, 'agreement');
  const { signatures: _, ...unsigned } = agreement;
  const tomorrow = addDays(dayOf(Date.now(), agreement.calendars[0]?.zone ?? 'UTC'), 1);
  const second = { ...unsigned, name: 'Another name', revision: 2, validFrom: tomorrow };
  await ask(page, 'putAgreement', { agreement: second });
  const settings = await ask<ReminderSettings>(page, 'reminders');
  await ask(page, 'putReminders', { settings: { ...settings, on: true } });
  await page.close();
});
afterAll(() => stage?.close());

describe.each(schemes)('in %s', (scheme) => {
  let page: Page;

  beforeAll(async () => {
    page = await stage.browser.openExtensionPage('options.html');
    // Firefox lets the colours of a tab in the background change at its leisure.
    await page.bringToFront();
    await stage.browser.setColorScheme(page, scheme);
    await agreementPart(page);
    await settled(page.mainFrame(), scheme);
  });
  afterAll(() => page?.close());

  /** The part of the page in which a step stands: looked through alone, it is found faster than in the whole page. */
  function step(): Promise<ElementHandle> {
    return waitFor('the step', () => page.$('.agreement-step'));
  }

  async function lookAt(part?: string): Promise<void> {
    await settled(page.mainFrame(), scheme);
    expect(await violations(page.mainFrame(), part)).toEqual([]);
  }

  it('the options, with an address that is none and two revisions side by side', async () => {
    await waitForWords(page, words('reminders_when'));
    await write(page, words('options_sites_address'), 'nowhere');
    await press(page, 'button', words('options_sites_add'));
    await get(page, 'alert');
    await page.locator('details:has(.version-list) summary').click();
    await waitFor('the comparison', () => page.$('.compare table'));
    await lookAt();
  });

  it('the steps of the editor with something wrong in them', async () => {
    await goToStep(page, 'goals');
    await write(await step(), words('goals_closeRate'), '140 %');
    await waitForWords(page, words('goals_ask_closeTooBig'));
    await lookAt('.agreement-editor');
    await goToStep(page, 'words');
    await page.locator('.editor-summary').click();
    await waitFor('a word', () => page.$('.editor-body'));
    await lookAt('.agreement-step');
    await goToStep(page, 'buyers');
    await press(await step(), 'button', words('buyers_persona_add'));
    await waitFor('a persona', () => page.$('.editor-body'));
    await lookAt('.agreement-step');
    await goToStep(page, 'content');
    await press(await step(), 'button', words('content_add'));
    await write(await step(), words('content_url'), 'http://content.example');
    await waitForWords(page, words('content_ask_https'));
    await lookAt('.agreement-step');
  });

  it.each(['engagement', 'timing', 'reasons', 'calls'] as const)('the step %s', async (name) => {
    await goToStep(page, name);
    await lookAt('.agreement-step');
  });

  it('the clock’s step with something wrong in it, and all that is wrong where it is saved', async () => {
    await goToStep(page, 'clock');
    await write(await step(), words('clock_rule_value'), 'soon');
    const kind = words('clock_condition_kind', [words('agreement_sla_firstResponse')]);
    await (await get(await step(), 'combobox', kind)).select('source');
    await press(await step(), 'button', words('clock_condition_add'));
    await waitFor('the focus in the new condition', () =>
      page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'),
    );
    await waitForWords(page, words('clock_preview_wrong'));
    await lookAt('.agreement-editor');
    await goToStep(page, 'sign');
    await press(await step(), 'button', words('clock_save_as', [3]));
    await waitForWords(page, words('clock_save_problems_other', ['']).trim());
    await lookAt('.agreement-editor');
    await discardDraft(page);
  });

  it('a list of holidays under review, and a rep with leave', async () => {
    await goToStep(page, 'clock');
    await (await get(await step(), 'combobox', words('holidays_country'))).select('NO');
    await press(await step(), 'button', words('holidays_show'));
    await waitForWords(page, `${words('holidays_review')} Norway`);
    await (await get(await step(), 'combobox', words('hours_owner_new'))).type('Kari Nordmann');
    await press(await step(), 'button', words('hours_owner_add'));
    await waitForWords(page, words('hours_owner_calendar_help'));
    await lookAt('.agreement-editor');
    await discardDraft(page);
  });

  it('the lines to sign on, and the contract', async () => {
    await goToStep(page, 'sign');
    await press(await step(), 'button', words('sign_for_sales'));
    await waitForWords(page, words('sign_name_missing'));
    await lookAt('.agreement-editor');
    await page.evaluate(() => {
      location.hash = '#agreement/contract';
    });
    await waitFor('the contract', () => page.$('.contract-page h1'));
    await lookAt();
  });

  it('the call list, and the grid with a cell chosen', async () => {
    const leads = await stage.browser.openExtensionPage('leads.html#calls');
    await stage.browser.setColorScheme(leads, scheme);
    await waitFor('the list', () => leads.$('.call-row'));
    await leads.locator('.call-row .stage-word').click();
    await waitFor('what it means', () => leads.$('.stage-definition-text'));
    await settled(leads.mainFrame(), scheme);
    expect(await violations(leads.mainFrame())).toEqual([]);
    await leads.evaluate(() => {
      location.hash = '#grid';
    });
    await leads.locator('.fit-grid-table td button').click();
    await waitFor('the cell', () => leads.$('.leads-main a.lead-name, .leads-main .lead-name'));
    await settled(leads.mainFrame(), scheme);
    expect(await violations(leads.mainFrame())).toEqual([]);
    await leads.close();
  });
});
