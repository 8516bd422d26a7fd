import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, cloud, objects, records } from './urls.ts';

/** Dolibarr, of the vendor or self-hosted. */
export const dolibarr: CrmAdapter = {
  id: 'dolibarr',
  name: 'Dolibarr',
  hosts: [{ host: cloud }],
  selfHosted: true,
  marks: ['meta[name="author"][content^="Dolibarr"]', 'body#mainbody #id-container', '#id-top #tmenu_tooltip'],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 5000,
};
