/** A CRM in words, the same on every surface. */
import { formatRegion } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';

/** The id of the adapter that reads any page the user says is a CRM; it has no product's name. */
export const anyPage = 'generic';

interface Named {
  readonly id: string;
  readonly name: string;
  /** `EU`, or a country's ISO code. */
  readonly region?: string;
}

/** "Odoo", or where the CRM's own host tells the data region "HubSpot, EU". */
export function crmName({ id, name, region }: Named): string {
  if (id === anyPage) return t('options_sites_any');
  return region === undefined ? name : t('options_sites_region', name, formatRegion(region));
}

/** "Odoo on crm.example"; a CRM with hosts of its own goes by its name alone. */
export function crmOn(crm: Named & { readonly by?: string }, host: string): string {
  if (crm.id === anyPage) return t('options_sites_any_on', host);
  return crm.by === 'host' ? crmName(crm) : t('options_sites_crm_on', crmName(crm), host);
}
