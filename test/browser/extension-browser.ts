/**
 * One small interface over a real Chromium and a real Firefox that run the built extension.
 */
import type { Frame, Page } from 'puppeteer-core';
import { type BrowserKind, findBrowser } from '../setup/find-browsers.mjs';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Language } from './words.ts';

export type { BrowserKind };
export type ColorScheme = 'light' | 'dark';

export interface LaunchOptions {
  readonly browser: BrowserKind;
  /** Folder of the built extension. */
  readonly extensionDir: string;
  /** Interface language, `en` unless told. */
  readonly language?: Language;
  /** With windows on the screen. */
  readonly headful?: boolean;
  /** Folders of further extensions. */
  readonly otherExtensions?: readonly string[];
  /** Folder of the profile, kept afterwards (Chromium alone). Without it the profile is made and thrown away. */
  readonly profileDir?: string;
  /** Folder into which downloads go without a question. */
  readonly downloadDir?: string;
  /** A proxy of this machine, by which everything goes but what goes to this machine itself. */
  readonly proxyPort?: number;
  /** Further arguments for the browser's program. */
  readonly args?: readonly string[];
}

/** What a browser's own door has to offer; the rest is the same for both. */
export interface ExtensionBrowser {
  readonly kind: BrowserKind;
  /** Name and version, as the browser says them. */
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly extensionOrigin: string;
  /** A new tab, 1280 by 800 CSS pixels. */
  newPage(): Promise<Page>;
  /** All tabs there are, but for those that Firefox's driver is not told of: some that a page's link has opened. */
  pages(): Promise<Page[]>;
  /** The addresses of all tabs there are. */
  tabAddresses(): Promise<string[]>;
  /** Origins of the other extensions, in the order in which they were asked for. */
  readonly otherOrigins: readonly string[];
  /** A new tab that shows a page of the extension, `options.html`, or of another one's origin. */
  openExtensionPage(name: string, origin?: string): Promise<Page>;
  /** Ends the worker as the browser does when it is idle. It starts again with the next event. */
  stopWorker(origin?: string): Promise<void>;
  /** Whether the worker is running. */
  workerRuns(): Promise<boolean>;
  /** Presses a button of the page or of a closed shadow root in it. `name` matches the accessible name. */
  pressButton(page: Page, name: RegExp): Promise<void>;
  /** The accessible names of the buttons on a page, closed shadow roots included. */
  buttonNames(page: Page): Promise<string[]>;
  /** What pages find in `prefers-color-scheme`. */
  setColorScheme(page: Page, scheme: ColorScheme): Promise<void>;
  /** Lets a page be laid out for paper, or for the screen again. */
  setMedium(page: Page, medium: 'print' | 'screen'): Promise<void>;
  /** Notes from now on what the extension's worker, pages and frames ask the network for; gives the addresses. */
  recordRequests(): Promise<() => Promise<string[]>>;
  /** Notes from now on what pages, frames and (in Firefox: what goes wrong in) the worker write to the console. */
  recordConsole(): Promise<() => Promise<string[]>>;
  /** Takes the permission for all sites away, as the user does on the browser's own extension page. */
  withdrawSites(): Promise<void>;
  /** Waits until the user closes the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a browser with a fresh profile and the extension in it.
 * @throws Error when there is no such browser on this machine.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const program = findBrowser(options.browser);
  if (!program) throw new Error(`There is no ${options.browser} on this machine.`);
  return options.browser === 'chromium' ? launchChromium(program, options) : launchFirefox(program, options);
}

/** The sidebar's frames in a page: by title, because Firefox does not tell the address of a frame of an extension. */
export async function sidebarFrames(page: Page): Promise<Frame[]> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const titles = await Promise.all(frames.map((frame) => frame.title().catch(() => '')));
  return frames.filter((_, index) => titles[index] === 'Baton');
}
