/**
 * Leads at random for property tests: owners with hours and leave of their own, pauses, answers of every kind and rules
 * of every term, by the minute, within the weeks in which Oslo and New York change their clocks on different days.
 */
import fc from 'fast-check';
import type { SlaRule } from '../../../lib/domain/agreement/clock-schema.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { BusinessCalendar, Span } from '../../../lib/domain/business-time/calendar.ts';
import type { Contact } from '../../../lib/domain/contact.ts';
import { type Instant, minute } from '../../../lib/domain/time.ts';
import { agreementOf, ruleOf, weekOf } from '../../support/agreement.ts';
import { leadOf, oslo } from './leads.ts';

/** The first instant at which anything happens. */
export const beginning: Instant = oslo('2026-10-19T00:00');

const split: Span[] = [
  ['08:00', '12:00'],
  ['12:30', '16:00'],
];
const night: Span[] = [['22:00', '06:00']];
const allDay: Span[] = [['00:00', '24:00']];

/** Ordinary hours, hours overseas, split and night shifts, and a team that never closes. */
export const calendars: BusinessCalendar[] = [
  {
    id: 'office',
    name: 'Office',
    zone: 'Europe/Oslo',
    week: weekOf('09:00', '17:00'),
    dates: { '2026-10-22': [['10:00', '12:00']] },
    holidays: [{ day: '2026-10-26', name: 'Holiday' }],
  },
  { id: 'overseas', name: 'Overseas', zone: 'America/New_York', week: weekOf('10:30', '15:00') },
  { id: 'split', name: 'Split', zone: 'Asia/Kolkata', week: { mon: split, wed: split, sat: split } },
  { id: 'night', name: 'Night', zone: 'Europe/Oslo', week: { mon: night, tue: night, thu: night, sat: night } },
  {
    id: 'always',
    name: 'Always',
    zone: 'UTC',
    week: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
  },
];

/** An instant so many days after the beginning at most. */
export const momentIn = (days: number) =>
  fc.integer({ min: 0, max: days * 24 * 60 }).map((minutes) => beginning + minutes * minute);

const weekday = fc.constantFrom('mon', 'wed', 'fri', 'sun');
const clockTime = fc.constantFrom('00:00', '02:30', '09:00', '17:00', '24:00');
const weekTime = fc.record({ weekday, time: clockTime });

/** Any term. */
export const term = fc.oneof(
  fc.record({
    unit: fc.constant('businessHours' as const),
    value: fc.constantFrom(0.1, 1, 4, 7.5, 8, 16, 40),
  }),
  fc.record({
    unit: fc.constant('businessDays' as const),
    value: fc.integer({ min: 1, max: 4 }),
    reading: fc.constantFrom('sameTime' as const, 'sameTimeInHours' as const, 'endOfDay' as const),
  }),
  fc.record({ unit: fc.constant('weekday' as const), deliveredBy: weekTime, dueBy: weekTime }),
);

const calendarId = fc.constantFrom(...calendars.map(({ id }) => id));

/** A rule for the first response or for a qualification, for some leads or for all. */
const rules = fc
  .array(
    fc.record({
      measures: fc.constantFrom('firstResponse' as const, 'qualification' as const),
      fromResponse: fc.boolean(),
      within: term,
      atRiskHours: fc.constantFrom(0, 1, 4, 100),
      calendar: calendarId,
      team: fc.option(fc.constantFrom('north', 'south'), { freq: 5 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((drawn) =>
    drawn.map(({ fromResponse, team, measures, ...rule }, place): SlaRule => {
      const from = measures === 'qualification' && fromResponse ? ({ from: 'firstResponse' } as const) : {};
      const when = team === null ? {} : { when: [{ on: 'team' as const, teams: [team] }] };
      return ruleOf({ id: `rule${place}`, measures, ...rule, ...from, ...when });
    }),
  );

const names = ['Ada', 'Bo', 'Cy'];
const leaveDay = fc.integer({ min: 19, max: 31 }).map((date) => `2026-10-${date}`);
const owners = fc
  .array(fc.record({ calendar: fc.option(calendarId), leave: fc.option(leaveDay), team: fc.boolean() }), {
    minLength: 3,
    maxLength: 3,
  })
  .map((drawn) =>
    drawn.map(({ calendar, leave, team }, place) => ({
      id: `owner${place}`,
      name: names[place] ?? '',
      team: team ? 'north' : 'south',
      ...(calendar !== null && { calendar }),
      ...(leave !== null && { leave: [{ from: leave, to: leave }] }),
    })),
  );

/** An agreement with up to three rules and three owners. */
export const agreements: fc.Arbitrary<Agreement> = fc
  .record({ sla: rules, owners })
  .map(({ sla, owners }) => agreementOf({ calendars, sla, owners }));

const source = 'test';
const pauses = fc.array(
  fc.record({ from: momentIn(16), length: fc.integer({ min: 0, max: 4 * 24 * 60 }), undone: fc.nat({ max: 4 }) }),
  { maxLength: 3 },
);
const responses = fc.array(
  fc.record({
    at: momentIn(20),
    kind: fc.constantFrom('call' as const, 'mail' as const, 'automaticMail' as const, 'taskCreated' as const),
  }),
  { maxLength: 2 },
);
const ownerChanges = fc.array(fc.record({ at: momentIn(12), owner: fc.constantFrom(...names, 'Nobody knows') }), {
  maxLength: 3,
});
const once = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 1 });

/** A lead handed over in the first week, with what may have happened to it in three. Its pauses all have an end. */
export const leads: fc.Arbitrary<Contact> = fc
  .record({
    at: momentIn(7),
    captured: fc.option(fc.integer({ min: 0, max: 3000 })),
    owner: fc.option(fc.constantFrom(...names)),
    ownerChanges,
    pauses,
    responses,
    verdicts: once(momentIn(20)),
    outcomes: once(momentIn(25)),
    stages: once(fc.record({ at: momentIn(20), stage: fc.constantFrom('mql', 'sql') })),
  })
  .map((drawn) =>
    leadOf({
      handovers: [
        {
          id: 'h',
          at: drawn.at,
          source,
          ...(drawn.owner !== null && { owner: drawn.owner }),
          ...(drawn.captured !== null && { capturedAt: drawn.at - drawn.captured * minute }),
        },
      ],
      owners: drawn.ownerChanges.map((change) => ({ ...change, source })),
      pauses: drawn.pauses.map(({ from, length, undone }, place) => ({
        id: `p${place}`,
        from,
        to: from + length * minute,
        reason: '',
        source,
        ...(undone === 0 && { undoneAt: from }),
      })),
      responses: drawn.responses.map((response, place) => ({ id: `r${place}`, source, ...response })),
      feedback: drawn.verdicts.map((at) => ({ id: 'f', verdict: 'good', at, source })),
      outcomes: drawn.outcomes.map((at) => ({ id: 'o', result: 'won', at, source })),
      stages: drawn.stages.map((stage) => ({ ...stage, source, by: 'Ada' })),
    }),
  );

/** What is known of a lead by an instant: nothing that happens later. */
export function knownBy(contact: Contact, now: Instant): Contact {
  const happened = ({ at }: { readonly at: Instant }) => at <= now;
  return {
    ...contact,
    owners: contact.owners.filter(happened),
    responses: contact.responses.filter(happened),
    feedback: contact.feedback.filter(happened),
    outcomes: contact.outcomes.filter(happened),
    stages: contact.stages.filter(happened),
    pauses: contact.pauses.filter(({ from }) => from <= now),
  };
}
