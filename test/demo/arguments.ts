import { parseArgs } from 'node:util';
import type { BrowserKind } from '../setup/find-browsers.mjs';

export interface DemoArguments {
  readonly browser: BrowserKind;
  /** Without windows: there is no display, or it was asked for. */
  readonly headless: boolean;
}

/**
 * What follows `npm start --`.
 * @throws Error that says what is wrong.
 */
export function demoArguments(args: readonly string[]): DemoArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { browser: { type: 'string', default: 'chromium' }, headless: { type: 'boolean', default: false } },
  });
  if (values.browser !== 'chromium' && values.browser !== 'firefox') {
    throw new Error(`--browser is chromium or firefox, not ${values.browser}`);
  }
  return { browser: values.browser, headless: values.headless || !hasDisplay() };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
