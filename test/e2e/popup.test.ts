/** The popup: what is owed now, how the month goes, and from there to the record. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figures } from '../../lib/domain/figures.ts';
import { press, waitForText, waitForWords } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { ask, type Stage, setStage } from './stage.ts';

let stage: Stage;
let crmPage: Page;

beforeAll(async () => {
  stage = await setStage({ sample: true });
  // A record's address is known once a page of its CRM was seen.
  crmPage = await openContact(stage.browser, stage.crm, 10);
  await waitForLead(await openSidebar(stage.browser, crmPage));
});
afterAll(() => stage?.close());

async function openPopup(): Promise<{ popup: Page; text: string; figures: Figures }> {
  const popup = await stage.browser.openExtensionPage('popup.html');
  await waitForWords(popup, words('popup_feedback'));
  const text = await popup.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  const figures = await ask<Figures>(popup, 'figures', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  return { popup, text, figures };
}

describe('the popup', () => {
  it('says each figure and what it is over', async () => {
    const { popup, text, figures } = await openPopup();
    expect(figures.overdue.count).toBeGreaterThan(0);
    expect(text).toContain(`${words('popup_overdue')} ${figures.overdue.count}`);
    expect(text).toContain(`${words('popup_due')} ${figures.dueToday.count}`);
    for (const key of ['popup_attainment', 'popup_mqlToSql', 'popup_delivered', 'popup_feedback'])
      expect(text).toContain(words(key));
    expect(text).not.toMatch(/undefined|NaN|\[object|Invalid|\$\d/);
    await popup.close();
  });

  it('counts a verdict once it is given', async () => {
    const { popup, figures: before } = await openPopup();
    await popup.close();
    await crmPage.bringToFront();
    const sidebar = await openSidebar(stage.browser, crmPage);
    await press(sidebar, 'button', words('sidebar_good'));
    await waitForText(sidebar, 'region', 'Feedback', new RegExp(words('sidebar_undo')));
    const after = await openPopup();
    expect(after.figures.feedback).toEqual({ part: before.feedback.part + 1, whole: before.feedback.whole + 1 });
    const { part, whole } = after.figures.feedback;
    expect(after.text).toContain(words('popup_good_other', [part]));
    expect(after.text).toContain(words('popup_bad_other', [whole - part]));
    await after.popup.close();
  });

  it('leads from a lead that is overdue to its record in the CRM', async () => {
    const { popup, figures } = await openPopup();
    const [lead] = figures.overdue.leads;
    expect(lead?.url).toMatch(new RegExp(`^${stage.crm.origin}/#/contacts/\\d+/show$`));
    const link = await waitFor('the link', () => popup.$(`a[href="${lead?.url}"]`));
    await link.evaluate((element) => (element as HTMLElement).click());
    await waitFor('the record’s tab', async () =>
      (await stage.browser.pages()).some((page) => page.url() === lead?.url),
    );
  });
});
