/**
 * The browser's own object, in place of the polyfill in scripts that run in pages: they use only what gives promises in
 * every browser Baton runs in, and no listener of theirs answers with one. See wxt.config.ts.
 */
import type browserApi from 'webextension-polyfill';

const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof browserApi | undefined>;

export default (browser ?? chrome) as typeof browserApi;
