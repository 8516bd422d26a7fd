/** The elements of a page that a field may stand in, for those who point with the keyboard. */
import type { PageField } from '../../domain/record.ts';
import { type Readable, readableAt } from './pointed-at.ts';
import { heldIn } from './read-element.ts';

/** More than anybody steps through. */
const most = 500;
const headings = 'h1, h2, h3, h4, h5, [role="heading"]';
const fields = 'input, select, textarea';
const speechless = /^(?:script|style|noscript|template|option|title|head)$/;

/** In the page's order, each value-holding element once. */
export function candidatesFor(field: PageField): Readable[] {
  const found = new Map<Element, Readable>();
  for (const element of allIn(document)) {
    if (found.size >= most) break;
    if (!speaksItself(element, field) || heldIn(element, field) === undefined) continue;
    const readable = readableAt(element, field);
    if (readable) found.set(readable.element, readable);
  }
  return [...found.values()];
}

/** Where to begin: at the first heading for a name, in the page's main part for the rest. */
export function firstCandidate(candidates: readonly Readable[], field: PageField): number {
  const main = candidates.findIndex(({ element }) => element.closest('main, [role="main"]') !== null);
  const from = Math.max(0, main);
  if (field !== 'name') return from;
  const heading = candidates.findIndex(({ element }, at) => at >= from && element.closest(headings) !== null);
  return heading < 0 ? from : heading;
}

/** Text of its own, a field with a value, or for the e-mail a mail link. */
function speaksItself(element: Element, field: PageField): boolean {
  if (speechless.test(element.localName)) return false;
  if (element.matches(fields) || (field === 'email' && /^mailto:/i.test(element.getAttribute('href') ?? '')))
    return true;
  return [...element.childNodes].some(
    ({ nodeType, nodeValue }) =>
      nodeType === 3 && (nodeValue ?? '').trim() !== '' && (field !== 'email' || /@/.test(nodeValue ?? '')),
  );
}

function* allIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* allIn(element.shadowRoot);
  }
}
