/** Odoo: leads, opportunities and contacts with what stands in their chatter; notes and fields written. */
import type { Connector } from '../connector.ts';
import { odooAbout } from './about.ts';
import { check } from './check.ts';
import { read } from './read.ts';
import { vendor } from './vendor.ts';
import { write } from './write.ts';

/** Odoo. */
export const odoo: Connector = { about: odooAbout, vendor, check, read, write };
