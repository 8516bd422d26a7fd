/** What extension pages ask about the clocks of leads now and then. Types only. */
import type { DeadlineLedger } from '../domain/sla/ledger-view.ts';
import type { Call } from './call.ts';

/** Extension pages to worker, about the clocks of leads. They change nothing. */
export interface ClockCalls {
  /** Why a deadline is then: the reckoning of one clock of a lead; `null` where it has no deadline. */
  deadlineLedger: Call<{ readonly contactId: string; readonly ruleId: string }, DeadlineLedger | null>;
  /** The owners of leads that are owed something, as the CRM writes them. */
  ownerNames: Call<null, readonly string[]>;
}
