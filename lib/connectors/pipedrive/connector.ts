/** Pipedrive: persons with their deals, leads, activities and mails; notes and fields written. */
import type { Connector } from '../connector.ts';
import { pipedriveAbout } from './about.ts';
import { checkToken } from './check.ts';
import { readPerson } from './read.ts';
import { pipedriveVendor } from './vendor.ts';
import { writeSaid } from './write.ts';

/** Pipedrive. */
export const pipedrive: Connector = {
  about: pipedriveAbout,
  vendor: pipedriveVendor,
  check: checkToken,
  read: readPerson,
  write: writeSaid,
};
