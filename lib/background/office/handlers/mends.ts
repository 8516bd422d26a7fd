/** Mends: made by pointing, tried, taken back, brought in by file. */
import { isSamePlace, type PageMend, parseMendFile } from '../../../domain/page-mend.ts';
import type { Handlers } from '../../../messaging/answering.ts';
import { Refusal } from '../../../messaging/failure.ts';
import type { MendCalls, MendInForce } from '../../../messaging/mend-calls.ts';
import { putMends, removeMend } from '../../../storage/page-mends.ts';
import { forgetPick } from '../../mending/field-picks.ts';
import { adminMends, mendsInForce } from '../../mending/mends-in-force.ts';
import { healthOfPage, runningVersion } from '../../mending/page-health.ts';
import { recentAt, recentLike } from '../../mending/recent-records.ts';
import { type RecordInView, recordInView } from '../../mending/record-in-view.ts';
import { crmAt } from '../../sites/site-crm.ts';
import { announcePlans } from '../../sites/tell-site.ts';
import type { Workspace } from '../../workspace.ts';
import { tryPlace } from '../mending/try-place.ts';

/** For the sidebar and the options. What changes mends is on the disk when it answers. */
export function mendHandlers(workspace: Workspace): Handlers<MendCalls> {
  return {
    async saveMend({ page, field, selector }, sender) {
      const view = await recordInView(sender, page);
      if (!view || !(await isRunBy(workspace, view))) throw new Refusal('notFound', 'saveMend.page');
      const { site, tabId } = view;
      const { crm, object } = view.page.record;
      const made = { madeAt: workspace.now(), version: runningVersion() };
      await save(workspace, [{ site, crm, object, field, selector, ...made }]);
      await forgetPick(tabId);
      return healthOfPage(workspace, view);
    },

    async removeMend({ place }) {
      const removed = await removeMend(await workspace.database(), place);
      const isAdmins = removed.length === 0 && (await adminMends()).some((mend) => isSamePlace(mend, place));
      if (isAdmins) throw new Refusal('notAllowed', 'removeMend');
      await announcePlans(removed.map(({ site }) => site));
      return null;
    },

    async recentRecords({ page }, sender) {
      const view = await recordInView(sender, page);
      const recent = view ? await recentLike(view.site, view.page.record) : [];
      return recent.map(({ url, facts }) => ({ url, facts }));
    },

    async tryMend({ url, field, selector }, sender) {
      const view = await recordInView(sender, null);
      const recent = view && (await recentAt(view.site, url));
      if (!view || !recent) throw new Refusal('notAllowed', 'tryMend.url');
      const { crm, object } = recent.record;
      return tryPlace(url, { crm, object, field, selector }, view.windowId);
    },

    mends: () => mendsInForce(workspace),

    async importMends({ text }): Promise<{ readonly mends: readonly MendInForce[] }> {
      const file = parseMendFile(text);
      if ('wrong' in file) throw new Refusal('invalidMends', `${file.wrong.path}: ${file.wrong.problem}`);
      await save(workspace, file.mends);
      return { mends: await mendsInForce(workspace) };
    },
  };
}

async function save(workspace: Workspace, mends: readonly PageMend[]): Promise<void> {
  const fresh = await putMends(await workspace.database(), mends);
  await announcePlans(fresh.map(({ site }) => site));
}

/** Whether the tab's site is the CRM that its page was read as. */
async function isRunBy(workspace: Workspace, { url, page }: RecordInView): Promise<boolean> {
  const crm = await crmAt(workspace, url);
  return crm?.adapter.id === page.record.crm;
}
