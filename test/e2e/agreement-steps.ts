/** The agreement's editor: the way into it, its steps and what stands in them, and the ways out. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { StepName } from '../../components/options/agreement/step-names.ts';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import type { PageCalls } from '../../lib/messaging/protocol.ts';
import { get, press, textOf, waitForWords } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { ask } from './stage.ts';

/** What the button that opens the editor says: of an agreement that Baton ships, of the teams' own, and of a draft. */
const ways = ['options_agreement_write', 'options_agreement_edit', 'options_agreement_goOn'];

/** Waits until the agreement's part of the options is in its place; gives the button that opens the editor. */
export function agreementPart(options: Page): Promise<ElementHandle> {
  const names = ways.map((way) => words(way));
  return waitFor('the way into the editor', async () => {
    for (const button of await options.$$('#agreement .button-primary')) {
      if (names.includes(await textOf(button)) && (await button.isVisible())) return button;
    }
    return null;
  });
}

/** Opens the editor where it was left, or where something is wrong, by its button. */
export async function openEditor(options: Page): Promise<void> {
  await (await agreementPart(options)).click();
  await waitFor('the editor', () => options.$('.agreement-editor'));
}

/** Waits until the heading of a step has the focus. */
export async function atStep(options: Page, step: StepName): Promise<void> {
  const focused = () => options.evaluate(() => (document.activeElement as HTMLElement).innerText);
  await waitFor(`the step ${step}`, async () => (await focused()) === words(`agreement_step_${step}`));
}

/** Goes to a step by its address. */
export async function goToStep(options: Page, step: StepName): Promise<void> {
  await options.evaluate((name) => {
    location.hash = `#agreement/edit/${name}`;
  }, step);
  await atStep(options, step);
}

/** Out of the editor, in which nothing is left to be saved. */
export async function leaveEditor(options: Page): Promise<void> {
  await press(await head(options), 'button', words('agreement_editor_leave'));
  await agreementPart(options);
}

/** Out of the editor, without what was changed. */
export async function discardDraft(options: Page): Promise<void> {
  await press(await head(options), 'button', words('agreement_editor_discard'));
  await press(await head(options), 'button', words('clock_discard_yes'));
  await agreementPart(options);
}

function head(options: Page): Promise<ElementHandle> {
  return waitFor('the head of the editor', () => options.$('.agreement-editor-head'));
}

/** Saves the draft as a revision, in the last step, and waits until it is. */
export async function saveRevision(options: Page, revision: number): Promise<void> {
  await press(await currentStep(options), 'button', words('clock_save_as', [revision]));
  await waitForWords(options, words('clock_saved', [revision, '']).split('.')[0] ?? '');
}

/** The part of the page in which a step stands: looked through alone, it is found much faster than in the whole page. */
export function currentStep(options: Page): Promise<ElementHandle> {
  return waitFor('the step', () => options.$('.agreement-step'));
}

/** Goes on by the button at the foot of a step. */
export async function goOn(options: Page, name: StepName): Promise<void> {
  await press(await currentStep(options), 'button', words('agreement_step_next', [words(`agreement_step_${name}`)]));
  await atStep(options, name);
}

/** Opens one thing of a list by its name, which closes the one that was open. */
export async function openItem(options: Page, name: string): Promise<void> {
  const summary = await waitFor(`"${name}" in the list`, async () => {
    for (const each of await options.$$('.editor-summary')) {
      if ((await each.$eval('bdi', (node) => node.textContent)) === name) return each;
    }
    return null;
  });
  await summary.click();
  await waitFor('it alone to be open', () =>
    summary.evaluate((node) => {
      const bodies = [...document.querySelectorAll('.editor-body')];
      return bodies.length === 1 && bodies[0]?.parentElement === node.parentElement;
    }),
  );
}

/** A field and the sentence that says what is wrong with it, if anything is. */
export async function problemIn(options: Page, name: string): Promise<string> {
  const field = await get(await currentStep(options), 'textbox', name);
  return field.evaluate((node) =>
    node.ariaInvalid === 'true'
      ? (node.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.querySelector(`#${CSS.escape(id)}.field-error`)?.textContent ?? '')
          .join('')
      : '',
  );
}

/** The rows of a table of changes by its name, each as one text. */
export async function changeRows(options: Page, name: string): Promise<string[]> {
  const table = await waitFor(`the table "${name}"`, () => options.$(`table[aria-label=${JSON.stringify(name)}]`));
  const rows = await table.$$('tbody tr');
  return Promise.all(rows.map((row) => textOf(row)));
}

/** Gives a file to the button that takes one. */
export async function chooseFile(options: Page, label: string, path: string): Promise<void> {
  const input = await options.evaluateHandle(
    (name) =>
      [...document.querySelectorAll('label')].find((each) => each.innerText.includes(name))?.control as HTMLElement,
    label,
  );
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** The agreement that will apply last. */
export async function newestAgreement(options: Page): Promise<Agreement> {
  const { agreement, upcoming } = await ask<PageCalls['agreement']['out']>(options, 'agreement');
  return upcoming ?? agreement;
}
