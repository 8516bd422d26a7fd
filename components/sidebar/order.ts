import type { SlaState } from '../../lib/domain/lead.ts';

/**
 * Whether the SLA stands before the timing: where sales has missed what it owes, or soon will. Else the buyer's own
 * time comes first, because it is what the next call is about.
 */
export function isSlaFirst(sla: SlaState): boolean {
  return sla === 'overdue' || sla === 'atRisk';
}
