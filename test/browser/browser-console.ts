import type { Browser, ConsoleMessage, Target } from 'puppeteer-core';

/** Notes what is written to the console by pages, their frames, and the worker where it is a target of its own (Chromium). */
export async function recordConsole(browser: Browser): Promise<() => Promise<string[]>> {
  const lines: string[] = [];
  const note = (message: ConsoleMessage) => lines.push(message.text());

  async function follow(target: Target): Promise<void> {
    const page = await target.page();
    // A page's own console has that of its frames.
    if (page) page.on('console', note).on('pageerror', (error) => lines.push(String(error)));
    else (await target.worker())?.on('console', note);
  }

  const following: Promise<void>[] = [];
  const begin = (target: Target) => following.push(follow(target).catch(() => undefined));
  browser.on('targetcreated', begin);
  for (const target of browser.targets()) begin(target);
  await Promise.all(following);
  return async () => {
    await Promise.all(following);
    return lines;
  };
}
