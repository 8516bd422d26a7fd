import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, hosts, objects, records } from './urls.ts';

/** Salesforce. Lightning and Classic stand on hosts of different names, which share the org's part. */
export const salesforce: CrmAdapter = {
  id: 'salesforce',
  name: 'Salesforce',
  hosts,
  selfHosted: false,
  marks: ['body.sfdcBody', '#auraLoadingBox', 'one-record-home-flexipage2'],
  records,
  objects,
  accountBy: 'tenant',
  addresses,
  pages,
  root,
  patience: 8000,
  shadow: true,
};
