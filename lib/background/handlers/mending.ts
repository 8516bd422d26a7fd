/** How well the page in view can be read, and pointing at a field on it. What is made of that is the office's. */
import type { Handlers } from '../../messaging/answering.ts';
import type { ContentCalls, PageCalls } from '../../messaging/protocol.ts';
import { pickByUser, pickedOnPage } from '../mending/field-picking.ts';
import { healthOfPage } from '../mending/page-health.ts';
import { recordInView } from '../mending/record-in-view.ts';
import type { Workspace } from '../workspace.ts';

/** For the sidebar. */
export function mendingHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, 'pageHealth' | 'pickField'> {
  return {
    async pageHealth({ page }, sender) {
      const view = await recordInView(sender, page);
      return view && healthOfPage(workspace, view);
    },

    async pickField({ field }, sender) {
      await pickByUser(sender, field);
      return null;
    },
  };
}

/** For content scripts. */
export function pickedHandlers(): Pick<Handlers<ContentCalls>, 'fieldPicked'> {
  return {
    async fieldPicked({ field, picked }, sender) {
      await pickedOnPage(sender, field, picked);
      return null;
    },
  };
}
