/** A manager sets the agreement's clock in the options, and a rep's leads go by it. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import { ruleDeadline } from '../../lib/domain/sla/rule-deadline.ts';
import { day } from '../../lib/domain/time.ts';
import type { PageCalls } from '../../lib/messaging/protocol.ts';
import { find, findAll, get, press, textOf, waitForText, waitForWords } from '../browser/by-name.ts';
import type { ColorScheme } from '../browser/extension-browser.ts';
import { reload } from '../browser/reload.ts';
import { viewport } from '../browser/viewport.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { settled } from '../demo/pictures.ts';
import { openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { discardDraft, goToStep, leaveEditor, openEditor, saveRevision } from './agreement-steps.ts';
import { ask, type Stage, setStage } from './stage.ts';
import { violations } from './violations.ts';

const handedOverAt = Date.now();
const shippedRule = words('agreement_sla_firstResponse');
const oldHandoverAt = handedOverAt - 2 * day;

let stage: Stage;
let options: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-clock-'));
  stage = await setStage({ sample: false, downloadDir: folder });
  options = await stage.browser.openExtensionPage('options.html');
  const lead = (email: string, at: number) => ({
    identity: { emails: [email], records: [] },
    handovers: [{ id: `handover of ${email}`, at, source: 'test' }],
  });
  await ask(options, 'importBatch', {
    people: [
      lead('jana.vosicka@nordlicht-software.example', handedOverAt),
      lead('bjoern.ahlgren@nordlicht-software.example', oldHandoverAt),
    ],
  });
});
afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

function known(): Promise<PageCalls['agreement']['out']> {
  return ask(options, 'agreement');
}

/** Types a text in the place of what a field has. */
async function fill(field: ElementHandle, text: string): Promise<void> {
  await field.click({ count: 3 });
  await field.type(text);
}

/** Says who changes the agreement and why, in its last step. The name is remembered. */
async function sayWhy(note: string): Promise<void> {
  await fill(await get(options, 'textbox', words('sign_author')), 'Ida Berg');
  await fill(await get(options, 'textbox', words('sign_note')), note);
}

/** An instant as Baton writes it, in the browser's own words. */
function written(at: number, zone: string): Promise<string> {
  return options.evaluate(
    (instant, timeZone) =>
      new Intl.DateTimeFormat(document.documentElement.lang, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: new Intl.DateTimeFormat(document.documentElement.lang, { hour: 'numeric' }).resolvedOptions().hour12
          ? 'numeric'
          : '2-digit',
        minute: '2-digit',
        timeZone,
      }).format(instant),
    at,
    zone,
  );
}

async function deadlineWritten(agreement: Agreement, at: number): Promise<string> {
  const deadline = ruleDeadline(agreement.sla[0]!, agreement, at);
  return written(deadline!.dueAt!, deadline!.calendar.zone);
}

describe('a manager', () => {
  it('opens the clock’s step in the place of the options', async () => {
    await openEditor(options);
    await press(options, 'link', words('agreement_step_clock'));
    await waitForWords(options, words('clock_rules_about'));
    const focused = () => options.evaluate(() => (document.activeElement as HTMLElement).innerText);
    await waitFor('the focus on the heading', async () => (await focused()) === words('agreement_step_clock'));
    expect(await options.evaluate(() => location.hash)).toBe('#agreement/edit/clock');
  });

  it('is told in the field what is wrong, and saves nothing', async () => {
    const field = await get(options, 'textbox', words('clock_rule_value'));
    await fill(field, 'soon');
    await waitForWords(options, words('clock_ask_days', ['1,000']));
    await waitForWords(options, words('clock_preview_wrong'));
    await goToStep(options, 'sign');
    await sayWhy('Faster');
    await press(options, 'button', words('clock_save_as', [1]));
    await waitForWords(options, words('clock_save_problems_one', [1]));
    expect(await known()).toMatchObject({ isDefault: true, agreement: { revision: 0 } });
    await goToStep(options, 'clock');
  });

  it('sets the first contact to four business hours, and sees every deadline come earlier', async () => {
    await (await get(options, 'combobox', words('clock_rule_unit'))).select('businessHours');
    await fill(await get(options, 'textbox', words('clock_rule_value')), '4');
    const changes = await waitFor('the preview', async () => {
      const texts = await options.$$eval('.clock-change', (nodes) => nodes.map((node) => node.textContent));
      return texts.length > 0 && texts;
    });
    expect(changes).toEqual(Array(4).fill(words('clock_preview_earlier')));
    // The four hours of warning, which were few of two days, are all there is.
    await waitForWords(options, words('clock_rule_alwaysAtRisk'));
  });

  it('adds a qualification by weekday, and sees it in the preview', async () => {
    await press(options, 'button', words('clock_rule_add'));
    const units = await waitFor('the second rule', async () => {
      const found = await findAll(options, 'combobox', words('clock_rule_unit'));
      return found.length === 2 && found;
    });
    await units[1]!.select('weekday');
    await get(options, 'combobox', words('clock_dueBy_weekday'));
    await waitForWords(options, words('clock_preview_added'));
    const list = await options.$eval('.clock-leads', (node) => (node as HTMLElement).innerText);
    expect(list.match(new RegExp(words('clock_rule_new_qualification'), 'g'))).toHaveLength(4);
  });

  it.each(['light', 'dark'] satisfies ColorScheme[])('reads and hears all of it in %s', async (scheme) => {
    await stage.browser.setColorScheme(options, scheme);
    await settled(options.mainFrame(), scheme);
    expect(await violations(options.mainFrame(), '.agreement-editor')).toEqual([]);
  });

  it('needs no more than 320 pixels of width', async () => {
    await options.setViewport({ ...viewport, width: 320 });
    const wide = () =>
      options.$$eval('.agreement-editor *', (nodes) =>
        nodes
          .filter((node) => node.closest('.visually-hidden') === null && node.getBoundingClientRect().right > 321)
          .map((node) => node.outerHTML.slice(0, 120)),
      );
    expect(await wide()).toEqual([]);
    await options.setViewport(viewport);
  });

  it('saves it as the first revision, from today', async () => {
    await goToStep(options, 'sign');
    await saveRevision(options, 1);
    await leaveEditor(options);
    const { agreement, versions } = await known();
    expect(agreement.name, 'it is the team’s own from now on').toBe(words('clock_ownName'));
    expect(agreement.sla.map(({ within }) => within.unit)).toEqual(['businessHours', 'weekday']);
    expect(versions.map(({ revision }) => revision)).toEqual([0, 1]);
    await waitForText(
      options,
      'region',
      words('options_agreement_title'),
      new RegExp(words('options_sla_verdict_weekday', ['Monday', '0?9:00.*', 'Wednesday', '.*'])),
    );
  });
});

