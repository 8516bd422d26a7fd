import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, hosts, objects, records } from './urls.ts';

/** Zoho CRM, alone or in one of Zoho's suites. Its ids are unique over all organisations. */
export const zoho: CrmAdapter = {
  id: 'zoho',
  name: 'Zoho CRM',
  hosts,
  selfHosted: false,
  marks: ['#crmNextGenTopMenu', 'crux-email-component', '[id="titlecard_FULLNAME"]'],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 8000,
};
