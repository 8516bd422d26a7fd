/**
 * Puts an element back that the page has removed. Frameworks that take over a whole document throw out what they did
 * not write, once or twice; a page that does it for good has its way.
 */

/** How often it comes back before it is given up. */
const mostReturns = 8;
/** Milliseconds that each return waits longer than the one before. */
const patience = 150;

/** Keeps the element at the end of the document until the signal is aborted; calls `lost` where it is given up. */
export function stayInPage(element: HTMLElement, returned: () => void, lost: () => void, signal: AbortSignal): void {
  let returns = 0;
  let isWaiting = false;
  const observer = new MutationObserver(look);

  function watch(): void {
    // The root itself may be replaced.
    observer.observe(document, { childList: true });
    if (document.documentElement) observer.observe(document.documentElement, { childList: true });
  }

  function look(): void {
    if (element.isConnected || isWaiting || signal.aborted) return;
    if (returns === mostReturns) {
      observer.disconnect();
      lost();
      return;
    }
    isWaiting = true;
    setTimeout(comeBack, returns * patience);
    returns += 1;
  }

  function comeBack(): void {
    isWaiting = false;
    if (signal.aborted || element.isConnected) return;
    document.documentElement?.append(element);
    watch();
    returned();
    // It may be gone again already, before anybody was told.
    look();
  }

  watch();
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
