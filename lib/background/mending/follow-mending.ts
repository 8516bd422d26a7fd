/** What the worker does of itself about mends, picks and trials. */
import { pageAt } from '../../crm/match-url.ts';
import { browser } from '../../platform/browser.ts';
import { announceAllPlans } from '../sites/tell-site.ts';
import type { Workspace } from '../workspace.ts';
import { forgetPick, forgetPickElsewhere, pickIn } from './field-picks.ts';
import { forgetAllRecent } from './recent-records.ts';
import { planAt } from './site-plan.ts';
import { closeLeftTrials, noteTrial } from './trials.ts';

/** Called once, synchronously, when the worker starts. */
export function followMending(workspace: Workspace): void {
  void closeLeftTrials();
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetPick(tabId);
    void noteTrial(tabId, null);
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    if (origins.length > 0) void leaveWithdrawn();
  });
  browser.tabs.onUpdated.addListener((tabId, { url }) => {
    if (url !== undefined && URL.canParse(url)) void leavePick(workspace, tabId, new URL(url));
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' && 'mends' in changes) void announceAllPlans();
  });
}

/** What was read on a site goes with it, and what was begun there ends. The browser hides its tabs' addresses. */
async function leaveWithdrawn(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const left = tabs.map(async ({ id, url }) => {
    if (id === undefined || url !== undefined) return;
    await Promise.all([noteTrial(id, null), forgetPick(id)]);
  });
  await Promise.all([...left, forgetAllRecent()]);
}

/** What is pointed at on a record's page ends when the tab goes to another. */
async function leavePick(workspace: Workspace, tabId: number, url: URL): Promise<void> {
  if (!(await pickIn(tabId))) return;
  const plan = await planAt(workspace, url, tabId).catch(() => null);
  await forgetPickElsewhere(tabId, plan && pageAt(plan, url));
}
