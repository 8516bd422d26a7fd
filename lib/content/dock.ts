/**
 * Puts the sidebar beside the page instead of over it, where the window has room: the page is given a margin, and
 * what it fixed to the window's right side is moved or narrowed by as much. All of it is given back on closing.
 */
import { BorrowedStyles } from './borrowed-styles.ts';
import { hostName } from './edge-host.ts';

/** The narrowest window with room for a CRM and the sidebar beside it. Asked this way, it costs no layout. */
const room = '(min-width: 1100px)';

/** Whether the window has room beside the page. */
export function hasRoom(): boolean {
  return matchMedia(room).matches;
}

export interface Dock {
  /** Frees as many CSS pixels at the right side; 0 gives everything back. */
  readonly free: (width: number) => void;
}

/** A dock for this page. Gives everything back when the signal is aborted. */
export function createDock(signal: AbortSignal): Dock {
  const margin = new BorrowedStyles();
  const fixed = new BorrowedStyles();
  const observer = new MutationObserver(lookSoon);
  const print = matchMedia('print');
  let wanted = 0;
  let freed = 0;
  /** The page's root while it is narrowed: a page may put another in its place. */
  let root: HTMLElement | undefined;
  let isLooking = false;

  function free(width: number): void {
    wanted = width;
    arrange();
  }

  function arrange(): void {
    // On paper there is no sidebar.
    const width = print.matches ? 0 : wanted;
    const { documentElement } = document;
    if (width === freed && root === documentElement) return;
    if (root !== documentElement) margin.giveBack();
    root = documentElement;
    freed = width;
    fixed.giveBack();
    if (width === 0) {
      observer.disconnect();
      margin.giveBack();
      return;
    }
    // A width of 100% would make the margin count for nothing.
    margin.set(root, 'width', 'auto');
    margin.set(root, 'margin-right', `${width}px`);
    lookSoon();
  }

  /** After the next paint, when the page's layout is known and need not be worked out for us. */
  function lookSoon(): void {
    if (isLooking || freed === 0 || !document.body) return;
    isLooking = true;
    requestAnimationFrame(() => setTimeout(look));
  }

  function look(): void {
    isLooking = false;
    if (freed === 0 || !document.body) return;
    // Headers, menus, dialogs and messages hang here; what is deeper is not watched.
    for (const element of [document.body, ...document.body.children]) observer.observe(element, { childList: true });
    for (const element of fixedAtTheRight(freed)) if (!fixed.has(element)) giveWay(element, freed, fixed);
  }

  print.addEventListener('change', arrange, { signal });
  document.addEventListener('DOMContentLoaded', lookSoon, { signal });
  window.addEventListener('load', lookSoon, { signal });
  signal.addEventListener('abort', () => free(0), { once: true });
  return { free };
}

/** The page's elements that are fixed to the window and reach into its right side. */
function fixedAtTheRight(width: number): Set<HTMLElement> {
  const found = new Set<HTMLElement>();
  const known = new Set<Element>();
  const { innerWidth, innerHeight } = window;
  for (const x of [innerWidth - 24, innerWidth - width / 2, innerWidth - width + 8]) {
    for (const y of [
      8,
      40,
      innerHeight / 4,
      innerHeight / 2,
      (innerHeight * 3) / 4,
      innerHeight - 40,
      innerHeight - 8,
    ]) {
      for (const element of document.elementsFromPoint(x, y)) {
        const holder = fixedHolder(element, known);
        if (holder) found.add(holder);
      }
    }
  }
  return found;
}

/** The nearest fixed element that holds this one, looked for only as far as nobody has looked before. */
function fixedHolder(element: Element, known: Set<Element>): HTMLElement | undefined {
  for (let node: Element | null = element; node && !known.has(node); node = node.parentElement) {
    known.add(node);
    if (node.localName.startsWith(hostName)) return undefined;
    if (node instanceof HTMLElement && getComputedStyle(node).position === 'fixed') return node;
  }
  return undefined;
}

/** What spans the window is narrowed; what hangs at its right side is moved. */
function giveWay(element: HTMLElement, width: number, styles: BorrowedStyles): void {
  const { left } = element.getBoundingClientRect();
  if (left < window.innerWidth / 2) {
    styles.set(element, 'max-width', `calc(100% - ${width}px)`);
    return;
  }
  const right = Number.parseFloat(getComputedStyle(element).right);
  if (Number.isFinite(right)) styles.set(element, 'right', `${right + width}px`);
}
