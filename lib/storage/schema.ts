/**
 * What the database holds. The browser's version number of the database is the version of this format; every change
 * to it is a migration.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Instant } from '../domain/time.ts';
import type { Chunk } from './chunk.ts';

/** A date in a lead's life by which the figures find it: `['handover', at]`. See `milestonesOf`. */
export type Milestone = [kind: string, at: Instant];

/**
 * A contact with the newest part of its journey. One record holds all there is of most people, because putting and
 * getting a record costs more than what stands in it.
 */
export interface StoredContact {
  id: string;
  emails: string[];
  records: string[];
  milestones: Milestone[];
  /** The rest of the contact, see `packContact`. */
  body: string;
  /** The newest touchpoints. */
  newest: Chunk;
  /** How many full chunks of older touchpoints there are. */
  older: number;
}

/** What is known of the whole store without reading it. */
export interface Ledger {
  contacts: number;
  touchpoints: number;
  /** Counts the transactions that changed a contact. */
  version: number;
  /** Contacts changed since the view of the month was made; `null` where they are too many to name. */
  changed: string[] | null;
}

/** The contacts that the month's figures are about, ready made. Left out, it is made again. */
export interface MonthView {
  /** Which contacts, and what of them: the query as JSON. */
  query: string;
  /** See `MonthContacts` and `packContacts`. */
  month: string;
  open: string;
  unanswered: string;
}

/** The place of a full chunk in a contact's journey, counted from 0 for the oldest. */
export type ChunkKey = [contactId: string, place: number];

/** The object stores with their keys and indexes. */
export interface BatonSchema extends DBSchema {
  contacts: {
    key: string;
    value: StoredContact;
    indexes: { emails: string; records: string; milestones: Milestone };
  };
  /** Full chunks of journeys too long for the contact's own record. */
  touchpoints: { key: ChunkKey; value: Chunk };
  /** See `enter`. */
  ledger: { key: 'all'; value: Ledger };
  /** See `monthOf`. */
  views: { key: 'month'; value: MonthView };
  /** Documents, as JSON. Apart from the rest, so that an import does not keep their readers waiting. */
  settings: {
    key: 'agreement' | 'agreements' | 'reminders' | 'reminded' | 'sites' | 'mends' | 'pageHistories';
    value: string;
  };
  /** An address of each CRM account seen, by `crm/account`, from which addresses of its records are made. */
  addresses: { key: string; value: string };
}

/** An open connection. */
export type Database = IDBPDatabase<BatonSchema>;
