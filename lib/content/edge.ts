/** The edge: all that Baton draws into a page. The tab at the window's side and, when open, the sidebar beside it. */
import type { EdgeState } from '../domain/edge.ts';
import type { RecordPage } from '../domain/record.ts';
import { t } from '../platform/i18n.ts';
import { createDock, hasRoom } from './dock.ts';
import { createHost } from './edge-host.ts';
import { createTab } from './edge-tab.ts';
import { followPageTheme, type Theme } from './page-theme.ts';
import { openFrame, type SidebarFrame } from './sidebar-frame.ts';
import { freshSite, rememberSite, type SiteMemory } from './site-memory.ts';
import { makeMovable } from './tab-height.ts';
import { createWidthHandle, type WidthHandle } from './width-handle.ts';

/** Width of the tab; the style sheet has it too. */
const tabWidth = 28;
/** Height of the tab, below which it does not hang. */
const tabHeight = 220;

export interface Edge {
  /** The page shows another record, or the same one read again, or none of them. */
  readonly moved: (move: number, page: RecordPage | null, isSameRecord: boolean) => void;
  /** The clock to show; `null` before the worker has answered. */
  readonly show: (edge: EdgeState | null) => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  /** Shows that the extension was updated under this page; nothing else works any more. */
  readonly orphan: () => void;
}

interface Panel {
  readonly frame: SidebarFrame;
  readonly width: WidthHandle;
  readonly ends: AbortController;
}

/**
 * Draws the edge; removes it, and gives the page its room back, when the signal is aborted. `deafened`: the page has
 * thrown all listeners away, and nothing works any more.
 */
export function createEdge(recalled: Promise<SiteMemory>, deafened: () => void, signal: AbortSignal): Edge {
  // Where the page will not have Baton, it shall have its room back.
  const { host, frame: box } = createHost(
    () => arrange(),
    deafened,
    () => close(),
    signal,
  );
  const tab = createTab(box, signal);
  const dock = createDock(signal);
  let memory: SiteMemory = freshSite;
  let panel: Panel | undefined;
  let theme: Theme = 'light';
  let last: Parameters<Edge['moved']> | undefined;
  let isOrphaned = false;
  let lastWords: [word: string, sentence: string] = ['Baton', ''];

  followPageTheme((next) => {
    theme = next;
    box.dataset.theme = next;
    panel?.frame.theme(next);
  }, signal);

  /** Puts everything where the memory, the window and the panel want it. */
  function arrange(): void {
    const { width, height } = memory;
    box.style.setProperty('--width', `${width}px`);
    tab.button.style.top = `min(${height * 100}vh, 100vh - ${tabHeight}px)`;
    const isDocked = panel !== undefined && hasRoom();
    dock.free(isDocked ? width + tabWidth : 0);
    host.toggleAttribute('data-docked', isDocked);
    box.toggleAttribute('data-open', panel !== undefined);
    box.toggleAttribute('data-floating', !isDocked);
    tab.showOpen(panel !== undefined);
    panel?.width.show(width);
  }

  function remember(change: Partial<SiteMemory>, store: boolean): void {
    memory = { ...memory, ...change };
    if (store) void rememberSite(location.origin, memory);
    arrange();
  }

  function open(): void {
    if (panel || isOrphaned || signal.aborted) return;
    const ends = new AbortController();
    const inside = AbortSignal.any([signal, ends.signal]);
    const element = document.createElement('div');
    element.className = 'panel';
    box.append(element);
    const width = createWidthHandle(element, (next, done) => remember({ width: next }, done), inside);
    const frame = openFrame(element, { edge: tab.show, close: closeFromInside }, inside);
    element.append(width.element);
    ends.signal.addEventListener('abort', () => element.remove(), { once: true });
    panel = { frame, width, ends };
    frame.theme(theme);
    if (last) frame.moved(...last);
    arrange();
  }

  function close(): void {
    panel?.ends.abort();
    panel = undefined;
    arrange();
  }

  function closeFromInside(): void {
    close();
    remember({ open: false }, true);
    tab.button.focus();
  }

  const movable = makeMovable(tab.button, (height, done) => remember({ height }, done), signal);
  tab.button.addEventListener(
    'click',
    ({ isTrusted, detail }) => {
      // A key's click, whose detail is 0, never ends a move.
      if (!isTrusted || (detail > 0 && movable.justMoved())) return;
      if (isOrphaned) {
        location.reload();
        return;
      }
      if (panel) close();
      else open();
      remember({ open: panel !== undefined }, true);
    },
    { signal },
  );
  window.addEventListener('resize', arrange, { signal });

  arrange();
  void recalled.then((found) => {
    // With the extension its words go too.
    lastWords = [t('edge_reload'), t('failure_orphaned')];
    if (signal.aborted || panel) return;
    memory = found;
    // Over the page only when asked for.
    if (memory.open !== false && hasRoom()) open();
    else arrange();
  });

  return {
    moved(...next) {
      last = next;
      panel?.frame.moved(...next);
    },
    show: tab.show,
    open() {
      open();
      remember({ open: true }, true);
    },
    close() {
      close();
      remember({ open: false }, true);
    },
    isOpen: () => panel !== undefined,
    orphan() {
      isOrphaned = true;
      close();
      tab.showNotice(...lastWords);
    },
  };
}
