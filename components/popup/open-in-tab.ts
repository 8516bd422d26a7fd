import { browser } from '../../lib/platform/browser.ts';

/** Follows a link of the popup in a tab; the popup closes where a tab opens in front of it. */
export function openInTab(event: MouseEvent, url: string | undefined): void {
  // With a key held the browser does what it always does with a link.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  void browser.tabs.create({ url }).finally(() => window.close());
}
