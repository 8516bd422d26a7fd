/**
 * Buttons as Firefox tells them to a screen reader: the one way to see into a closed shadow root from outside.
 */
import type { Browser, Page } from 'puppeteer-core';
import { inFirefox } from './firefox-chrome-scope.ts';
import { waitFor } from './wait-for.ts';

interface ListedButton {
  readonly name: string;
  /** Its middle, in CSS pixels from the page's top left corner. */
  readonly x: number;
  readonly y: number;
}

/** The buttons of the page on show, frames left out. */
export async function listButtons(browser: Browser, page: Page): Promise<ListedButton[]> {
  await page.bringToFront();
  return inFirefox<ListedButton[]>(
    browser,
    `const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
     const top = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser;
     const documentOf = (node) => node.role === Ci.nsIAccessibleRole.ROLE_INTERNAL_FRAME ? node.firstChild : node;
     const outer = service.getAccessibleFor(top);
     const root = outer && documentOf(outer);
     // Its tree is built only once somebody asks for it.
     if (!root) return [];
     const corner = { x: {}, y: {}, w: {}, h: {} };
     root.getBoundsInCSSPixels(corner.x, corner.y, corner.w, corner.h);
     const found = [];
     const walk = (node) => {
       if (node.role === Ci.nsIAccessibleRole.ROLE_PUSHBUTTON || node.role === Ci.nsIAccessibleRole.ROLE_TOGGLE_BUTTON) {
         const box = { x: {}, y: {}, w: {}, h: {} };
         node.getBoundsInCSSPixels(box.x, box.y, box.w, box.h);
         found.push({ name: node.name ?? '', x: box.x.value - corner.x.value + box.w.value / 2, y: box.y.value - corner.y.value + box.h.value / 2 });
       }
       if (node !== root && node.role === Ci.nsIAccessibleRole.ROLE_INTERNAL_FRAME) return;
       for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
     };
     walk(root);
     return found;`,
  );
}

/** Clicks the first button whose name matches, once it stands where the screen reader is told it stands. */
export async function pressListed(browser: Browser, page: Page, name: RegExp): Promise<void> {
  const button = await waitFor(`a button named ${name}`, async () => {
    const found = (await listButtons(browser, page)).find((candidate) => name.test(candidate.name));
    return found && (await isHit(page, found)) ? found : undefined;
  });
  await page.mouse.click(button.x, button.y);
}

/** Whether a click there reaches a button, or the host of a shadow root that may have one. */
function isHit(page: Page, { x, y }: ListedButton): Promise<boolean> {
  return page.evaluate(
    (left, top) => {
      const hit = document.elementFromPoint(left, top);
      return hit !== null && (hit.closest('button') !== null || hit.localName.includes('-'));
    },
    x,
    y,
  );
}
