import { describe, expect, test } from 'vitest';
import { headline } from '../../../lib/domain/lead.ts';
import { courseOf } from '../../../lib/domain/sla/course.ts';
import { findOwner, ownersOf } from '../../../lib/domain/sla/owners.ts';
import { ruleDeadline } from '../../../lib/domain/sla/rule-deadline.ts';
import { hour } from '../../../lib/domain/time.ts';
import { agreementOf, ruleOf, weekOf } from '../../support/agreement.ts';
import { call, dueOf, inOslo, leadOf, oslo, pause, phasesAt, stateAt, viewAt } from './leads.ts';

const calendars = [
  ...agreementOf().calendars,
  { id: 'mornings', name: 'Mornings', zone: 'Europe/Oslo', week: weekOf('09:00', '13:00') },
  { id: 'new-york', name: 'New York', zone: 'America/New_York', week: weekOf('09:00', '17:00') },
];
const owners = [
  { id: 'kari', name: 'Kari Moen', aliases: ['kari@example.com'] },
  { id: 'ola', name: 'Ola Nord', calendar: 'mornings' },
  { id: 'sam', name: 'Sam Reed', calendar: 'new-york' },
];
const hours = (value: number) => agreementOf({ calendars, owners, sla: [ruleOf({ within: within(value) })] });
const within = (value: number) => ({ unit: 'businessHours', value }) as const;
const twoDays = agreementOf({ calendars, owners });
const owned = (...told: [owner: string, at: string][]) =>
  leadOf({ owners: told.map(([owner, at]) => ({ owner, at: oslo(at), source: 'test' })) });

describe('whose hours count', () => {
  test('the owner’s own, else the rule’s', () => {
    // Eight hours of mornings: four on Monday, four on Tuesday.
    expect(dueOf(owned(['ola nord', '2026-11-01T00:00']), hours(8))).toBe('2026-11-17T13:00:00');
    expect(dueOf(owned(['KARI@EXAMPLE.COM', '2026-11-01T00:00']), hours(8))).toBe('2026-11-16T17:00:00');
    expect(dueOf(owned(['A stranger', '2026-11-01T00:00']), hours(8))).toBe('2026-11-16T17:00:00');
    expect(dueOf(leadOf(), hours(8))).toBe('2026-11-16T17:00:00');
  });

  test('in the owner’s zone', () => {
    // Handed over at 09:00 in Oslo, 03:00 in New York; eight hours from 09:00 there end at 17:00, 23:00 in Oslo.
    const contact = owned(['Sam Reed', '2026-11-01T00:00']);
    expect(dueOf(contact, hours(8))).toBe('2026-11-16T23:00:00');
    expect(headline(viewAt(contact, hours(8), '2026-11-16T09:00'))).toMatchObject({
      zone: 'America/New_York',
      calendar: 'New York',
    });
  });

  test('of a calendar that was taken away, the rule’s', () => {
    const gone = { ...hours(8), calendars: agreementOf().calendars };
    expect(dueOf(owned(['Ola Nord', '2026-11-01T00:00']), gone)).toBe('2026-11-16T17:00:00');
  });
});

