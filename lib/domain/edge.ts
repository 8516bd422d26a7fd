/** What the edge needs of a lead: its clock, in a form that needs no calendar and no more of the person. */
import type { Period } from './business-time/calendar.ts';
import { headline, type Lead, type OpenTime, type Phase, type SlaState } from './lead.ts';
import type { Instant } from './time.ts';

/** What the edge shows. */
export interface EdgeState {
  /** False for a page of somebody Baton has no data on; there is no clock then. */
  readonly known: boolean;
  /** Ascending; empty where nobody is known. */
  readonly phases: readonly Phase<SlaState>[];
  readonly dueAt?: Instant;
  /** See `SlaClock.late`. */
  readonly late?: OpenTime;
  /** The lead was won or lost without an answer: nothing is counted any more. */
  readonly closedAt?: Instant;
  /** Open periods up to the deadline: the business time left is what of them lies after now. */
  readonly open: readonly Period[];
}

/** The edge of a page whose person Baton does not know. */
export const unknownEdge: EdgeState = { known: false, phases: [], open: [] };

/** The edge of a lead. */
export function edgeOf({ sla }: Lead): EdgeState {
  const { phases, open, dueAt, late, closedAt } = headline(sla);
  return {
    known: true,
    phases,
    open,
    ...(dueAt !== undefined && { dueAt }),
    ...(late && { late }),
    ...(closedAt !== undefined && { closedAt }),
  };
}
