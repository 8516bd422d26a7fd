/** EspoCRM: contacts and leads with their stream, activities, opportunities and campaigns; posts and fields written. */
import type { Connector } from '../connector.ts';
import { espocrmAbout } from './about.ts';
import { checkKey } from './check.ts';
import { readPerson } from './read.ts';
import { espocrmVendor } from './vendor.ts';
import { writeSaid } from './write.ts';

/** EspoCRM. */
export const espocrm: Connector = {
  about: espocrmAbout,
  vendor: espocrmVendor,
  check: checkKey,
  read: readPerson,
  write: writeSaid,
};
