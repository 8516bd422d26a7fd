/** The agreement's editor open in two tabs at once: neither loses what was written in it. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import type { KeptDrafts } from '../../lib/messaging/agreement-calls.ts';
import { findAll, get, press, waitForWords, writeInto } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { goToStep, openEditor } from './agreement-steps.ts';
import { ask, type Stage, setStage } from './stage.ts';

let stage: Stage;
let one: Page;
let other: Page;

beforeAll(async () => {
  stage = await setStage({ sample: true });
  one = await editor();
  other = await editor();
});
afterAll(() => stage?.close());

async function editor(): Promise<Page> {
  const page = await stage.browser.openExtensionPage('options.html#agreement');
  await openEditor(page);
  await goToStep(page, 'reasons');
  return page;
}

/** The field of a reason's word, by its place. Looked for in the step alone: the whole page takes much longer. */
async function field(page: Page, place: number): Promise<ElementHandle> {
  await page.bringToFront();
  const step = await waitFor('the step', () => page.$('.agreement-step'));
  const found = (await findAll(step, 'textbox', words('reasons_label')))[place];
  if (!found) throw new Error(`no reason ${place}`);
  return found;
}

async function reason(page: Page, place: number, text: string): Promise<void> {
  await writeInto(await field(page, place), text);
}

/** The words of the first two reasons in each draft that is kept. */
async function kept(): Promise<string[][]> {
  const drafts = await ask<KeptDrafts | null>(one, 'agreementDraft');
  return [...(drafts ? [drafts, ...drafts.others] : [])].map(({ draft }) =>
    (draft as Agreement).feedbackReasons.slice(0, 2).map(({ label }) => label),
  );
}

async function waitForKept(...wanted: string[][]): Promise<void> {
  await waitFor(JSON.stringify(wanted), async () => JSON.stringify(await kept()) === JSON.stringify(wanted));
}

it('what two tabs write beside each other becomes one draft', async () => {
  await reason(one, 0, 'In one');
  await waitFor('the draft', async () => (await kept()).length === 1);
  await reason(other, 1, 'In the other');
  await waitForKept(['In one', 'In the other']);
  await waitForWords(other, words('agreement_other_joined'));
  await reason(one, 0, 'In one, again');
  await waitForKept(['In one, again', 'In the other']);
  await waitForWords(one, words('agreement_other_joined'));
});

it('where both change the same, both are kept until somebody chooses', async () => {
  await reason(other, 0, 'In the other, too');
  await waitForWords(other, words('agreement_other'));
  await waitForKept(['In one, again', 'In the other'], ['In the other, too', 'In the other']);
  const choice = `${words('agreement_overtaken_mine')}: In the other, too`;
  const question = await waitFor('the question', () => other.$('.notice-warn'));
  await (await get(question, 'radio', choice)).click();
  await press(question, 'button', words('agreement_other_join'));
  await waitForKept(['In the other, too', 'In the other']);
  await other.close();
  const again = await editor();
  const first = await field(again, 0);
  expect(await first.evaluate((node) => (node as HTMLInputElement).value)).toBe('In the other, too');
});
