/** Dynamics 365: leads and contacts with their activities and opportunities; notes and columns written. */
import type { Connector } from '../connector.ts';
import { dynamicsAbout } from './about.ts';
import { check } from './check.ts';
import { read } from './read.ts';
import { vendor } from './vendor.ts';
import { write } from './write.ts';

/** Dynamics 365. */
export const dynamics: Connector = { about: dynamicsAbout, vendor, check, read, write };
