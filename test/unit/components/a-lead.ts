/** A lead to show, as far as the clocks and the feedback need it. */
import type { Lead, SlaClock, SlaState, SlaView } from '../../../lib/domain/lead.ts';
import { hour } from '../../../lib/domain/time.ts';

/** Tuesday, 24 November 2026, 10:00 in UTC. */
export const now = Date.UTC(2026, 10, 24, 10);

/** A first response due in four hours of one open day. */
export function clock(state: SlaState, more: Partial<SlaClock> = {}): SlaClock {
  return {
    ruleId: 'first',
    rule: 'First response within 6 hours',
    measures: 'firstResponse',
    startedAt: now - 2 * hour,
    dueAt: now + 4 * hour,
    phases: [{ from: now - 2 * hour, state }],
    open: [{ from: now - 2 * hour, to: now + 4 * hour }],
    zone: 'UTC',
    calendar: 'Office hours',
    terms: { revision: 3, validFrom: '2026-01-01', superseded: false },
    ...more,
  };
}

/** A qualification due a day later. */
export function qualification(state: SlaState, more: Partial<SlaClock> = {}): SlaClock {
  const about = { ruleId: 'qualify', rule: 'Qualified within 2 days', measures: 'qualification' } as const;
  return clock(state, { ...about, dueAt: now + 28 * hour, ...more });
}

/** A lead with these clocks. */
export function leadWith(sla: Partial<SlaView>, feedback: Partial<Lead['feedback']> = {}): Lead {
  return {
    contactId: 'c1',
    sla: { clocks: [], doubts: [], handedOverAt: now - 2 * hour, owner: { name: 'Kari' }, ...sla },
    feedback: { reasons: [], ...feedback },
  } as unknown as Lead;
}
