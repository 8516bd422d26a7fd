/** The page of reports over leads whose figures are known. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { views } from '../../components/reports/views.ts';
import type { ImportedPerson } from '../../lib/domain/import-batch.ts';
import { day } from '../../lib/domain/time.ts';
import { get, press, waitForWords } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { schemes, settled } from '../demo/pictures.ts';
import { ask, type Stage, setStage } from './stage.ts';
import { violations } from './violations.ts';

const source = 'table.csv';

/** 60 leads: 40 by webinar, of whom 10 were won and 6 lost; 20 from a fair, 2 won. Every second one became MQL. */
function people(now: number): ImportedPerson[] {
  return Array.from({ length: 60 }, (_, place) => {
    const at = now - (5 + place * 4) * day;
    const isWebinar = place < 40;
    const rank = isWebinar ? place : place - 40;
    const result = rank < (isWebinar ? 10 : 2) ? 'won' : isWebinar && rank < 16 ? 'lost' : undefined;
    const fact = (value: string) => ({ value, source, at });
    return {
      identity: { emails: [`lead${place}@leads.example`], records: [] },
      createdAt: at,
      facts: { name: fact(`Lead ${place}`), leadSource: fact(isWebinar ? 'Webinar' : 'Trade fair') },
      stages: place % 2 === 0 ? [{ stage: 'mql', at: at + day, source }] : [],
      outcomes: result ? [{ id: `deal${place}`, result, at: at + 3 * day, source, value: 1000, currency: 'EUR' }] : [],
    };
  });
}

let stage: Stage;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-reports-'));
  stage = await setStage({ sample: false, downloadDir: folder });
  page = await stage.browser.openExtensionPage('options.html');
  await ask(page, 'importBatch', { people: people(Date.now()) });
});
afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

const headline = (leads: number, won: number, lost: number, open: number) =>
  words('reports_funnel_headline_other', [leads, won, lost, open]);

async function go(fragment: string): Promise<void> {
  const before = page;
  page = await stage.browser.openExtensionPage(`reports.html${fragment}`);
  await before.close();
}

/** The figures of the page that open leads. */
function figures(): Promise<{ readonly text: string; readonly name: string }[]> {
  return page.$$eval('.report-table button.count', (buttons) =>
    buttons.map((button) => ({ text: button.textContent ?? '', name: button.getAttribute('aria-label') ?? '' })),
  );
}

describe('the reports', () => {
  it('count when they are opened, without being asked', async () => {
    await go('');
    await waitForWords(page, headline(60, 12, 6, 42));
    await waitForWords(page, words('leads_grid_leads_other', [60]));
  });

  it('show as many leads behind each figure as it says, and give the focus back', async () => {
    const known = await figures();
    expect(known.length).toBeGreaterThan(20);
    for (const [place, { text, name }] of known.entries()) {
      const button = (await page.$$('.report-table button.count'))[place];
      await button?.focus();
      await page.keyboard.press('Enter');
      const shown = await waitFor(`the leads of "${name}"`, async () => {
        const state = await page.$eval('.report-behind', (panel) => ({
          title: panel.querySelector('h2')?.textContent ?? '',
          count: panel.querySelector('[role="status"]')?.textContent ?? '',
          rows: panel.querySelectorAll('li').length,
        }));
        return name.includes(state.title) && state.rows > 0 && state.count !== '' ? state : null;
      });
      expect(shown.count.replace(/\D/g, ''), name).toBe(text);
      expect(shown.rows, name).toBe(Math.min(50, Number(text)));
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      await page.keyboard.press('Escape');
      await waitFor('the panel to go', async () => !(await page.$('.report-behind')));
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name);
    }
  });

  it('save the leads behind a figure', async () => {
    await press(page, 'button', words('reports_count_open', [40, 'Webinar']));
    const panel = await waitFor('the panel', () => page.$('.report-behind:has(li)'));
    await press(panel, 'button', words('reports_csv'));
    // Firefox has a file of that name while it still writes.
    const text = await waitFor('the file', async () => {
      const name = (await readdir(folder)).find((file) => file.endsWith('.csv'));
      const text = name && (await readFile(join(folder, name), 'utf8'));
      return text?.endsWith('\r\n') && text;
    });
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(41);
    expect(lines.slice(1).every((line) => /^Lead \d+,/.test(line))).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('are narrowed by a press on a row, kept in the address, and wide again by going back', async () => {
    await press(page, 'button', 'Webinar');
    await waitForWords(page, headline(40, 10, 6, 24));
    const { hash } = new URL(page.url());
    await page.evaluate(() => history.back());
    await waitForWords(page, headline(60, 12, 6, 42));
    await go(hash);
    await waitForWords(page, headline(40, 10, 6, 24));
    const chip = words('reports_only_value', [words('sidebar_fact_leadSource'), 'Webinar']);
    await press(page, 'button', words('reports_only_remove', [chip]));
    await waitForWords(page, headline(60, 12, 6, 42));
  });

  it('stand on paper without what is pressed, and say of which leads they are', async () => {
    await go('#funnel?where=leadSource%3DWebinar');
    await waitForWords(page, headline(40, 10, 6, 24));
    await stage.browser.setMedium(page, 'print');
    const seen = (selector: string) =>
      page.$$eval(selector, (elements) => elements.some((element) => element.getClientRects().length > 0));
    for (const gone of ['.page-nav', '.report-filter', '.report-counted', '.button', 'select']) {
      expect(await seen(gone), gone).toBe(false);
    }
    expect(await seen('.report-table table')).toBe(true);
    const paper = await page.$eval('.report-paper', (list) => (list as HTMLElement).innerText);
    expect(paper).toContain('Webinar');
    expect(paper).toContain(words('leads_grid_leads_other', [60]));
    await stage.browser.setMedium(page, 'screen');
  });

  it('have the focus on their heading when another one is opened', async () => {
    await page.click('.page-nav a[href^="#channels"]');
    await waitFor('the focus on the heading', () =>
      page.evaluate(() => document.activeElement?.tagName === 'H1' && location.hash.startsWith('#channels')),
    );
  });
});

describe.each(schemes)('in %s, axe finds nothing', (scheme) => {
  async function goIn(fragment: string): Promise<void> {
    await go(fragment);
    // Firefox lets the colours of a tab in the background change at its leisure.
    await page.bringToFront();
    await stage.browser.setColorScheme(page, scheme);
  }

  it.each(views.map(({ id }) => id))('in %s', async (id) => {
    await goIn(`#${id}`);
    await get(page, 'button', words('reports_print'));
    await waitFor('the report', () => page.$('.report > *:not(.report-wait)'));
    await settled(page.mainFrame(), scheme);
    expect(await violations(page.mainFrame())).toEqual([]);
  });

  it('with the leads behind a figure, and the values to choose', async () => {
    await goIn('#funnel?from=2020-01-02&where=leadSource%3DWebinar');
    await press(page, 'button', words('reports_only'));
    await waitFor('the values', () => page.$('.report-value'));
    await page.click('.report-table button.count');
    await waitFor('the leads', () => page.$('.report-leads li'));
    await settled(page.mainFrame(), scheme);
    expect(await violations(page.mainFrame())).toEqual([]);
  });
});
