/** What extension pages ask the worker about mends: made, tried, taken back, brought in by file. Types only. */
import type { PageHealth } from '../domain/page-health.ts';
import type { MendPlace, PageMend } from '../domain/page-mend.ts';
import type { PageFacts, PageField, RecordPage } from '../domain/record.ts';
import type { Call } from './call.ts';

/** A record that was read lately. */
export interface RecentRecord {
  readonly url: string;
  /** What was read then. */
  readonly facts: PageFacts;
}

/** A mend and where it is from; an admin's cannot be removed here. */
export interface MendInForce {
  readonly mend: PageMend;
  readonly from: 'user' | 'admin';
}

/** What came of a trial on one record. */
export interface TriedPlace {
  readonly value: string | null;
  /** False where the page showed nothing at all: some CRMs draw nothing in a tab that is not on show. */
  readonly drawn: boolean;
}

/** Extension pages to worker, about mends. */
export interface MendCalls {
  /** Saves where a field stands on this page's site, and reads the page anew. A repetition changes nothing. */
  saveMend: Call<
    { readonly page: RecordPage; readonly field: PageField; readonly selector: string },
    PageHealth | null
  >;
  /** Takes a mend back; Baton's own selectors count again. */
  removeMend: Call<{ readonly place: MendPlace }, null>;
  /** The records read last on the page's site, newest first, at most five: what a mend is tried on. */
  recentRecords: Call<{ readonly page: RecordPage }, readonly RecentRecord[]>;
  /** Reads a field of a recent record by a selector, in a tab in the background that is closed afterwards. */
  tryMend: Call<{ readonly url: string; readonly field: PageField; readonly selector: string }, TriedPlace>;
  /** All mends in force. */
  mends: Call<null, readonly MendInForce[]>;
  /** Reads a file of mends; the same one twice changes nothing. Refused as a whole, with `invalidMends`, where a part is wrong. */
  importMends: Call<{ readonly text: string }, { readonly mends: readonly MendInForce[] }>;
}
