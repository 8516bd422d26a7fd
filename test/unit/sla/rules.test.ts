import { describe, expect, test } from 'vitest';
import type { SlaCondition, SlaRule } from '../../../lib/domain/agreement/clock-schema.ts';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import type { Contact } from '../../../lib/domain/contact.ts';
import { headline } from '../../../lib/domain/lead.ts';
import { courseInForce } from '../../../lib/domain/sla/course-in-force.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import { agreementOf, ruleOf, weekOf } from '../../support/agreement.ts';
import { call, dueOf, inOslo, leadOf, oslo, under, viewAt } from './leads.ts';

const fact = (value: string | number) => ({ value, source: 'test', at: 0 });

/** Whether a rule with this condition runs a clock. */
function runs(condition: SlaCondition, changes: Partial<Contact> = {}, now = '2026-11-16T09:00'): boolean {
  const owners = [{ id: 'kari', name: 'Kari Moen', team: 'North' }];
  return viewAt(leadOf(changes), under({ when: [condition] }, { owners }), now).clocks.length === 1;
}

describe('a rule is for the leads that meet its conditions', () => {
  test('on the stage they stood in when the clock started', () => {
    const mql: SlaCondition = { on: 'stage', stages: ['mql'] };
    const stage = (name: string, at: string) => ({ stage: name, at: oslo(at), source: 'test' });
    expect(runs(mql, { stages: [stage('Marketing Qualified Lead', '2026-11-16T09:00')] })).toBe(true);
    expect(runs(mql, { stages: [stage('lead', '2026-11-16T08:00'), stage('mql', '2026-11-16T09:01')] })).toBe(false);
    const moved = [stage('sql', '2026-11-16T12:00'), stage('mql', '2026-11-13T12:00')];
    expect(runs(mql, { stages: moved }, '2026-11-16T13:00')).toBe(true);
    expect(runs(mql)).toBe(false);
  });

  test('on the source, the fit and other facts', () => {
    const source: SlaCondition = { on: 'source', values: ['Trade fair', 'Webinar'] };
    expect(runs(source, { facts: { leadSource: fact('trade FAIR ') } })).toBe(true);
    expect(runs(source, { facts: { leadSource: fact('Advertisement') } })).toBe(false);
    // 30 points of 50 for the country is a B; nothing known is no grade.
    const fits = (atLeast: 'A' | 'B' | 'C') => runs({ on: 'fit', atLeast }, { facts: { country: fact('NO') } });
    expect([fits('A'), fits('B'), fits('C')]).toEqual([false, true, true]);
    expect(runs({ on: 'fit', atLeast: 'D' })).toBe(false);
    const large: SlaCondition = { on: 'fact', test: { fact: 'employees', is: 'between', min: 50 } };
    expect([runs(large, { facts: { employees: fact(50) } }), runs(large)]).toEqual([true, false]);
  });

  test('on the team of the owner they had when the clock started', () => {
    const north: SlaCondition = { on: 'team', teams: ['north'] };
    const told = (owner: string, at: string) => ({ owner, at: oslo(at), source: 'test' });
    expect(runs(north, { owners: [told('kari moen', '2026-11-01T09:00')] })).toBe(true);
    const passedOn = [told('Kari Moen', '2026-11-01T09:00'), told('Ola Nord', '2026-11-16T12:00')];
    expect(runs(north, { owners: passedOn }, '2026-11-17T09:00')).toBe(true);
    expect(runs(north, { owners: [told('Ola Nord', '2026-11-01T09:00')] })).toBe(false);
    expect(runs(north)).toBe(false);
  });

  test('on how near the purchase deadline was, which a rep who learns of it later does not change', () => {
    const near: SlaCondition = { on: 'deadline', withinDays: 14 };
    const deadline = (day: string, source = 'file', at = '2026-11-20T09:00') => ({
      id: day,
      day,
      source,
      at: oslo(at),
    });
    expect(runs(near, { deadlines: [deadline('2026-11-30')] })).toBe(true);
    expect(runs(near, { deadlines: [deadline('2026-12-01')] })).toBe(false);
    // Passed, and so not near.
    expect(runs(near, { deadlines: [deadline('2026-11-15')] })).toBe(false);
    expect(runs(near, { deadlines: [deadline('2026-11-16')] })).toBe(true);
    expect(runs(near, { deadlines: [deadline('2026-11-20', 'rep')] })).toBe(false);
    expect(runs(near, { deadlines: [deadline('2026-11-20', 'rep', '2026-11-16T08:00')] })).toBe(true);
    expect(runs(near)).toBe(false);
  });

  test('only if all conditions hold', () => {
    const agreement = under({
      when: [
        { on: 'source', values: ['Webinar'] },
        { on: 'fit', atLeast: 'B' },
      ],
    });
    const lead = leadOf({ facts: { leadSource: fact('Webinar') } });
    expect(viewAt(lead, agreement, '2026-11-16T09:00').clocks).toEqual([]);
  });
});

