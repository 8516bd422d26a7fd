import type { Connector } from '../connector.ts';
import { twentyAbout } from './about.ts';
import { checkToken } from './check.ts';
import { readPerson } from './read.ts';
import { twentyVendor } from './vendor.ts';
import { writeSaid } from './write.ts';

/** Twenty: people with mails, meetings, notes and opportunities; notes and fields back. */
export const twenty: Connector = {
  about: twentyAbout,
  vendor: twentyVendor,
  check: checkToken,
  read: readPerson,
  write: writeSaid,
};
