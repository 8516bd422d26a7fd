/** Who may ask what, by the browser's word on the sender. */
import { browser, type Runtime } from '../platform/browser.ts';

/**
 * - `page`: one of our pages on its own, in a tab, a popup or the browser's side panel.
 * - `frame`: one of our pages inside another page; it must prove that our content script put it there.
 * - `content`: our content script in the top frame of a tab.
 */
export type Trust = 'page' | 'frame' | 'content';

/** The trust in a sender; `null` for anybody else. */
export function trustOf(sender: Runtime.MessageSender): Trust | null {
  if (sender.id !== browser.runtime.id) return null;
  const own = originOf(browser.runtime.getURL('/'));
  // A sandboxed frame of ours has our URL but the origin `null`: the origin is the one to believe.
  const origin = (sender as { origin?: string }).origin ?? originOf(sender.url);
  if (own !== null && origin === own) return sender.tab && sender.frameId !== 0 ? 'frame' : 'page';
  return sender.tab && sender.frameId === 0 ? 'content' : null;
}

/** Scheme and host; `URL.origin` would say `null` of an extension's address wherever its scheme is not registered. */
function originOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}
