/** An agreement and settings that come from elsewhere: by the administrator's policy, or from an address. */
import type { Handlers } from '../../../messaging/answering.ts';
import { Refusal } from '../../../messaging/failure.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import type { SharingCalls } from '../../../messaging/sharing-calls.ts';
import { changeFollowedAddress, markOf, type StoredAddress } from '../../../storage/elsewhere.ts';
import type { Workspace } from '../../workspace.ts';
import { askAddress, followedAddress } from '../elsewhere/follow-address.ts';
import { policyView } from '../elsewhere/policy-now.ts';
import { mayFollow } from '../elsewhere/read-address.ts';
import { giveBackSite, keepSite } from '../elsewhere/site-of-address.ts';

/** `badSetting` for an address that is not https; `notAllowed` where the policy names the address. */
export function sharingHandlers(workspace: Workspace): Pick<Handlers<OfficeCalls>, keyof SharingCalls> {
  return {
    policy: () => policyView(workspace),

    followedAddress: () => followedAddress(workspace),

    async followAddress({ url, isOwn = false }) {
      if (url !== null && !mayFollow(url)) throw new Refusal('badSetting', 'address');
      const database = await workspace.database();
      if (url !== null && isOwn) await keepSite(url);
      let former: StoredAddress | undefined;
      await changeFollowedAddress(database, (address) => {
        const href = url === null ? null : new URL(url).href;
        // What the policy names may be allowed and asked, and nothing else followed.
        if (address?.byPolicy && address.url !== href) throw new Refusal('notAllowed', 'followAddress');
        if (address?.url === href) return isOwn ? { ...address, isOwn } : undefined;
        former = address;
        return href === null ? null : { url: href, ...(isOwn && { isOwn }) };
      });
      if (former?.isOwn) await giveBackSite(database, former.url, url);
      if (url !== null) await askAlone(workspace);
      return followedAddress(workspace);
    },

    async askAddress() {
      await askAlone(workspace);
      return followedAddress(workspace);
    },

    async declineOffer() {
      await changeFollowedAddress(await workspace.database(), (address) => {
        if (!address?.offered) return undefined;
        const { offered, ...rest } = address;
        return { ...rest, settled: markOf(offered) };
      });
      return followedAddress(workspace);
    },
  };
}

/** Not while the daily look asks. */
async function askAlone(workspace: Workspace): Promise<void> {
  await navigator.locks.request('elsewhere', () => askAddress(workspace));
}
