import type { CrmAdapter } from '../adapter.ts';
import { companyFields, contactFields, dealFields, root } from './selectors.ts';
import { match, urlOf } from './urls.ts';

/** Atomic CRM and its forks, such as RealTimeX CRM. */
export const atomicCrm: CrmAdapter = {
  id: 'atomic-crm',
  name: 'Atomic CRM',
  match,
  urlOf,
  fields: { contact: contactFields, company: companyFields, deal: dealFields },
  root,
  patience: 5000,
};