describe('a hand-over between owners', () => {
  test('keeps the share that was used: half of sixteen hours, then the other half by mornings', () => {
    const contact = owned(['Kari Moen', '2026-11-16T09:00'], ['Ola Nord', '2026-11-17T09:00']);
    // Monday was 8 of 16. Then 4 on Tuesday and 4 on Wednesday morning.
    expect(dueOf(contact, hours(16), '2026-11-17T09:00')).toBe('2026-11-18T13:00:00');
    // The day before nobody knew of it.
    expect(dueOf(contact, hours(16), '2026-11-16T12:00')).toBe('2026-11-17T17:00:00');
  });

  test('keeps the share of days as well: half of two days stays half of two days, however long they are', () => {
    const contact = owned(['Kari Moen', '2026-11-16T09:00'], ['Ola Nord', '2026-11-17T09:00']);
    // Two of Ola's days from Monday are 8 hours; half of them is Tuesday's morning.
    expect(dueOf(contact, twoDays, '2026-11-17T09:00')).toBe('2026-11-17T13:00:00');
  });

  test('goes on in another zone', () => {
    const contact = owned(['Kari Moen', '2026-11-16T09:00'], ['Sam Reed', '2026-11-16T13:00']);
    // 4 of 8 hours by 13:00, 07:00 in New York; the other 4 there from 09:00 to 13:00, 19:00 in Oslo.
    expect(dueOf(contact, hours(8), '2026-11-16T14:00')).toBe('2026-11-16T19:00:00');
    const course = courseOf(ruleOf(), hours(8), contact, oslo('2026-11-16T09:00'), oslo('2026-11-16T14:00'));
    expect(course?.open).toEqual([
      { from: oslo('2026-11-16T09:00'), to: oslo('2026-11-16T13:00') },
      { from: oslo('2026-11-16T15:00'), to: oslo('2026-11-16T19:00') },
    ]);
    expect(course?.total).toBe(8 * hour);
    expect(course?.segments).toEqual([
      {
        from: oslo('2026-11-16T09:00'),
        to: oslo('2026-11-16T13:00'),
        calendar: calendars[0],
        owner: 'Kari Moen',
        share: 0,
      },
      { from: oslo('2026-11-16T13:00'), to: Infinity, calendar: calendars[2], owner: 'Sam Reed', share: 0.5 },
    ]);
  });

  test('adds up over three owners, one of them nobody', () => {
    const contact = owned(
      ['Kari Moen', '2026-11-16T09:00'], // 4 of 16 hours by 13:00: a quarter
      ['Ola Nord', '2026-11-16T13:00'], // Tuesday's morning, 4 hours: another quarter
      ['', '2026-11-17T13:00'], // 8 hours of the team's: 4 on Tuesday, 4 on Wednesday
    );
    expect(dueOf(contact, hours(16), '2026-11-17T14:00')).toBe('2026-11-18T13:00:00');
    expect(viewAt(contact, hours(16), '2026-11-17T14:00').owner).toBeUndefined();
    const course = courseOf(
      ruleOf({ within: within(16) }),
      hours(16),
      contact,
      oslo('2026-11-16T09:00'),
      oslo('2026-11-17T14:00'),
    );
    expect(course?.segments.map(({ owner, share }) => [owner, share])).toEqual([
      ['Kari Moen', 0],
      ['Ola Nord', 0.25],
      [undefined, 0.5],
    ]);
  });

  test('changes nothing between two who share their hours, but is told', () => {
    const contact = owned(['Kari Moen', '2026-11-16T09:00'], ['Eva Lie', '2026-11-17T09:00']);
    expect(dueOf(contact, twoDays, '2026-11-17T10:00')).toBe('2026-11-18T09:00:00');
    const [rule] = twoDays.sla;
    const course = rule && courseOf(rule, twoDays, contact, oslo('2026-11-16T09:00'), oslo('2026-11-17T10:00'));
    expect(course?.segments.map(({ owner, share }) => [owner, share])).toEqual([
      ['Kari Moen', 0],
      ['Eva Lie', 0.5],
    ]);
  });

  test('is none from one spelling to another, and leaves no trace where it came before the clock started', () => {
    const contact = owned(
      ['Ola Nord', '2026-11-02T09:00'],
      ['Kari Moen', '2026-11-12T09:00'],
      ['KARI@example.com', '2026-11-16T11:00'],
    );
    const course = courseOf(ruleOf(), hours(8), contact, oslo('2026-11-16T09:00'), oslo('2026-11-16T12:00'));
    expect(course?.segments).toEqual([
      { from: oslo('2026-11-16T09:00'), to: Infinity, calendar: calendars[0], owner: 'Kari Moen', share: 0 },
    ]);
  });

  test('comes too late once the deadline has passed or the clock was stopped', () => {
    const late = owned(['Kari Moen', '2026-11-16T09:00'], ['Ola Nord', '2026-11-16T18:00']);
    expect(dueOf(late, hours(8), '2026-11-17T10:00')).toBe('2026-11-16T17:00:00');
    const course = courseOf(ruleOf(), hours(8), late, oslo('2026-11-16T09:00'), oslo('2026-11-17T10:00'));
    expect(course?.segments.map(({ owner, to }) => [owner, to])).toEqual([['Kari Moen', Infinity]]);
    const answered = {
      ...owned(['Kari Moen', '2026-11-16T09:00'], ['Ola Nord', '2026-11-16T12:00']),
      responses: [call('2026-11-16T11:00')],
    };
    expect(dueOf(answered, hours(8), '2026-11-17T10:00')).toBe('2026-11-16T17:00:00');
  });

  test('leaves a deadline outside hours where it is when nothing is left to be counted', () => {
    const sameTime = ruleOf({ within: { unit: 'businessDays', value: 1, reading: 'sameTime' } });
    const contact = { ...owned(['Kari Moen', '2026-11-16T20:00'], ['Ola Nord', '2026-11-17T19:00']) };
    const late = { ...contact, handovers: [{ id: 'h', at: oslo('2026-11-16T20:00'), source: 'test' }] };
    const agreement = { ...twoDays, sla: [sameTime] };
    expect(dueOf(late, agreement, '2026-11-17T19:30')).toBe('2026-11-17T20:00:00');
  });

  test('does not shorten a pause that it falls into', () => {
    const contact = {
      ...owned(['Kari Moen', '2026-11-16T09:00'], ['Ola Nord', '2026-11-17T09:00']),
      pauses: [pause('2026-11-16T13:00', '2026-11-17T11:00')],
    };
    // 4 of 16 hours by Monday 13:00. Of the 12 that are left: Tuesday 11 to 13, then 4, 4 and 2 hours of mornings.
    expect(dueOf(contact, hours(16), '2026-11-17T12:00')).toBe('2026-11-20T11:00:00');
  });
});

