/** The simple selectors by which one element may be called, the most trustworthy first. */
import { isFieldClass, isImpersonal, isStable, type PrivateWords } from './stable-name.ts';

/** Attributes that say what an element is for: test hooks, names of fields, ids, labels. Any other may be a state. */
const telling: readonly RegExp[] = [
  /^data-(?:[a-z-]*test[a-z-]*|qa|cy|hook|automation[a-z-]*)$/,
  /^(?:data-[a-z-]*(?:field|property|prop|attribute|column|name|label|card|section|component|key|target|id)[a-z-]*|field|field-?name|formcontrolname)$/,
  /^(?:name|itemprop)$/,
  /^id$/,
  /^(?:aria-label|autocomplete|placeholder)$/,
];

function byAttribute(element: Element, hidden: PrivateWords): string[] {
  const named = [...element.attributes].flatMap(({ name, value }) => {
    const rank = telling.findIndex((pattern) => pattern.test(name));
    return rank >= 0 && isStable(value) && isImpersonal(value, hidden) ? [{ rank, step: `[${name}="${value}"]` }] : [];
  });
  return named.sort((a, b) => a.rank - b.rank).map(({ step }) => step);
}

function byClass(element: Element, hidden: PrivateWords): string[] {
  return [...element.classList]
    .filter((name) => isFieldClass(name) && isImpersonal(name, hidden))
    .map((it) => `.${it}`);
}

function tagOf(element: Element): string {
  return /^[a-z][a-z0-9-]*$/.test(element.localName) ? element.localName : '*';
}

/** What kind of element it is, where that says something. */
function byKind(element: Element): string[] {
  const tag = tagOf(element);
  const kinds: string[] = [];
  if (/^mailto:/i.test(element.getAttribute('href') ?? '')) kinds.push(`${tag}[href^="mailto:"]`);
  if (element.getAttribute('type') === 'email') kinds.push(`${tag}[type="email"]`);
  const role = element.getAttribute('role');
  if (role && /^[a-z]+$/.test(role)) kinds.push(`[role="${role}"]`);
  return kinds;
}

/** For the element that is meant: what it is called, and what kind of element it is. */
export function ownSteps(
  element: Element,
  hidden: PrivateWords,
): { readonly names: string[]; readonly kinds: string[] } {
  return {
    names: [...byAttribute(element, hidden), ...byClass(element, hidden)],
    kinds: [...byKind(element), tagOf(element)],
  };
}

/** For an element around it: only what may be told from its neighbours. */
export function aroundSteps(element: Element, hidden: PrivateWords): string[] {
  const tag = tagOf(element);
  const speaks = tag.includes('-') || /^(?:main|aside|header|form|article|dl|h[1-6])$/.test(tag);
  return [...byAttribute(element, hidden), ...byClass(element, hidden), ...byKind(element), ...(speaks ? [tag] : [])];
}

/** By its place among its siblings, where there is nothing better. */
export function placeStep(element: Element): string {
  const siblings = [...(element.parentNode?.children ?? [])].filter((each) => each.localName === element.localName);
  const tag = tagOf(element);
  return siblings.length > 1 ? `${tag}:nth-of-type(${siblings.indexOf(element) + 1})` : tag;
}
