import type { CrmAdapter } from '../adapter.ts';
import { pages, root } from './places.ts';
import { addresses, hosts, objects, records } from './urls.ts';

/** HubSpot. The portal is the account: one portal may be open at several of HubSpot's hosts. */
export const hubspot: CrmAdapter = {
  id: 'hubspot',
  name: 'HubSpot',
  hosts,
  selfHosted: false,
  marks: ['#hs-nav-v4', '[data-test-id="record-highlight-main-content"]', '[data-selenium-test="highlightTitle"]'],
  records,
  objects,
  accountBy: 'tenant',
  addresses,
  pages,
  root,
  patience: 8000,
};
