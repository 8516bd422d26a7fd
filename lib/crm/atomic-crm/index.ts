import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, objects, records } from './urls.ts';

/** Atomic CRM and its forks, such as RealTimeX CRM. */
export const atomicCrm: CrmAdapter = {
  id: 'atomic-crm',
  name: 'Atomic CRM',
  hosts: [],
  selfHosted: true,
  marks: ['a[href="#/contacts"] ~ a[href="#/companies"]', 'nav a[href="#/deals"]'],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 5000,
};
