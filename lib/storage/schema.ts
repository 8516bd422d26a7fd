/**
 * What the database holds. The browser's version number of the database is the version of this format; every change
 * to it is a migration.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Contact } from '../domain/contact.ts';
import type { Instant } from '../domain/time.ts';
import type { Chunk } from './chunk.ts';

/** A date in a lead's life by which the figures find it: `['handover', at]`. See `milestonesOf`. */
export type Milestone = [kind: string, at: Instant];

/** A contact with what is worked out of it for the indexes. Only the contact ever leaves the store. */
export type StoredContact = Contact & { milestones: Milestone[] };

/** The place of a chunk: 0 for a contact's oldest, counting down, so that the newest has the lowest key. */
export type ChunkKey = [contactId: string, place: number];

export interface BatonSchema extends DBSchema {
  contacts: {
    key: string;
    value: StoredContact;
    indexes: { emails: string; records: string; milestones: Milestone };
  };
  /** Touchpoints, packed: a record for each would be over ten times slower to import and twice as large. */
  touchpoints: { key: ChunkKey; value: Chunk };
  /** Sums over everything, which would take seconds to count. */
  totals: { key: 'touchpoints'; value: number };
  /** Documents, as JSON. Apart from the rest, so that an import does not keep their readers waiting. */
  settings: { key: 'agreement'; value: string };
  /** An address of each CRM account seen, by `crm/account`, from which addresses of its records are made. */
  addresses: { key: string; value: string };
}

export type Database = IDBPDatabase<BatonSchema>;
