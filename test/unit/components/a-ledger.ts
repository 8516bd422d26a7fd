/** A reckoning to show: four hours from Friday afternoon to Monday noon. */
import type { DeadlineLedger, LedgerLine } from '../../../lib/domain/sla/ledger-view.ts';
import { hour, minute } from '../../../lib/domain/time.ts';

/** A local time of November 2026 in Oslo. */
export const oslo = (day: number, hours: number, minutes = 0, seconds = 0) =>
  Date.UTC(2026, 10, day, hours - 1, minutes, seconds);

/** Its lines: of every kind one. */
export const lines: LedgerLine[] = [
  { line: 'start', at: oslo(20, 14, 32), event: 'handover', owner: 'Kari' },
  { line: 'open', from: oslo(20, 14, 32), to: oslo(20, 17), counted: 148 * minute, total: 148 * minute },
  {
    line: 'closed',
    from: oslo(20, 17),
    to: oslo(23, 9),
    reasons: [{ kind: 'weekend' }, { kind: 'holiday', day: '2026-11-22', name: 'Fest' }],
  },
  {
    line: 'pause',
    from: oslo(23, 9),
    to: oslo(23, 10),
    lasting: false,
    kind: 'onRequest',
    reason: 'call Monday',
    openTime: hour,
  },
  { line: 'owner', at: oslo(23, 10), owner: 'Ola', calendar: 'London', zone: 'Europe/London', share: 0.62 },
  { line: 'leave', from: oslo(23, 10), to: oslo(23, 11), owner: 'Ola', openTime: hour },
  { line: 'open', from: oslo(23, 11), to: oslo(23, 12, 32), counted: 92 * minute, total: 4 * hour },
  { line: 'due', at: oslo(23, 12, 32), total: 4 * hour },
];

/** Four business hours with all that can come between. */
export const ledger: DeadlineLedger = {
  ruleId: 'first',
  rule: 'First response within 4 hours',
  measures: 'firstResponse',
  within: { unit: 'businessHours', value: 4 },
  lines,
  omitted: 0,
  total: 4 * hour,
  dueAt: oslo(23, 12, 32),
  zone: 'Europe/Oslo',
  calendar: 'London',
  firstHours: { calendar: 'Oslo office', zone: 'Europe/Oslo' },
  terms: { revision: 2, validFrom: '2026-01-01', superseded: false },
};
