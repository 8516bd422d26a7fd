/** A page like the record's, of somebody else: the one that was open before, or the one beside it. */
import { type RecordOnPage, stranger } from './mutation.ts';
import { allElements, allTexts } from './page-nodes.ts';

/** A copy of all that the page shows, of another record. Nothing in it is the record's own. */
export function strangerCopy(document: Document, record: RecordOnPage): HTMLElement {
  const copy = document.createElement('div');
  for (const child of [...document.body.children]) copy.append(deepCopy(child));
  makeStranger(copy, record);
  return copy;
}

/** With its shadow roots, which `cloneNode` leaves behind. */
export function deepCopy(element: Element): Element {
  const copy = element.cloneNode(false) as Element;
  if (element.shadowRoot) {
    const root = copy.shadowRoot ?? copy.attachShadow({ mode: 'open' });
    root.replaceChildren(...[...element.shadowRoot.childNodes].map(copyOf));
  }
  if (element instanceof HTMLTemplateElement) return element.cloneNode(true) as Element;
  copy.append(...[...element.childNodes].map(copyOf));
  return copy;
}

function copyOf(node: Node): Node {
  return node instanceof Element ? deepCopy(node) : node.cloneNode(true);
}

/** Turns everything that is said of the record into what is said of the stranger. */
export function makeStranger(root: ParentNode, { facts, id }: RecordOnPage): void {
  const rewrite = (text: string): string => {
    let changed = text.replace(/[^\s@<>(),;:"'\\/]+(?:@|%40)[^\s@<>(),;:"'\\?&]+/g, stranger.email);
    for (const field of ['name', 'company', 'owner', 'stage'] as const) {
      const value = facts[field];
      if (value) changed = changed.replace(spaced(value), stranger[field]);
    }
    // Forms hold the name in parts.
    return changed.replace(nameParts(facts.name), 'Wrong');
  };
  for (const text of allTexts(root)) text.data = rewrite(text.data);
  for (const element of allElements(root)) {
    for (const attribute of [...element.attributes]) {
      if (/^(?:class|style|type|role|rel)$/.test(attribute.name)) continue;
      attribute.value = rewrite(attribute.value).replace(wholeWord(id), otherId(id));
    }
  }
}

/** Where an id stands by itself, in whatever case and with or without the braces around it. */
function wholeWord(id: string): RegExp {
  return new RegExp(`(?<![\\w-])${RegExp.escape(id)}(?![\\w-])`, 'gi');
}

/** Of the same form. */
export function otherId(id: string): string {
  return id.replace(/[0-8](?=\D*$)/, (digit) => String(Number(digit) + 1)).replace(/9(?=\D*$)/, '7');
}

function spaced(value: string): RegExp {
  return new RegExp(value.split(/\s+/).map(RegExp.escape).join('\\s+'), 'giu');
}

function nameParts(name = ''): RegExp {
  const parts = name.split(/\s+/).filter((part) => part.length > 2);
  return parts.length > 0
    ? new RegExp(`(?<!\\p{L})(?:${parts.map(RegExp.escape).join('|')})(?!\\p{L})`, 'giu')
    : /(?!)/g;
}
