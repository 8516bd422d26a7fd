/**
 * What Baton reads from a saved page: `page --url URL FILE.html`. The page is loaded in a real Chromium as if it came
 * from the URL, which tells the CRM and the record; where no CRM knows the address, the adapter for any page does.
 * Prints one JSON object; what was not read is `null`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crmByAddress, matchAddress, planOf } from '../../lib/crm/crm-book.ts';
import { generic } from '../../lib/crm/generic/index.ts';
import type { UrlMatch } from '../../lib/crm/match-url.ts';
import type { PageReading } from '../../lib/crm/read-page.ts';
import { book } from '../../lib/crm/registry.ts';
import { type PageField, pageFields, type RecordObject } from '../../lib/domain/record.ts';
import { inPageScript, launchBareChromium, openSavedPage } from '../browser/saved-page.ts';
import { prepareBrowsers } from '../setup/install-browsers.mjs';
import { Stop } from '../setup/stop.mjs';

const reader = join(import.meta.dirname, '..', '..', 'lib', 'crm', 'read-page.ts');

/** What is printed. */
export interface PageReport extends Readonly<Record<PageField, string | null>> {
  /** The adapter's id; `null` where the address is no record's. */
  readonly crm: string | null;
  readonly object: RecordObject | null;
  /** As the address has it. */
  readonly recordId: string | null;
  /** Fields that the adapter reads for this kind of record and did not find. */
  readonly missing: readonly PageField[];
  /** Those of the missing that the page shows masked. */
  readonly hidden: readonly PageField[];
  /** Those of the missing that stand there several times, for several people. */
  readonly ambiguous: readonly PageField[];
}

/**
 * Prints what is read.
 * @throws Stop where there is nothing to read or nothing to read it with.
 */
export async function run(args: readonly string[]): Promise<boolean> {
  const { url, file } = wanted(args);
  console.log(JSON.stringify(await reportOn(url, contentOf(file))));
  return true;
}

/** What is read from a page with this address and this content. */
export async function reportOn(url: URL, html: Uint8Array): Promise<PageReport> {
  const adapter = crmByAddress(book, url) ?? generic;
  const match = matchAddress(book, adapter, url);
  const record = match?.record;
  if (!match || !record) return reportFrom(null, null);
  prepareBrowsers({ wanted: ['chromium'], needed: true });
  const plan = planOf(adapter).pages[record.object];
  if (!plan) return reportFrom(match, null);
  const script = await inPageScript(reader, 'batonReader');
  const browser = await launchBareChromium().catch(stopWith('Chromium does not start'));
  try {
    const page = await openSavedPage(browser, url.href, html).catch(stopWith('Chromium cannot show the page'));
    await page.evaluate(script);
    const input = JSON.stringify([plan, record.id, adapter.shadow === true]);
    return reportFrom(match, (await page.evaluate(`batonReader.readPage(document, ...${input})`)) as PageReading);
  } finally {
    await browser.close();
  }
}

function reportFrom(match: UrlMatch | null, reading: PageReading | null): PageReport {
  const { facts, missing = [], hidden = [], ambiguous = [] } = reading ?? { facts: {} as PageReading['facts'] };
  const read = Object.fromEntries(pageFields.map((field) => [field, facts[field] ?? null]));
  return {
    crm: match?.record?.crm ?? null,
    object: match?.record?.object ?? null,
    recordId: match?.id ?? null,
    ...(read as Record<PageField, string | null>),
    missing,
    hidden,
    ambiguous,
  };
}

function wanted(args: readonly string[]): { readonly url: URL; readonly file: string } {
  const usage = 'usage: npm run -s conformance -- page --url URL FILE.html';
  const { values, positionals } = parsed(args, usage);
  const [file] = positionals;
  if (values.url === undefined || file === undefined || positionals.length > 1) throw new Stop(usage);
  if (!/^https?:$/.test(URL.parse(values.url)?.protocol ?? ''))
    throw new Stop(`"${values.url}" is not the address of a web page.`);
  return { url: new URL(values.url), file };
}

function parsed(args: readonly string[], usage: string) {
  try {
    return parseArgs({ args: [...args], options: { url: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}; ${usage}`);
  }
}

function contentOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Stop(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function stopWith(what: string) {
  return (error: unknown): never => {
    throw new Stop(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  };
}
