/**
 * The one element that Baton puts into a page: in the top layer, its shadow closed, out of reach of the page's style.
 */
import tokens from '../../components/ui/tokens.css?inline';
import { speakIn } from '../platform/i18n.ts';
import style from './edge.css?inline';
import { stayInPage } from './stay-in-page.ts';

/** The element's name, or the beginning of it. */
export const hostName = 'baton-edge';

/*
 * Against the page's style sheets: `all` for what they set on every element, each by priority. The layer alone would
 * not do where a page puts its own popovers above, nor the z-index where the browser's top layer is in use.
 */
const hostStyle = Object.entries({
  all: 'initial',
  position: 'fixed',
  inset: '0 0 0 auto',
  display: 'block',
  width: 'auto',
  height: '100%',
  overflow: 'visible',
  'z-index': '2147483647',
  'pointer-events': 'none',
})
  .map(([property, value]) => `${property}:${value}!important`)
  .join(';');

/** What the page's shortcuts, focus traps and "click outside" handlers must not hear of. */
const kept = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'copy', 'cut', 'paste'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'wheel', 'focusin', 'focusout'],
];

/**
 * Removes what an older script left behind that can no longer do so itself: Firefox ends the scripts of an extension
 * that it updates without a word to them.
 */
export function removeLeftovers(): void {
  for (const old of document.querySelectorAll(hostName)) {
    if (old.hasAttribute('data-docked')) giveBackLeftovers(document.documentElement);
    old.remove();
  }
}

/** What `dock.ts` has borrowed, as far as it can be told from what the page set itself. */
function giveBackLeftovers(root: HTMLElement): void {
  const narrowed = `[style*="calc(100% - ${root.style.marginRight}) !important"]`;
  for (const element of document.querySelectorAll<HTMLElement>(narrowed)) element.style.removeProperty('max-width');
  for (const property of ['width', 'margin-right']) root.style.removeProperty(property);
}

export interface EdgeHost {
  readonly host: HTMLElement;
  /** Everything of Baton's lies in here. */
  readonly frame: HTMLElement;
}

/**
 * Puts the element into the page; removes it when the signal is aborted. `returned`: it was removed and is back, maybe
 * in another root; `deafened`: the page has written itself anew, and all listeners of whatever script are gone;
 * `lost`: the page will not have it.
 */
export function createHost(
  returned: () => void,
  deafened: () => void,
  lost: () => void,
  signal: AbortSignal,
): EdgeHost {
  const host = makeHost();
  host.style.cssText = hostStyle;
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens.replaceAll(':root', '.edge') + style);
  shadow.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  frame.className = 'edge';
  speakIn(frame);
  shadow.append(frame);

  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  document.documentElement.append(host);
  raise(host);
  // By an event of its own name it finds out whether it still hears anything.
  host.addEventListener(hostName, (event) => event.preventDefault(), { signal });
  stayInPage(host, comeBack, lost, signal);

  function comeBack(): void {
    if (host.dispatchEvent(new Event(hostName, { cancelable: true }))) deafened();
    else {
      raise(host);
      returned();
    }
  }

  // The page has put something above us. Beneath a modal dialog nothing can be used, so there it may stay.
  const onToggle = (event: Event): void => {
    if (!(event.target instanceof HTMLElement) || event.target === host || event.target.matches(':modal')) return;
    if ((event as ToggleEvent).newState === 'open' && event.target.matches(':popover-open, dialog')) raise(host);
  };
  document.addEventListener('toggle', onToggle, { capture: true, signal });
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return { host, frame };
}

/** A page that had defined an element of this name would see into its shadow: there the name is another. */
function makeHost(): HTMLElement {
  const host = document.createElement(hostName);
  return host.matches(':defined') ? document.createElement(`${hostName}-${crypto.randomUUID()}`) : host;
}

function raise(host: HTMLElement): void {
  if (host.matches(':popover-open')) host.hidePopover();
  host.showPopover();
}
