/** What the content scripts say of their tabs, and what the sidebar and the edge ask about them. */
import { edgeOf, unknownEdge } from '../../domain/edge.ts';
import type { RecordPage } from '../../domain/record.ts';
import { Refusal } from '../../messaging/failure.ts';
import type { ContentCalls, LeadReply, PageCalls } from '../../messaging/protocol.ts';
import type { Handlers, Sender } from '../../messaging/router.ts';
import { rememberCrmAddress } from '../../storage/crm-addresses.ts';
import { broadcast, tellTab } from '../broadcast.ts';
import { lookUpLead } from '../look-up-lead.ts';
import { announceSidebar, claimSidebar } from '../sidebar-tokens.ts';
import { forgetTab, pageOfActiveTab, pageOfTab, rememberTab, seenPage } from '../tabs.ts';
import type { Workspace } from '../workspace.ts';

/** For content scripts. */
export function contentHandlers(workspace: Workspace): Handlers<ContentCalls> {
  return {
    async pageSeen({ page }, sender) {
      const tabId = tabOf(sender);
      const remembered = page ? rememberTab(tabId, { page }) : forgetTab(tabId);
      const reply = page && (await lookUp(workspace, page));
      await remembered;
      if (page && reply?.state === 'known') await rememberTab(tabId, { page, contactId: reply.lead.contactId });
      void broadcast('tabPageChanged', { tabId });
      if (page?.kind !== 'record' || !reply) return null;
      void rememberAddress(workspace, page, sender);
      return reply.state === 'known' ? edgeOf(reply.lead) : unknownEdge;
    },

    async sidebarOpening({ token }, sender) {
      await announceSidebar(tabOf(sender), token);
      return null;
    },
  };
}

/** For the sidebar, in its frame or in the browser's own side panel. */
export function sidebarHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, 'claimSidebar' | 'leadOf' | 'closeSidebar'> {
  return {
    async claimSidebar({ token }, sender) {
      const tabId = tabOf(sender);
      if (!(await claimSidebar(tabId, sender.frameId ?? 0, token))) throw new Refusal('notAllowed', 'claimSidebar');
      return answer(workspace, (await seenPage(tabId)) ?? (await pageOfTab(tabId)));
    },

    async leadOf({ page }, sender) {
      if (page) return lookUp(workspace, page);
      return answer(workspace, sender.tab?.id === undefined ? await pageOfActiveTab() : await pageOfTab(sender.tab.id));
    },

    async closeSidebar(_, sender) {
      if (sender.tab?.id !== undefined) await tellTab(sender.tab.id, 'closeSidebar', null);
      return null;
    },
  };
}

async function answer(workspace: Workspace, page: RecordPage | null): Promise<LeadReply> {
  return page ? lookUp(workspace, page) : { state: 'elsewhere' };
}

function lookUp(workspace: Workspace, page: RecordPage): Promise<LeadReply> {
  return lookUpLead(workspace, page, workspace.now(), workspace.zone());
}

function tabOf({ tab }: Sender): number {
  if (tab?.id === undefined) throw new Refusal('notAllowed', 'tab');
  return tab.id;
}

/** A convenience for the popup: the edge does not wait for it, and a failure costs nobody anything. */
async function rememberAddress(workspace: Workspace, page: RecordPage, { tab, url }: Sender): Promise<void> {
  const address = tab?.url ?? url;
  if (page.kind !== 'record' || address === undefined || !URL.canParse(address)) return;
  const found = new URL(address);
  if (found.hostname !== page.record.account && !address.includes(page.record.account)) return;
  await rememberCrmAddress(await workspace.database(), page.record, found).catch(() => undefined);
}
