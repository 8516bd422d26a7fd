import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { recordConsole } from './browser-console.ts';
import type { ColorScheme, ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import { listButtons, pressListed } from './firefox-buttons.ts';
import { inFirefox } from './firefox-chrome-scope.ts';
import { viewport } from './viewport.ts';
import { waitFor } from './wait-for.ts';

// Firefox draws one for each installation; the tests must know it to open the extension's pages.
const uuid = 'ba700000-0000-4000-8000-000000000001';
const extensionOrigin = `moz-extension://${uuid}`;

/** Starts Firefox with the extension. */
export async function launchFirefox(program: string, options: LaunchOptions): Promise<ExtensionBrowser> {
  const id = await addonId(options.extensionDir);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: !options.headful,
    defaultViewport: options.headful ? null : viewport,
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      // On from the start, and not off again when its last user in some process is collected as garbage.
      'accessibility.force_disabled': -1,
      // The desktop's own notifications need a desktop.
      'alerts.useSystemBackend': false,
      ...(options.proxyPort !== undefined && proxied(options.proxyPort)),
      ...(options.downloadDir && { 'browser.download.folderList': 2, 'browser.download.dir': options.downloadDir }),
    },
  });
  try {
    await keepAccessibility(browser);
    if (options.language !== undefined && options.language !== 'en') {
      const tag = options.language === 'nb' ? 'nb-NO' : options.language;
      // Stands for the language pack, which only brings Firefox's own texts.
      await inFirefox(
        browser,
        `Services.locale.availableLocales = ['${tag}', 'en-US']; Services.locale.requestedLocales = ['${tag}'];`,
      );
    }
    for (const dir of options.otherExtensions ?? []) await browser.installExtension(dir);
    await browser.installExtension(options.extensionDir);
    return await firefoxWithExtension(browser, id);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * A new tab. Firefox now and then takes the context of a tab away while it opens it, moving it to another process, and
 * then says that it is no more: nothing was loaded in it, so another one does.
 */
async function openTab(browser: Browser): Promise<Page> {
  try {
    return await browser.newPage();
  } catch (error) {
    if (!String(error).includes('DiscardedBrowsingContextError')) throw error;
    return browser.newPage();
  }
}

/** This machine's own addresses are left out unless Firefox is told otherwise. */
function proxied(port: number): Record<string, string | number> {
  const kinds = ['http', 'ssl'].flatMap((kind) => [
    [`network.proxy.${kind}`, '127.0.0.1'],
    [`network.proxy.${kind}_port`, port],
  ]);
  return { 'network.proxy.type': 1, ...Object.fromEntries(kinds) };
}

async function keepAccessibility(browser: Browser): Promise<void> {
  const service = `Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService)`;
  await inFirefox(browser, `globalThis.batonAccessibility = ${service};`);
}

async function addonId(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

async function firefoxWithExtension(browser: Browser, id: string): Promise<ExtensionBrowser> {
  const version = await browser.version();
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;

  async function openExtensionPage(name: string): Promise<Page> {
    const page = await openTab(browser);
    const url = `${extensionOrigin}/${name}`;
    // Firefox changes processes here, and the promise of the navigation never settles.
    page.goto(url).catch(() => undefined);
    await waitFor(`${url} to load`, () =>
      page.evaluate((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', url),
    );
    return page;
  }

  return {
    kind: 'firefox',
    version,
    extensionOrigin,
    newPage: () => openTab(browser),
    pages: () => browser.pages(),
    tabAddresses: () =>
      inFirefox<string[]>(
        browser,
        `return [...Services.wm.getEnumerator('navigator:browser')].flatMap(({ gBrowser }) =>
           gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec));`,
      ),
    openExtensionPage,
    otherOrigins: [],
    workerRuns: () => inFirefox<boolean>(browser, `return ${extension}.backgroundState === 'running';`),
    stopWorker: () => inFirefox(browser, `await ${extension}.terminateBackground({ disableResetIdleForTest: true });`),
    buttonNames: async (page) => (await listButtons(browser, page)).map((button) => button.name),
    pressButton: (page, name) => pressListed(browser, page, name),
    async setColorScheme(page: Page, scheme: ColorScheme) {
      const value = scheme === 'dark' ? 0 : 1;
      await inFirefox(
        browser,
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value});`,
      );
      const query = `(prefers-color-scheme: ${scheme})`;
      await waitFor(query, () => page.evaluate((asked) => matchMedia(asked).matches, query));
    },
    async setMedium(page: Page, medium: 'print' | 'screen') {
      await page.bringToFront();
      const shown = `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser`;
      await inFirefox(browser, `${shown}.browsingContext.mediumOverride = ${JSON.stringify(medium)};`);
    },
    async recordRequests() {
      // Everything Firefox asks for goes by here; what a page of the CRM asks for has the CRM's own origin.
      await inFirefox(
        browser,
        `globalThis.batonRequests = [];
         const note = (channel) => {
           channel.QueryInterface(Ci.nsIHttpChannel);
           const { loadingPrincipal, triggeringPrincipal } = channel.loadInfo;
           const asker = [loadingPrincipal, triggeringPrincipal].some((one) => one?.originNoSuffix.startsWith(${JSON.stringify(extensionOrigin)}));
           if (asker) globalThis.batonRequests.push(channel.URI.spec);
         };
         Services.obs.addObserver(note, 'http-on-modify-request');`,
      );
      return () => inFirefox<string[]>(browser, 'return globalThis.batonRequests;');
    },
    async recordConsole() {
      // What goes wrong, in the worker too; what the worker itself writes is heard in Chromium alone.
      await inFirefox(browser, 'Services.console.reset();');
      const written = await recordConsole(browser);
      return async () => [
        ...(await written()),
        ...(await inFirefox<string[]>(browser, 'return Services.console.getMessageArray().map(String);')),
      ];
    },
    async withdrawSites() {
      await inFirefox(
        browser,
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const extension = ${extension};
         const origins = extension.activePermissions.origins;
         await ExtensionPermissions.remove(extension.id, { permissions: [], origins }, extension);`,
      );
    },
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}
