/**
 * A plain selector for one element: the most stable that finds exactly it among all that is on the screen, and reads
 * the same value there.
 */
import type { PageField } from '../../domain/record.ts';
import { heldIn, shownAt, valueBy } from './read-element.ts';
import { aroundSteps, ownSteps, placeStep } from './selector-steps.ts';
import { type PrivateWords, privateWords } from './stable-name.ts';

/** As a saved mend may be. */
const longest = 300;
/** Attributes that name a field or a part, at the beginning of a selector. */
const fieldName = /^\[(?:data-|field|name=|itemprop)/;

/** How far around the element another may say the same and be easier to name. */
const reach = 4;

/** The selector; `null` where none can be made, as among equals without a name around them. */
export function selectorFor(element: Element, field: PageField, value: string): string | null {
  const hidden = privateWords(document, new URL(location.href), value);
  const makers = alike(element, field, value).map((each) =>
    selectorMaker(each, hidden, (selector) => valueBy(selector, field) === value),
  );
  // What it is called may stand alone; a kind of element is one today and two tomorrow.
  return (
    firstOf(makers, ({ byName }) => byName()) ??
    firstOf(makers, ({ byKind }) => byKind()) ??
    firstOf(makers, ({ byPlace }) => byPlace())
  );
}

/** The element, and those around it that hold nothing else; a link or an input is better than what is around it. */
function alike(element: Element, field: PageField, value: string): Element[] {
  const found = [element];
  const text = squeezed(element);
  if (text === '' || element.hasAttribute('href')) return found;
  for (let at = element.parentElement; at && found.length < reach; at = at.parentElement) {
    if (squeezed(at) !== text || heldIn(at, field) !== value) break;
    found.push(at);
  }
  return found;
}

function squeezed({ textContent }: Element): string {
  return (textContent ?? '').replace(/\s+/gu, '');
}

interface SelectorMaker {
  readonly byName: () => string | null;
  readonly byKind: () => string | null;
  readonly byPlace: () => string | null;
}

function selectorMaker(element: Element, hidden: PrivateWords, reads: (selector: string) => boolean): SelectorMaker {
  const { names, kinds } = ownSteps(element, hidden);
  const around = ancestorsOf(element).map((each) => ({ each, steps: aroundSteps(each, hidden) }));
  const root = element.getRootNode() as ParentNode;

  const fits = (selector: string): boolean => {
    // The element's own root first, which costs less.
    if (selector.length > longest || root.querySelector(selector) === null) return false;
    const [found, ...more] = shownAt(selector);
    return found === element && more.length === 0 && reads(selector);
  };

  /** From the element up, keeping each name around it that tells it from some of the others. */
  const withNamesAround = (own: string): string | null => {
    let path = own;
    let count = root.querySelectorAll(path).length;
    for (const { steps } of around) {
      const longer = steps.map((step) => `${step} ${path}`);
      const fitting = longer.find(fits);
      if (fitting) return fitting;
      // The nearest name of a field holds it apart from what the page may show tomorrow.
      const nearest = path === own ? longer.find((selector) => fieldName.test(selector)) : undefined;
      const kept = longer.find((selector) => root.querySelectorAll(selector).length < count) ?? nearest;
      if (!kept) continue;
      path = kept;
      count = root.querySelectorAll(path).length;
    }
    return null;
  };

  const fromStepToStep = (own: string): string | null => {
    let path = own;
    for (const { each, steps } of around) {
      const fitting = steps.map((step) => `${step} > ${path}`).find(fits);
      if (fitting) return fitting;
      path = `${placeStep(each)} > ${path}`;
    }
    return fits(path) ? path : null;
  };

  return {
    byName: () => names.find(fits) ?? firstOf(names, withNamesAround),
    byKind: () => firstOf(kinds, withNamesAround) ?? kinds.find(fits) ?? null,
    byPlace: () => firstOf([...names, placeStep(element)], fromStepToStep),
  };
}

function firstOf<T>(from: readonly T[], make: (each: T) => string | null): string | null {
  for (const each of from) {
    const made = make(each);
    if (made !== null) return made;
  }
  return null;
}

/** Up to the document or the shadow root: a selector reaches no further. */
function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) found.push(at);
  return found;
}
