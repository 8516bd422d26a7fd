import type { Connector } from '../connector.ts';
import { salesforceAbout } from './about.ts';
import { check } from './check.ts';
import { read } from './read.ts';
import { signIn, vendor } from './vendor.ts';
import { write } from './write.ts';

/** Salesforce: leads and contacts with their activities, campaigns, history and opportunities. */
export const salesforce: Connector = { about: salesforceAbout, vendor, signIn, check, read, write };
