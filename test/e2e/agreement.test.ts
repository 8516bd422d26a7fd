/** A marketing lead and a sales lead, from nothing to an agreement that both have signed, and on to a second copy of it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StepName } from '../../components/options/agreement/step-names.ts';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import { addDays } from '../../lib/domain/time.ts';
import type { PageCalls } from '../../lib/messaging/protocol.ts';
import { get, press, textOf, waitForText, waitForWords, write, writeInto } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import {
  atStep,
  changeRows,
  chooseFile,
  currentStep,
  goOn,
  goToStep,
  leaveEditor,
  newestAgreement,
  openEditor,
  openItem,
  problemIn,
  saveRevision,
} from './agreement-steps.ts';
import { ask, type Stage, setStage } from './stage.ts';

const meaning = 'A buyer with a need, a date and the right to sign.';
const ours = 'A buyer with a need, a date, a budget and the right to sign.';
const theirs = 'A buyer who has told us the date by which they must have bought.';
const reason = 'Already bought elsewhere';

let stage: Stage;
let options: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-agreement-'));
  stage = await setStage({ sample: false });
  options = await stage.browser.openExtensionPage('options.html');
});
afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

const known = () => ask<PageCalls['agreement']['out']>(options, 'agreement');
const step = () => currentStep(options);
const next = (name: StepName) => goOn(options, name);
const open = (name: string) => openItem(options, name);
const problemAt = (name: string) => problemIn(options, name);
const changes = (name: string) => changeRows(options, name);

describe('a marketing lead', () => {
  it('finds that nobody has agreed to anything, and begins', async () => {
    await waitForWords(options, words('options_agreement_default'));
    await openEditor(options);
    await atStep(options, 'goals');
  });

  it('works the goals out of the revenue', async () => {
    await options.locator('.goals-way input').click();
    await write(await step(), words('goals_revenue'), '1.5m');
    await write(await step(), words('goals_averageSale'), '20,000');
    await write(await step(), words('goals_closeRate'), '1 in 4');
    const share = (from: string, to: string) => words('goals_share_label', [from, to]);
    await write(await step(), share('Lead', 'MQL'), '30 %');
    await write(await step(), share(words('goals_step_visits'), 'Lead'), '4%');
    // 1,500,000 / 20,000 = 75; 75 / 0.25 = 300; 300 / 0.3 = 1,000; 1,000 / 0.04 = 25,000.
    const chain = '€1,500,000 → 75 customers → 300 leads → 1,000 × Lead → 25,000 visits';
    await waitFor(chain, async () => (await options.$eval('.goals-says', (node) => node.textContent)) === chain);
    // In a year of twelve months, whatever their working days.
    const months = await options.$$eval('.goals-table tbody tr', (rows) =>
      rows.map((row) => Number(row.querySelector('td:last-child')?.textContent)),
    );
    expect(months).toHaveLength(12);
    expect(months.reduce((sum, leads) => sum + leads, 0)).toBe(300);
    await waitForText(await step(), 'region', words('goals_result'), /300 leads in all/);
  });

  it('says what an MQL is', async () => {
    await next('words');
    await open('MQL');
    await write(await step(), words('words_definition'), meaning);
  });

  it('says who the buyers are', async () => {
    await next('buyers');
    await press(await step(), 'button', words('buyers_persona_add'));
    await write(await step(), words('buyers_persona_name'), 'Head of events');
    await write(await step(), words('clock_fact_values'), 'events');
  });

  it('says what interest is worth, and when to call', async () => {
    await next('engagement');
    await write(await step(), words('engage_points_of', [words('kind_download')]), '12');
    await next('timing');
    const opens = await waitFor('the first window', () =>
      options.$(`input[aria-label=${JSON.stringify(words('timing_opensDaysBefore'))}]`),
    );
    await writeInto(opens, '100');
    // It would close before it opens.
    await writeInto(opens, '40');
    await waitForWords(options, words('timing_ask_order'));
    await writeInto(opens, '100');
    await waitFor('the window to be right again', () =>
      options.evaluate((text) => !document.body.innerText.includes(text), words('timing_ask_order')),
    );
  });
});

describe('a sales lead', () => {
  it('promises a call within four business hours', async () => {
    await next('clock');
    await (await get(await step(), 'combobox', words('clock_rule_unit'))).select('businessHours');
    await write(await step(), words('clock_rule_value'), '4');
  });

  it('says when a rejected lead is worth another try', async () => {
    await next('reasons');
    const first = words('agreement_reason_tooEarly');
    await write(await step(), words('reasons_days', [first]), '75');
  });

  it('is told at its field that a link is not safe', async () => {
    await next('content');
    await press(await step(), 'button', words('content_add'));
    await write(await step(), words('content_title'), 'Checklist for a stand');
    await write(await step(), words('content_url'), 'http://content.example/checklist');
    await waitFor('the problem', async () => (await problemAt(words('content_url'))) !== '');
    expect(await problemAt(words('content_url'))).toBe(words('content_ask_https'));
  });

  it('loses nothing when the tab is closed, and comes back to what is wrong', async () => {
    await waitForWords(options, words('agreement_draft_kept'));
    await options.close();
    options = await stage.browser.openExtensionPage('options.html');
    await openEditor(options);
    await atStep(options, 'content');
    await waitForWords(options, words('agreement_restored_anew'));
    expect(await problemAt(words('content_url'))).toBe(words('content_ask_https'));
    await press(await step(), 'button', words('content_url_https'));
    await waitFor('the link to be right', async () => (await problemAt(words('content_url'))) === '');
    const url = await get(await step(), 'textbox', words('content_url'));
    expect(await url.evaluate((node) => (node as HTMLInputElement).value)).toBe('https://content.example/checklist');
  });

  it('puts hot leads further up on the call list', async () => {
    await next('calls');
    await press(await step(), 'button', words('steps_up', [words('calls_hot')]));
  });
});

describe('both', () => {
  it('see all that they changed, in words', async () => {
    await next('sign');
    const rows = (await changes(words('sign_changes_label'))).join('\n');
    for (const part of [meaning, 'Head of events', '100', '75', 'Checklist for a stand']) {
      expect(rows).toContain(part);
    }
    expect(rows).not.toMatch(/undefined|NaN|\[object|\$\d/);
  });

  it('save it with a name and a reason, and not without', async () => {
    await press(await step(), 'button', words('clock_save_as', [1]));
    await waitForWords(options, words('clock_save_problems_one', [1]));
    expect(await problemAt(words('sign_author'))).toBe(words('sign_author_missing'));
    expect((await known()).isDefault).toBe(true);
    await write(await step(), words('sign_author'), 'Ida Berg');
    await write(await step(), words('sign_note'), 'For the year to come');
    await saveRevision(options, 1);
    const { agreement } = await known();
    expect(agreement).toMatchObject({ revision: 1, change: { author: 'Ida Berg', note: 'For the year to come' } });
    expect(agreement.goals.months?.reduce((sum, { leads }) => sum + leads, 0)).toBe(300);
    expect(agreement.sla[0]?.within).toMatchObject({ unit: 'businessHours', value: 4 });
    expect(agreement.feedbackReasons[0]).toMatchObject({ returnAfterDays: 75 });
    expect(agreement.personas.at(-1)).toMatchObject({ name: 'Head of events', rules: [{ values: ['events'] }] });
    expect(agreement.engagement.find(({ kind }) => kind === 'download')?.points).toBe(12);
    expect(agreement.callOrder?.indexOf('hot')).toBe(4);
  });

  it('sign it', async () => {
    for (const [side, name] of [
      ['marketing', 'Ida Berg'],
      ['sales', 'Per Dahl'],
    ] as const) {
      await write(await step(), words(`sign_as_${side}`), name);
      await press(await step(), 'button', words(`sign_for_${side}`));
      await waitForWords(options, words('sign_done', [name]));
    }
    const { signatures = [] } = await newestAgreement(options);
    expect(signatures.map(({ side, name }) => [side, name])).toEqual([
      ['marketing', 'Ida Berg'],
      ['sales', 'Per Dahl'],
    ]);
    await leaveEditor(options);
  });

  it('find both names under the contract', async () => {
    await (await waitFor('the contract', () => options.$('a[href="#agreement/contract"]'))).click();
    for (const name of ['Ida Berg', 'Per Dahl']) {
      await waitForWords(options, words('contract_signed', [name, '']).split('  ')[0]?.replace(/ \.$/, '') ?? '');
    }
    const text = await options.$eval('.contract-page', (node) => (node as HTMLElement).innerText);
    expect(text).toContain(meaning);
    expect(text).toContain('€1,500,000');
    expect(text).not.toContain(words('sign_changed'));
    await press(options, 'link', words('contract_back'));
  });
});

describe('two copies', () => {
  it('are written from the same revision', async () => {
    const { agreement: first } = await known();
    const mql = first.stages.findIndex(({ id }) => id === 'mql');
    const copy: Agreement = {
      ...first,
      revision: 2,
      validFrom: addDays(first.validFrom, 1),
      stages: first.stages.with(mql, { ...first.stages[mql]!, definition: theirs }),
      feedbackReasons: [...first.feedbackReasons, { id: 'bought', label: reason }],
      change: {
        id: 'a copy on another machine',
        basedOn: first.change!.id,
        author: 'Per Dahl',
        note: 'What sales calls an MQL',
        at: first.change!.at + 1,
      },
    };
    const { signatures: _, ...unsigned } = copy;
    await writeFile(join(folder, 'copy.json'), JSON.stringify(unsigned));
    await openEditor(options);
    await next('words');
    await open('MQL');
    await write(await step(), words('words_definition'), ours);
    await open('SAL');
    await write(await step(), words('words_definition'), 'Sales has said yes.');
    await goToStep(options, 'sign');
    await write(await step(), words('sign_note'), 'What marketing calls an MQL');
    await saveRevision(options, 2);
    await leaveEditor(options);
  });

  it('are merged, and what both changed is asked', async () => {
    await chooseFile(options, words('options_agreement_import'), join(folder, 'copy.json'));
    await waitForWords(options, words('import_review_base', [1]));
    const review = await waitFor('the review', () => options.$('.import-review'));
    const openIt = await get(review, 'button', words('import_open'));
    expect(await openIt.evaluate((node) => node.ariaDisabled)).toBe('true');
    const choices = await options.$$('.conflict label');
    const texts = await Promise.all(choices.map((choice) => textOf(choice)));
    expect(texts.slice(0, 2)).toEqual([
      words('change_in', [words('import_here', [2]), ours]),
      words('change_in', [words('import_copy'), theirs]),
    ]);
    await choices[1]?.click();
    const becomes = (await changes(words('import_becomes'))).join('\n');
    expect(becomes).toContain(theirs);
    expect(becomes).toContain(reason);
    await openIt.click();
    await atStep(options, 'sign');
    await write(await step(), words('sign_note'), 'Both copies, made one');
    await saveRevision(options, 3);
    await leaveEditor(options);
  });

  it('lose nothing of one another', async () => {
    const merged = await newestAgreement(options);
    const definition = (id: string) => merged.stages.find((one) => one.id === id)?.definition;
    expect(merged.revision).toBe(3);
    expect(definition('mql')).toBe(theirs);
    expect(definition('sal')).toBe('Sales has said yes.');
    expect(merged.feedbackReasons.at(-1)?.label).toBe(reason);
    const versions = await ask<readonly Agreement[]>(options, 'agreementVersions');
    expect(versions.find(({ revision }) => revision === 1)?.signatures).toHaveLength(2);
  });

  it('are found in the list of revisions, and compared in words', async () => {
    const summary = await waitFor('the revisions', () => options.$('details:has(.version-list) summary'));
    await summary.click();
    const list = await options.$eval('.version-list', (node) => (node as HTMLElement).innerText);
    for (const note of ['For the year to come', 'Both copies, made one']) {
      expect(list).toContain(words('state_by', ['Ida Berg', note]));
    }
    expect(list).toContain('Per Dahl');
    const compare = await waitFor('the comparison', () => options.$('.compare'));
    await (await get(compare, 'combobox', words('compare_before'))).select('1');
    const rows = await waitFor('the comparison', async () => {
      const found = await changes(words('compare_title'));
      return found.some((row) => row.includes(meaning)) && found;
    });
    const row = rows.find((text) => text.includes(theirs));
    expect(row).toContain(meaning);
    expect(row).toContain('MQL');
    expect(rows.some((text) => text.includes(reason))).toBe(true);
  });
});
