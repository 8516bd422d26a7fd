/**
 * The browser's own object, in place of the polyfill in the worker and in scripts that run in pages: they use only what
 * gives promises in every browser Baton runs in, and no listener of theirs answers with one (the worker's one that
 * answers does so by the function it is handed, see lib/messaging/router.ts). See wxt.config.ts.
 */

const { browser, chrome } = globalThis as { readonly browser?: unknown; readonly chrome?: unknown };

/** Stands for the polyfill, whose types are those of its importers. */
export default browser ?? chrome;
