/** Files into the store and out of it, by the options page. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BackupLine } from '../../lib/domain/backup.ts';
import type { CountState } from '../../lib/domain/report/report.ts';
import { get, press, textOf, waitForWords } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { ask, type Stage, setStage } from './stage.ts';
import { backupLines, storedContact } from './stored.ts';

const csv = `Email;First name;Last name;Company;Activity date;Activity type;Title
ada@leads.example;Ada;Holm;Holm & Co;2026-10-01T09:00:00Z;Page visit;Prices
Ada Holm <ADA@leads.example>;Ada;Holm;Holm & Co;2026-10-02T10:30:00Z;Webinar;=cmd|' /C calc'!A0
bo@leads.example;Bo;<b>Lind</b>;__proto__;2026-10-03T11:00:00Z;Download;Checklist
nobody;No;Body;;2026-10-03T11:00:00Z;Download;Checklist
`;

let stage: Stage;
let folder: string;
let options: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-import-'));
  await writeFile(join(folder, 'leads.csv'), csv);
  stage = await setStage({ sample: false, downloadDir: folder });
  options = await stage.browser.openExtensionPage('options.html');
});
afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

async function choose(path: string): Promise<void> {
  const input = await waitFor('the file input', () => options.$('#import-files'));
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** Imports a file of touchpoints, its columns as Baton guesses them; gives the report's figures by their names. */
async function importFile(name: string): Promise<Record<string, string>> {
  await choose(join(folder, name));
  const touchpoints = await get(options, 'checkbox', words('import_carries_touchpoints'));
  if (!(await touchpoints.evaluate((box) => (box as HTMLInputElement).checked))) await touchpoints.click();
  await press(options, 'button', words('import_start'));
  await waitForWords(options, words('import_done', [name]));
  const report = await get(options, 'region', words('import_report_of', [name]));
  const pairs = await report.$$eval('dl > div', (rows) =>
    rows.map((row) => [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd')?.textContent ?? '']),
  );
  return Object.fromEntries(pairs);
}

/** Everything stored but the time of the backup, in an order of its own. */
async function everything(): Promise<string[]> {
  const lines = await backupLines(options);
  return lines
    .filter(({ line }) => line !== 'head')
    .map((line) => JSON.stringify(line))
    .sort();
}

describe('an import', () => {
  it('takes what it can and says what it cannot', async () => {
    const report = await importFile('leads.csv');
    expect(report).toMatchObject({
      [words('import_figure_rows')]: '4',
      [words('import_figure_skipped')]: '1',
      [words('import_figure_added')]: '2',
      [words('import_figure_touchpoints')]: '3',
    });
    const text = await textOf(await get(options, 'region', words('import_report_of', ['leads.csv'])));
    expect(text).toContain(words('import_problem_badEmail'));
    expect(text).toContain(words('reports_link'));
  });

  it('is counted ahead for the reports', async () => {
    const leads = await waitFor('the count', async () => (await ask<CountState>(options, 'reportState')).leads);
    expect(leads).toBe(2);
  });

  it('finds one person behind two ways to write an address', async () => {
    const ada = await storedContact(options, 'ada@leads.example');
    expect(ada.journey.count).toBe(2);
    expect(ada.facts.company?.value).toBe('Holm & Co');
  });

  it('keeps HTML and formulas as the text they are', async () => {
    const bo = await storedContact(options, 'bo@leads.example');
    expect(bo.facts.company?.value).toBe('__proto__');
    expect(String(bo.facts.name?.value)).toContain('<b>Lind</b>');
    const titles = (await backupLines(options)).flatMap((line) =>
      line.line === 'touchpoints' ? line.touchpoints.map(({ title }) => title) : [],
    );
    expect(titles).toContain("=cmd|' /C calc'!A0");
  });

  it('of the same file again changes nothing', async () => {
    const before = await everything();
    await options.close();
    options = await stage.browser.openExtensionPage('options.html');
    const report = await importFile('leads.csv');
    expect(report).toMatchObject({ [words('import_figure_added')]: '0', [words('import_figure_touchpoints')]: '0' });
    expect(await everything()).toEqual(before);
  });
});

describe('everything', () => {
  let exported: string;
  let before: string[];

  it('is exported into one file', async () => {
    before = await everything();
    await press(options, 'button', words('options_export_button'));
    await waitForWords(options, words('options_export_done'));
    const name = await waitFor('the file', async () =>
      (await readdir(folder)).find((file) => /^baton-.*\.ndjson$/.test(file)),
    );
    exported = join(folder, name);
    const lines = await waitFor('the whole file', async () => {
      const text = await readFile(exported, 'utf8');
      return (
        text.endsWith('\n') &&
        text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as BackupLine)
      );
    });
    expect(lines[0]).toMatchObject({ line: 'head', format: 'baton-backup-1' });
    expect(lines.filter(({ line }) => line === 'contact')).toHaveLength(2);
  });

  it('is erased after a question', async () => {
    await press(options, 'button', words('options_eraseAll_button'));
    await press(options, 'button', words('options_eraseAll_yes'));
    await waitForWords(options, words('options_eraseAll_done'));
    const left = (await backupLines(options)).filter(({ line }) => line === 'contact' || line === 'touchpoints');
    expect(left).toEqual([]);
  });

  it('is equal after it was read back', async () => {
    await choose(exported);
    await press(options, 'button', words('import_backup_restore'));
    await waitFor('the restored store', async () => (await everything()).length === before.length);
    expect(await everything()).toEqual(before);
  });
});

describe('one person', () => {
  it('is erased everywhere, and nobody else', async () => {
    const field = await get(options, 'textbox', words('options_erase_email'));
    await field.type('Ada@Leads.example');
    await press(options, 'button', words('options_erase_search'));
    await press(options, 'button', words('options_erase_button'));
    await press(options, 'button', words('options_erase_yes'));
    await waitFor('the person to be gone', async () => !(await everything()).some((line) => /\bada\b/i.test(line)));
    expect((await storedContact(options, 'bo@leads.example')).journey.count).toBe(1);
  });
});
