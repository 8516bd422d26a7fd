/** A saved page in a real Chromium, as if it came from its own address: nothing in it runs, nothing is fetched. */
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../setup/find-browsers.mjs';
import { quiet } from './chromium.ts';

/**
 * Starts a Chromium without any extension, which reaches no host.
 * @throws Error where there is none on this machine.
 */
export async function launchBareChromium(): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('There is no chromium on this machine.');
  return puppeteer.launch({
    executablePath,
    pipe: true,
    args: [
      ...quiet,
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // An address that begins with http: is to stay as it is.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    ],
  });
}

/** Opens a page at an address (without the fragment, which no server sees) that answers with the given bytes. */
export async function openSavedPage(browser: Browser, url: string, html: Uint8Array): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  let isAnswered = false;
  page.on('request', (request) => {
    const isDocument = request.isNavigationRequest() && request.frame() === page.mainFrame();
    void respond(request, isDocument, isAnswered ? null : html).catch(() => undefined);
    isAnswered ||= isDocument;
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Where the page wants to go elsewhere by itself, "no content" makes the browser stay. */
async function respond(request: HTTPRequest, isDocument: boolean, html: Uint8Array | null): Promise<void> {
  if (!isDocument) return request.abort();
  if (!html) return request.respond({ status: 204 });
  return request.respond({
    status: 200,
    headers: {
      'content-type': isUtf8(html) ? 'text/html; charset=utf-8' : 'text/html',
      'content-security-policy': "script-src 'none'",
    },
    body: html,
  });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Code of the project as a script for a page: what the file exports stands in the page's global `name` afterwards.
 * @throws Error where the code does not build.
 */
export async function inPageScript(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    envFile: false,
    publicDir: false,
    build: { write: false, minify: false, target: 'esnext', lib: { entry, formats: ['iife'], name } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} was not built`);
  return `${output.output[0].code}\nglobalThis.${name} = ${name};`;
}
