import type { FollowedAddress } from '../../../lib/messaging/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** Why an address gave no agreement, and what to do about it; undefined where it gave one. */
export function troubleText({ trouble, detail = '', url }: FollowedAddress): string | undefined {
  switch (trouble) {
    case undefined:
      return undefined;
    case 'status':
      return t('sharing_trouble_status', detail);
    case 'notAllowed':
      return t('sharing_trouble_notAllowed', detail || new URL(url).origin);
    default:
      return t(`sharing_trouble_${trouble}`);
  }
}
