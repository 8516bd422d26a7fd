/** Elements by what a screen reader calls them, in a page or in a frame. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

export type Scope = Page | Frame | ElementHandle;
export type Role =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'dialog'
  | 'heading'
  | 'link'
  | 'radio'
  | 'region'
  | 'status'
  | 'tab'
  | 'textbox';

function selector(role: Role, name?: string): string {
  const named = name === undefined ? '' : `[name=${JSON.stringify(name)}]`;
  return `::-p-aria(${named}[role="${role}"])`;
}

/** The element if it is there now. */
export function find(scope: Scope, role: Role, name?: string): Promise<ElementHandle | null> {
  return scope.$(selector(role, name)) as Promise<ElementHandle | null>;
}

/** All such elements there are now. */
export function findAll(scope: Scope, role: Role, name?: string): Promise<ElementHandle[]> {
  return scope.$$(selector(role, name)) as Promise<ElementHandle[]>;
}

/** Waits for the element. */
export function get(scope: Scope, role: Role, name?: string): Promise<ElementHandle> {
  return waitFor(`the ${role} named "${name}"`, () => find(scope, role, name));
}

/** Waits for the element and clicks it; where it is drawn anew before the pointer is there, the one in its place. */
export async function press(scope: Scope, role: Role, name: string): Promise<void> {
  await waitFor(`the ${role} named "${name}" to press`, () => find(scope, role, name).then(click));
}

async function click(element: ElementHandle | null): Promise<boolean> {
  try {
    await element?.evaluate(uncover);
    await element?.click();
  } catch (error) {
    // Said before anything is pressed: it was drawn anew, or it has no place on the screen yet.
    if (/detached|not clickable/.test(String(error))) return false;
    throw error;
  }
  return element !== null;
}

/**
 * Runs in the page. The driver clicks where an element stands, whatever lies over it there: what is under a part of the
 * page that stays at its edge is scrolled to the middle first, as a person would.
 */
function uncover(element: Element): void {
  const { x, y, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  if (hit === null || !element.contains(hit)) element.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Writes a text into a field by its name, in place of what stands there, at once as a person pastes it. */
export async function write(scope: Scope, name: string, text: string): Promise<void> {
  await writeInto(await get(scope, 'textbox', name), text);
}

/** Writes a text into a field, in place of what stands there. */
export function writeInto(field: ElementHandle, text: string): Promise<void> {
  return field.evaluate((node, words) => {
    (node as HTMLInputElement).focus();
    (node as HTMLInputElement).select();
    document.execCommand('insertText', false, words);
  }, text);
}

/** The text of an element as it is rendered, runs of white space made one. */
export async function textOf(element: ElementHandle): Promise<string> {
  const text = await element.evaluate((node) => (node as HTMLElement).innerText);
  return text.replace(/\s+/g, ' ').trim();
}

/** Waits until the text of the element, looked up anew each time, matches; gives it. */
export function waitForText(scope: Scope, role: Role, name: string, pattern: RegExp): Promise<string> {
  let seen = 'nothing';
  return waitFor(`${pattern} in the ${role} "${name}"`, async () => {
    const element = await find(scope, role, name);
    seen = element ? await textOf(element) : 'nothing';
    return pattern.test(seen) && seen;
  }).catch((error: Error) => {
    throw new Error(`${error.message}; there was: ${seen}`, { cause: error });
  });
}

/** Waits until a page or a frame shows the words anywhere. */
export function waitForWords(scope: Page | Frame, wanted: string, timeout?: number): Promise<true> {
  return waitFor(
    `the words "${wanted}"`,
    () => scope.evaluate((text) => document.body.innerText.replace(/\s+/g, ' ').includes(text), wanted),
    timeout,
  );
}
