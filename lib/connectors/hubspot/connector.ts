import type { Connector } from '../connector.ts';
import { hubspotAbout } from './about.ts';
import { checkToken } from './check.ts';
import { readPerson } from './read.ts';
import { hubspotVendor } from './vendor.ts';
import { writeSaid } from './write.ts';

/** HubSpot: contacts, what they did, what was done with them; notes and properties back. */
export const hubspot: Connector = {
  about: hubspotAbout,
  vendor: hubspotVendor,
  check: checkToken,
  read: readPerson,
  write: writeSaid,
};
