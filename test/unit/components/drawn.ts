/** Draws a part of the sidebar into a document of the test's own, with a session in the test's hands. */
import { parseHTML } from 'linkedom';
import { type ComponentChild, h, options, render } from 'preact';
import { vi } from 'vitest';
import type { LeadCall, SidebarSession } from '../../../components/sidebar/session.ts';
import { SidebarContext } from '../../../components/sidebar/sidebar-context.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';

// Effects after each drawing, without the wait for a frame that never comes.
Object.assign(options, { requestAnimationFrame: (then: () => void) => setTimeout(then, 0) });

export interface Drawn {
  /** The text on show, runs of white space made one. */
  readonly text: () => string;
  /** The first element, or an error. */
  readonly get: (selector: string) => HTMLElement;
  readonly all: (selector: string) => HTMLElement[];
  /** Presses the button with this name. */
  readonly press: (name: string) => Promise<void>;
  readonly buttons: () => string[];
  /** What was asked of the worker. */
  readonly asked: { readonly name: LeadCall; readonly input: unknown }[];
  /** Draws something else in its place. */
  readonly draw: (what: ComponentChild) => Promise<void>;
}

/** Draws; `answer` is what the worker says to each change: `null` for stored. */
export async function drawn(what: ComponentChild, answer: Failure | null = null): Promise<Drawn> {
  const { document, window } = parseHTML('<!doctype html><html><body><div id="app"></div></body></html>');
  Object.assign(document, { visibilityState: 'visible', hasFocus: () => false });
  // What linkedom lacks of fields.
  Object.assign(window.HTMLInputElement.prototype, { select: () => {} });
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', window);
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, 0));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  const asked: Drawn['asked'] = [];
  const session = {
    change: async (name: LeadCall, input: unknown) => {
      asked.push({ name, input });
      return answer;
    },
  } as unknown as SidebarSession;
  const root = document.getElementById('app') as unknown as HTMLElement;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const nameOf = (element: HTMLElement) => element.getAttribute('aria-label') ?? (element.textContent ?? '').trim();

  async function draw(child: ComponentChild): Promise<void> {
    render(h(SidebarContext.Provider, { value: { session } }, child), root);
    await rest();
  }
  await draw(what);
  return {
    text: () => (root.textContent ?? '').replaceAll(/\s+/g, ' '),
    get(selector) {
      const [element] = all(selector);
      if (!element) throw new Error(`there is no ${selector} in ${root.innerHTML}`);
      return element;
    },
    all,
    async press(name) {
      const button = all('button').find((element) => nameOf(element) === name);
      if (!button) throw new Error(`there is no button "${name}" among ${all('button').map(nameOf).join(', ')}`);
      button.dispatchEvent(new window.Event('click', { bubbles: true }));
      await rest();
    },
    buttons: () => all('button').map(nameOf),
    asked,
    draw,
  };
}

/** Until everything that was asked for has been drawn, effects and all. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}
