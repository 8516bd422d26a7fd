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

/** All leads by fit and engagement, as they were counted last. See `putGrid`. */
export interface GridRecord {
  /** The ledger's version when the counting began. */
  version: number;
  /** What the agreement said of fit and engagement, as text. */
  terms: string;
  revision: number;
  at: Instant;
  leads: number;
  /** `FitGrid['counts']`, as JSON. */
  counts: string;
  /** The first leads of each cell that has any, by `A1`, `none4` and so on: lists as JSON. */
  cells: Record<string, string>;
}

/** The table of all leads as it was counted last, without its columns, which lie in blocks. See `putLeadTable`. */
export interface LeadTableHead {
  /** Of what make the columns are, see `lead-table-view.ts`. */
  format: number;
  /** What tells this count from any other. */
  stamp: string;
  /** What it was counted from: the ledger's version, -1 where a side table changed since, and the agreements as text. */
  version: number;
  terms: string;
  at: Instant;
  leads: number;
  /** 0 until the columns are stored, and `parts` is empty. */
  blocks: number;
  /** The table's small parts, as JSON. */
  parts: string;
}

/** A count of leads goes on. Whoever erases somebody takes it away, so that nobody stands in it who is gone. */
export interface LeadTableMark {
  stamp: string;
}

/** Columns of the table by name: numbers, or words joined by line feeds. */
export type LeadTableBlock = Record<string, Uint8Array | Uint16Array | Uint32Array | Float64Array | string>;

/** The place of a full chunk in a contact's journey, counted from 0 for the oldest. */
export type ChunkKey = [contactId: string, place: number];

/** Something said, on its way to one connection; done, or given up, where `open` is left out. */
export interface StoredOutgoing {
  /** The order in which things were said. Given by the store. */
  place?: number;
  /** As long as something may be done: the connection's id where it waits, with a mark before it where not; see `outbox.ts`. */
  open?: string;
  connection: string;
  contact: string;
  /** The id of what was said. */
  said: string;
  /** An `Outgoing`, as JSON. */
  body: string;
}

/** Of whom (a contact's id, or the key of a record nobody is known by) which connection was asked. */
export type ReadingKey = [subject: string, connectionId: string];

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
  /** See `monthOf`, `putGrid` and `putLeadTable`; which is which is told by the key. */
  views: {
    key: 'month' | 'grid' | 'leads' | 'leadsCounting' | `leads/${number}`;
    value: MonthView | GridRecord | LeadTableHead | LeadTableMark | LeadTableBlock;
  };
  /** Rows of tables that speak of no lead, by their ids, as JSON. See `side-tables.ts`. */
  spend: { key: string; value: string };
  paths: { key: string; value: string };
  details: { key: string; value: string };
  /** Documents, as JSON. Apart from the rest, so that an import does not keep their readers waiting. */
  settings: {
    key:
      | 'agreement'
      | 'agreements'
      | 'agreementDraft'
      | 'agreementAddress'
      | 'policyAgreements'
      | 'policy'
      | 'reviewItems'
      | 'reminders'
      | 'reminded'
      | 'sites'
      | 'mends'
      | 'pageHistories';
    value: string;
  };
  /** An address of each CRM account seen, by `crm/account`, from which addresses of its records are made. */
  addresses: { key: string; value: string };
  /** Connections by their ids, as JSON. */
  connections: { key: string; value: string };
  /** Their secrets by the same ids, as JSON. In no export, no log, no message. */
  secrets: { key: string; value: string };
  outbox: {
    key: number;
    value: StoredOutgoing;
    indexes: { open: string; contact: string; said: [connectionId: string, saidId: string] };
  };
  /** Readings, as JSON. */
  readings: { key: ReadingKey; value: string };
  /** How many requests each connection made on a day. */
  requests: { key: string; value: { day: string; count: number } };
}

/** An open connection. */
export type Database = IDBPDatabase<BatonSchema>;
