/** Brings what comes from elsewhere up to date. */
import { failureOf } from '../../../messaging/failure.ts';
import { getFollowedAddress } from '../../../storage/elsewhere.ts';
import type { Workspace } from '../../workspace.ts';
import { askAddress, isDue } from './follow-address.ts';
import { applyPolicy, policyNow } from './policy-now.ts';

/** The policy first, as it may name the address. One look at a time. Never fails. */
export async function lookElsewhere(workspace: Workspace): Promise<void> {
  try {
    await navigator.locks.request('elsewhere', async () => {
      await applyPolicy(workspace, await policyNow(workspace));
      const address = await getFollowedAddress(await workspace.database());
      if (address && isDue(address, workspace.now())) await askAddress(workspace);
    });
  } catch (error) {
    // What an error says may quote the agreement, so the log has its kind only.
    console.error(`looking elsewhere failed: ${failureOf(error).code}`);
  }
}
