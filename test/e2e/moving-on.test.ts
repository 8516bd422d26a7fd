/** From contact to contact in the single-page CRM: the former one's data is never on the new one's page. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { get, textOf, waitForWords } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { type Move, type PageProbe, type Sight, sightsOf, writePageProbe } from './page-probe.ts';
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
  await sidebar.evaluate(noteNames, Object.values(people));
});
afterAll(async () => {
  await stage?.close();
  await probe?.remove();
});

/** Runs in the sidebar: notes at each frame of the screen which of the names stand in it. */
function noteNames(names: readonly string[]): void {
  const notes: { at: number; names: string[] }[] = [];
  Object.assign(window, { notes });
  const look = () => {
    const text = document.body.innerText;
    const seen = names.filter((name) => text.includes(name));
    if (notes.at(-1)?.names.join() !== seen.join())
      notes.push({ at: performance.timeOrigin + performance.now(), names: seen });
    requestAnimationFrame(look);
  };
  look();
}

interface Note {
  readonly at: number;
  readonly names: readonly string[];
}

/**
 * Every time at which a name was open to the eye beside the page of somebody else. Beside a page that is still drawn
 * though the address has moved on, the new name is right as well as the old one.
 */
function mistakes(sights: readonly Sight[], moves: readonly Move[], notes: readonly Note[]): string[] {
  return sights.flatMap((sight, index) => {
    if (!sight.open) return [];
    const until = sights[index + 1]?.at ?? Infinity;
    const shown = notes.filter((note, at) => note.at < until && (notes[at + 1]?.at ?? Infinity) > sight.at);
    return shown.flatMap((note) => {
      const from = Math.max(sight.at, note.at);
      const address = moves.findLast((move) => move.at <= from)?.hash ?? '';
      return note.names
        .filter((name) => name !== ownerOf(sight.hash) && name !== ownerOf(address))
        .map((name) => `${name} on ${sight.hash} for ${Math.round(Math.min(until, Date.now()) - from)} ms`);
    });
  });
}

function ownerOf(hash: string): string | undefined {
  return people[Number(/contacts\/(\d+)/.exec(hash)?.[1]) as Id];
}

async function expectNoMistakes(): Promise<void> {
  const notes = await sidebar.evaluate(() => (window as unknown as { notes: Note[] }).notes);
  const { sights, moves } = await sightsOf(page);
  expect(
    sights.some(({ open }) => open),
    'the probe never saw the sidebar',
  ).toBe(true);
  expect(notes.length, 'the sidebar never changed').toBeGreaterThan(1);
  expect(mistakes(sights, moves, notes)).toEqual([]);
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
    await expectNoMistakes();
  });

  it('straight from one to the next', async () => {
    for (const id of [2, 3, 6, 1] as const) {
      await page.evaluate((hash) => history.pushState(null, '', hash), `#/contacts/${id}/show`);
      await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
      await expectLead(id);
    }
    await expectNoMistakes();
  });

  it('back and forth by the browser’s own buttons', async () => {
    await page.goto(stage.crm.contactUrl(2));
    await expectLead(2);
    await page.evaluate(() => history.back());
    await expectLead(1);
    await page.evaluate(() => history.forward());
    await expectLead(2);
    await expectNoMistakes();
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
    await expectNoMistakes();
  });

  it('while the worker is stopped', async () => {
    await stage.browser.stopWorker();
    await page.goto(stage.crm.contactUrl(2));
    await expectLead(2);
    await expectNoMistakes();
  });
});
