import { availableParallelism } from 'node:os';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** The groups of `npm test`; one alone by `npx vitest run --project source`. */
export default defineConfig({
  test: {
    // By default a machine of two cores runs one file at a time.
    maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
    projects: [
      {
        // Everything that needs no browser and no build.
        plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
        test: {
          name: 'source',
          include: ['test/{unit,contract,connectors,migrations,architecture,crm}/**/*.test.{ts,tsx}'],
          exclude: ['test/architecture/built-*.test.ts'],
          // Some talk to servers of their own, or go through thousands of cases; a busy machine is no fault.
          testTimeout: 20_000,
        },
      },
      {
        // What the built extension weighs and asks for.
        test: { name: 'built', include: ['test/architecture/built-*.test.ts'] },
      },
      ...(['chromium', 'firefox'] as const).map((browser) => ({
        // The built extension beside the CRM in a real browser: one file, and so one browser, at a time. What is read
        // from saved pages needs a browser and no extension, and one browser is enough.
        test: {
          name: browser,
          include: ['test/e2e/*.test.ts', ...(browser === 'chromium' ? ['test/pages/*.test.ts'] : [])],
          // Words need as much room in one as in the other.
          exclude: browser === 'chromium' ? [] : ['test/e2e/pseudo-locale.test.ts'],
          env: { BATON_E2E_BROWSER: browser },
          fileParallelism: false,
          // Longer than any wait in them, so that what was waited for is said.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      })),
    ],
  },
});
