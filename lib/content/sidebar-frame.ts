/**
 * The sidebar's frame. The worker is told a one-time token before the frame has its address; the frame shows it, and
 * gets a port that no page can reach. Between two contacts a curtain hides the frame, so that the former one's data
 * is never seen on the new one's page.
 */
import type { EdgeState } from '../domain/edge.ts';
import type { RecordPage } from '../domain/record.ts';
import { call } from '../messaging/client.ts';
import type { EdgeToSidebar, SidebarToEdge } from '../messaging/protocol.ts';
import { browser } from '../platform/browser.ts';
import { t } from '../platform/i18n.ts';
import type { Theme } from './page-theme.ts';

/** What the frame says. */
export interface FrameListener {
  readonly edge: (edge: EdgeState) => void;
  readonly close: () => void;
}

export interface SidebarFrame {
  /** The tab shows another page. The curtain is down when this returns, unless it is the same record, read again. */
  readonly moved: (move: number, page: RecordPage | null, isSameRecord: boolean) => void;
  readonly theme: (theme: Theme) => void;
}

/** How long the frame may take to show a contact before a new, empty one takes its place. */
const patience = 4000;

/** Opens the sidebar inside an element. It ends with the signal. */
export function openFrame(into: HTMLElement, listener: FrameListener, signal: AbortSignal): SidebarFrame {
  const curtain = document.createElement('div');
  curtain.className = 'curtain';
  curtain.hidden = true;
  into.append(curtain);

  let frame: HTMLIFrameElement | undefined;
  let port: MessagePort | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retries = 0;
  let last: Extract<EdgeToSidebar, { type: 'moved' }> | undefined;
  let theme: Theme | undefined;
  /** The latest move that the frame in place has painted. */
  let painted: number | undefined;

  function start(): void {
    const token = crypto.randomUUID();
    // Whatever comes of it: without the worker's word the frame stays empty.
    void call('sidebarOpening', { token });
    port?.close();
    port = undefined;
    painted = undefined;
    const fresh = makeFrame(token);
    frame?.remove();
    frame = fresh;
    let loads = 0;
    fresh.addEventListener('load', () => {
      loads += 1;
      // Reloaded from its own menu: the token is spent.
      if (loads > 1) start();
      else if (!signal.aborted) connect(fresh, token);
    });
    into.prepend(fresh);
    expectPaint();
  }

  function connect(to: HTMLIFrameElement, token: string): void {
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }: MessageEvent<SidebarToEdge>) => receive(data);
    to.contentWindow?.postMessage({ token }, frameOrigin(), [channel.port2]);
    if (theme) port.postMessage({ type: 'theme', theme } satisfies EdgeToSidebar);
    if (last) port.postMessage(last);
  }

  function receive(message: SidebarToEdge): void {
    if (message.type === 'edge') listener.edge(message.edge);
    if (message.type === 'close') listener.close();
    if (message.type !== 'painted' || message.move !== last?.move) return;
    clearTimeout(timer);
    painted = message.move;
    retries = 0;
    curtain.hidden = true;
  }

  function expectPaint(): void {
    clearTimeout(timer);
    timer = setTimeout(giveUp, patience);
  }

  /** The curtain is lifted over an empty frame only. */
  function giveUp(): void {
    if (signal.aborted) return;
    // Nothing is painted in a tab that is not on show.
    if (document.visibilityState !== 'visible') {
      document.addEventListener('visibilitychange', expectPaint, { once: true, signal });
      return;
    }
    retries += 1;
    if (retries === 1) {
      start();
      return;
    }
    const text = document.createElement('p');
    text.textContent = t('edge_noAnswer');
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'retry';
    again.textContent = t('edge_tryAgain');
    again.addEventListener('click', ({ isTrusted }) => {
      if (!isTrusted) return;
      curtain.replaceChildren();
      start();
    });
    curtain.replaceChildren(text, again);
    curtain.hidden = false;
  }

  // A frame's start takes the processor from the page: not before the page, and the edge, have been painted.
  requestAnimationFrame(() => setTimeout(() => signal.aborted || start()));
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    port?.close();
  });

  return {
    moved(move, page, isSameRecord) {
      if (!isSameRecord) {
        curtain.replaceChildren();
        // A frame that has shown nobody yet has nobody to hide.
        curtain.hidden = last === undefined;
      }
      last = { type: 'moved', move, page };
      port?.postMessage(last);
      // The same record, read further, is painted over what is there and not told of again.
      if (painted !== move) expectPaint();
    },
    theme(next) {
      theme = next;
      port?.postMessage({ type: 'theme', theme } satisfies EdgeToSidebar);
    },
  };
}

function makeFrame(token: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'Baton';
  // Under a page's COEP, Chromium refuses the dynamic address of an extension page in any other frame.
  frame.setAttribute('credentialless', '');
  frame.src = `${browser.runtime.getURL('/sidebar.html')}#${token}`;
  return frame;
}

/** Chromium gives out a dynamic address that leads to the extension's own origin. */
function frameOrigin(): string {
  const { protocol, origin } = new URL(browser.runtime.getURL('/'));
  return protocol === 'chrome-extension:' ? `chrome-extension://${browser.runtime.id}` : origin;
}
