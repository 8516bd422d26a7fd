/** The number on the button is the popup's, and a reminder is shown once, whatever becomes of the worker. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figures } from '../../lib/domain/figures/figures.ts';
import type { ReminderSettings } from '../../lib/domain/reminders/settings.ts';
import { get, press } from '../browser/by-name.ts';
import { stays, waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { agreementOf } from '../support/agreement.ts';
import { ask, type Stage, setStage } from './stage.ts';

const hour = 3_600_000;

let stage: Stage;
let options: Page;

beforeAll(async () => {
  stage = await setStage({ sample: true });
  options = await stage.browser.openExtensionPage('options.html');
});
afterAll(() => stage?.close());

function badge(): Promise<{ text: string; title: string }> {
  return options.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
  }));
}

/** The ids of the notifications on show. */
function notifications(): Promise<string[]> {
  return options.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
}

function figures(): Promise<Figures> {
  return ask<Figures>(options, 'figures', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
}

async function change(changes: Partial<ReminderSettings>): Promise<ReminderSettings> {
  const settings = await ask<ReminderSettings>(options, 'reminders');
  return ask(options, 'putReminders', { settings: { ...settings, ...changes } });
}

/** Waits until the badge says what the popup does, and gives how many are overdue and due today. */
function sameAsPopup(): Promise<{ overdue: number; dueToday: number }> {
  return waitFor('the badge to be as the popup', async () => {
    const { overdue, dueToday } = await figures();
    const count = overdue.count + dueToday.count;
    const { text } = await badge();
    return text === (count === 0 ? '' : String(count)) && { overdue: overdue.count, dueToday: dueToday.count };
  });
}

/** Somebody handed over so many hours ago, whom nobody has called. */
async function handOver(email: string, hoursAgo: number): Promise<string> {
  const at = Date.now() - hoursAgo * hour;
  const handovers = [{ id: email, at, source: 'test' }];
  const people = [{ identity: { emails: [email], records: [] }, handovers }];
  await ask(options, 'importBatch', { people });
  const [person] = await ask<{ contactId: string }[]>(options, 'findPeople', { email });
  return `lead:${person?.contactId}`;
}

/** An agreement under which the clock never stands still: eight hours, whatever day it is. */
async function agreeAroundTheClock(): Promise<void> {
  const allDay: [string, string][] = [['00:00', '24:00']];
  const week = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay };
  const agreement = agreementOf();
  const sla = agreement.sla.map((rule) => ({ ...rule, within: { unit: 'businessHours', value: 8 } as const }));
  const calendars = agreement.calendars.map((calendar) => ({ ...calendar, week }));
  await ask(options, 'putAgreement', { agreement: { ...agreement, sla, calendars } });
}

describe('the badge', () => {
  it('has the number of the popup', async () => {
    const { overdue } = await sameAsPopup();
    expect(overdue).toBeGreaterThan(0);
    expect((await badge()).title).toContain(words('reminders_badge_overdue_other', [overdue]));
    const popup = await stage.browser.openExtensionPage('popup.html');
    await waitFor('the popup’s figures', () =>
      popup.evaluate(
        (count) => document.body.innerText.replace(/\s+/g, ' ').includes(count),
        `${words('popup_overdue')} ${overdue}`,
      ),
    );
    await popup.close();
  });

  it('follows an answer', async () => {
    const before = await sameAsPopup();
    const [lead] = (await figures()).overdue.leads;
    await ask(options, 'markContacted', { contactId: lead?.contactId, id: 'answered' });
    await waitFor('one less', async () => (await badge()).text === String(before.overdue + before.dueToday - 1));
    await ask(options, 'undoContacted', { contactId: lead?.contactId, id: 'answered' });
    expect(await sameAsPopup()).toEqual(before);
  });

  it('counts the rep’s own leads, as the popup does', async () => {
    const all = await sameAsPopup();
    const { overdue } = await figures();
    const owner = overdue.leads.find((lead) => lead.owner !== undefined)?.owner ?? '';
    expect(await ask(options, 'ownerNames')).toContain(owner);
    await change({ me: [owner] });
    await waitFor('fewer leads', async () => {
      const own = await sameAsPopup();
      return own.overdue > 0 && own.overdue < all.overdue;
    });
    await change({ me: [] });
    expect(await sameAsPopup()).toEqual(all);
  });

  it('is there again after the worker was stopped and started', async () => {
    const before = await sameAsPopup();
    await options.evaluate(() => chrome.action.setBadgeText({ text: '?' }));
    await stage.browser.stopWorker();
    await ask(options, 'reminders');
    expect(await sameAsPopup()).toEqual(before);
  });
});

describe('a reminder', () => {
  it('of all that waits when reminders are turned on is one notification', async () => {
    await agreeAroundTheClock();
    const box = await get(options, 'checkbox', words('reminders_on'));
    await box.click();
    await waitFor('the settings', () =>
      options.evaluate((text) => document.body.innerText.includes(text), words('reminders_quiet_hour')),
    );
    const shown = await waitFor('the digest', async () => (await notifications()).length > 0 && notifications());
    expect(shown).toEqual(['digest']);
    expect(await ask<ReminderSettings>(options, 'reminders')).toMatchObject({ on: true, perDay: 3 });
    await options.close();
    options = await stage.browser.openExtensionPage('options.html');
    const again = await get(options, 'checkbox', words('reminders_on'));
    expect(await again.evaluate((input) => (input as HTMLInputElement).checked)).toBe(true);
  });

  it('is shown for a lead that has used half of its time, once, though the worker is stopped', async () => {
    const first = await handOver('half@reminders.example', 5);
    await waitFor('the first notification', async () => (await notifications()).includes(first));
    await options.evaluate((id) => chrome.notifications.clear(id), first);
    await stage.browser.stopWorker();
    const second = await handOver('second@reminders.example', 5);
    await waitFor('the second notification', async () => (await notifications()).includes(second));
    expect(await notifications()).not.toContain(first);
  });

  it('goes away when the lead is answered', async () => {
    const shown = await handOver('answered@reminders.example', 5);
    await waitFor('the notification', async () => (await notifications()).includes(shown));
    await ask(options, 'markContacted', { contactId: shown.replace('lead:', ''), id: 'call' });
    await waitFor('the notification to go', async () => !(await notifications()).includes(shown));
  });

  it('waits while the rep wants quiet', async () => {
    await press(options, 'button', words('reminders_quiet_hour'));
    await waitFor('the quiet', async () => (await ask<ReminderSettings>(options, 'reminders')).quietUntil);
    await change({ perDay: 50 });
    const held = await handOver('quiet@reminders.example', 5);
    await sameAsPopup();
    await stays('quiet', async () => !(await notifications()).includes(held), 1500);
    await press(options, 'button', words('reminders_quiet_end'));
    await waitFor('the notification after the quiet', async () => (await notifications()).includes(held));
  });
});
