import { t } from '../../lib/platform/i18n.ts';
import { crmOn } from '../ui/crm-name.ts';
import type { WebSite } from './active-site.ts';

/** "Odoo on crm.example", with a "perhaps" where the address alone says so; the host where nothing tells. */
export function crmInFront({ crm, origin }: WebSite): string {
  const { host } = new URL(origin);
  if (crm === null) return host;
  return crm.by === 'address' ? t('popup_site_maybe', crmOn(crm, host)) : crmOn(crm, host);
}
