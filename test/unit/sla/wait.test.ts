import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../lib/domain/contact.ts';
import { waitAt } from '../../../lib/domain/sla/wait-at.ts';
import { hour, minute } from '../../../lib/domain/time.ts';
import { agreementOf, weekOf } from '../../support/agreement.ts';
import { call, leadOf, oslo, pause, under, viewAt } from './leads.ts';

// Monday to Friday 9 to 17 in Oslo.
const agreement = under({});
const captured = (at: string): Partial<Contact> => ({
  handovers: [{ id: 'h', at: oslo('2026-11-16T09:00'), source: 'test', capturedAt: oslo(at) }],
});

/** The parts in hours, worked out and looked at at once, or looked at later. */
function parts(contact: Contact, now: string, later = now, terms = agreement) {
  const { wait } = viewAt(contact, terms, now);
  if (!wait) return undefined;
  const { system, open, closed, total } = waitAt(wait, oslo(later));
  expect((system ?? 0) + open + closed).toBe(total);
  return { system: system === undefined ? undefined : system / hour, open: open / hour, closed: closed / hour };
}

describe('the buyer’s wait', () => {
  test('is the system’s delay, open hours and closed ones, and they sum to the wall time', () => {
    // Captured on Friday at 16:00, 65 hours before; Monday 9 to 17, the night, Tuesday 9 to 10.
    const contact = leadOf(captured('2026-11-13T16:00'));
    expect(parts(contact, '2026-11-17T10:00')).toEqual({ system: 65, open: 9, closed: 16 });
  });

  test('goes on without being worked out again', () => {
    const contact = leadOf(captured('2026-11-16T08:30'));
    expect(parts(contact, '2026-11-16T10:00', '2026-11-18T09:30')).toEqual({ system: 0.5, open: 16.5, closed: 32 });
    expect(parts(contact, '2026-11-16T10:00', '2026-11-16T16:59:59')?.open).toBeCloseTo(8 - 1 / 3600, 9);
  });

  test('does not know the system’s delay where nothing says when marketing had the lead', () => {
    expect(parts(leadOf(), '2026-11-16T10:00')).toEqual({ system: undefined, open: 1, closed: 0 });
    // After the handover: cannot be right.
    expect(parts(leadOf(captured('2026-11-16T09:01')), '2026-11-16T10:00')?.system).toBeUndefined();
  });

  test('takes the latest stage up to MQL for the capture', () => {
    const stage = (name: string, at: string) => ({ stage: name, at: oslo(at), source: 'test' });
    const stages = [
      stage('lead', '2026-11-10T09:00'),
      stage('mql', '2026-11-16T06:00'),
      stage('sql', '2026-11-16T08:00'),
      stage('lead', '2026-11-16T11:00'),
    ];
    expect(parts(leadOf({ stages }), '2026-11-16T10:00')?.system).toBe(3);
    expect(parts(leadOf({ stages: [stage('sql', '2026-11-16T08:00')] }), '2026-11-16T10:00')?.system).toBeUndefined();
  });

  test('is over with the first response, or when the lead is closed', () => {
    const responses = [call('2026-11-17T09:30')];
    expect(parts(leadOf({ responses }), '2026-12-01T09:00')).toEqual({ system: undefined, open: 8.5, closed: 16 });
    const outcomes = [{ id: 'o', result: 'lost' as const, at: oslo('2026-11-16T20:00'), source: 'test' }];
    expect(parts(leadOf({ outcomes }), '2026-12-01T09:00')).toEqual({ system: undefined, open: 8, closed: 3 });
    expect(viewAt(leadOf({ responses }), agreement, '2026-12-01T09:00').wait?.until).toBe(oslo('2026-11-17T09:30'));
  });

  test('goes on until a meeting that is yet to come', () => {
    const booked = leadOf({ responses: [call('2026-11-19T10:00', { kind: 'meeting' })] });
    expect(viewAt(booked, agreement, '2026-11-17T10:00').wait?.until).toBeUndefined();
    expect(parts(booked, '2026-11-17T10:00')).toEqual({ system: undefined, open: 9, closed: 16 });
    expect(viewAt(booked, agreement, '2026-11-19T10:00').wait?.until).toBe(oslo('2026-11-19T10:00'));
  });

  test('counts a pause and leave as closed, also one that goes on', () => {
    const paused = leadOf({ pauses: [pause('2026-11-16T10:00', '2026-11-16T12:00')] });
    expect(parts(paused, '2026-11-16T11:00', '2026-11-16T13:00')).toEqual({ system: undefined, open: 2, closed: 2 });
    const lasting = leadOf({ pauses: [pause('2026-11-16T10:00')] });
    expect(parts(lasting, '2026-11-16T11:00', '2026-11-17T11:00')).toEqual({ system: undefined, open: 1, closed: 25 });
    const owners = [{ id: 'kari', name: 'Kari Moen', leave: [{ from: '2026-11-16', to: '2026-11-16' }] }];
    const facts = { owner: { value: 'Kari Moen', source: 'test', at: 0 } };
    expect(parts(leadOf({ facts }), '2026-11-16T12:00', '2026-11-17T10:00', under({}, { owners }))).toEqual({
      system: undefined,
      open: 1,
      closed: 24,
    });
  });

  test('goes by the hours of whoever had the lead', () => {
    const mornings = { id: 'mornings', name: 'Mornings', zone: 'Europe/Oslo', week: weekOf('09:00', '13:00') };
    const owners = [{ id: 'ola', name: 'Ola Nord', calendar: 'mornings' }];
    const terms = under({}, { owners, calendars: [...agreementOf().calendars, mornings] });
    const told = (owner: string, at: string) => ({ owner, at: oslo(at), source: 'test' });
    const contact = leadOf({ owners: [told('Kari Moen', '2026-11-16T09:00'), told('Ola Nord', '2026-11-17T09:00')] });
    // Eight hours of Monday, four of Tuesday's morning; the deadline passed on Monday.
    expect(parts(contact, '2026-11-17T17:00', '2026-11-17T17:00', terms)).toEqual({
      system: undefined,
      open: 12,
      closed: 20,
    });
  });

  test('is told by office hours where no rule is for the lead', () => {
    const none = under({ when: [{ on: 'source', values: ['Webinar'] }] });
    expect(parts(leadOf(), '2026-11-16T18:00', '2026-11-16T18:00', none)).toEqual({
      system: undefined,
      open: 8,
      closed: 1,
    });
  });

  test('still sums up when the clock was set back, to before the handover even', () => {
    const contact = leadOf(captured('2026-11-16T08:00'));
    const { wait } = viewAt(contact, agreement, '2026-11-16T12:00');
    expect(wait && waitAt(wait, oslo('2026-11-16T10:00'))).toEqual({
      system: hour,
      open: hour,
      closed: 0,
      total: 2 * hour,
    });
    expect(wait && waitAt(wait, oslo('2026-11-16T08:30'))).toEqual({ system: hour, open: 0, closed: 0, total: hour });
    expect(wait && waitAt(wait, oslo('2026-11-16T12:01')).open).toBe(3 * hour + minute);
  });
});
