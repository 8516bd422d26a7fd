/** What extension pages ask the worker about everything that is stored. Types only. */
import type { BackupLine } from '../domain/backup.ts';
import type { BatchResult, ImportedPerson } from '../domain/import-batch.ts';
import type { Call } from './call.ts';

/** Extension pages to worker, about the store as a whole. */
export interface StoreCalls {
  /** Merges a batch of imported people into the store. May be repeated. */
  importBatch: Call<{ readonly people: readonly ImportedPerson[] }, BatchResult>;
  /** How much is stored. */
  storeSize: Call<null, { readonly contacts: number; readonly touchpoints: number; readonly bytes?: number }>;
  /** A part of the backup after a cursor; absent `next` means it was the last. */
  exportPart: Call<{ readonly cursor?: string }, { readonly lines: readonly BackupLine[]; readonly next?: string }>;
  /** Reads backup lines into the store. May be repeated. */
  restorePart: Call<{ readonly lines: readonly unknown[] }, { readonly restored: number }>;
  /** Finds people by e-mail, to be erased or looked at. */
  findPeople: Call<
    { readonly email: string },
    readonly {
      readonly contactId: string;
      readonly name?: string;
      readonly emails: readonly string[];
      readonly touchpoints: number;
    }[]
  >;
  /** Erases one person everywhere; the answer lists what was removed. */
  erasePerson: Call<{ readonly contactId: string }, { readonly touchpoints: number; readonly records: number }>;
  /**
   * Takes the sample year away as a whole: its people, unless somebody was made one with a contact of another source, and
   * its tables. Gives how many people there were. May be repeated.
   */
  eraseSampleYear: Call<null, { readonly people: number }>;
  /** Erases all contacts, touchpoints and the agreement. */
  eraseEverything: Call<null, null>;
}
