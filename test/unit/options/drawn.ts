/** A component drawn on a page without a browser, and used by the names its controls have. */
import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';

/** Draws on a page of its own, which is gone at the end of the test. */
export function drawn(component: ComponentChild) {
  const { document, window } = parseHTML('<!doctype html><html><body><div id="root"></div></body></html>');
  const before = { document: globalThis.document, window: globalThis.window };
  Object.assign(globalThis, { document, window, Element: window.Element, Node: window.Node });
  // What linkedom lacks of fields.
  Object.assign(window.HTMLInputElement.prototype, { select: () => {} });
  callListenersOnTheirOwn(window.HTMLElement.prototype);
  const root = document.getElementById('root')!;
  act(() => render(component, root));
  onTestFinished(() => {
    act(() => render(null, root));
    Object.assign(globalThis, before);
  });

  const nameOf = (element: Element): string => {
    const label = element.id ? root.querySelector(`label[for="${element.id}"]`) : element.closest('label');
    return (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '').trim();
  };
  const named = (name: string, selector: string): HTMLElement => {
    const found = [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => nameOf(element) === name);
    if (found.length !== 1) throw new Error(`${found.length} of ${selector} are called ${name}`);
    return found[0]!;
  };
  const send = (element: Element, type: string, more: object = {}): void => {
    const event = Object.assign(new window.Event(type, { bubbles: true, cancelable: true }), more);
    act(() => void element.dispatchEvent(event));
  };
  return {
    root,
    field: (name: string) => named(name, 'input, select') as HTMLInputElement,
    names: (selector: string) => [...root.querySelectorAll(selector)].map(nameOf),
    press: (name: string) => send(named(name, 'button'), 'click'),
    /** Writes into a field and leaves it. */
    write(name: string, text: string): void {
      const field = named(name, 'input') as HTMLInputElement;
      field.value = text;
      send(field, 'input');
      send(field, 'blur');
    },
    key: (name: string, key: string, more: object = {}) =>
      send(named(name, 'button, input'), 'keydown', { key, ...more }),
    send,
    errors: () => [...root.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent),
    text: () => root.textContent ?? '',
  };
}

/** linkedom calls a listener on the target of the event; browsers, and Preact, on the element that listens. */
function callListenersOnTheirOwn(prototype: EventTarget): void {
  const { addEventListener, removeEventListener } = Object.getPrototypeOf(prototype) as EventTarget;
  const bound = new WeakMap<EventTarget, Map<unknown, EventListenerObject>>();
  const of = (target: EventTarget, listener: unknown): EventListenerObject => {
    const own = bound.get(target) ?? new Map<unknown, EventListenerObject>();
    bound.set(target, own);
    const known = own.get(listener) ?? {
      handleEvent: (event: Event) => (listener as EventListener).call(target, event),
    };
    own.set(listener, known);
    return known;
  };
  Object.assign(prototype, {
    addEventListener(this: EventTarget, type: string, listener: unknown, options?: boolean) {
      addEventListener.call(this, type, of(this, listener), options);
    },
    removeEventListener(this: EventTarget, type: string, listener: unknown) {
      removeEventListener.call(this, type, of(this, listener));
    },
  });
}
