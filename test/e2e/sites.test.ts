/** Which CRM a site is, in the popup and in the options; and the mends that are in force. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '../../lib/messaging/protocol.ts';
import { find, get, press, waitForWords } from '../browser/by-name.ts';
import type { ColorScheme } from '../browser/extension-browser.ts';
import { reload } from '../browser/reload.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { settled } from '../demo/pictures.ts';
import { openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { ask, type Stage, setStage } from './stage.ts';
import { violations } from './violations.ts';

const host = '127.0.0.1';
const origin = `http://${host}`;
const onHost = words('options_sites_crm_on', ['Atomic CRM', host]);
const made = { site: origin, crm: 'atomic-crm', object: 'contact', madeAt: Date.UTC(2026, 10, 20), version: '0.1.0' };
const email = { ...made, field: 'email', selector: 'main a[href^="mailto:"]' };
const owner = { ...made, field: 'owner', selector: '#owner' };
const fileOf = (...mends: object[]) => JSON.stringify({ format: 'baton-mends', version: 1, mends });

let stage: Stage;
let folder: string;
let crmPage: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-sites-'));
  stage = await setStage({ sample: true, downloadDir: folder });
  crmPage = await openContact(stage.browser, stage.crm, 10);
  await waitForLead(await openSidebar(stage.browser, crmPage));
});
afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The popup as it opens over the CRM's page. */
async function popupOver(front: Page): Promise<Page> {
  const popup = await stage.browser.openExtensionPage('popup.html');
  await front.bringToFront();
  await reload(popup);
  await waitForWords(popup, words('popup_attainment'));
  await popup.bringToFront();
  return popup;
}

function siteNow(page: Page): Promise<Site | undefined> {
  return ask<Site[]>(page, 'sites').then((sites) => sites.find((site) => site.origin === origin));
}

async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    return element.getAttribute('aria-label') ?? element.innerText.trim();
  });
}

describe('over a page of the CRM the popup', () => {
  it('names it beside the button that opens the sidebar', async () => {
    const popup = await popupOver(crmPage);
    await waitForWords(popup, onHost);
    expect(await find(popup, 'button', words('popup_site_open'))).not.toBeNull();
    await popup.close();
  });

  it('lets it be another at once, and Baton find out again', async () => {
    const popup = await popupOver(crmPage);
    await press(popup, 'button', words('popup_site_change_of', [host]));
    const which = await get(popup, 'combobox', words('popup_site_which', [host]));
    expect(await which.evaluate((element) => element === document.activeElement)).toBe(true);
    await which.select('generic');
    await waitForWords(popup, words('popup_site_read_as', [words('options_sites_any_on', [host])]));
    expect((await siteNow(popup))?.crm).toMatchObject({ id: 'generic', by: 'user' });
    await which.select('');
    await waitForWords(popup, words('popup_site_read_as', [onHost]));
    expect((await siteNow(popup))?.crm?.by).not.toBe('user');
    await popup.close();
  });
});

describe('the options', () => {
  let options: Page;
  beforeAll(async () => {
    options = await stage.browser.openExtensionPage('options.html');
    await waitForWords(options, words('options_mends_everybody'));
  });

  async function chooseFile(name: string, text: string): Promise<void> {
    await writeFile(join(folder, name), text);
    const input = await waitFor('the file input', () => options.$('#mends input[type="file"]'));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, name));
  }

  it('list the site with its CRM, and let it be another', async () => {
    const which = await get(options, 'combobox', words('options_sites_crm_of', [host]));
    await which.select('generic');
    await waitForWords(options, words('options_sites_by_user', [words('options_sites_any')]));
    await which.select('');
    await waitForWords(options, words('options_sites_read_automatic', [host]));
    await waitFor('Baton to have found out', async () => (await siteNow(options))?.crm?.id === 'atomic-crm');
  });

  it('take in a file of mends, or say what is wrong in it', async () => {
    await chooseFile('wrong.json', fileOf(email, { ...owner, field: 'phone' }));
    await waitForWords(options, words('options_mends_wrong_field', [2]));
    expect(await ask<unknown[]>(options, 'mends')).toEqual([]);
    await chooseFile('mends.json', fileOf(email, owner));
    await waitForWords(options, words('options_mends_imported_other', [2, 'mends.json']));
    await waitForWords(options, owner.selector);
  });

  it('take a mend back and give it again, without losing the focus', async () => {
    const [field, record] = [words('health_field_owner'), words('health_object_contact')];
    await press(options, 'button', words('options_mends_remove_of', [field, record, host]));
    await waitForWords(options, words('options_mends_removed', [field, record]));
    expect(await ask<unknown[]>(options, 'mends')).toHaveLength(1);
    expect(await focusedName(options)).toBe(words('options_mends_undo'));
    await press(options, 'button', words('options_mends_undo'));
    await waitForWords(options, words('options_mends_putBack', [field, record]));
    expect(await focusedName(options)).toBe(words('options_mends_title'));
    expect(await ask<unknown[]>(options, 'mends')).toHaveLength(2);
  });

  it('hand them on as a file that can be read again', async () => {
    await press(options, 'button', words('options_mends_export'));
    // Firefox makes the file first and fills it then.
    const file = await waitFor('the whole file', async () => {
      const name = (await readdir(folder)).find((each) => /^baton-mends-\d{4}-\d\d-\d\d\.json$/.test(each));
      return name !== undefined && JSON.parse(await readFile(join(folder, name), 'utf8'));
    });
    expect(file).toEqual(JSON.parse(fileOf(email, owner)));
  });

  it.each<ColorScheme>(['light', 'dark'])('have nothing in them that a machine can fault, in %s', async (scheme) => {
    await stage.browser.setColorScheme(options, scheme);
    await settled(options.mainFrame(), scheme);
    expect(await violations(options.mainFrame(), '#sites')).toEqual([]);
    const popup = await popupOver(crmPage);
    await stage.browser.setColorScheme(popup, scheme);
    await press(popup, 'button', words('popup_site_change_of', [host]));
    await settled(popup.mainFrame(), scheme);
    expect(await violations(popup.mainFrame())).toEqual([]);
    await popup.close();
  });
});
