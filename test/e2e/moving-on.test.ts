/** From contact to contact in the single-page CRM: the former one's data is never on the new one's page. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { get, textOf, waitForWords } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { expectNoMistakes, noteNames } from './names-shown.ts';
import { type PageProbe, writePageProbe } from './page-probe.ts';
import { type Stage, setStage } from './stage.ts';

const people = { 1: 'Jana Vošická', 2: 'Björn Ahlgren', 3: 'Élodie Marchetti', 6: 'Łucja Brandt' } as const;
type Id = keyof typeof people;

let stage: Stage;
let probe: PageProbe;
let page: Page;
let sidebar: Frame;

beforeAll(async () => {
  probe = await writePageProbe();
  stage = await setStage({ sample: true, otherExtensions: [probe.dir] });
});
beforeEach(async () => {
  page = await openContact(stage.browser, stage.crm, 1);
  sidebar = await openSidebar(stage.browser, page);
  await waitForLead(sidebar);
  await noteNames(sidebar, Object.values(people));
});
afterAll(async () => {
  await stage?.close();
  await probe?.remove();
});

function ownerOf(hash: string): string | undefined {
  return people[Number(/contacts\/(\d+)/.exec(hash)?.[1]) as Id];
}

async function expectLead(id: Id): Promise<void> {
  await waitForLead(sidebar, people[id]);
}

/** Clicks a link of the CRM by its address. */
async function follow(href: string): Promise<void> {
  const link = await waitFor(`the link ${href}`, () => page.$(`a[href="${href}"]`));
  await link.evaluate((element) => (element as HTMLElement).click());
}

describe('moving on in the CRM', () => {
  it('by its list of contacts', async () => {
    await follow('#/contacts');
    await waitForWords(sidebar, words('sidebar_list'));
    await follow('#/contacts/2/show');
    await expectLead(2);
    await expectNoMistakes(page, sidebar, ownerOf);
  });

  it('straight from one to the next', async () => {
    for (const id of [2, 3, 6, 1] as const) {
      await page.evaluate((hash) => history.pushState(null, '', hash), `#/contacts/${id}/show`);
      await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
      await expectLead(id);
    }
    await expectNoMistakes(page, sidebar, ownerOf);
  });

  it('back and forth by the browser’s own buttons', async () => {
    await page.goto(stage.crm.contactUrl(2));
    await expectLead(2);
    await page.evaluate(() => history.back());
    await expectLead(1);
    await page.evaluate(() => history.forward());
    await expectLead(2);
    await expectNoMistakes(page, sidebar, ownerOf);
  });

  it('quicker than answers come', async () => {
    await page.evaluate(
      async (ids) => {
        for (const id of ids) {
          history.pushState(null, '', `#/contacts/${id}/show`);
          dispatchEvent(new PopStateEvent('popstate'));
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      },
      [2, 3, 6, 1, 2, 3],
    );
    await expectLead(3);
    expect(await textOf(await get(sidebar, 'region', 'Journey'))).not.toBe('');
    await expectNoMistakes(page, sidebar, ownerOf);
  });

  it('while the worker is stopped', async () => {
    await stage.browser.stopWorker();
    await page.goto(stage.crm.contactUrl(2));
    await expectLead(2);
    await expectNoMistakes(page, sidebar, ownerOf);
  });
});
