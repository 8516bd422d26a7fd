/** A rep's day by the agreement: whom to call, what to send, what the words mean, and what becomes of the lead. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, textOf, waitForText, waitForWords, write } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { openContact, openSidebar, putSampleAgreement, waitForLead } from '../demo/workspace.ts';
import { literal } from './connecting.ts';
import { ask, browserKind, type Stage, setStage } from './stage.ts';
import { storedContact } from './stored.ts';

const jana = { id: 1, name: 'Jana Vošická', email: 'jana.vosicka@nordlicht-software.example' } as const;
/** Won some weeks ago, and asked for nothing yet. */
const maja = { id: 14, name: 'Maja Stjärnfors', email: 'maja@brevlada.example' } as const;

let stage: Stage;
let leads: Page;
let page: Page;
let sidebar: Frame;

beforeAll(async () => {
  stage = await setStage({ sample: true });
  await putSampleAgreement(stage.browser);
  // A record's address is known once a page of its CRM was seen.
  page = await openContact(stage.browser, stage.crm, 4);
  sidebar = await openSidebar(stage.browser, page);
  await waitForLead(sidebar);
});
afterAll(() => stage?.close());

/** Opens a contact in the rep's tab. */
async function goTo({ id, name }: { readonly id: number; readonly name: string }): Promise<void> {
  await page.bringToFront();
  await page.goto(stage.crm.contactUrl(id));
  await waitForLead(sidebar, name);
}

/** A region of the sidebar by its name: looked through alone, it is found faster than in the whole sidebar. */
function region(name: string): Promise<ElementHandle> {
  return waitFor(`the region ${name}`, () => sidebar.$(`section[aria-label=${JSON.stringify(name)}]`));
}

/** Waits until there is a tab with an address. */
async function expectTab(url: string): Promise<void> {
  await waitFor(`a tab with ${url}`, async () => (await stage.browser.tabAddresses()).includes(url));
}

/** A lead's line on the call list as it stands now; none where nobody needs to call. */
async function callLine(name: string): Promise<string | undefined> {
  const update = await leads.$('.list-difference button');
  await update?.click();
  return leads.$$eval(
    '.call-row:not(.call-gone)',
    (rows, wanted) =>
      rows
        .find((row) => row.querySelector('.lead-name')?.textContent === wanted)
        ?.querySelector<HTMLElement>('.call-why')?.innerText,
    name,
  );
}

/** What is on the clipboard, pasted into a field and taken out again. */
async function pasted(): Promise<string> {
  await leads.bringToFront();
  const field = await waitFor('the filter', () => leads.$('input[type="search"]'));
  await field.focus();
  if (browserKind === 'chromium') {
    await leads.keyboard.press('KeyV', { commands: ['Paste'] });
  } else {
    await leads.keyboard.down('Control');
    await leads.keyboard.press('v');
    await leads.keyboard.up('Control');
  }
  const text = await waitFor('what was pasted', () => field.evaluate((node) => (node as HTMLInputElement).value));
  await field.evaluate((node) => (node as HTMLInputElement).select());
  await leads.keyboard.press('Backspace');
  await waitFor('the filter to be empty', () => field.evaluate((node) => (node as HTMLInputElement).value === ''));
  return text;
}

describe('the day begins', () => {
  it('with the popup, which names who is next and opens the record', async () => {
    const popup = await stage.browser.openExtensionPage('popup.html');
    const link = await waitFor('the next lead', () => popup.$('.popup-next a[href]'));
    const url = await link.evaluate((node) => (node as HTMLAnchorElement).href);
    expect(url).toMatch(new RegExp(`^${stage.crm.origin}/#/contacts/\\d+/show$`));
    await link.evaluate((node) => (node as HTMLElement).click());
    await expectTab(url);
  });

  it('with the call list, which says why, and opens the record', async () => {
    leads = await stage.browser.openExtensionPage('leads.html#calls');
    const line = await waitFor('Jana', () => callLine(jana.name));
    expect(line).toContain(words('leads_why_windowNow', ['']).trim());
    const link = await waitFor('her name', async () => {
      for (const each of await leads.$$('a.lead-name')) if ((await textOf(each)) === jana.name) return each;
      return null;
    });
    await link.click();
    await expectTab(stage.crm.contactUrl(jana.id));
  });
});