describe('what is still to be filled in', () => {
  it('can be read and heard', async () => {
    await goToStep(options, 'clock');
    await press(options, 'button', words('clock_promise_add'));
    const kind = await get(options, 'combobox', words('clock_condition_kind', [shippedRule]));
    for (const on of ['stage', 'source', 'fit', 'team', 'deadline', 'fact']) {
      await kind.select(on);
      const [add] = await findAll(options, 'button', words('clock_condition_add'));
      await add!.click();
    }
    for (const ask of ['stages', 'values', 'teams']) await waitForWords(options, words(`clock_ask_${ask}`));
    expect(await violations(options.mainFrame(), '.agreement-editor')).toEqual([]);
  });

  it('is thrown away after a question', async () => {
    await discardDraft(options);
    expect((await known()).agreement.marketing).toBeUndefined();
  });
});

describe('a draft', () => {
  it('comes back after the page was closed, and says so', async () => {
    await goToStep(options, 'clock');
    const field = await get(options, 'textbox', words('clock_rule_value'));
    await fill(field, '5');
    await waitForWords(options, words('agreement_draft_kept'));
    await reload(options);
    await waitForWords(options, words('agreement_restored_anew'));
    const value = () => options.$eval('.sentence-fields input', (node) => (node as HTMLInputElement).value);
    await waitFor('the number that was typed', async () => (await value()) === '5');
    await discardDraft(options);
    expect(await ask(options, 'agreementDraft')).toBeNull();
  });
});

describe('a rep', () => {
  /** What the sidebar says of the clocks beside a contact in the CRM. */
  async function clocksOf(id: number): Promise<string> {
    const page = await openContact(stage.browser, stage.crm, id);
    try {
      const sidebar = await openSidebar(stage.browser, page);
      await waitForLead(sidebar);
      return await textOf(await get(sidebar, 'region', 'SLA'));
    } finally {
      await page.close();
    }
  }

  it('has the new deadline on a lead handed over today', async () => {
    const { agreement } = await known();
    const clocks = await clocksOf(1);
    expect(clocks).toContain((await deadlineWritten(agreement, handedOverAt)).replace(/\s+/g, ' '));
    expect(clocks).toContain(words('clock_rule_new_qualification'));
  });

  it('finds an older lead under the agreement it began under, and is told so', async () => {
    const clocks = await clocksOf(2);
    expect(clocks).not.toContain(words('clock_rule_new_qualification'));
    expect(clocks).toContain(words('sidebar_sla_supersededShipped'));
  });
});

describe('a draft that was overtaken', () => {
  it('is kept, and is merged with what was put in force meanwhile', async () => {
    await goToStep(options, 'clock');
    const [risk] = await waitFor('the rules', async () => {
      const found = await findAll(options, 'textbox', words('clock_rule_atRisk'));
      return found.length === 2 && found;
    });
    await fill(risk!, '3');
    const { agreement } = await known();
    await ask(options, 'putAgreement', { agreement: { ...agreement, name: 'Renamed meanwhile', revision: 2 } });
    const notice = await get(options, 'button', words('agreement_overtaken_merge', [2]));
    await press(options, 'button', words('clock_export'));
    const file = await waitFor('the draft', async () =>
      (await readdir(folder)).find((name) => name.endsWith('-draft.json')),
    );
    const draft = await waitFor('all of it', async () => JSON.parse(await readFile(join(folder, file), 'utf8')));
    expect((draft as Agreement).sla[0]?.atRiskHours).toBe(3);
    await notice.click();
    await goToStep(options, 'sign');
    await sayWhy('Warn later');
    await saveRevision(options, 3);
    await leaveEditor(options);
    const saved = await known();
    const newest = saved.upcoming ?? saved.agreement;
    expect(newest).toMatchObject({ name: 'Renamed meanwhile', revision: 3 });
    expect(newest.sla[0]?.atRiskHours).toBe(3);
  });

  it('tells of the day from which it will apply', async () => {
    await waitForText(
      options,
      'region',
      words('options_agreement_title'),
      new RegExp(words('options_versions_upcoming', [3, '.*'])),
    );
    expect(await find(options, 'button', words('clock_save_as', [4]))).toBeNull();
    expect(await ask(options, 'agreementDraft')).toBeNull();
  });
});
