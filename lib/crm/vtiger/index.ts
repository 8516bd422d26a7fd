import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, cloud, objects, records } from './urls.ts';

/** vtiger, of the vendor or self-hosted, and its forks. */
export const vtiger: CrmAdapter = {
  id: 'vtiger',
  name: 'vtiger',
  hosts: [{ host: cloud }],
  selfHosted: true,
  marks: ['body[data-skinpath]', '.app-footer a[href*="vtiger.com"]', '.detailViewContainer #recordId'],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 5000,
};
