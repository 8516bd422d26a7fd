/** What the worker does of itself about mends, picks and trials. */
import { pageAt } from '../crm/match-url.ts';
import { browser } from '../platform/browser.ts';
import { forgetPick, forgetPickElsewhere, pickIn } from './field-picks.ts';
import { closeLeftTrials } from './mend-trial.ts';
import { planAt } from './site-plan.ts';
import { announceAllPlans } from './tell-site.ts';
import { trials } from './trial-values.ts';
import type { Workspace } from './workspace.ts';

/** Called once, synchronously, when the worker starts. */
export function followMending(workspace: Workspace): void {
  void closeLeftTrials();
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetPick(tabId);
    void trials.remove(tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, { url }) => {
    if (url !== undefined && URL.canParse(url)) void leavePick(workspace, tabId, new URL(url));
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' && 'mends' in changes) void announceAllPlans();
  });
}

/** What is pointed at on a record's page ends when the tab goes to another. */
async function leavePick(workspace: Workspace, tabId: number, url: URL): Promise<void> {
  if (!(await pickIn(tabId))) return;
  const plan = await planAt(workspace, url, tabId).catch(() => null);
  await forgetPickElsewhere(tabId, plan && pageAt(plan, url));
}
