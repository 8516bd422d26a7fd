/**
 * The browser's own panel beside the page: Chromium's side panel, Firefox's sidebar. Both open only within a click,
 * before anything is awaited.
 */
import { browser } from '../../lib/platform/browser.ts';

interface SidePanel {
  open(options: { readonly windowId: number }): Promise<void>;
}

/** Opens the panel in a window; absent where the browser has none. */
export function sidePanelOpener(): ((windowId: number) => Promise<void>) | undefined {
  // Not in the polyfill's types: each browser has one of the two.
  const { sidePanel, sidebarAction } = browser as unknown as {
    readonly sidePanel?: SidePanel;
    readonly sidebarAction?: { open(): Promise<void> };
  };
  if (sidePanel) return (windowId) => sidePanel.open({ windowId });
  if (sidebarAction) return () => sidebarAction.open();
  return undefined;
}
