import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, objects, records } from './urls.ts';

/** Attio. */
export const attio: CrmAdapter = {
  id: 'attio',
  name: 'Attio',
  hosts: [{ host: 'app\\.attio\\.com' }],
  selfHosted: false,
  marks: [],
  records,
  objects,
  accountBy: 'tenant',
  addresses,
  pages,
  root,
  patience: 8000,
};
