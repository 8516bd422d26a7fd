import type { Connector } from '../connector.ts';
import { closeAbout } from './about.ts';
import { checkKey } from './check.ts';
import { readPerson } from './read.ts';
import { closeVendor } from './vendor.ts';
import { writeSaid } from './write.ts';

/** Close: a lead's contact with what was done with them; notes and custom fields written. */
export const close: Connector = {
  about: closeAbout,
  vendor: closeVendor,
  check: checkKey,
  read: readPerson,
  write: writeSaid,
};
