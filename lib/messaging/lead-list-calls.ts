/** What extension pages ask the worker about many leads at once. Types only. */
import type { CallReason } from '../domain/agreement/schema.ts';
import type { CallList } from '../domain/call-list/call-list.ts';
import type { FitGridReply, GridCell, GridLead } from '../domain/grid/fit-grid.ts';
import type { Zone } from '../domain/time.ts';
import type { Call } from './call.ts';

/** Extension pages to worker, about lists of leads. */
export interface LeadListCalls {
  /**
   * Whom to contact next and why, the first first, as the agreement orders them. At most `limit` (1 to 1,000) entries,
   * and none for which a reason in `without` holds; the count is of all.
   */
  callList: Call<
    {
      readonly zone: Zone;
      readonly everyone?: boolean;
      readonly without?: readonly CallReason[];
      readonly limit: number;
    },
    CallList
  >;
  /** All leads by fit and engagement: as counted last, or with `anew` counted now, which takes a while. */
  fitGrid: Call<{ readonly anew: boolean }, FitGridReply>;
  /** The first 200 leads of one cell, the most engaged first, as they were counted last. */
  gridLeads: Call<{ readonly cell: GridCell; readonly skip?: number; readonly limit: number }, readonly GridLead[]>;
}
