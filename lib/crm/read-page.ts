/**
 * Reads a record's fields from a page by an adapter's selectors. What is missing or broken is named in the answer;
 * nothing here throws, whatever the page looks like.
 */
import { parseEmail } from '../domain/email.ts';
import type { PageFacts } from '../domain/record.ts';
import type { PageField, PageFields, SelectorList } from './adapter.ts';

/** What was read, and what was not and why. */
export interface PageReading {
  readonly facts: PageFacts;
  /** Fields that no visible element showed. */
  readonly missing: readonly PageField[];
  /** Selectors that the browser does not understand: faults of the adapter. */
  readonly broken: readonly string[];
}

// As long as a text in a message may be.
const longest = 500;

/** Reads the fields from a document or a part of one. */
export function readPage(scope: ParentNode, fields: PageFields): PageReading {
  const facts: { -readonly [Field in PageField]?: string } = {};
  const missing: PageField[] = [];
  const broken: string[] = [];
  for (const [field, list] of Object.entries(fields) as [PageField, SelectorList][]) {
    const value = firstValue(scope, field, list, broken);
    if (value === undefined) missing.push(field);
    else facts[field] = value;
  }
  return { facts, missing, broken };
}

function firstValue(scope: ParentNode, field: PageField, list: SelectorList, broken: string[]): string | undefined {
  for (const selector of list.selectors) {
    for (const element of select(scope, selector, broken)) {
      const text = textOf(element, field, list.attribute);
      const value = field === 'email' ? parseEmail(text) : text.replace(/\s+/gu, ' ').trim();
      // Looked at last: it is the only step that may cost a style calculation.
      if (value && value.length <= longest && isVisible(element)) return value;
    }
  }
  return undefined;
}

function select(scope: ParentNode, selector: string, broken: string[]): Iterable<Element> {
  try {
    return scope.querySelectorAll(selector);
  } catch {
    broken.push(selector);
    return [];
  }
}

function textOf(element: Element, field: PageField, attribute: string | undefined): string {
  if (attribute !== undefined) return element.getAttribute(attribute) ?? '';
  const href = field === 'email' ? element.getAttribute('href') : null;
  if (href && /^mailto:/i.test(href)) return href;
  // The value on the screen, which the markup does not hold.
  if ('value' in element && typeof element.value === 'string' && element.value !== '') return element.value;
  return element.textContent ?? '';
}

/** CRMs keep the pages of earlier records in the document, hidden. */
function isVisible(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') return element.checkVisibility({ visibilityProperty: true });
  return element.closest('[hidden], [style*="display: none"], [style*="display:none"]') === null;
}