describe('several rules', () => {
  const named = (id: string, hours: number, changes: Partial<SlaRule> = {}) =>
    ruleOf({ id, within: { unit: 'businessHours', value: hours }, ...changes });
  const order = (rules: SlaRule[], changes: Partial<Contact>, now: string) =>
    viewAt(leadOf(changes), agreementOf({ sla: rules }), now).clocks.map(({ ruleId }) => ruleId);

  test('show the strictest first, and what is settled after what is owed', () => {
    const qualification = named('q', 4, { measures: 'qualification' });
    const fromContact = named('from', 1, { measures: 'qualification', from: 'firstResponse' });
    const rules = [fromContact, named('slow', 16), named('fast', 8), qualification];
    expect(order(rules, {}, '2026-11-16T09:00')).toEqual(['q', 'fast', 'slow', 'from']);
    // Both first contacts are settled by the call; the clock from it is due at 11:00, the other at 13:00.
    const responses = [call('2026-11-16T10:00')];
    expect(order(rules, { responses }, '2026-11-16T10:30')).toEqual(['from', 'q', 'fast', 'slow']);
  });

  test('show what was settled last before what was settled earlier', () => {
    const rules = [named('contact', 8), named('q', 8, { measures: 'qualification' })];
    const said = { id: 'f', verdict: 'good', at: oslo('2026-11-16T12:00'), source: 'rep' } as const;
    const changes = { responses: [call('2026-11-16T10:00')], feedback: [said] };
    expect(order(rules, changes, '2026-11-16T13:00')).toEqual(['q', 'contact']);
  });

  test('give a reckoning each', () => {
    const agreement = agreementOf({ sla: [named('slow', 16), named('fast', 8)] });
    const course = (id: string) => courseInForce(leadOf(), historyOf(agreement), id, oslo('2026-11-16T09:00'))?.course;
    expect(inOslo(course('slow')?.dueAt)).toBe('2026-11-17T17:00:00');
    expect(inOslo(course('fast')?.dueAt)).toBe('2026-11-16T17:00:00');
    expect(course('none')).toBeUndefined();
    expect(courseInForce(leadOf(), historyOf(agreement), 'fast', oslo('2026-11-16T08:59'))).toBeNull();
  });
});

describe('a change of the agreement', () => {
  const before = under({}, { revision: 1, validFrom: '2026-01-01' });
  const after = under({ within: { unit: 'businessHours', value: 2 } }, { revision: 2, validFrom: '2026-11-17' });
  const history = historyOf(after, before);
  const clockOf = (handedOver: string, now: string) => headline(slaView(leadOf({}, handedOver), history, oslo(now)));

  test('applies to what begins from its own day on; what began before stays under the old one and says so', () => {
    const old = clockOf('2026-11-16T23:59:59', '2026-11-17T10:00');
    expect(inOslo(old.dueAt)).toBe('2026-11-17T17:00:00');
    expect(old.terms).toEqual({ revision: 1, validFrom: '2026-01-01', superseded: true });
    const young = clockOf('2026-11-17T00:00', '2026-11-17T10:00');
    expect(inOslo(young.dueAt)).toBe('2026-11-17T11:00:00');
    expect(young.terms).toEqual({ revision: 2, validFrom: '2026-11-17', superseded: false });
    expect(clockOf('2026-11-16T10:00', '2026-11-16T23:59').terms.superseded).toBe(false);
  });
});

