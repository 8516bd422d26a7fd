import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, objects, records } from './urls.ts';

/** Any page that the user says is a CRM: read by what pages in general offer. Never guessed. */
export const generic: CrmAdapter = {
  id: 'generic',
  name: 'Baton',
  hosts: [],
  selfHosted: true,
  marks: [],
  records,
  objects,
  otherwise: 'contact',
  addresses,
  pages,
  root,
  patience: 8000,
  shadow: true,
};
