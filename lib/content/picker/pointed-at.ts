/** From a point on the screen to the element whose value is meant. */
import type { PageField } from '../../domain/record.ts';
import { heldIn } from './read-element.ts';

/** An element and what a field would be read as there. */
export interface Readable {
  readonly element: Element;
  readonly value: string;
}

/** How far around what was pointed at a value is looked for: an icon or a word inside a link means the link. */
const reach = 3;

/** The innermost element at a point, in open shadow roots too, beneath what is Baton's own. */
export function elementAt(x: number, y: number, isOurs: (element: Element) => boolean): Element | null {
  let found: Element | null = null;
  for (let root: Document | ShadowRoot | null = document; root; root = found?.shadowRoot ?? null) {
    const inside: Element | undefined = root
      .elementsFromPoint(x, y)
      // A shadow root names what is around it too.
      .find((element) => element.getRootNode() === root && !isOurs(element));
    if (!inside) break;
    found = inside;
  }
  return found;
}

/** Whether what is there has a document of its own, into which Baton cannot look. */
export function isFrame(element: Element): boolean {
  return /^(?:iframe|frame|object|embed|fencedframe)$/.test(element.localName);
}

/** The element that holds the value, at or close around one; `null` where nothing there can be read. */
export function readableAt(from: Element, field: PageField): Readable | null {
  let at: Element | null = from;
  for (let step = 0; at && step <= reach; step += 1, at = at.parentElement ?? hostOf(at)) {
    if (at === document.body || at === document.documentElement) break;
    const value = heldIn(at, field);
    if (value !== undefined) return { element: settled(at, field, value), value };
  }
  return null;
}

/** The link rather than the word in it, and the innermost part rather than all that is around it. */
function settled(element: Element, field: PageField, value: string): Element {
  if (field !== 'email') return element;
  const link = element.closest('a[href^="mailto:" i]');
  if (link && heldIn(link, field) === value) return link;
  let at = element;
  for (;;) {
    const inner = [...at.children].find((child) => heldIn(child, field) === value);
    if (!inner) return at;
    at = inner;
    if (at.matches('a[href^="mailto:" i]')) return at;
  }
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