describe('what to send next', () => {
  let title: string;

  it('is one press: the link is copied, and that it was sent is stored', async () => {
    await goTo(jana);
    await press(await region(words('sidebar_content')), 'button', words('sidebar_content'));
    const button = await waitFor('something to send', () =>
      sidebar.$('.send-next-panel > ul:first-of-type > li:first-child button'),
    );
    title = await sidebar.$eval('.send-next-title', (node) => (node as HTMLElement).innerText);
    await button.click();
    await waitForWords(sidebar, words('sidebar_content_copied'));
    const { sent } = await storedContact(leads, jana.email);
    expect(sent).toHaveLength(1);
    expect(await pasted()).toBe(await urlOf(sent[0]?.content));
  });

  it('is asked about at the next visit, and not before', async () => {
    const question = `fieldset[aria-label=${JSON.stringify(words('sidebar_content_usefulOf', [title]))}]`;
    expect(await sidebar.$(question)).toBeNull();
    await goTo({ id: 2, name: 'Björn Ahlgren' });
    await goTo(jana);
    const asked = await waitFor('the question', () => sidebar.$(question));
    await press(asked, 'button', words('sidebar_content_yes'));
    await waitFor('the answer', () => asked.$('[aria-pressed="true"]'));
    const { sent } = await storedContact(leads, jana.email);
    expect(sent).toMatchObject([{ useful: { answer: true } }]);
    await press(await region(words('sidebar_content')), 'button', words('sidebar_content'));
  });

  async function urlOf(id: string | undefined): Promise<string | undefined> {
    const { agreement } = await ask<{ agreement: { content: { id: string; url?: string }[] } }>(leads, 'agreement');
    return agreement.content.find((content) => content.id === id)?.url;
  }
});

describe('a word of the agreement', () => {
  const note = 'Nobody has asked her for the need yet';

  it('opens what it means, and since when', async () => {
    const word = await waitFor('the word', () => sidebar.$('section[aria-label="Qualification"] .stage-word'));
    await word.click();
    const { agreement } = await ask<{ agreement: { name: string; stages: { name: string; definition: string }[] } }>(
      leads,
      'agreement',
    );
    const name = await textOf(word);
    const definition = agreement.stages.find((one) => one.name === name)?.definition ?? '';
    expect(definition).not.toBe('');
    await waitForText(sidebar, 'region', 'Qualification', literal(definition));
    await waitForWords(sidebar, words('stage_word_agreed', [agreement.name, 1, '']).replace(/\.$/, '').trim());
    await press(await region('Qualification'), 'button', words('sidebar_doesNotFit'));
    await write(await region('Qualification'), words('sidebar_doesNotFit_why'), note);
    await press(await region('Qualification'), 'button', words('sidebar_doesNotFit_save'));
    await waitForWords(sidebar, words('sidebar_doesNotFit_done'));
    const options = await stage.browser.openExtensionPage('options.html#agreement');
    const list = await waitForText(options, 'region', words('review_title'), literal(note));
    expect(list).toContain(words('review_item', [name]));
    expect(list).toContain(words('review_lead', [jana.name]));
    await options.close();
  });
});

describe('a bad lead', () => {
  it('goes back to nurturing until the day that the reason proposes', async () => {
    await page.bringToFront();
    await press(await region('Feedback'), 'button', words('sidebar_bad'));
    await press(await region('Feedback'), 'button', words('agreement_reason_tooEarly'));
    await press(await region('Feedback'), 'button', words('sidebar_nurture_open'));
    await waitForWords(sidebar, words('sidebar_nurture_proposed', [60, words('agreement_reason_tooEarly')]));
    await press(await region('Feedback'), 'button', words('sidebar_nurture_save'));
    await waitForText(sidebar, 'region', words('sidebar_nurture'), /until .*, or until they ask for something/);
    expect((await storedContact(leads, jana.email)).nurtures).toMatchObject([{ sign: 'request' }]);
  });

  it('is gone from the call list', async () => {
    await leads.bringToFront();
    await waitFor('her to be gone', async () => (await callLine(jana.name)) === undefined);
  });

  it('is back with its reason once they ask for something', async () => {
    const at = Date.now();
    const request = { id: 'a-form', kind: 'form', title: 'Call me back', at, source: 'test' };
    const person = { identity: { emails: [jana.email], records: [] }, touchpoints: [request] };
    await ask(leads, 'importBatch', { people: [person] });
    const back = words('leads_why_returned_request', ['']).trim();
    await waitFor('her to be back', async () => (await callLine(jana.name))?.includes(back));
    await page.bringToFront();
    await waitForText(sidebar, 'region', words('sidebar_nurture_returned'), /Call me back/);
  });
});

describe('a happy customer', () => {
  it('is proposed for a case study, and their consent is kept', async () => {
    await goTo(maja);
    await press(await region(words('sidebar_case')), 'button', words('sidebar_case_propose'));
    await press(await region(words('sidebar_case')), 'button', words('sidebar_case_record'));
    const choice = await waitFor('the forms of consent', () => sidebar.$('input[name="form"][value="mail"]'));
    await choice.click();
    await press(await region(words('sidebar_case')), 'button', words('sidebar_case_save'));
    const said = words('sidebar_case_consented_mail', [maja.name, '']).trim();
    await waitForText(sidebar, 'region', words('sidebar_case'), literal(said));
    const { caseStudy } = await storedContact(leads, maja.email);
    expect(caseStudy).toMatchObject([{ state: 'proposed' }, { state: 'consented', by: maja.name, form: 'mail' }]);
  });
});
