/** Feedback is stored before it is shown as done, and once, whatever happens meanwhile. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, press, waitForText } from '../browser/by-name.ts';
import { words } from '../browser/words.ts';
import { openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { type Stage, setStage } from './stage.ts';
import { storedContact } from './stored.ts';

const good = words('sidebar_good');
const said = new RegExp(`${good}.*${words('sidebar_undo')}`);

let stage: Stage;
let options: Page;

beforeAll(async () => {
  stage = await setStage({ sample: true });
  options = await stage.browser.openExtensionPage('options.html');
});
afterAll(() => stage?.close());

async function beside(id: number): Promise<{ page: Page; sidebar: Frame }> {
  const page = await openContact(stage.browser, stage.crm, id);
  const sidebar = await openSidebar(stage.browser, page);
  await waitForLead(sidebar);
  return { page, sidebar };
}

/** Runs in the sidebar: clicks a button by its text. The accessibility tree of a tab in the background stands still. */
function clickButton(text: string): void {
  const button = [...document.querySelectorAll('button')].find(({ innerText }) => innerText.startsWith(text));
  if (!button) throw new Error(`no button "${text}"`);
  button.click();
}

/** The verdicts of a contact that stand. */
async function standing(email: string) {
  const { feedback } = await storedContact(options, email);
  return feedback.filter(({ undoneAt }) => undoneAt === undefined);
}

describe('feedback', () => {
  it('is stored when it is shown as done', async () => {
    const { page, sidebar } = await beside(7);
    await press(sidebar, 'button', good);
    await waitForText(sidebar, 'region', 'Feedback', said);
    expect(await standing('selin.kucukdag@halle7-messen.example')).toMatchObject([{ verdict: 'good' }]);
    await page.close();
  });

  it('counts once after two clicks in a row', async () => {
    const { page, sidebar } = await beside(16);
    const button = await get(sidebar, 'button', good);
    await button.evaluate((element) => {
      (element as HTMLElement).click();
      (element as HTMLElement).click();
    });
    await waitForText(sidebar, 'region', 'Feedback', said);
    const { feedback } = await storedContact(options, 'hakon.fjaereide@brennhagen-maskin.example');
    expect(feedback.filter(({ verdict }) => verdict === 'good')).toHaveLength(1);
    await page.close();
  });

  it('counts once when given in two tabs, and shows in both', async () => {
    const one = await beside(11);
    const other = await beside(11);
    await Promise.all([one, other].map(({ sidebar }) => sidebar.evaluate(clickButton, good)));
    for (const { page, sidebar } of [one, other]) {
      await page.bringToFront();
      await waitForText(sidebar, 'region', 'Feedback', new RegExp(good));
    }
    expect(await standing('fleur.vandijkhuizen@postvak.example')).toHaveLength(1);
    await one.page.close();
    await other.page.close();
  });

  it('in one tab is seen in the other without a reload', async () => {
    const one = await beside(12);
    const other = await beside(12);
    await press(other.sidebar, 'button', good);
    await waitForText(other.sidebar, 'region', 'Feedback', said);
    await one.page.bringToFront();
    await waitForText(
      one.sidebar,
      'region',
      'Feedback',
      new RegExp(`${good}.*(${words('sidebar_undo')}|${words('sidebar_change')})`),
    );
    await one.page.close();
    await other.page.close();
  });

  it('outlives a worker killed before the click', async () => {
    const { page, sidebar } = await beside(13);
    await stage.browser.stopWorker();
    await press(sidebar, 'button', good);
    await waitForText(sidebar, 'region', 'Feedback', said);
    expect(await standing('aicha.benhaddou@postvak.example')).toHaveLength(1);
    await page.close();
  });

  it('is either stored once or said not to be when the worker is killed in the middle', async () => {
    const { page, sidebar } = await beside(22);
    const button = await get(sidebar, 'button', good);
    await Promise.all([button.evaluate((element) => (element as HTMLElement).click()), stage.browser.stopWorker()]);
    const text = await waitForText(
      sidebar,
      'region',
      'Feedback',
      new RegExp(`${said.source}|${words('sidebar_notSaved')}`),
    );
    if (text.includes(words('sidebar_notSaved'))) await press(sidebar, 'button', words('sidebar_tryAgain'));
    await waitForText(sidebar, 'region', 'Feedback', said);
    const { feedback } = await storedContact(options, 'o.hrynchak@polaris-metal.example');
    expect(feedback.filter(({ undoneAt }) => undoneAt === undefined)).toHaveLength(1);
    await page.close();
  });

  it('survives the browser’s being told to forget the worker and the page’s being loaded again', async () => {
    const { page, sidebar } = await beside(26);
    await press(sidebar, 'button', good);
    await waitForText(sidebar, 'region', 'Feedback', said);
    await stage.browser.stopWorker();
    await page.reload();
    const again = await openSidebar(stage.browser, page);
    await waitForText(again, 'region', 'Feedback', new RegExp(good));
    expect(await standing('mio.saeki@aomine-seiko.example')).toHaveLength(1);
    await page.close();
  });
});
