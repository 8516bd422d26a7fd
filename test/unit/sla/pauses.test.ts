import { describe, expect, test } from 'vitest';
import { headline } from '../../../lib/domain/lead.ts';
import { courseOf } from '../../../lib/domain/sla/course.ts';
import { agreementOf, ruleOf } from '../../support/agreement.ts';
import { call, dueOf, inOslo, leadOf, oslo, pause, phasesAt, stateAt, under, viewAt } from './leads.ts';

// Two business days from Monday 09:00: Wednesday 09:00.
const agreement = agreementOf();

describe('a paused clock', () => {
  test('stands still and runs out later by the open hours of the pause', () => {
    const contact = leadOf({ pauses: [pause('2026-11-16T12:00', '2026-11-17T12:00')] });
    // 16 hours: 9 to 12 on Monday, 12 to 17 on Tuesday, all of Wednesday, due at its closing.
    expect(dueOf(contact, agreement)).toBe('2026-11-18T17:00:00');
    expect(phasesAt(contact, agreement, '2026-11-16T09:00')).toEqual([
      '2026-11-16T09:00:00 running',
      '2026-11-16T12:00:00 paused',
      '2026-11-17T12:00:00 running',
      '2026-11-18T13:00:00 atRisk',
      '2026-11-18T17:00:00 overdue',
    ]);
  });

  test('loses nothing by a pause outside hours', () => {
    const night = leadOf({ pauses: [pause('2026-11-16T17:00', '2026-11-17T09:00')] });
    expect(dueOf(night, agreement)).toBe('2026-11-18T09:00:00');
    const weekend = leadOf({ pauses: [pause('2026-11-20T17:00', '2026-11-23T09:00')] }, '2026-11-20T10:00');
    expect(dueOf(weekend, agreement, '2026-11-20T10:00')).toBe('2026-11-24T10:00:00');
  });

  test('counts overlapping pauses once, and neither one taken back nor one that ends before it begins', () => {
    const pauses = [
      pause('2026-11-16T12:00', '2026-11-16T14:00'),
      pause('2026-11-16T13:00', '2026-11-16T15:00'),
      pause('2026-11-16T15:00', '2026-11-16T17:00', { undoneAt: oslo('2026-11-16T16:00') }),
      pause('2026-11-17T15:00', '2026-11-17T10:00'),
    ];
    expect(dueOf(leadOf({ pauses }), agreement)).toBe('2026-11-18T12:00:00');
  });

  test('stays paused while the pause lasts, however long, and whoever looks at an older answer', () => {
    const contact = leadOf({ pauses: [pause('2026-11-16T12:00')] });
    for (const now of ['2026-11-16T12:00', '2026-11-20T12:00', '2026-12-24T12:00']) {
      expect(stateAt(contact, agreement, now)).toBe('paused');
    }
    expect(phasesAt(contact, agreement, '2026-11-16T13:00')).toEqual([
      '2026-11-16T09:00:00 running',
      '2026-11-16T12:00:00 paused',
    ]);
    // Three hours were used by Monday 12:00; 13 of 16 are left from Friday 12:00: 5, 8 and nothing of Tuesday.
    expect(dueOf(contact, agreement, '2026-11-20T12:00')).toBe('2026-11-23T17:00:00');
  });

  test('is met by a response that closes it straight from the pause', () => {
    const contact = leadOf({ pauses: [pause('2026-11-16T12:00')], responses: [call('2026-11-27T10:00')] });
    const clock = headline(viewAt(contact, agreement, '2026-12-24T12:00'));
    expect(stateAt(contact, agreement, '2026-12-24T12:00')).toBe('met');
    // 13 hours from Friday 10:00 on: 7, 6.
    expect(inOslo(clock.dueAt)).toBe('2026-11-30T15:00:00');
    expect(phasesAt(contact, agreement, '2026-12-24T12:00')).toEqual([
      '2026-11-16T09:00:00 running',
      '2026-11-16T12:00:00 paused',
      '2026-11-27T10:00:00 met',
    ]);
  });

  test('stands still ahead of time until a day that is known', () => {
    const contact = leadOf({ pauses: [pause('2026-11-16T10:00', '2026-11-30T09:00', { kind: 'onRequest' })] });
    // One hour used; 15 left from Monday the 30th at 09:00: 8, 7.
    expect(dueOf(contact, agreement, '2026-11-16T11:00')).toBe('2026-12-01T16:00:00');
    expect(stateAt(contact, agreement, '2026-11-29T12:00')).toBe('paused');
    expect(stateAt(contact, agreement, '2026-11-30T09:00')).toBe('running');
  });

  test('is overdue, not paused, when the pause began after the deadline', () => {
    const contact = leadOf({ pauses: [pause('2026-11-19T12:00')] });
    expect(stateAt(contact, agreement, '2026-11-19T13:00')).toBe('overdue');
    expect(viewAt(contact, agreement, '2026-11-19T13:00').pause).toBeUndefined();
    expect(dueOf(contact, agreement, '2026-11-19T13:00')).toBe('2026-11-18T09:00:00');
    // It held nothing up, so no reckoning names it.
    const rule = agreement.sla[0] ?? ruleOf();
    const course = courseOf(rule, agreement, contact, oslo('2026-11-16T09:00'), oslo('2026-11-19T13:00'));
    expect(course?.still).toEqual([]);
  });

  test('runs out all the same where no open time is left to be paused', () => {
    // One day by the same clock time: Monday 20:00 to Tuesday 20:00, three hours after closing.
    const rule = under({ within: { unit: 'businessDays', value: 1, reading: 'sameTime' }, atRiskHours: 0 });
    const contact = leadOf({ pauses: [pause('2026-11-17T18:00')] }, '2026-11-16T20:00');
    expect(stateAt(contact, rule, '2026-11-17T19:00')).toBe('paused');
    expect(stateAt(contact, rule, '2026-11-17T20:00')).toBe('overdue');
    expect(phasesAt(contact, rule, '2026-11-17T19:00').at(-1)).toBe('2026-11-17T20:00:00 overdue');
  });

  test('knows a pause that is still to begin', () => {
    const contact = leadOf({ pauses: [pause('2026-11-17T09:00')] });
    expect(stateAt(contact, agreement, '2026-11-16T12:00')).toBe('running');
    expect(dueOf(contact, agreement, '2026-11-16T12:00')).toBe('2026-11-18T09:00:00');
    expect(phasesAt(contact, agreement, '2026-11-16T12:00').at(-1)).toBe('2026-11-17T09:00:00 paused');
  });
});
