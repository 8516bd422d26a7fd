/**
 * Every fixture of every CRM, changed in every way that a page may change overnight, in a real browser. Whatever has
 * changed: a right value or none, never another person's, and never an error. A new fixture, CRM or mutation is taken
 * up by itself.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmAdapter } from '../../lib/crm/adapter.ts';
import { crmById, matchAddress } from '../../lib/crm/crm-book.ts';
import { book } from '../../lib/crm/registry.ts';
import { inPageScript, launchBareChromium } from '../browser/saved-page.ts';
import type { PageOnTrial, readAsItIs, tryMutations } from '../contract/mutations/in-page.ts';
import { type ExpectedPage, expectedPages, fixtureVendors } from '../support/crm-pages.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBareChromium();
  page = await browser.newPage();
  await page.evaluate(await inPageScript(join(import.meta.dirname, '../contract/mutations/in-page.ts'), 'batonTrial'));
});

afterAll(() => browser?.close());

function trial(adapter: CrmAdapter, { file, url, facts, alsoOwn = [] }: ExpectedPage): PageOnTrial {
  const { object, id } = matchAddress(book, adapter, new URL(url))!.record!;
  const plan = adapter.pages[object] ?? { fields: {} };
  const around = [...(plan.within ?? []), ...adapter.root].map((selector) => selector.replaceAll('{id}', id));
  return {
    html: readFileSync(file, 'utf8'),
    plan,
    shadow: adapter.shadow === true,
    record: { facts, alsoOwn, id, around },
  };
}

function inPage<T>(call: 'readAsItIs' | 'tryMutations', on: PageOnTrial): Promise<T> {
  return page.evaluate(`batonTrial.${call}(${JSON.stringify(on)})`) as Promise<T>;
}

it('there are many ways, each with a name of its own', async () => {
  const names = (await page.evaluate('batonTrial.mutations.map(({ name }) => name)')) as string[];
  expect(names.length).toBeGreaterThan(100);
  expect([...new Set(names)]).toEqual(names);
});

describe.each(fixtureVendors())('%s', (id) => {
  const adapter = crmById(book, id)!;
  const pages = expectedPages(id).map((each) => [basename(each.file), each] as const);

  it.each(pages)('%s is read in a real browser', async (_, each) => {
    expect(await inPage<ReturnType<typeof readAsItIs>>('readAsItIs', trial(adapter, each))).toEqual(each.facts);
  });

  it.each(pages)('%s gives a right value or none, however it is changed', async (_, each) => {
    expect(await inPage<ReturnType<typeof tryMutations>>('tryMutations', trial(adapter, each))).toEqual([]);
  });
});
