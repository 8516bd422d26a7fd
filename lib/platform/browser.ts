/**
 * The one door to the browser's extension API. Nothing else imports the polyfill, so that there is one place to
 * look for what Baton asks of the browser, and one place at which tests stand in for it.
 */
import browser from 'webextension-polyfill';

export type { Runtime, Tabs } from 'webextension-polyfill';
export { browser };
