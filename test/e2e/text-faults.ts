/** What is wrong with the words on a page of the pseudo build: not translated, or not to be read in full. */
import type { Frame } from 'puppeteer-core';
import { pseudoBrackets } from '../setup/pseudo-locale.ts';

/**
 * Texts with letters that stand outside of all brackets, attributes that are read aloud among them. Data does so
 * rightly: what stands in `bdi`, and what is told of in `data` (words in small letters).
 */
export function untranslated(frame: Frame, data: readonly string[]): Promise<string[]> {
  return frame.evaluate(
    ([open, close], known) => {
      const dataWords = new Set(known);
      const isOurs = (text: string): boolean =>
        (text.match(/\p{L}[\p{L}\p{M}'’]{2,}/gu) ?? []).some((word) => !dataWords.has(word.toLowerCase()));
      const found = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let depth = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent || parent.closest('bdi, script, style, textarea, code, kbd')) continue;
        const isShown = parent.closest('option') !== null || parent.checkVisibility();
        let outside = '';
        for (const letter of node.nodeValue ?? '') {
          if (letter === open) depth++;
          else if (letter === close) depth = Math.max(0, depth - 1);
          else if (depth === 0) outside += letter;
        }
        if (isShown && isOurs(outside)) found.add(`${parent.localName}.${parent.className}: ${outside.trim()}`);
      }
      for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
          const text = element.getAttribute(name) ?? '';
          if (isOurs(text) && !text.includes(open) && !text.includes('://') && element.checkVisibility())
            found.add(`${element.localName} ${name}: ${text}`);
        }
      }
      return [...found];
    },
    pseudoBrackets,
    data,
  );
}

/**
 * Elements whose own words are not wholly to be seen: cut off by themselves or by what they lie in, or run out of the
 * button or the cell they belong to; and a page that has to be moved sideways. What may be cut says its words elsewhere
 * and is named in `mayBeCut`, as a selector.
 */
export function cutOff(frame: Frame, mayBeCut: string): Promise<string[]> {
  return frame.evaluate((allowed) => {
    const found = new Set<string>();
    const told = (element: Element, what: string): void => {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
      found.add(`${element.localName}.${String(element.getAttribute('class') ?? '')} ${what}: ${text}`);
    };
    // What is for ears alone is clipped to nothing.
    function* ancestors(element: Element): Generator<Element> {
      for (let box: Element | null = element; box; box = box.parentElement) yield box;
    }
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1)
      found.add(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const words = [...element.childNodes].filter(
        (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
      );
      if (words.length === 0 || element.closest(`svg, option, textarea, .visually-hidden, ${allowed}`)) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.setStartBefore(words[0] as Node);
      range.setEndAfter(words.at(-1) as Node);
      const text = range.getBoundingClientRect();
      if (text.width === 0) continue;
      if ([...ancestors(element)].some((box) => getComputedStyle(box).clipPath.startsWith('inset'))) continue;
      const own = element.closest('button, a, td, th, label, .badge, summary')?.getBoundingClientRect();
      if (own && (text.right > own.right + 1.5 || text.left < own.left - 1.5)) told(element, 'runs out of its place');
      for (let box: HTMLElement | null = element; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        if (hides(style.overflowX) && (text.right > edge.right + 1.5 || text.left < edge.left - 1.5)) {
          told(element, 'is cut off at its side');
          break;
        }
        if (hides(style.overflowY) && (text.bottom > edge.bottom + 2.5 || text.top < edge.top - 2.5)) {
          told(element, 'is cut off below');
          break;
        }
        if (style.position === 'fixed') break;
      }
    }
    return [...found];
  }, allowed(mayBeCut));
}

function allowed(selector: string): string {
  return selector === '' ? '.none' : selector;
}
