import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, cloud, objects, records } from './urls.ts';

/** Odoo, of the vendor or self-hosted. */
export const odoo: CrmAdapter = {
  id: 'odoo',
  name: 'Odoo',
  hosts: [{ host: cloud }],
  selfHosted: true,
  marks: ['body.o_web_client', '.o_main_navbar', '.o_action_manager'],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 5000,
};
