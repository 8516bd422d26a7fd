import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, hosts, objects, records } from './urls.ts';

/** SugarCRM 7 and later, of the vendor or self-hosted. */
export const sugarcrm: CrmAdapter = {
  id: 'sugarcrm',
  name: 'SugarCRM',
  hosts,
  selfHosted: true,
  marks: ['#sugarcrm #sidecar', '#sidecar #content', '#sidecar [data-fieldname]'],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 8000,
};
