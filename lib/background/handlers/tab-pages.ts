/** What the content scripts say of their tabs, and what the sidebar and the edge ask about them. */
import { matchUrl, pageAt } from '../../crm/match-url.ts';
import { type EdgeState, edgeOf, unknownEdge } from '../../domain/edge.ts';
import type { RecordPage } from '../../domain/record.ts';
import { isSameRecord } from '../../domain/same-record.ts';
import { siteAt } from '../../domain/site.ts';
import type { Handlers, Sender } from '../../messaging/answering.ts';
import { Refusal } from '../../messaging/failure.ts';
import type { ContentCalls, LeadReply, PageCalls } from '../../messaging/protocol.ts';
import { rememberCrmAddress } from '../../storage/crm-addresses.ts';
import { broadcast, tellTab } from '../broadcast.ts';
import type { AskForPages } from '../exchange/ask-for-pages.ts';
import { lookUpLead } from '../look-up-lead.ts';
import { notePage } from '../mending/note-page.ts';
import { isTrial, planAt } from '../mending/site-plan.ts';
import { announceSidebar, claimSidebar } from '../sidebar-tokens.ts';
import { isGranted } from '../sites/grants.ts';
import { forgetTab, pageOfActiveTab, pageOfTab, rememberContact, rememberTab, seenPage } from '../tabs.ts';
import type { Workspace } from '../workspace.ts';

type Calls = 'siteOpened' | 'pageSeen' | 'sidebarOpening' | 'linkHinted';

/** For content scripts. */
export function contentHandlers(workspace: Workspace, asking: AskForPages): Pick<Handlers<ContentCalls>, Calls> {
  const seen = async (page: RecordPage | null, sender: Sender): Promise<EdgeState | null> => {
    const tabId = tabOf(sender);
    const remembered = page ? rememberTab(tabId, { page }) : forgetTab(tabId);
    const reply = page && (await lookUp(workspace, page, tabId));
    // The edge waits for none of this.
    void remembered.then(() => followUp(workspace, sender, reply)).catch(() => undefined);
    asking.seen(page, tabId);
    if (page?.kind !== 'record' || !reply) return null;
    return reply.state === 'known' ? edgeOf(reply.lead) : unknownEdge;
  };
  return {
    async siteOpened({ url }, sender) {
      // The browser's word on where the document is from goes before the document's.
      if (!isSameOrigin(url, sender.url)) throw new Refusal('notAllowed', 'siteOpened');
      const at = new URL(url);
      const [plan, hints] = await Promise.all([planAt(workspace, at, tabOf(sender)), asking.isConnected()]);
      if (plan) await rememberTab(tabOf(sender), { page: pageAt(plan, at) });
      else await seen(null, sender);
      return { plan, hints };
    },

    pageSeen: ({ page }, sender) => seen(page, sender),

    async sidebarOpening({ token }, sender) {
      await announceSidebar(tabOf(sender), token);
      return null;
    },

    async linkHinted({ url }, sender) {
      // Anybody's link may stand on a page; records of this CRM alone are asked for.
      if (!isSameOrigin(url, sender.url) || !(await asking.isConnected())) return null;
      const at = new URL(url);
      const plan = await planAt(workspace, at, tabOf(sender));
      const page = plan && pageAt(plan, at);
      if (page?.kind === 'record') asking.hinted(page, tabOf(sender));
      return null;
    },
  };
}

/** For the sidebar, in its frame or in the browser's own side panel. */
export function sidebarHandlers(
  workspace: Workspace,
  asking: Pick<AskForPages, 'shown'>,
): Pick<Handlers<PageCalls>, 'claimSidebar' | 'leadOf'> {
  /** What is stored, at once; what is newer is asked for meanwhile. */
  const answer = async (page: RecordPage | null, tabId?: number): Promise<LeadReply> => {
    if (!page) return { state: 'elsewhere' };
    const reply = await lookUp(workspace, page);
    asking.shown(page, tabId);
    return reply;
  };
  const planOf = (url: URL, tabId: number) => planAt(workspace, url, tabId);
  return {
    async claimSidebar({ token }, sender) {
      const tabId = tabOf(sender);
      if (!(await claimSidebar(tabId, sender.frameId ?? 0, token))) throw new Refusal('notAllowed', 'claimSidebar');
      return answer((await seenPage(tabId)) ?? (await pageOfTab(tabId, planOf)), tabId);
    },

    async leadOf({ page }, { tab }) {
      if (!page)
        return answer(await (tab?.id === undefined ? pageOfActiveTab(planOf) : pageOfTab(tab.id, planOf)), tab?.id);
      const reply = await lookUp(workspace, page, tab?.id);
      asking.shown(page, tab?.id);
      return reply;
    },
  };
}

function lookUp(workspace: Workspace, page: RecordPage, tabId?: number): Promise<LeadReply> {
  const mayLink = async () => tabId === undefined || !(await isTrial(tabId));
  return lookUpLead(workspace, page, workspace.now(), workspace.zone(), mayLink);
}

function tabOf({ tab }: Sender): number {
  if (tab?.id === undefined) throw new Refusal('notAllowed', 'tab');
  return tab.id;
}

function isSameOrigin(one: string, other: string | undefined): boolean {
  return (
    URL.canParse(one) && other !== undefined && URL.canParse(other) && new URL(one).origin === new URL(other).origin
  );
}

/** Whose page it is, for announcements; where the CRM is, for the popup; that the tab moved, for the side panel. */
async function followUp(workspace: Workspace, sender: Sender, reply: LeadReply | null): Promise<void> {
  const tabId = tabOf(sender);
  if (await isWithdrawn(sender)) {
    await Promise.all([forgetTab(tabId), tellTab(tabId, 'stop', null)]);
    return;
  }
  if (reply?.state === 'known') await rememberContact(tabId, reply.page, reply.lead.contactId);
  await broadcast('tabPageChanged', { tabId });
  const address = sender.tab?.url ?? sender.url;
  if (!reply || reply.state === 'elsewhere' || reply.page.kind !== 'record') return;
  if (address === undefined || !URL.canParse(address)) return;
  const { page } = reply;
  const url = new URL(address);
  // The tab may have moved on, to another site even.
  const plan = await planAt(workspace, url, tabId);
  const record = plan && matchUrl(plan, url)?.record;
  if (!record || !isSameRecord(record, reply.page.record)) return;
  await notePage(workspace, url, tabId, page);
  await rememberCrmAddress(await workspace.database(), record, url);
}

/** A page that the browser kept while its site was withdrawn did not hear of it. */
async function isWithdrawn({ url }: Sender): Promise<boolean> {
  const site = url !== undefined && URL.canParse(url) ? siteAt(new URL(url)) : null;
  return site !== null && !(await isGranted(site));
}
