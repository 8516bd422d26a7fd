import type { Connector } from '../connector.ts';
import { attioAbout } from './about.ts';
import { checkToken } from './check.ts';
import { readPerson } from './read.ts';
import { attioVendor } from './vendor.ts';
import { writeSaid } from './write.ts';

/** Attio: people with their deals, lists, notes and tasks; notes and attributes written. */
export const attio: Connector = {
  about: attioAbout,
  vendor: attioVendor,
  check: checkToken,
  read: readPerson,
  write: writeSaid,
};
