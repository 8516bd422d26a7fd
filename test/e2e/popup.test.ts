/** The popup: what is owed now, how the month goes, and from there to the record. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figures } from '../../lib/domain/figures/figures.ts';
import type { ReminderSettings } from '../../lib/domain/reminders/settings.ts';
import { day, hour, minute } from '../../lib/domain/time.ts';
import { find, press, textOf, waitForText, waitForWords } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { agreementOf } from '../support/agreement.ts';
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
    const month = ['popup_attainment', 'popup_speed'];
    const marketing = ['popup_delivered', 'popup_reasons', 'popup_mqlToSql', 'popup_feedback'];
    for (const key of [...month, ...marketing]) expect(text).toContain(words(key));
    expect(text).not.toContain(words('popup_qualified'));
    expect(figures.speedToLead.responses).toBeGreaterThan(0);
    expect(text).toContain(words('popup_speed_over_other', [figures.speedToLead.responses, '']).split(';')[0]);
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

describe('the popup under an agreement with both clocks', () => {
  const nobodys = 'Nobody’s Lead';

  beforeAll(async () => {
    const page = await stage.browser.openExtensionPage('popup.html');
    const [first, ...rest] = agreementOf().sla;
    if (!first) throw new Error('the agreement has no rule');
    const soon = { id: 'qualify', name: 'Qualified at once', measures: 'qualification' as const };
    const sla = [first, ...rest, { ...first, ...soon, within: { unit: 'businessHours' as const, value: 0.5 } }];
    const marketing = { leads: 10, per: 'week' as const, calendar: first.calendar };
    await ask(page, 'putAgreement', { agreement: agreementOf({ validFrom: '2020-01-01', sla, marketing }) });
    const [source, at] = ['test', Date.now() - 200 * day];
    const facts = { name: { value: nobodys, source, at } };
    const handovers = [{ id: 'long-ago', at, source }];
    const identity = { emails: ['nobodys@lead.example'], records: [] };
    await ask(page, 'importBatch', { people: [{ identity, facts, handovers }] });
    await page.close();
  });

  it('says who belongs to nobody, and what else than contact is owed', async () => {
    const { popup, text, figures } = await openPopup();
    expect(figures.overdue.leads[0]).toMatchObject({ name: nobodys });
    expect(text).toContain(`${nobodys} `);
    expect(text).toContain(words('popup_due_unowned'));
    expect(figures.unowned).toBeGreaterThan(0);
    expect(text).toContain(words(`popup_unowned_${figures.unowned === 1 ? 'one' : 'other'}`, [figures.unowned]));
    expect(figures.overdue.leads.slice(0, 4).map(({ measures }) => measures)).toContain('qualification');
    expect(text).toContain('Qualified at once');
    expect(text).toContain(words('popup_qualified'));
    await popup.close();
  });

  it('holds what marketing handed over this week against an even pace', async () => {
    const { popup, text, figures } = await openPopup();
    const { delivered, pace, workingDaysLeft } = figures.promise;
    const form = workingDaysLeft === 1 ? 'one' : 'other';
    expect(text).toContain(words('popup_share_promised', [delivered, 10]));
    expect(text).toContain(words(`popup_promise_week_${form}`, [workingDaysLeft, pace]));
    await popup.close();
  });

  it('shows a rep their own leads alone once they said who they are', async () => {
    const { popup, text, figures } = await openPopup();
    expect(text).not.toContain(words('popup_mine'));
    const settings = await ask<ReminderSettings>(popup, 'reminders');
    const owner = figures.overdue.leads.find((lead) => lead.owner !== undefined)?.owner ?? '';
    await ask(popup, 'putReminders', { settings: { ...settings, me: [owner] } });
    await waitForWords(
      popup,
      `${words('popup_overdue')} ${figures.overdue.leads.filter((l) => l.owner === owner).length}`,
    );
    await popup.close();
    const own = await openPopup();
    expect(own.text).toContain(words('popup_mine'));
    expect(new Set(own.figures.overdue.leads.map((lead) => lead.owner))).toEqual(new Set([owner]));
    expect(own.text).not.toContain(nobodys);
    await ask(own.popup, 'putReminders', { settings });
    await own.popup.close();
  });

  it('keeps reminders quiet for an hour, and ends it, where there are any', async () => {
    const { popup: off } = await openPopup();
    expect(await find(off, 'button', words('popup_quiet_begin'))).toBeNull();
    const settings = await ask<ReminderSettings>(off, 'reminders');
    await ask(off, 'putReminders', { settings: { ...settings, on: true } });
    await off.close();

    const { popup } = await openPopup();
    await press(popup, 'button', words('popup_quiet_begin'));
    await waitForWords(popup, words('popup_quiet_end'));
    const { quietUntil = 0 } = await ask<ReminderSettings>(popup, 'reminders');
    expect(Math.abs(quietUntil - Date.now() - hour)).toBeLessThan(minute);
    const focused = await popup.evaluateHandle(() => document.activeElement as HTMLElement);
    expect(await textOf(focused)).toBe(words('popup_quiet_end'));
    await press(popup, 'button', words('popup_quiet_end'));
    await waitForWords(popup, words('popup_quiet_begin'));
    expect((await ask<ReminderSettings>(popup, 'reminders')).quietUntil ?? 0).toBeLessThanOrEqual(Date.now());
    await ask(popup, 'putReminders', { settings });
    await popup.close();
  });
});
