/** Buttons as Chromium tells them to a screen reader: closed shadow roots hide nothing there. */
import type { CDPSession, Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

interface ListedButton {
  readonly name: string;
  readonly backendNodeId: number;
}

async function list(session: CDPSession): Promise<ListedButton[]> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId: root.nodeId, role: 'button' });
  return nodes.flatMap(({ name, backendDOMNodeId }) =>
    backendDOMNodeId === undefined ? [] : [{ name: String(name?.value ?? ''), backendNodeId: backendDOMNodeId }],
  );
}

async function withSession<T>(page: Page, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.createCDPSession();
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}

/** The names of the page's buttons, frames left out. */
export function buttonNames(page: Page): Promise<string[]> {
  return withSession(page, async (session) => (await list(session)).map(({ name }) => name));
}

/** Clicks the middle of the first button whose name matches. */
export function pressButton(page: Page, name: RegExp): Promise<void> {
  return withSession(page, async (session) => {
    const quad = await waitFor(`a button named ${name}`, async () => {
      const button = (await list(session)).find((candidate) => name.test(candidate.name));
      if (!button) return null;
      const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: button.backendNodeId });
      return quads[0];
    });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = quad;
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  });
}
