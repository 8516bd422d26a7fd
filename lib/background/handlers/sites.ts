/** The sites Baton runs on, for the popup and the options page. */
import type { PageCalls } from '../../messaging/protocol.ts';
import type { Handlers } from '../../messaging/router.ts';
import { applySites, grantedSites, siteOf } from '../sites.ts';

/** They say what the browser has granted; granting and withdrawing are the pages' own, on a click. */
export function siteHandlers(): Pick<Handlers<PageCalls>, 'sites' | 'sitesChanged' | 'siteOf'> {
  return {
    sites: grantedSites,
    sitesChanged: () => applySites(),
    siteOf: ({ url }) => siteOf(url),
  };
}
