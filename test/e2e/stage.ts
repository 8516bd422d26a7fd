/** What every end-to-end test stands on: the CRM, and a browser with the demo build in it. */
import type { Page } from 'puppeteer-core';
import type { LaunchOptions } from '../browser/extension-browser.ts';
import { type BrowserKind, type ExtensionBrowser, launchWithExtension } from '../browser/extension-browser.ts';
import { type RunningCrm, startCrm } from '../crm/server.ts';
import { demoBuild } from '../demo/build.ts';
import { loadSampleWorkspace } from '../demo/workspace.ts';

/** The browser this run is about, given by vitest.config.ts. */
export const browserKind: BrowserKind = process.env.BATON_E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium';

export interface Stage {
  readonly crm: RunningCrm;
  readonly browser: ExtensionBrowser;
  close(): Promise<void>;
}

/** Sets the stage. `sample`: with the sample workspace loaded. */
export async function setStage({
  sample,
  ...launch
}: { readonly sample: boolean } & Partial<LaunchOptions>): Promise<Stage> {
  const crm = await startCrm();
  const browser = await launchWithExtension({ browser: browserKind, extensionDir: demoBuild(browserKind), ...launch });
  const close = async () => {
    await browser.close();
    await crm.close();
  };
  try {
    if (sample) await loadSampleWorkspace(browser, launch.language);
  } catch (error) {
    await close();
    throw error;
  }
  return { crm, browser, close };
}

/**
 * Asks the worker from a page of the extension, as the extension's own code does.
 * @throws Error with the failure.
 */
export async function ask<T>(page: Page, call: string, input: unknown = null): Promise<T> {
  const reply = await page.evaluate((message) => chrome.runtime.sendMessage(message), { call, input });
  const result = reply as { ok: true; value: T } | { ok: false; failure: { code: string; detail?: string } };
  if (!result.ok) throw new Error(`${call}: ${result.failure.code} ${result.failure.detail ?? ''}`);
  return result.value;
}
