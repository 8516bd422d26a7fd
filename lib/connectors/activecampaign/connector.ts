/** ActiveCampaign: contacts with their activities, events and deals; notes, fields and tags written. */
import type { Connector } from '../connector.ts';
import { activecampaignAbout } from './about.ts';
import { checkKey } from './check.ts';
import { readPerson } from './read.ts';
import { activecampaignVendor } from './vendor.ts';
import { writeSaid } from './write.ts';

/** ActiveCampaign. */
export const activecampaign: Connector = {
  about: activecampaignAbout,
  vendor: activecampaignVendor,
  check: checkKey,
  read: readPerson,
  write: writeSaid,
};
