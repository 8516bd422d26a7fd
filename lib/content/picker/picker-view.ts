/**
 * What is drawn over the page while the user points: a pane of glass that keeps the page from hearing of it, a bar
 * that says what to do, and a box around what is meant. In the top layer, its shadow closed; the page itself is left
 * as it is.
 */
import { speakIn, t } from '../../platform/i18n.ts';
import { pageTheme } from '../page-theme.ts';
import style from './picker.css?inline';

// Against the page's style sheets, each by priority.
const hostStyle =
  'all:initial;position:fixed;inset:0;display:block;width:100%;height:100%;overflow:hidden;cursor:crosshair'.replace(
    /(?=;|$)/g,
    '!important',
  );

export interface PickerView {
  /** Whether an element of the page is this view. */
  readonly isOurs: (element: EventTarget | null | undefined) => boolean;
  /** Whether a point, or without one the focus, is on the button that cancels. The rest of the bar gives way. */
  readonly isOnCancel: (point: { readonly x: number; readonly y: number } | null) => boolean;
  /** Shows the box around an element with a text beside it, and says the text to screen readers; `null` takes it away. */
  readonly mark: (element: Element | null, text: string, isGood: boolean) => void;
  /** Moves the bar to the foot of the window where it would cover an element at its head. */
  readonly makeWay: (element: Element) => void;
  /** Says something to screen readers alone. */
  readonly say: (text: string) => void;
  /** Moves the focus from the bar to its button and back. */
  readonly turnFocus: () => void;
  readonly remove: () => void;
}

/** Draws the view. `task` says what to point at. */
export function showPicker(task: string): PickerView {
  const before = document.activeElement;
  const host = document.createElement('baton-picker');
  host.style.cssText = hostStyle;
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];

  const box = part('div', 'box');
  const label = part('div', 'label');
  label.dir = 'auto';
  const bar = part('div', 'bar');
  bar.tabIndex = -1;
  bar.setAttribute('role', 'dialog');
  const title = part('p', 'task', task);
  const hint = part('p', 'hint', t('picker_keys'));
  bar.setAttribute('aria-label', `${task} ${t('picker_keys')}`);
  const said = part('p', 'said');
  said.setAttribute('role', 'status');
  const cancel = part('button', 'cancel', t('picker_cancel'));
  const words = part('div', 'words');
  words.append(title, hint, said);
  bar.append(words, cancel);
  const frame = part('div', 'picker');
  speakIn(frame);
  frame.style.colorScheme = pageTheme(document, true);
  frame.append(box, label, bar);
  shadow.append(frame);
  box.hidden = true;
  label.hidden = true;

  function show(): void {
    document.documentElement.append(host);
    host.showPopover();
    window.focus();
    bar.focus({ preventScroll: true });
  }
  show();

  return {
    isOurs: (element) => element === host,
    isOnCancel(point) {
      const at = point ? shadow.elementFromPoint(point.x, point.y) : shadow.activeElement;
      if (point) bar.classList.toggle('faded', at !== cancel && bar.contains(at));
      return at === cancel;
    },
    mark(element, text, isGood) {
      // A page that takes away what it does not know.
      if (!host.isConnected) show();
      box.hidden = element === null;
      label.hidden = element === null;
      if (!element) {
        said.textContent = '';
        return;
      }
      const { left, top, width, height } = element.getBoundingClientRect();
      Object.assign(box.style, { left: px(left), top: px(top), width: px(width), height: px(height) });
      frame.dataset.good = String(isGood);
      label.textContent = text;
      said.textContent = text;
      // Below what is marked, unless that is at the foot of the window.
      const isLow = top + height > innerHeight - 48;
      Object.assign(label.style, {
        left: px(Math.max(4, Math.min(left, innerWidth - label.offsetWidth - 4))),
        top: px(isLow ? Math.max(4, top - label.offsetHeight - 6) : top + height + 6),
      });
    },
    makeWay(element) {
      bar.classList.toggle('low', element.getBoundingClientRect().top < 140);
    },
    say(text) {
      said.textContent = text;
    },
    turnFocus() {
      (shadow.activeElement === cancel ? bar : cancel).focus();
    },
    remove() {
      host.remove();
      if (before instanceof HTMLElement && before !== document.activeElement) before.focus({ preventScroll: true });
    },
  };
}

function px(length: number): string {
  return `${length}px`;
}

function part<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string, text = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}
