import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { hosts, objects, records, urlOf } from './urls.ts';

/** Microsoft Dynamics 365 in the cloud. */
export const dynamics: CrmAdapter = {
  id: 'dynamics',
  name: 'Dynamics 365',
  hosts,
  selfHosted: false,
  marks: ['script[src*="/uclient/scripts"]', '[data-id="editFormRoot"]'],
  records,
  objects,
  urlOf,
  pages,
  root,
  patience: 8000,
};