describe('leave', () => {
  const onLeave = (...days: [from: string, to: string][]) =>
    agreementOf({
      calendars,
      owners: [{ id: 'kari', name: 'Kari Moen', leave: days.map(([from, to]) => ({ from, to })) }],
    });
  const karis = owned(['Kari Moen', '2026-11-01T00:00']);

  test('stops the clock on both its days and those between', () => {
    const agreement = onLeave(['2026-11-17', '2026-11-18']);
    expect(dueOf(karis, agreement)).toBe('2026-11-19T17:00:00');
    expect(phasesAt(karis, agreement, '2026-11-16T09:00')).toEqual([
      '2026-11-16T09:00:00 running',
      '2026-11-17T00:00:00 paused',
      '2026-11-19T00:00:00 running',
      '2026-11-19T13:00:00 atRisk',
      '2026-11-19T17:00:00 overdue',
    ]);
  });

  test('names its last day, through days off that follow one another', () => {
    const until = (now: string, ...days: [string, string][]) =>
      viewAt(karis, onLeave(...days), now).owner?.onLeaveUntil;
    const days: [string, string][] = [
      ['2026-11-19', '2026-11-20'],
      ['2026-11-17', '2026-11-18'],
    ];
    expect(until('2026-11-16T23:59', ...days)).toBeUndefined();
    expect(until('2026-11-17T00:00', ...days)).toBe('2026-11-20');
    expect(until('2026-11-20T23:59', ...days)).toBe('2026-11-20');
    expect(until('2026-11-21T00:00', ...days)).toBeUndefined();
    // A day that no month has, and a leave that ends before it begins.
    expect(until('2026-11-17T12:00', ['2026-11-17', '2026-11-31'], ['2026-11-18', '2026-11-16'])).toBeUndefined();
  });

  test('counts only while the one on leave has the lead', () => {
    const agreement = onLeave(['2026-11-17', '2026-11-20']);
    const contact = owned(['Kari Moen', '2026-11-16T09:00'], ['Eva Lie', '2026-11-17T12:00']);
    // Three open hours of Tuesday were Kari's leave.
    expect(dueOf(contact, agreement, '2026-11-17T13:00')).toBe('2026-11-18T12:00:00');
    expect(stateAt(contact, agreement, '2026-11-17T13:00')).toBe('running');
  });

  test('is not counted twice with a pause', () => {
    const contact = { ...karis, pauses: [pause('2026-11-17T15:00', '2026-11-18T11:00')] };
    // All of Tuesday and two hours of Wednesday, ten in all: due ten hours after Wednesday 09:00.
    expect(dueOf(contact, onLeave(['2026-11-17', '2026-11-17']))).toBe('2026-11-19T11:00:00');
  });
});

describe('the owners of a lead', () => {
  const at = (text: string) => oslo(`2026-11-${text}`);
  const handover = { id: 'h', at: at('16T09:00'), source: 'test' };

  test('are those that were told, oldest first, the first from ever', () => {
    const contact = {
      ...owned(['Ola Nord', '2026-11-18T10:00'], ['kari moen', '2026-11-17T10:00'], ['Ola Nord', '2026-11-19T10:00']),
      facts: { owner: { value: 'Nobody asks', source: 'test', at: 0 } },
    };
    expect(ownersOf(contact, { ...handover, owner: 'Kari Moen' })).toEqual([
      { from: -Infinity, owner: 'Kari Moen' },
      { from: at('18T10:00'), owner: 'Ola Nord' },
    ]);
  });

  test('are the fact’s only where nobody told of any, and the handover’s where two are told for one instant', () => {
    const facts = { owner: { value: 'Ola Nord', source: 'test', at: 0 } };
    expect(ownersOf(leadOf({ facts }), handover)).toEqual([{ from: -Infinity, owner: 'Ola Nord' }]);
    expect(ownersOf(leadOf(), handover)).toEqual([{ from: -Infinity }]);
    expect(ownersOf(owned(['Ola Nord', '2026-11-16T09:00']), { ...handover, owner: 'Eva Lie' })).toEqual([
      { from: -Infinity, owner: 'Eva Lie' },
    ]);
  });

  test('are found by name before alias, without regard to case', () => {
    const agreement = agreementOf({ owners: [...owners, { id: 'x', name: 'kari@example.com' }] });
    expect(findOwner(agreement, ' KARI moen')?.id).toBe('kari');
    expect(findOwner(agreement, 'Kari@Example.com')?.id).toBe('x');
    expect(findOwner(agreement, 'kari')).toBeUndefined();
    expect(findOwner(agreementOf(), 'Kari Moen')).toBeUndefined();
  });
});

describe('the deadline of a lead before an agreement is signed', () => {
  test('is that of the rule by the owner’s hours', () => {
    const found = ruleDeadline(ruleOf(), hours(8), oslo('2026-11-16T09:00'), 'Ola Nord');
    expect([found?.dueAt, found?.atRiskAt].map(inOslo)).toEqual(['2026-11-17T13:00:00', '2026-11-17T11:00:00']);
    expect(found?.calendar.id).toBe('mornings');
    expect(inOslo(ruleDeadline(ruleOf(), hours(8), oslo('2026-11-16T09:00'))?.dueAt)).toBe('2026-11-16T17:00:00');
    expect(ruleDeadline(ruleOf({ calendar: 'none' }), hours(8), oslo('2026-11-16T09:00'))).toBeNull();
  });
});
