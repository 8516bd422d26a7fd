/**
 * The slim tab at the window's side: the clock's state by icon, word and colour, the time left, and the button that
 * opens and closes the sidebar. Its size never changes, so that nothing jumps when the answer comes.
 */
import { ChevronLeft, type IconNode } from 'lucide';
import type { EdgeState } from '../domain/edge.ts';
import { now } from '../platform/clock.ts';
import { t } from '../platform/i18n.ts';
import { watchClock } from '../platform/watch-clock.ts';
import { type EdgeLook, edgeLook, edgeSentence, quietLook } from './edge-look.ts';
import { batonMark, drawIcon } from './icons.ts';

export interface EdgeTab {
  readonly button: HTMLButtonElement;
  /** Shows a lead's clock; `null`: nobody's, yet. */
  readonly show: (edge: EdgeState | null) => void;
  /** Says whether the sidebar is open. */
  readonly showOpen: (isOpen: boolean) => void;
  /** Shows one word instead of a clock, and a sentence for it, for as long as the page stays. Asks the browser nothing. */
  readonly showNotice: (word: string, sentence: string) => void;
}

/** A tab inside an element; its clock runs until the signal is aborted. */
export function createTab(into: HTMLElement, signal: AbortSignal): EdgeTab {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tab';
  const words = part('span', 'words');
  // States are spoken when they change; minutes are not.
  const spoken = part('span', 'spoken');
  spoken.setAttribute('role', 'status');
  into.append(button, spoken);

  let edge: EdgeState | null = null;
  let isOpen = false;
  let notice: string | undefined;
  let shown: EdgeLook | undefined;
  const watch = watchClock(update);

  function draw(look: EdgeLook, label?: string): void {
    const isNewState = shown?.word !== look.word || shown.icon !== look.icon;
    if (isNewState || shown?.time !== look.time) {
      words.replaceChildren(part('span', 'word', look.word), ...(look.time ? [part('span', 'time', look.time)] : []));
    }
    if (isNewState) {
      button.dataset.tone = look.tone;
      button.replaceChildren(icon(look.icon ?? batonMark, 'state'), words, icon(ChevronLeft, 'chevron'));
    }
    const visible = [look.word, look.time].filter(Boolean).join(' ');
    button.setAttribute('aria-label', label ?? (look === quietLook ? look.word : t('edge_tab', visible)));
    shown = look;
  }

  function update(): void {
    if (signal.aborted || notice !== undefined || document.visibilityState !== 'visible') return;
    const at = now();
    const before = shown;
    const look = edgeLook(edge, at);
    draw(look);
    // The open sidebar says it itself.
    if (before?.icon && look.icon && before.word !== look.word && !isOpen) spoken.textContent = look.word;
    watch.wakeAt(look.until ?? Number.POSITIVE_INFINITY);
  }

  /** The sentence is only made for who points at it: dates in words cost more than all the rest. */
  function explain(): void {
    if (notice !== undefined) return;
    const hint = t(isOpen ? 'edge_close_hint' : 'edge_open_hint');
    button.title = `${edgeSentence(edge, now())}\n${hint}`;
  }

  button.addEventListener('pointerenter', explain, { signal });
  button.addEventListener('focus', explain, { signal });
  signal.addEventListener('abort', watch.stop, { once: true });
  button.setAttribute('aria-expanded', 'false');
  draw(quietLook);

  return {
    button,
    show(next) {
      edge = next;
      update();
    },
    showOpen(open) {
      isOpen = open;
      button.setAttribute('aria-expanded', String(open));
    },
    showNotice(word, sentence) {
      notice = sentence;
      watch.stop();
      draw({ tone: 'idle', word }, `Baton: ${word}`);
      button.removeAttribute('aria-expanded');
      button.title = sentence;
      spoken.textContent = sentence;
    },
  };
}

function part(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function icon(node: IconNode, className: string): SVGElement {
  const svg = drawIcon(node, className === 'state' ? 16 : 14);
  svg.classList.add(className);
  return svg;
}
