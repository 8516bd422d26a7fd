import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, hosts, objects, records } from './urls.ts';

/** Freshsales. Nothing of its pages is known by which they could be told. */
export const freshsales: CrmAdapter = {
  id: 'freshsales',
  name: 'Freshsales',
  hosts,
  selfHosted: false,
  marks: [],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 8000,
};
