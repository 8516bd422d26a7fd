/** The three parts of the buyer's wait. */
import type { LeadPick } from '../lead-pick.ts';
import type { HandoverLine } from '../lead-table.ts';
import type { WaitInParts } from './follow-up.ts';
import { HandoverCounter } from './handover-counter.ts';
import { medianOf, newColumn } from './spread-of-waits.ts';

/** Answered, and the hours are known. */
const answered: LeadPick = { date: 'handedOver', within: { by: 'business', ms: Number.MAX_SAFE_INTEGER } };

/** Their medians, each for itself: the three need not add up to the median of the whole wait. */
export function waitInParts(handovers: readonly HandoverLine[]): WaitInParts {
  const delays = newColumn();
  const open = newColumn();
  const closed = newColumn();
  const known = new HandoverCounter();
  const captured = new HandoverCounter();
  for (const { lead, at, respondedAt, business, capturedAt } of handovers) {
    if (respondedAt === undefined || business === undefined) continue;
    known.add(lead);
    open.push(business);
    closed.push(respondedAt - at - business);
    if (capturedAt === undefined) continue;
    captured.add(lead);
    delays.push(at - capturedAt);
  }
  const medians = { delay: medianOf(delays), open: medianOf(open), closed: medianOf(closed) };
  return {
    ...(medians.delay !== undefined && { delay: medians.delay }),
    ...(medians.open !== undefined && { open: medians.open }),
    ...(medians.closed !== undefined && { closed: medians.closed }),
    answered: known.counted(answered),
    captured: captured.counted({ ...answered, isCaptured: true }),
  };
}