describe('a rule by the week', () => {
  const within = (weekday: 'fri') => ({
    unit: 'weekday' as const,
    deliveredBy: { weekday: 'mon' as const, time: '09:00' },
    dueBy: { weekday, time: '24:00' },
  });

  const week = under({
    within: {
      unit: 'weekday',
      deliveredBy: { weekday: 'mon', time: '09:00' },
      dueBy: { weekday: 'wed', time: '17:00' },
    },
  });
  const due = (handedOver: string, agreement = week, changes: Partial<Contact> = {}) =>
    dueOf(leadOf(changes, handedOver), agreement, handedOver);

  test('has one deadline for all that was delivered by the same time', () => {
    expect(due('2026-11-16T09:00')).toBe('2026-11-18T17:00:00');
    expect(due('2026-11-09T09:00:01')).toBe('2026-11-18T17:00:00');
    expect(due('2026-11-16T09:00:00.001')).toBe('2026-11-25T17:00:00');
  });

  test('is due on the next business day where its own is none', () => {
    const holiday = (...days: string[]) => {
      const [office] = week.calendars;
      if (!office) throw new Error('no calendar');
      return { ...week, calendars: [{ ...office, holidays: days.map((day) => ({ day, name: 'Holiday' })) }] };
    };
    expect(due('2026-11-16T09:00', holiday('2026-11-18'))).toBe('2026-11-19T17:00:00');
    expect(due('2026-11-16T09:00', holiday('2026-11-18', '2026-11-19', '2026-11-20'))).toBe('2026-11-23T17:00:00');
    // The day of delivery is a matter of the wall clock.
    expect(due('2026-11-16T09:00', holiday('2026-11-16'))).toBe('2026-11-18T17:00:00');
  });

  test('gives back behind what a pause took away', () => {
    const pauses = [
      { id: 'p', from: oslo('2026-11-17T10:00'), to: oslo('2026-11-17T12:00'), reason: '', source: 'rep' },
    ];
    expect(due('2026-11-16T09:00', week, { pauses })).toBe('2026-11-19T11:00:00');
  });

  test('goes by the rule’s calendar whoever has the lead', () => {
    const [office] = week.calendars;
    const late = { id: 'late', name: 'Late', zone: 'America/New_York', week: office?.week ?? {} };
    const owners = [{ id: 'sam', name: 'Sam Reed', calendar: 'late' }];
    const agreement = { ...week, owners, calendars: [...week.calendars, late] };
    const told = [{ owner: 'Sam Reed', at: 0, source: 'test' }];
    expect(due('2026-11-16T09:00', agreement, { owners: told })).toBe('2026-11-18T17:00:00');
  });

  test('can end with its day, also before one that the zone skipped', () => {
    // Kwajalein went from Friday, 1993-08-20, to Sunday; noon of Saturday in UTC was midnight there.
    const island = { id: 'office', name: 'Island', zone: 'Pacific/Kwajalein', week: weekOf('09:00', '17:00') };
    const friday = under({ within: within('fri') }, { calendars: [island], validFrom: '1990-01-01' });
    const start = '1993-08-16T09:00[Pacific/Kwajalein]';
    const contact = leadOf({
      handovers: [{ id: 'h', at: Temporal.ZonedDateTime.from(start).epochMilliseconds, source: 'test' }],
    });
    const clock = headline(viewAt(contact, friday, '1993-08-18T09:00'));
    expect(clock.dueAt).toBe(Date.UTC(1993, 7, 21, 12));

    const midnight = under({
      within: {
        unit: 'weekday',
        deliveredBy: { weekday: 'sun', time: '24:00' },
        dueBy: { weekday: 'sat', time: '24:00' },
      },
    });
    expect(due('2026-11-16T09:00', under({ within: within('fri') }))).toBe('2026-11-21T00:00:00');
    // Saturday is no business day: Monday to its end.
    expect(due('2026-11-16T00:00', midnight)).toBe('2026-11-24T00:00:00');
    expect(due('2026-11-16T00:00:01', midnight)).toBe('2026-12-01T00:00:00');
  });
});
