/** What the content scripts say of their tabs, and what the sidebar and the edge ask about them. */
import { pageAt } from '../../crm/registry.ts';
import { edgeOf, unknownEdge } from '../../domain/edge.ts';
import type { RecordPage } from '../../domain/record.ts';
import { Refusal } from '../../messaging/failure.ts';
import type { ContentCalls, LeadReply, PageCalls } from '../../messaging/protocol.ts';
import type { Handlers, Sender } from '../../messaging/router.ts';
import { rememberCrmAddress } from '../../storage/crm-addresses.ts';
import { broadcast } from '../broadcast.ts';
import { lookUpLead } from '../look-up-lead.ts';
import { announceSidebar, claimSidebar } from '../sidebar-tokens.ts';
import { forgetTab, pageOfActiveTab, pageOfTab, rememberContact, rememberTab, seenPage } from '../tabs.ts';
import type { Workspace } from '../workspace.ts';

/** For content scripts. */
export function contentHandlers(workspace: Workspace): Handlers<ContentCalls> {
  return {
    async pageSeen({ page }, sender) {
      const tabId = tabOf(sender);
      const remembered = page ? rememberTab(tabId, { page }) : forgetTab(tabId);
      const reply = page && (await lookUp(workspace, page));
      // The edge waits for none of this.
      void remembered.then(() => followUp(workspace, sender, reply)).catch(() => undefined);
      if (page?.kind !== 'record' || !reply) return null;
      return reply.state === 'known' ? edgeOf(reply.lead) : unknownEdge;
    },

    async sidebarOpening({ token }, sender) {
      await announceSidebar(tabOf(sender), token);
      return null;
    },
  };
}

/** For the sidebar, in its frame or in the browser's own side panel. */
export function sidebarHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, 'claimSidebar' | 'leadOf'> {
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

/** Whose page it is, for announcements; where the CRM is, for the popup; that the tab moved, for the side panel. */
async function followUp(workspace: Workspace, sender: Sender, reply: LeadReply | null): Promise<void> {
  const tabId = tabOf(sender);
  if (reply?.state === 'known') await rememberContact(tabId, reply.page, reply.lead.contactId);
  await broadcast('tabPageChanged', { tabId });
  const address = sender.tab?.url ?? sender.url;
  if (!reply || reply.state === 'elsewhere' || reply.page.kind !== 'record' || address === undefined) return;
  const { record } = reply.page;
  // The tab may have moved on, to another site even.
  const at = URL.canParse(address) ? pageAt(new URL(address)) : null;
  if (at?.kind !== 'record' || at.record.account !== record.account || at.record.crm !== record.crm) return;
  await rememberCrmAddress(await workspace.database(), record, new URL(address));
}
