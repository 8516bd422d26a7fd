import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, cloud, objects, records } from './urls.ts';

/** Twenty, of the vendor or self-hosted. */
export const twenty: CrmAdapter = {
  id: 'twenty',
  name: 'Twenty',
  hosts: [{ host: cloud }],
  selfHosted: true,
  marks: ['a[href^="/objects/people"]', 'a[href^="/objects/opportunities"]'],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 8000,
};
