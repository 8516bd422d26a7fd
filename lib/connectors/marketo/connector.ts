/** Marketo Engage: leads with their activities and changes; the fields that were named for the rep's word written. */
import type { Connector } from '../connector.ts';
import { marketoAbout } from './about.ts';
import { check } from './check.ts';
import { read } from './read.ts';
import { vendor } from './vendor.ts';
import { write } from './write.ts';

/** Marketo Engage. */
export const marketo: Connector = { about: marketoAbout, vendor, check, read, write };
