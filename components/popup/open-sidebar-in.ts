import type { TabCalls } from '../../lib/messaging/protocol.ts';
import { browser } from '../../lib/platform/browser.ts';

/** Asks our content script in a tab to open the sidebar. False where there is none, as in a tab older than Baton. */
export async function openSidebarIn(tabId: number): Promise<boolean> {
  const message: { tabCall: keyof TabCalls; input: null } = { tabCall: 'openSidebar', input: null };
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return true;
  } catch {
    return false; // The browser's own error says only that nobody listens.
  }
}
