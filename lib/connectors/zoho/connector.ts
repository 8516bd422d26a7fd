/** Zoho CRM: leads and contacts with what belongs to them; notes and fields written. */
import type { Connector } from '../connector.ts';
import { zohoAbout } from './about.ts';
import { check } from './check.ts';
import { read } from './read.ts';
import { vendor } from './vendor.ts';
import { write } from './write.ts';

/** Zoho CRM. */
export const zoho: Connector = { about: zohoAbout, vendor, check, read, write };
