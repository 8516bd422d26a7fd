/** What a pointer reaches and moves in a page. */
import type { Page } from 'puppeteer-core';

/** Whether a click at this place of the window would reach Baton. */
export function isBatonAt(page: Page, fromRight: number, share: number): Promise<boolean> {
  return page.evaluate(
    (right, down) =>
      document.elementFromPoint(innerWidth - right, innerHeight * down)?.localName.startsWith('baton-edge') ?? false,
    fromRight,
    share,
  );
}

/** Drags one element onto another with the mouse. */
export async function drag(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await page.$(from), await page.$(to)];
  if (!start || !end) throw new Error('There is nothing to drag.');
  const [at, goal] = [await start.clickablePoint(), await end.clickablePoint()];
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(goal.x, goal.y, { steps: 5 });
  await page.mouse.up();
}

/** Drops one element on another by the events of the browser's own drag and drop alone. */
export function dropByEvents(page: Page, from: string, to: string): Promise<void> {
  return page.evaluate(
    (card, stage) => {
      const dataTransfer = new DataTransfer();
      const send = (id: string, type: string) =>
        document
          .getElementById(id)
          ?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      send(card, 'dragstart');
      send(stage, 'dragover');
      send(stage, 'drop');
    },
    from,
    to,
  );
}
