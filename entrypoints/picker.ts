import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { awaitPicking } from '../lib/content/picker/await-picking.ts';

/** Lets the user point at a field on the page. Put there by the worker when they ask for it, and gone afterwards. */
export default defineUnlistedScript(() => {
  awaitPicking();
});
