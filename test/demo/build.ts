import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from '../setup/find-browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folder of the demo build for a browser, made by `npm run build:demo` or `buildDemo`. */
export function demoBuild(browser: BrowserKind): string {
  return `${root}.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3-demo`;
}

/** Folder of the build in a language nobody speaks, made by `npm run build:pseudo`; by `npm test` for Chromium alone. */
export function pseudoBuild(browser: BrowserKind): string {
  return `${root}.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3-pseudo`;
}

/**
 * Builds the extension for driving: allowed on this machine's own addresses from the start.
 * @throws Error with what the build said.
 */
export function buildDemo(browser: BrowserKind): Promise<string> {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const args = ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', target, '--mode', 'demo'];
  const child = spawn(process.execPath, args, { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(demoBuild(browser)) : reject(new Error(`The build failed.\n${said}`)),
    );
  });
}
