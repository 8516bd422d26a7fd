import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, hosts, objects, records } from './urls.ts';

/** Pipedrive: people and the lead inbox. */
export const pipedrive: CrmAdapter = {
  id: 'pipedrive',
  name: 'Pipedrive',
  hosts,
  selfHosted: false,
  marks: ['[data-testid="SidebarLeadTitle"]', '[data-test="person.name"]'],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 5000,
};
