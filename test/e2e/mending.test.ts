/** The CRM's makers have changed the page: the rep points at the e-mail, and Baton reads on. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, press, textOf, waitForText, waitForWords } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { openSidebar } from '../demo/workspace.ts';
import { browserKind, type Stage, setStage } from './stage.ts';

let stage: Stage;
let page: Page;
let sidebar: Frame;
const title = words('health_title');
const show = words('health_showEmail');
const pointAtEmail = words('health_pointAt', [words('health_field_email')]);

beforeAll(async () => {
  stage = await setStage({ sample: false });
  page = await stage.browser.newPage();
  await page.evaluateOnNewDocument(changePage);
  await page.goto(stage.crm.signInUrl('#/contacts/1/show'));
  sidebar = await openSidebar(stage.browser, page);
});
afterAll(() => stage?.close());

/** Runs in the page: addresses are no links any more, and each contact has a second one for its assistant. */
function changePage(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  for (const type of ['click', 'mousedown', 'pointerdown', 'keydown'])
    addEventListener(type, ({ target }) => heard.push(`${type} ${(target as Element).localName}`), true);
  const change = (): void => {
    for (const link of document.querySelectorAll('main a[href^="mailto:"]')) {
      const line = document.createElement('section');
      line.innerHTML = '<p data-qa="assistant">desk@firm.example</p><p data-qa="person-mail"></p>';
      const [, mail] = line.children;
      if (mail) mail.textContent = link.textContent;
      link.replaceWith(line);
    }
  };
  new MutationObserver(change).observe(document, { childList: true, subtree: true });
}

const isPicking = () => page.evaluate(() => document.querySelector('baton-picker') !== null);
const heardByPage = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));

/** Until keys go to it: it takes the focus from the sidebar, which may be in another process. */
async function pickerThere(): Promise<void> {
  await waitFor('the picker', () =>
    page.evaluate(() => document.activeElement?.localName === 'baton-picker' && document.hasFocus()),
  );
}

async function pickerGone(): Promise<void> {
  await waitFor('the picker to leave', async () => !(await isPicking()));
}

async function pointAt(selector: string): Promise<void> {
  const element = await waitFor(selector, () => page.$(selector));
  const box = await element.boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  await page.mouse.move(box.x + 4, box.y + box.height / 2);
  await page.mouse.click(box.x + 4, box.y + box.height / 2);
}

/** The page as it stands, without what is Baton's own. */
function pageText(): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const own of copy.querySelectorAll('baton-edge, baton-picker')) own.remove();
    return copy.outerHTML;
  });
}

describe('a page that Baton no longer reads', () => {
  it('offers to be shown where the e-mail stands', async () => {
    await waitForWords(sidebar, words('sidebar_noEmail'));
    await press(sidebar, 'button', show);
    await waitForText(sidebar, 'region', title, new RegExp(words('health_picking')));
    await pickerThere();
  });

  it('hears nothing while the user points, and is left as it was', async () => {
    const before = await pageText();
    await heardByPage();
    await pointAt('[data-qa="assistant"]');
    await waitForText(sidebar, 'region', title, /Read: desk@firm\.example/);
    await pickerGone();
    expect(await heardByPage()).not.toContainEqual(expect.stringMatching(/ (?!baton-picker)/));
    expect(await pageText()).toBe(before);
  });

  it('is pointed at again by the keyboard alone', async () => {
    await press(sidebar, 'button', words('health_pointAgain'));
    await pickerThere();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await waitForText(sidebar, 'region', title, /Read: jana\.vosicka@/);
    expect(await textOf(await get(sidebar, 'region', title))).toContain('[data-qa="person-mail"]');
    await pickerGone();
  });

  it('cannot pick by itself', async () => {
    await press(sidebar, 'button', words('health_pointAgain'));
    await pickerThere();
    await page.evaluate(() => {
      const line = document.querySelector('[data-qa="assistant"]');
      const box = line?.getBoundingClientRect();
      const at = { bubbles: true, composed: true, clientX: box?.x ?? 0, clientY: box?.y ?? 0 };
      for (const type of ['pointermove', 'pointerdown', 'click']) line?.dispatchEvent(new MouseEvent(type, at));
      document.querySelector('baton-picker')?.dispatchEvent(new MouseEvent('click', at));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    });
    expect(await isPicking()).toBe(true);
    await page.keyboard.press('Escape');
    await pickerGone();
    await get(sidebar, 'button', pointAtEmail);
  });

  it('is read by what was saved, on this record and on the next', async () => {
    await press(sidebar, 'button', pointAtEmail);
    await pickerThere();
    await pointAt('[data-qa="person-mail"]');
    await waitForText(sidebar, 'region', title, /Read: jana\.vosicka@/);
    await press(sidebar, 'button', words('sidebar_save'));
    await waitForWords(sidebar, words('sidebar_unknown'));
    await waitForText(sidebar, 'region', title, /Undo/);
    await page.evaluate((url) => location.assign(url), stage.crm.contactUrl(2));
    await waitForWords(page, 'Ahlgren');
    await waitForWords(sidebar, words('sidebar_unknown'));
    expect(await sidebar.evaluate(() => document.body.innerText)).not.toContain(show);
  });

  it('is tried on the records of before, without leaving the page', async () => {
    await press(sidebar, 'button', words('health_light_good'));
    await press(sidebar, 'button', words('health_pointAt', [words('health_field_name')]));
    await pickerThere();
    await pointAt('main h5');
    await press(sidebar, 'button', words('health_try'));
    // Firefox draws this CRM only in a tab that is seen: there the trial ends without a value.
    const read = browserKind === 'firefox' ? '\\d' : '2';
    await waitFor(
      'the end of the trial',
      () =>
        sidebar.evaluate((text) => new RegExp(text).test(document.body.innerText), words('health_tried', [read, 2])),
      30_000,
    );
    if (browserKind === 'firefox') return;
    expect((await textOf(await get(sidebar, 'region', title))).split(words('health_verdict_same'))).toHaveLength(3);
    expect(page.url()).toBe(stage.crm.contactUrl(2));
  });

  it('is read as before once the mend is taken back', async () => {
    await press(sidebar, 'button', words('sidebar_cancel'));
    await press(sidebar, 'button', words('health_remove'));
    await waitForWords(sidebar, words('sidebar_noEmail'));
  });
});
