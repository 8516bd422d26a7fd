/** Hand-made clocks of leads, of an office in Oslo. */
import type { BusinessCalendar } from '../../../lib/domain/business-time/calendar.ts';
import { openPeriods } from '../../../lib/domain/business-time/open-periods.ts';
import type { Phase, SlaClock, SlaState } from '../../../lib/domain/lead.ts';
import type { LeadClocks } from '../../../lib/domain/reminders/pending.ts';
import type { Instant } from '../../../lib/domain/time.ts';

export const office: BusinessCalendar = {
  id: 'office',
  name: 'Office',
  zone: 'Europe/Oslo',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
};

/** The instant of a local time in Oslo: `2026-11-23T09:30`, a Monday. */
export function oslo(local: string): Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Oslo').epochMilliseconds;
}

/** A clock that runs in office hours from one local time to another. */
export function clockOf(from: string, to: string, changes: Partial<SlaClock> = {}): SlaClock {
  const [startedAt, dueAt] = [oslo(from), oslo(to)];
  const phases: Phase<SlaState>[] = [
    { from: startedAt, state: 'running' },
    { from: dueAt, state: 'overdue' },
  ];
  return {
    ruleId: 'first',
    rule: 'First contact',
    measures: 'firstResponse',
    startedAt,
    dueAt,
    phases,
    open: [...openPeriods(office, startedAt, dueAt)],
    zone: office.zone,
    terms: { revision: 1, validFrom: '2026-01-01', superseded: false },
    ...changes,
  };
}

/** A lead with these clocks, called by its id. */
export function leadOf(contactId: string, ...clocks: readonly SlaClock[]): LeadClocks {
  return { contactId, name: contactId, clocks };
}
