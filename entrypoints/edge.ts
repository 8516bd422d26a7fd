import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPageSession } from '../lib/content/page-session.ts';

/** The content script. Registered at run time on the sites the user granted, at `document_start`. */
export default defineUnlistedScript(() => {
  startPageSession();
});
