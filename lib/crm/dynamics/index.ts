import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, hosts, objects, records } from './urls.ts';

/** Microsoft Dynamics 365 in the cloud. */
export const dynamics: CrmAdapter = {
  id: 'dynamics',
  name: 'Dynamics 365',
  hosts,
  selfHosted: false,
  marks: ['script[src*="/uclient/scripts"]', '[data-id="editFormRoot"]'],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 8000,
};
