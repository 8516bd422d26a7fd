/** What a rep does in Tryton's web client. */
import type { Page } from 'puppeteer-core';
import { get } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { database } from './paths.ts';

/** The kinds of record that are opened here, by Tryton's own names. */
export type Model = 'party.party' | 'sale.opportunity';

/** A party as people.json has it. */
export interface Party {
  readonly name: string;
  readonly email?: readonly string[];
  readonly phone?: readonly string[];
}

/** The route of a record, or of the list of a model's records; Tryton writes more behind it. */
export function hashOf(model: Model, id?: number): string {
  return `#${database}/model/${model}${id ? `/${id}` : ''}`;
}

/** Goes to a record or to a list by its address, in a tab of Tryton's own where none shows it yet. */
export async function goTo(page: Page, model: Model, id?: number): Promise<void> {
  const hash = hashOf(model, id);
  await page.evaluate((to) => location.assign(to), hash);
  await waitFor(`Tryton at ${hash}`, () => page.evaluate((to) => location.hash.startsWith(`${to};`), hash));
}

/** Goes back to the tab of Tryton's own that was opened first. */
export async function goToFirstTab(page: Page): Promise<void> {
  await (await get(page, 'tab')).click();
}

/** Opens a party from the list by two clicks on its row. */
export async function openFromList(page: Page, { name }: Party): Promise<void> {
  const row = `#tabcontent > .active tbody .column-char[title="${name}"]`;
  await (await waitFor(`${name} in the list`, () => page.$(row))).click({ count: 2 });
}

/** Presses Tryton's keys for the next record of the list. Pressed before the form is whole they would change it. */
export async function goToNext(page: Page, from: Party): Promise<void> {
  await formOf(page, from);
  await page.keyboard.down('Control');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Control');
}

/** Waits until Tryton's form shows all of a party. A server that has just started takes its time. */
export async function formOf(page: Page, { name, email, phone }: Party): Promise<void> {
  const [address = ''] = email ?? phone ?? [];
  await waitFor(
    `Tryton's form of ${name} with ${address}`,
    () =>
      page.$eval(
        '#tabcontent > .active',
        (form, wanted, way) =>
          form.querySelector<HTMLInputElement>('input[name="name"]')?.value === wanted &&
          form.querySelector(`.column-char[title="${way}"]`) !== null,
        name,
        address,
      ),
    30_000,
  );
}
