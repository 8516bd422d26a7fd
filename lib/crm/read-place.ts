/** The value that stands at one place of a page. */
import { parseEmail } from '../domain/email.ts';
import type { Place } from './adapter.ts';
import { elementsAt, isInSight, isInside, type Scope } from './find-elements.ts';

/** What a place holds. At most one of them; none where the page has no such place. */
export interface Found {
  readonly value?: string;
  /** The place is in sight and nothing stands there. */
  readonly empty?: boolean;
  /** The CRM shows that there is a value, and not which. */
  readonly masked?: boolean;
  /** There are several, and the place may hold one only. */
  readonly several?: boolean;
}

// As long as a text in a message may be.
const longest = 500;
/** Signs by which CRMs stand for what they do not show. */
const mask = /(?:[*•●∙◦⁎∗]\s?){3,}/u;
/** What CRMs write where there is nothing. */
const blank = /^[\s\-–—―_.…/]*$/u;
/** An address among other words. */
const address = /[^\s@<>(),;:"'\\]+@[^\s@<>(),;:"'\\]+\.[^\s@<>(),;:"'\\.]{2,}/gu;
/** Signs that are seen by nobody, or that turn the direction of what is read. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * What the first visible element at a place says that says anything; where the place may hold one value only, what all
 * of them say.
 */
export function valueAt(scope: Scope, place: Place, field: 'email' | 'text'): Found {
  const { at, only, alone, label, inside, outside, unless } = typeof place === 'string' ? { at: place } : place;
  const no = unless === undefined ? undefined : new RegExp(`^(?:${unless})$`, 'iu');
  let all: Found = {};
  for (const element of elementsAt(scope, at)) {
    const text = textAt(element, place, field);
    const found = field === 'email' ? addressIn(text) : valueIn(text);
    if (found.value !== undefined && no?.test(found.value)) continue;
    if (inside !== undefined && !isInside(scope, element, inside)) continue;
    if (outside !== undefined && isInside(scope, element, outside)) continue;
    // Looked at last: it is the only step that may cost a style calculation.
    if ((alone && !standsAlone(element)) || (label && !isLabelled(element, label))) continue;
    if (!isInSight(scope, at, element)) continue;
    if (all.value !== undefined && found.value !== undefined && found.value !== all.value) return { several: true };
    if (found.several || found.masked) return found;
    if (all.value === undefined) all = found;
    if (all.value !== undefined && !only) return all;
  }
  return all;
}

/** What an element says at a place, as it stands there. */
export function textAt(element: Element, place: Place, field: 'email' | 'text'): string {
  const { attribute, text } = typeof place === 'string' ? {} : place;
  if (attribute !== undefined) return element.getAttribute(attribute) ?? '';
  const href = field === 'email' ? element.getAttribute('href') : null;
  if (href && /^mailto:/i.test(href)) return href;
  if (text === 'own') return [...element.childNodes].map(ownText).join('');
  if (isSelect(element)) {
    // A document that no browser made has no choices but those of the markup.
    const chosen = element.selectedOptions ?? element.querySelectorAll('option[selected]');
    // The choice of nothing has words of its own: "Select…".
    return [...chosen].flatMap((option) => (option.value === '' ? [] : option.textContent)).join(', ');
  }
  // The value on the screen, which the markup does not hold.
  if ('value' in element && typeof element.value === 'string' && element.value !== '') return element.value;
  const said = element.textContent ?? '';
  // A component that draws into a shadow root of its own has nothing outside it.
  return said.trim() === '' ? (element.shadowRoot?.textContent ?? said) : said;
}

/** What a node says as a part of the text it stands in: words in bold are a part, a badge is none. */
function ownText({ nodeType, nodeName, textContent }: Node): string | null {
  if (nodeType === 8) return '';
  return nodeType === 3 || /^(?:b|bdi|em|i|mark|strong|u)$/i.test(nodeName) ? textContent : ' ';
}

function isSelect(element: Element): element is HTMLSelectElement {
  return element.localName === 'select';
}

function valueIn(text: string): Found {
  const value = text.replace(unseen, '').replace(/\s+/gu, ' ').trim().normalize();
  if (mask.test(value)) return { masked: true };
  if (blank.test(value)) return { empty: true };
  return value.length > longest ? {} : { value };
}

/** The address that is the text, or the only one in it. */
function addressIn(text: string): Found {
  const plain = text.replace(unseen, '');
  if (mask.test(plain)) return { masked: true };
  if (blank.test(plain)) return { empty: true };
  const isLink = /^\s*mailto:/i.test(plain);
  const inside = new Set(isLink ? [] : plain.toLowerCase().match(address));
  const [first = ''] = inside;
  const value = parseEmail(plain) ?? (inside.size === 1 ? parseEmail(first) : null);
  // Cut off, as "ana@firm…", it is nobody's.
  if (value !== null) return value.length <= longest && /@[\p{L}\p{N}.-]*[\p{L}\p{N}]$/u.test(value) ? { value } : {};
  return inside.size > 1 || (isLink && /@.*,.*@/.test(plain)) ? { several: true } : {};
}

/** Whether nothing but a label stands beside the element, and no loose words beside what is around it alone. */
function standsAlone(element: Element): boolean {
  let at = element;
  for (let parent = at.parentElement; parent; at = parent, parent = at.parentElement) {
    // Elements and texts: comments say nothing.
    const beside = [...parent.childNodes].filter(
      (node) => node !== at && (node.nodeType === 1 || node.nodeType === 3) && node.textContent?.trim(),
    );
    if (beside.length === 0) continue;
    return at === element
      ? beside.every(({ nodeName }) => nodeName.toLowerCase() === 'label')
      : beside.every(({ nodeType }) => nodeType === 1);
  }
  return true;
}

/** Whether what stands before the element, as labels do, is the label. */
function isLabelled(element: Element, label: string): boolean {
  for (let at: Node | null = element; at; at = at.parentNode) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const text = before.nodeType === 8 ? '' : before.textContent?.trim();
      if (text) return new RegExp(`^(?:${label})$`, 'iu').test(text);
    }
  }
  return false;
}
