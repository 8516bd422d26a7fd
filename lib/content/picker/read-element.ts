/** What an element, or a selector, would be read as: by the very reading that a saved mend is read by. */
import { elementsAt, isShown, type Scope } from '../../crm/find-elements.ts';
import { valueAt } from '../../crm/read-place.ts';
import type { PageField } from '../../domain/record.ts';

/** A name, a company, an owner or a stage longer than this is a paragraph of something. */
const longestText = 120;

function scopeOf(root: ParentNode, shadow: boolean): Scope {
  return { root, shadow, id: '', broken: new Set() };
}

/** What a field would be read as at one element; absent where that is nothing the field could hold. */
export function heldIn(element: Element, field: PageField): string | undefined {
  const alone = { querySelectorAll: () => [element] } as unknown as ParentNode;
  return heldBy(field, valueAt(scopeOf(alone, false), '*', field === 'email' ? 'email' : 'text').value);
}

/** What a field is read as by a selector in the whole page. */
export function valueBy(selector: string, field: PageField): string | undefined {
  return heldBy(field, valueAt(scopeOf(document, true), selector, field === 'email' ? 'email' : 'text').value);
}

function heldBy(field: PageField, value: string | undefined): string | undefined {
  return value !== undefined && (field === 'email' || value.length <= longestText) ? value : undefined;
}

/** The elements on the screen that a selector finds, in open shadow roots too. */
export function shownAt(selector: string): Element[] {
  return elementsAt(scopeOf(document, true), selector).filter(isShown);
}
