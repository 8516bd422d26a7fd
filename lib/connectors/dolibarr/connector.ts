import type { Connector } from '../connector.ts';
import { dolibarrAbout } from './about.ts';
import { checkKey } from './check.ts';
import { readPerson } from './read.ts';
import { dolibarrVendor } from './vendor.ts';
import { writeSaid } from './write.ts';

/** Dolibarr: contacts and third parties with their agenda and proposals; events and attributes back. */
export const dolibarr: Connector = {
  about: dolibarrAbout,
  vendor: dolibarrVendor,
  check: checkKey,
  read: readPerson,
  write: writeSaid,
};
