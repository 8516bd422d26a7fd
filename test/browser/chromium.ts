import puppeteer, { type Browser, type Page, type Target, TargetType } from 'puppeteer-core';
import { recordConsole } from './browser-console.ts';
import { buttonNames, pressButton } from './chromium-buttons.ts';
import { recordRequests, stopListening } from './chromium-requests.ts';
import type { ColorScheme, ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import { viewport } from './viewport.ts';
import { waitFor } from './wait-for.ts';

/** For any Chromium under test: nothing is fetched or shown that the test did not ask for. */
export const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium does not start its sandbox for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts Chromium, Chrome or Edge with the extension. */
export async function launchChromium(program: string, options: LaunchOptions): Promise<ExtensionBrowser> {
  const language = options.language ?? 'en';
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: program,
    headless: !options.headful,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headful ? null : viewport,
    ...(options.profileDir && { userDataDir: options.profileDir }),
    ...(options.downloadDir && { downloadBehavior: { policy: 'allow', downloadPath: options.downloadDir } }),
    env: { ...process.env, LANGUAGE: language },
    args: [
      ...quiet,
      `--lang=${language}`,
      ...(options.proxyPort === undefined ? [] : [`--proxy-server=127.0.0.1:${options.proxyPort}`]),
      ...(options.args ?? []),
    ],
  });
  try {
    const id = await browser.installExtension(options.extensionDir);
    const others: string[] = [];
    for (const dir of options.otherExtensions ?? []) others.push(origin(await browser.installExtension(dir)));
    return await chromiumWithExtension(browser, origin(id), others);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function origin(id: string): string {
  return `chrome-extension://${id}`;
}

function isWorkerOf(extension: string): (target: Target) => boolean {
  return (target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(extension);
}

async function chromiumWithExtension(
  browser: Browser,
  extensionOrigin: string,
  otherOrigins: readonly string[],
): Promise<ExtensionBrowser> {
  // Installed is not yet ready: its content script is registered by its worker.
  await browser.waitForTarget(isWorkerOf(extensionOrigin), { timeout: 20_000 });
  const version = await browser.version();

  async function openExtensionPage(name: string, of = extensionOrigin): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${of}/${name}`);
    return page;
  }

  return {
    kind: 'chromium',
    version,
    extensionOrigin,
    newPage: () => browser.newPage(),
    pages: () => browser.pages(),
    tabAddresses: async () => (await browser.pages()).map((page) => page.url()),
    openExtensionPage,
    otherOrigins,
    workerRuns: async () => browser.targets().some(isWorkerOf(extensionOrigin)),
    async stopWorker(of = extensionOrigin) {
      const target = browser.targets().find(isWorkerOf(of));
      if (!target) return;
      await stopListening(target);
      const running = await target.worker();
      await running?.close();
      await waitFor('the worker to end', () => !browser.targets().includes(target));
    },
    buttonNames,
    pressButton,
    setColorScheme: (page: Page, scheme: ColorScheme) =>
      page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    setMedium: (page: Page, medium: 'print' | 'screen') => page.emulateMediaType(medium),
    recordRequests: () => recordRequests(browser, extensionOrigin),
    recordConsole: () => recordConsole(browser),
    async withdrawSites() {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      // What the page's own "On click" does in the list of site access.
      await page.evaluate(
        `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${JSON.stringify(new URL(extensionOrigin).host)}, hostAccess: 'ON_CLICK' })`,
      );
      await page.close();
    },
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}
