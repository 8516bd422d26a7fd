/** Mautic: contacts with their activity feed; notes, tags and fields written. */
import type { Connector } from '../connector.ts';
import { mauticAbout } from './about.ts';
import { check } from './check.ts';
import { readPerson } from './read-person.ts';
import { vendor } from './vendor.ts';
import { writeFeedback } from './write-feedback.ts';

/** Mautic. */
export const mautic: Connector = { about: mauticAbout, vendor, check, read: readPerson, write: writeFeedback };
