import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type UserManifest } from 'wxt';
import { book } from './lib/crm/registry.ts';
import { pseudoMessages } from './test/setup/pseudo-locale.ts';

/**
 * `--mode demo` makes the development build, which differs by two things: it may run on this machine's own loopback
 * addresses and show notifications from the start, so that anyone can drive it against a CRM on 127.0.0.1. No program
 * can press the browser's own question.
 */
const demoHosts = ['http://127.0.0.1/*', 'http://localhost/*'];

/** `--mode pseudo` is the development build in a language nobody speaks, see `test/setup/pseudo-locale.ts`. */
const isForTrying = (mode: string): boolean => mode === 'demo' || mode === 'pseudo';
const englishFile = fileURLToPath(new URL('public/_locales/en/messages.json', import.meta.url));

/** Scripts that use the browser's own object as it is: all but the extension's pages. */
const scriptsWithoutPolyfill = ['background', 'edge', 'exchange', 'office', 'picker'];

export default defineConfig({
  manifestVersion: 3,
  // Imports are written out, so that a reader, the linter and the import-direction test see them.
  imports: false,
  modules: [],
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
    // The holiday library asks this package for days alone, which the browser knows itself.
    resolve: {
      alias: { 'moment-timezone': fileURLToPath(new URL('lib/holidays/moment-timezone.ts', import.meta.url)) },
    },
    build: { target: ['chrome144', 'firefox140'], modulePreload: { polyfill: false } },
  }),
  hooks: {
    // The worker reads the CRMs when it needs them, see lib/crm/crm-book.ts.
    'build:publicAssets': (wxt, files) => {
      files.push({ relativeDest: 'crms.json', contents: JSON.stringify(book) });
      if (wxt.config.mode !== 'pseudo') return;
      const contents = JSON.stringify(pseudoMessages(JSON.parse(readFileSync(englishFile, 'utf8'))));
      const english = files.findIndex(({ relativeDest }) => relativeDest.endsWith('_locales/en/messages.json'));
      files.splice(english, 1, { relativeDest: '_locales/en/messages.json', contents });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      // They make no use of what the polyfill adds, and every page pays for what they carry.
      if (!entrypoints.every(({ name }) => scriptsWithoutPolyfill.includes(name))) return;
      config.resolve = {
        ...config.resolve,
        alias: { 'webextension-polyfill': fileURLToPath(new URL('lib/platform/native-browser.ts', import.meta.url)) },
      };
    },
  },
  zip: { name: 'baton', excludeSources: ['.cache/**', '.output/**'] },
  manifest: ({ browser, mode }): UserManifest => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      // The number on the button and the reminders change by the clock alone.
      'alarms',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
      ...(isForTrying(mode) ? ['notifications'] : []),
    ],
    // Asked for when the user turns reminders on.
    ...(!isForTrying(mode) && { optional_permissions: ['notifications'] }),
    // Asked for one site at a time, on a click. Self-hosted CRMs live anywhere, on plain http too.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(isForTrying(mode) && { host_permissions: demoHosts }),
    action: { default_title: '__MSG_extension_open__' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    content_security_policy: {
      // The worker speaks to the systems that the user connected, wherever those are, and to none before. Without the
      // browser's permission for a site, which is asked for on a click, nothing of its answer could be read.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; worker-src 'self'; base-uri 'none'; form-action 'none'",
    },
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['https://*/*', 'http://*/*'],
        ...(browser === 'chrome' && { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'chrome'
      ? {
          minimum_chrome_version: '144',
          side_panel: { default_path: 'sidebar.html' },
          // Chrome hands out no admin's policy without a schema; Firefox takes none.
          storage: { managed_schema: 'managed-schema.json' },
        }
      : {
          sidebar_action: {
            default_panel: 'sidebar.html',
            default_title: '__MSG_extension_name__',
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: '{5f6b7c1e-2d0b-4c3a-9a55-6b0f2f1f8a10}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }),
  }),
});
