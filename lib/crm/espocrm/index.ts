import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, cloud, objects, records } from './urls.ts';

/** EspoCRM, of the vendor or self-hosted. */
export const espocrm: CrmAdapter = {
  id: 'espocrm',
  name: 'EspoCRM',
  hosts: [{ host: cloud }],
  selfHosted: true,
  marks: ['body[data-id="espocrm"]', 'a[title="Powered by EspoCRM"]', 'link[href*="client/css/espo/"]'],
  records,
  objects,
  addresses,
  pages,
  root,
  patience: 5000,
};
