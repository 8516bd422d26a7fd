/** The sites Baton runs on, for the popup and the options page. */

import type { Handlers } from '../../messaging/answering.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import { applySites } from '../sites/granted-sites.ts';
import { useAsSite } from '../sites/grants.ts';
import { chooseCrm, knownSites, siteOf } from '../sites/known-sites.ts';
import type { Workspace } from '../workspace.ts';

type Calls = 'sites' | 'sitesChanged' | 'chooseCrm' | 'siteOf';

/** They say what the browser has granted; granting and withdrawing are the pages' own, on a click. */
export function siteHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, Calls> {
  return {
    sites: () => knownSites(workspace),

    async sitesChanged(said) {
      if (said) await useAsSite(said.used);
      await applySites(workspace);
      return knownSites(workspace);
    },

    chooseCrm: (choice) => chooseCrm(workspace, choice),

    siteOf: (asked) => siteOf(workspace, asked),
  };
}
