import type { BrowserKind } from './find-browsers.mjs';

/** @throws Stop where a needed browser cannot be had. */
export function prepareBrowsers(browsers: { readonly wanted: readonly BrowserKind[]; readonly needed: boolean }): void;
