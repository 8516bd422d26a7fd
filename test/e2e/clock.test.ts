/** The clock beside a lead: opened line by line, copied, paused and resumed; the edge says the same all the while. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeadlineLedger } from '../../lib/domain/sla/ledger-view.ts';
import { hour, minute } from '../../lib/domain/time.ts';
import { find, get, press, textOf, waitForText } from '../browser/by-name.ts';
import type { ColorScheme } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { setCrmTheme, settled } from '../demo/pictures.ts';
import { openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { ask, type Stage, setStage } from './stage.ts';
import { storedContact } from './stored.ts';
import { violations } from './violations.ts';

const email = 'jana.vosicka@nordlicht-software.example';
const why = words('ledger_why');
const pause = words('sidebar_pause');
const schemes: readonly ColorScheme[] = ['light', 'dark'];

let stage: Stage;
let options: Page;
let page: Page;
let sidebar: Frame;

beforeAll(async () => {
  stage = await setStage({ sample: true });
  options = await stage.browser.openExtensionPage('options.html');
  page = await openContact(stage.browser, stage.crm, 1);
  sidebar = await openSidebar(stage.browser, page);
  await waitForLead(sidebar);
});
afterAll(() => stage?.close());

const region = (pattern: RegExp) => waitForText(sidebar, 'region', words('sidebar_sla'), pattern);
const cells = (selector: string) =>
  sidebar.$$eval(selector, (all) => all.map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim()));
const rows = () => cells('.ledger-table tbody tr');

/** The hours and minutes in a text, in milliseconds. */
function duration(text: string): number {
  const of = (unit: string) => Number(new RegExp(`(\\d+)${unit}\\b`).exec(text)?.[1] ?? 0);
  return of('h') * hour + of('m') * minute;
}

/** Runs in the sidebar: keeps what is told to screen readers from now on. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const status = element?.closest('[role="status"]');
      if (status?.textContent) heard.push(status.textContent);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}
const heard = () => sidebar.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

describe('"Why this deadline?"', () => {
  it('opens a reckoning whose sum and deadline are those of the countdown', async () => {
    await press(sidebar, 'button', why);
    await waitFor('the reckoning', async () => (await rows()).length > 2);
    const { id } = await storedContact(options, email);
    const ruleId = await ask<{ agreement: { sla: { id: string }[] } }>(options, 'agreement').then(
      ({ agreement }) => agreement.sla[0]?.id,
    );
    const ledger = await ask<DeadlineLedger>(options, 'deadlineLedger', { contactId: id, ruleId });
    const counted = await cells('.ledger-open td:first-of-type');
    expect(counted.map(duration).reduce((sum, one) => sum + one, 0)).toBe(ledger.total);
    expect((await cells('.ledger-due td:last-of-type')).map(duration)).toEqual([ledger.total]);
    expect(counted).toHaveLength(ledger.lines.filter(({ line }) => line === 'open').length);

    const [deadline] = await cells('.ledger-due .block');
    expect(await textOf(await get(sidebar, 'region', words('sidebar_sla')))).toContain(
      words('sidebar_sla_due', [deadline ?? ''])
        .split(',')
        .slice(0, -1)
        .join(','),
    );
    const now = await sidebar.evaluate(() => Date.now());
    const left = ledger.lines
      .filter((line) => line.line === 'open')
      .reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, now)), 0);
    const [figure] = await cells('.figure');
    expect(Math.abs(duration(figure ?? '') - left)).toBeLessThanOrEqual(minute);
  });

  it('has the focus, and gives it back on Escape', async () => {
    expect(await sidebar.evaluate(() => document.activeElement?.className)).toBe('ledger');
    await page.keyboard.press('Escape');
    await waitFor('the reckoning to close', async () => (await rows()).length === 0);
    expect(await sidebar.evaluate(() => document.activeElement?.textContent)).toBe(why);
  });

  it('copies the same as text', async () => {
    await press(sidebar, 'button', why);
    await press(sidebar, 'button', words('ledger_copy'));
    await region(new RegExp(words('sidebar_copied')));
    await sidebar.evaluate(() =>
      document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' })),
    );
    await sidebar.focus('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('v', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    const text = await waitFor('the pasted text', () =>
      sidebar.$eval('#paste', (field) => (field as HTMLTextAreaElement).value),
    );
    await sidebar.$eval('#paste', (field) => field.remove());
    expect(text.split('\n').filter((line) => line.startsWith('+ ')).length).toBeGreaterThan(0);
    expect(text).toContain(words('ledger_open'));
    expect(text).not.toMatch(/undefined|NaN|\$\d/);
  });

  it.each(schemes)('leaves axe nothing to say in %s', async (scheme) => {
    await setCrmTheme(stage.browser, page, scheme);
    await settled(sidebar, scheme);
    expect(await violations(sidebar)).toEqual([]);
  });
});

describe('a pause', () => {
  it('is made by one button and a reason, and shows in the sidebar and at the edge', async () => {
    await sidebar.evaluate(listen);
    await press(sidebar, 'button', pause);
    expect(await violations(sidebar)).toEqual([]);
    await press(sidebar, 'button', words('sidebar_pause_save'));
    await region(new RegExp(`${words('sla_state_paused')}.*${words('sidebar_pause_waitingForBuyer')}`));
    await edgeSays(words('sla_state_paused'));
    const { pauses } = await storedContact(options, email);
    expect(pauses).toMatchObject([{ kind: 'waitingForBuyer', source: 'rep' }]);
  });

  it('is told to screen readers once', async () => {
    const told = (await heard()).filter((text) => text.includes(words('sla_state_paused')));
    expect(told).toHaveLength(1);
  });

  it('stands in the reckoning that is still open', async () => {
    const line = words('ledger_pauseLasting', [words('sidebar_pause_waitingForBuyer')]);
    await waitFor('the line of the pause', async () => (await rows()).some((row) => row.includes(line)));
    expect(await violations(sidebar)).toEqual([]);
  });

  it('ends in one press, also after the worker was killed', { timeout: 40_000 }, async () => {
    await stage.browser.stopWorker();
    const resume = await waitFor('"Resume"', () => find(sidebar, 'button', words('sidebar_resume')));
    await resume.click();
    await region(new RegExp(`^(?!.*${words('sla_state_paused')})`));
    await waitFor('the edge to run on', async () => !(await edge()).includes(words('sla_state_paused')));
    const { pauses } = await storedContact(options, email);
    expect(pauses.map(({ to }) => to !== undefined)).toEqual([true]);
  });
});

describe('marketing’s answer', () => {
  it('is written below the reason and shown there', async () => {
    const feedback = () => get(sidebar, 'region', words('sidebar_feedback'));
    await press(sidebar, 'button', words('sidebar_bad'));
    await sidebar.locator('fieldset.feedback-reasons button').click();
    await press(sidebar, 'button', words('sidebar_answer_write'));
    await page.keyboard.type('We raised the limit.');
    expect(await violations(sidebar)).toEqual([]);
    await press(await feedback(), 'button', words('sidebar_save'));
    await waitForText(sidebar, 'region', words('sidebar_feedback'), /We raised the limit\./);
    expect((await storedContact(options, email)).feedback).toMatchObject([
      { verdict: 'bad', answer: { text: 'We raised the limit.' } },
    ]);
  });
});

async function edge(): Promise<string> {
  return (await stage.browser.buttonNames(page)).find((name) => name.startsWith('Baton:')) ?? '';
}

function edgeSays(word: string): Promise<true> {
  return waitFor(`the edge to say "${word}"`, async () => (await edge()).includes(word));
}
