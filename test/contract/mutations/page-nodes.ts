/** Nodes of a page, those in open shadow roots included. */

/** All elements, in the page's order. */
export function allElements(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...allElements(element.shadowRoot)] : [element],
  );
}

/** All texts that are more than white space, but for those of scripts and styles. */
export function allTexts(root: ParentNode): Text[] {
  const holders = [root as Node, ...allElements(root), ...shadowRoots(root)];
  return holders
    .filter((node) => !(node instanceof Element && /^(?:script|style|template)$/i.test(node.localName)))
    .flatMap((node) => [...node.childNodes])
    .filter((node): node is Text => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
}

function shadowRoots(root: ParentNode): ShadowRoot[] {
  return allElements(root).flatMap(({ shadowRoot }) => shadowRoot ?? []);
}

/** The inputs that show something. */
export function filledInputs(root: ParentNode): HTMLInputElement[] {
  return allElements(root).filter((element): element is HTMLInputElement => 'value' in element && !!element.value);
}

/** What is written, with single blanks and in small letters. */
export function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Elements that hold a value themselves: in a text, as the value of an input or in an attribute. */
export function holdersOf(root: ParentNode, value: string | undefined): Element[] {
  if (value === undefined) return [];
  const wanted = plain(value);
  return allElements(root).filter(
    (element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && plain(node.textContent).includes(wanted),
      ) || [...element.attributes].some((attribute) => plain(decoded(attribute.value)).includes(wanted)),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Makes all that is out of sight so by its own style, so that it stays so whatever becomes of the style sheets. */
export function keepHidden(document: Document): void {
  for (const element of allElements(document.body).filter((each): each is HTMLElement => 'style' in each)) {
    const { display, visibility } = getComputedStyle(element);
    if (display === 'none') element.style.display = 'none';
    if (visibility === 'hidden') element.style.visibility = 'hidden';
  }
}

/** The smallest visible element around the record; without one the body. */
export function recordElement(document: Document, around: readonly string[]): Element {
  for (const selector of around) {
    const found = allElements(document).find((element) => element.matches(selector) && element.checkVisibility());
    if (found) return found;
  }
  return document.body;
}

/** An element of its own from markup. */
export function elementFrom(document: Document, html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder;
}
