/** What a marketer does in the options to connect a system, and what a rep sees of it in the sidebar. */
import type { Frame, Page } from 'puppeteer-core';
import { findAll, get, press, textOf, waitForText } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { chooseSystem as choose } from '../demo/marketing-system.ts';
import { openContact, openSidebar } from '../demo/workspace.ts';
import type { Stage } from './stage.ts';

/** Opens the page of a system that is not connected yet. */
export async function chooseSystem(options: Page, name: string): Promise<void> {
  await choose(options, name);
  await get(options, 'heading', words('connect_page_new', [name]));
}

/** Writes into fields by their names among the connectors' fields, in place of what stands there. */
export async function fill(options: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await options.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('.connect-form details')) folded.open = true;
  });
  for (const [name, value] of Object.entries(values)) {
    const field = await waitFor(`the field ${name}`, () => options.$(`input#connect-field-${name}`));
    // Triple clicks select everything, in an empty field nothing.
    await field.click({ count: 3 });
    await field.type(value);
  }
}

/** Presses the button that connects, or stores what was changed, and gives what the system allows, in words. */
export async function connect(options: Page, name: string, button = words('connect_do')): Promise<string> {
  await press(options, 'button', button);
  return waitForText(options, 'region', words('connect_result', [name]), new RegExp(words('connect_result_reads')));
}

/** Replaces a secret that is stored; `changed`: what the connection is called. Where it was refused, its field is open already. */
export async function replaceSecret(options: Page, changed: string, field: string, value: string): Promise<void> {
  await press(options, 'button', words('connect_change_named', [changed]));
  const control = await waitFor(`the field ${field}`, () => options.$(`#connect-field-${field}`));
  const isOpen = await control.evaluate(({ localName }) => localName === 'input');
  if (!isOpen) await press(options, 'button', words('connect_replace_named', [words(`connect_field_${field}`)]));
  await fill(options, { [field]: value });
  await press(options, 'button', words('connect_do_change'));
}

/** The items of a list by its name. */
export async function listed(scope: Page | Frame, name: string): Promise<string[]> {
  const lists = await scope.$$(`::-p-aria([name=${JSON.stringify(name)}][role="list"])`);
  return Promise.all((await Promise.all(lists.map((list) => list.$$('li')))).flat().map((item) => textOf(item)));
}

/** A contact's page of the CRM with the sidebar beside it, whoever Baton takes them for. */
export async function beside(stage: Stage, id: number): Promise<{ page: Page; sidebar: Frame }> {
  const page = await openContact(stage.browser, stage.crm, id);
  return { page, sidebar: await openSidebar(stage.browser, page) };
}

/** The line at the foot of the sidebar that says whence all this comes and how old it is. */
export function sourcesLine(sidebar: Frame, pattern: RegExp): Promise<string> {
  return waitForText(sidebar, 'region', words('exchange_sources'), pattern);
}

/** Gives the verdict that the lead is bad for the first reason there is, and gives the reason's words. */
export async function sayBad(sidebar: Frame): Promise<string> {
  await press(sidebar, 'button', words('sidebar_bad'));
  const reason = await waitFor('the reasons', async () => (await sidebar.$$('.feedback-reasons button bdi'))[0]);
  const text = await textOf(reason);
  await reason.click();
  return text;
}

/** Text that is to be found as it is, as a regular expression. */
export function literal(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

/** How many buttons of a name there are. */
export async function count(scope: Page | Frame, button: string): Promise<number> {
  return (await findAll(scope, 'button', button)).length;
}
