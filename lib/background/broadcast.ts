/** What the worker says unasked: to all pages of the extension, or to the content script of a tab. */
import type { Broadcasts, TabCalls } from '../messaging/protocol.ts';
import { browser } from '../platform/browser.ts';
import { openSidebars } from './sidebar-tokens.ts';

/** Tells every open page of the extension. That nobody listens is normal. */
export async function broadcast<Name extends keyof Broadcasts>(name: Name, input: Broadcasts[Name]): Promise<void> {
  const message = { broadcast: name, input };
  const sent = [browser.runtime.sendMessage(message)];
  if (!framesHearTheWorker()) {
    for (const [tabId, frameId] of await openSidebars())
      sent.push(browser.tabs.sendMessage(tabId, message, { frameId }));
  }
  await Promise.allSettled(sent);
}

/** Tells the content script of a tab. That there is none, or that it is gone, is normal. */
export async function tellTab<Name extends keyof TabCalls>(
  tabId: number,
  name: Name,
  input: TabCalls[Name],
): Promise<void> {
  await browser.tabs.sendMessage(tabId, { tabCall: name, input }, { frameId: 0 }).catch(() => undefined);
}

/** In Firefox, a message to all pages does not reach one of them in another page's frame (seen in 153). */
function framesHearTheWorker(): boolean {
  return !browser.runtime.getURL('/').startsWith('moz-extension:');
}
