import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, cloud, objects, records } from './urls.ts';

/** SuiteCRM 7 and 8, of the vendor or self-hosted. */
export const suitecrm: CrmAdapter = {
  id: 'suitecrm',
  name: 'SuiteCRM',
  hosts: [{ host: cloud }],
  selfHosted: true,
  marks: ['scrm-navbar-ui', 'scrm-footer-ui', '[data-target=".copyright-suitecrm"]', '#copyright_data #admin_options'],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 8000,
};
