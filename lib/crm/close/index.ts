import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, objects, records } from './urls.ts';

/** Close. */
export const close: CrmAdapter = {
  id: 'close',
  name: 'Close',
  hosts: [{ host: 'app\\.close\\.com' }],
  selfHosted: false,
  marks: [],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 8000,
};
