import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, objects, records } from './urls.ts';

/** The contact and company pages of Mautic. */
export const mautic: CrmAdapter = {
  id: 'mautic',
  name: 'Mautic',
  hosts: [],
  selfHosted: true,
  marks: ['section#app-wrapper > section#app-content', '#app-wrapper .mautic-logo-figure'],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 5000,
};
