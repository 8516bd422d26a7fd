import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type MakeOffice, officeName } from '../lib/background/office/contract.ts';
import { makeOffice } from '../lib/background/office/make.ts';

/** The worker's office. Loaded by the worker when a page asks for it; by itself it does nothing. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [officeName]: makeOffice satisfies MakeOffice });
});
