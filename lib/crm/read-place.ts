/** The value that stands at one place of a page. */
import { parseEmail } from '../domain/email.ts';
import type { Place } from './adapter.ts';
import { elementsAt, isShown, type Scope } from './find-elements.ts';

/** What a place holds. At most one of the three. */
export interface Found {
  readonly value?: string;
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
/** Signs that are seen by nobody, or that turn the direction of what is read. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** What the first visible element at a place says; where the place may hold one value only, what all of them say. */
export function valueAt(scope: Scope, place: Place, field: 'email' | 'text'): Found {
  const { at, only, alone } = typeof place === 'string' ? { at: place } : place;
  const values = new Set<string>();
  let masked = false;
  for (const element of elementsAt(scope, at)) {
    const text = textAt(element, place, field);
    const value = field === 'email' ? addressIn(text) : valueIn(text);
    const isMasked = value === undefined && mask.test(text);
    if (value === undefined && !isMasked) continue;
    // Looked at last: it is the only step that may cost a style calculation.
    if ((alone && !standsAlone(element)) || !isShown(element)) continue;
    if (value === undefined) masked = true;
    else values.add(value);
    if (values.size > 0 && !only) break;
  }
  if (values.size > 1) return { several: true };
  const [value] = values;
  return value === undefined ? { masked } : { value };
}

/** What an element says at a place, as it stands there. */
export function textAt(element: Element, place: Place, field: 'email' | 'text'): string {
  const { attribute, text } = typeof place === 'string' ? {} : place;
  if (attribute !== undefined) return element.getAttribute(attribute) ?? '';
  const href = field === 'email' ? element.getAttribute('href') : null;
  if (href && /^mailto:/i.test(href)) return href;
  if (text === 'own') {
    const own = [...element.childNodes].filter((node) => node.nodeType === 3 && node.textContent?.trim());
    return own.map((node) => node.textContent).join(' ');
  }
  if (isSelect(element)) return [...element.selectedOptions].map((option) => option.textContent).join(', ');
  // The value on the screen, which the markup does not hold.
  if ('value' in element && typeof element.value === 'string' && element.value !== '') return element.value;
  return element.textContent ?? '';
}

function isSelect(element: Element): element is HTMLSelectElement {
  return element.localName === 'select' && 'selectedOptions' in element;
}

function valueIn(text: string): string | undefined {
  const value = text.replace(unseen, '').replace(/\s+/gu, ' ').trim().normalize();
  return blank.test(value) || mask.test(value) || value.length > longest ? undefined : value;
}

/** The address that is the text, or the only one in it. */
function addressIn(text: string): string | undefined {
  const plain = text.replace(unseen, '');
  const address = parseEmail(plain);
  if (address !== null) return usable(address);
  const inside = new Set(plain.match(/[^\s@<>(),;:"'\\]+@[^\s@<>(),;:"'\\]+\.[^\s@<>(),;:"'\\.]{2,}/gu) ?? []);
  const [only] = inside;
  return inside.size === 1 && only !== undefined && !/^mailto:/i.test(plain) ? usable(parseEmail(only)) : undefined;
}

function usable(address: string | null): string | undefined {
  return address !== null && address.length <= longest && !mask.test(address) ? address : undefined;
}

/** Whether nothing else stands in the element's parent but what it says itself. */
function standsAlone(element: Element): boolean {
  const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, '');
  return squeeze(element.parentElement?.textContent) === squeeze(element.textContent);
}
