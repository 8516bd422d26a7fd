/**
 * Beside a second real CRM that Baton has no adapter for: Tryton, as Debian packages it, read as any page is. It keeps
 * the records left behind in hidden tabs, shows values in inputs alone, names nobody in its title, and writes its
 * address anew after each move.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { find, get, textOf, waitForWords } from '../browser/by-name.ts';
import { type ExtensionBrowser, launchWithExtension } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { demoBuild } from '../demo/build.ts';
import { edgeName, openSidebar, waitForLead } from '../demo/workspace.ts';
import { whyNoTryton } from '../setup/find-tryton.mjs';
import { formOf, goTo, goToFirstTab, goToNext, openFromList } from '../tryton/client.ts';
import { leadsOf } from '../tryton/leads.ts';
import people from '../tryton/people.json' with { type: 'json' };
import { type RunningTryton, startTryton } from '../tryton/server.ts';
import { expectNoMistakes, noteNames } from './names-shown.ts';
import { type PageProbe, writePageProbe } from './page-probe.ts';
import { ask, browserKind } from './stage.ts';

const { email, next, noEmail, byRecord } = people.parties;
const timeLeft = /\d+ ?(?:h|hr|min|d|day)/;
const names = Object.values(people.parties).map(({ name }) => name);
const why = whyNoTryton();

describe.skipIf(why)(why ?? 'beside Tryton', () => {
  let tryton: RunningTryton;
  let probe: PageProbe;
  let browser: ExtensionBrowser;
  let page: Page;
  let unaddressed: Page;
  let sidebar: Frame;

  // The first time of all its database is made.
  beforeAll(async () => {
    tryton = await startTryton();
    probe = await writePageProbe();
    browser = await launchWithExtension({
      browser: browserKind,
      extensionDir: demoBuild(browserKind),
      otherExtensions: [probe.dir],
    });
    const options = await browser.openExtensionPage('options.html');
    await ask(options, 'importBatch', { people: leadsOf(tryton) });
    await ask(options, 'chooseCrm', { origin: 'http://127.0.0.1', crm: 'generic' });
    await options.close();
    // Before Baton says that a page has no address it waits for one: here beside everything else.
    unaddressed = await openParty('noEmail');
    page = await openParty('email');
    sidebar = await openSidebar(browser, page);
    await waitForLead(sidebar, email.name);
    await noteNames(sidebar, names);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await probe?.remove();
    await tryton?.close();
  });

  async function openParty(key: 'email' | 'noEmail'): Promise<Page> {
    const opened = await browser.newPage();
    await tryton.open(opened, 'party.party', tryton.records.parties[key]);
    // Tryton draws nothing in a tab that is not in front.
    await formOf(opened, people.parties[key]);
    return opened;
  }

  async function edgeNames(of: Page): Promise<string[]> {
    return (await browser.buttonNames(of)).filter((name) => edgeName.test(name));
  }

  function ownerOf(hash: string): string | undefined {
    const { parties } = tryton.records;
    const id = Number(/party\.party\/(\d+)/.exec(hash)?.[1]);
    const key = Object.keys(parties).find((one) => parties[one] === id);
    return people.parties[key as keyof typeof people.parties]?.name;
  }

  async function waitForNobody(): Promise<void> {
    await waitFor('the lead to be gone', async () => (await find(sidebar, 'region', 'SLA')) === null);
  }

  const expectNobodyElse = () => expectNoMistakes(page, sidebar, ownerOf);

  it('says who the party is', async () => {
    expect(await textOf(await get(sidebar, 'heading', email.name))).toBe(email.name);
    expect(await textOf(await get(sidebar, 'region', 'Journey'))).toContain('What a heat pump costs');
  });

  it('counts the time that the SLA leaves, at the edge too', async () => {
    expect(await textOf(await get(sidebar, 'region', 'SLA'))).toMatch(timeLeft);
    const edge = await waitFor('the edge’s clock', async () =>
      (await edgeNames(page)).find((name) => name !== 'Baton'),
    );
    expect(edge).toMatch(timeLeft);
  });

  it('shows nobody beside a list, and from there whom the rep opens', async () => {
    await goTo(page, 'party.party');
    await waitForWords(sidebar, words('sidebar_list'));
    await openFromList(page, email);
    await waitForLead(sidebar, email.name);
    await expectNobodyElse();
  });

  it('follows from record to record in one form, where the former one’s address stands for a while', async () => {
    await goToNext(page, email);
    await waitForLead(sidebar, next.name);
    await goToNext(page, next);
    await waitForNobody();
    await goToNext(page, noEmail);
    await waitForLead(sidebar, byRecord.name);
    await expectNobodyElse();
  });

  it('follows from tab to tab, where the former ones stay in the document', async () => {
    await goTo(page, 'party.party', tryton.records.parties.next);
    await waitForLead(sidebar, next.name);
    await goToFirstTab(page);
    await waitForLead(sidebar, email.name);
    await page.goBack();
    await waitForLead(sidebar, next.name);
    await expectNobodyElse();
  });

  it('shows nobody’s lead beside a sale opportunity', async () => {
    await goTo(page, 'sale.opportunity', tryton.records.opportunities.open);
    await waitForWords(sidebar, words('sidebar_noEmail'));
    await goToFirstTab(page);
    await waitForLead(sidebar, email.name);
    await expectNobodyElse();
  });
  it('says so where a party has no address', async () => {
    await unaddressed.bringToFront();
    const other = await openSidebar(browser, unaddressed);
    await waitForWords(other, words('sidebar_noEmail'));
    expect(await find(other, 'region', 'SLA')).toBeNull();
    expect(await edgeNames(unaddressed)).toEqual(['Baton']);
  });
});
