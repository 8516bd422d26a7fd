import { describe, expect, test } from 'vitest';
import { businessTimeLeft, headline, openTimeAt } from '../../../lib/domain/lead.ts';
import { hour } from '../../../lib/domain/time.ts';
import { agreementOf } from '../../support/agreement.ts';
import { call, dueOf, inOslo, leadOf, oslo, pause, phasesAt, stateAt, under, viewAt } from './leads.ts';

// Monday to Friday 9 to 17 in Oslo, contact within two business days, at risk with four hours left.
const agreement = agreementOf();
const mondayAt11 = leadOf({}, '2026-11-16T11:00');

describe('what is late', () => {
  const lateBy = (view: ReturnType<typeof viewAt>, at: string) => {
    const { late } = headline(view);
    return late && openTimeAt(late, oslo(at)) / hour;
  };
  // Due on Wednesday at 11; Thursday has its eight hours, and nobody works from Friday evening to Monday morning.
  const withinAnswer = (at: string) => leadOf({ responses: [call(at)] }, '2026-11-16T11:00');

  test('is counted in business time, also from before the deadline on', () => {
    for (const asked of ['2026-11-16T12:00', '2026-11-18T11:00', '2026-11-19T09:30']) {
      const view = viewAt(mondayAt11, agreement, asked);
      expect(lateBy(view, '2026-11-19T10:00'), asked).toBe(7);
      expect(lateBy(view, '2026-11-22T12:00'), asked).toBe(22);
    }
  });

  test('ends with the answer, and with the closing of the lead', () => {
    const answered = viewAt(withinAnswer('2026-11-18T13:30'), agreement, '2026-11-25T12:00');
    expect(lateBy(answered, '2026-11-25T12:00')).toBe(2.5);
    const lost = { id: 'o', result: 'lost', at: oslo('2026-11-19T10:00'), source: 'test' } as const;
    const closed = viewAt(leadOf({ outcomes: [lost] }, '2026-11-16T11:00'), agreement, '2026-11-25T12:00');
    expect(lateBy(closed, '2026-11-25T12:00')).toBe(7);
  });

  test('is nothing where the deadline was kept', () => {
    const kept = viewAt(withinAnswer('2026-11-18T11:00'), agreement, '2026-11-25T12:00');
    expect(headline(kept).late).toBeUndefined();
  });
});

describe('the SLA clock', () => {
  test('owes nothing before a handover', () => {
    const view = viewAt(mondayAt11, agreement, '2026-11-16T10:59');
    expect(view.clocks).toEqual([]);
    expect(stateAt(mondayAt11, agreement, '2026-11-16T10:59')).toBe('notStarted');
    expect(headline(view).dueAt).toBeUndefined();
  });

  test('runs out at the same clock time two business days later', () => {
    expect(dueOf(mondayAt11, agreement, '2026-11-16T11:00')).toBe('2026-11-18T11:00:00');
    // Four open hours before Wednesday 11:00: two of them on Tuesday, 15 to 17.
    expect(phasesAt(mondayAt11, agreement, '2026-11-16T11:00')).toEqual([
      '2026-11-16T11:00:00 running',
      '2026-11-17T15:00:00 atRisk',
      '2026-11-18T11:00:00 overdue',
    ]);
    expect(stateAt(mondayAt11, agreement, '2026-11-17T14:59:59')).toBe('running');
    expect(stateAt(mondayAt11, agreement, '2026-11-18T10:59:59')).toBe('atRisk');
  });

  test('passes over the weekend', () => {
    const view = viewAt(leadOf({}, '2026-11-20T16:00'), agreement, '2026-11-20T16:00');
    expect(inOslo(headline(view).dueAt)).toBe('2026-11-24T16:00:00');
    expect(businessTimeLeft(headline(view).open, oslo('2026-11-21T12:00'))).toBe(15 * hour);
  });

  test('counts real hours on the night the clocks change', () => {
    // Open around the clock; the night to 2026-10-25 has 25 hours, so 48 hours end an hour earlier by the wall clock.
    const always = { id: 'office', name: 'Always', zone: 'Europe/Oslo', week: weekAround() };
    const rule = under({ within: { unit: 'businessHours', value: 48 } }, { calendars: [always] });
    expect(dueOf(leadOf({}, '2026-10-24T12:00'), rule, '2026-10-24T12:00')).toBe('2026-10-26T11:00:00');
    // However long it is, time that never closes is one stretch.
    const weeks = under({ within: { unit: 'businessHours', value: 1000 } }, { calendars: [always] });
    const { open, startedAt = 0, dueAt = 0 } = headline(viewAt(leadOf(), weeks, '2026-11-16T09:00'));
    expect(open).toEqual([{ from: startedAt, to: dueAt }]);
  });

  test('is met by a response up to the deadline and late after it', () => {
    const inTime = leadOf({ responses: [call('2026-11-18T11:00')] }, '2026-11-16T11:00');
    expect(stateAt(inTime, agreement, '2027-01-01T00:00')).toBe('met');
    const late = leadOf({ responses: [call('2026-11-18T11:00:01')] }, '2026-11-16T11:00');
    expect(stateAt(late, agreement, '2026-11-18T11:00:00')).toBe('overdue');
    expect(stateAt(late, agreement, '2026-11-18T11:00:01')).toBe('metLate');
    expect(phasesAt(late, agreement, '2027-01-01T00:00').at(-1)).toBe('2026-11-18T11:00:01 metLate');
  });

  test('is met at once by a call in the instant of the handover', () => {
    const contact = leadOf({ responses: [call('2026-11-16T11:00')] }, '2026-11-16T11:00');
    expect(phasesAt(contact, agreement, '2026-11-16T11:00')).toEqual(['2026-11-16T11:00:00 met']);
  });

  test('starts again when the lead is handed over again', () => {
    const again = { id: 'h2', at: oslo('2026-11-23T09:00'), source: 'test' };
    const first = leadOf({ responses: [call('2026-11-16T12:00')] }, '2026-11-16T11:00');
    const contact = { ...first, handovers: [again, ...first.handovers] };
    expect(stateAt(contact, agreement, '2026-11-23T08:59:59')).toBe('met');
    expect(stateAt(contact, agreement, '2026-11-23T09:00')).toBe('running');
    expect(dueOf(contact, agreement, '2026-11-23T09:00')).toBe('2026-11-25T09:00:00');
  });

  test('moves back to met when an earlier response becomes known', () => {
    const late = call('2026-11-19T10:00');
    expect(stateAt(leadOf({ responses: [late] }), agreement, '2026-11-20T09:00')).toBe('metLate');
    const responses = [late, call('2026-11-17T09:30')];
    expect(stateAt(leadOf({ responses }), agreement, '2026-11-20T09:00')).toBe('met');
    const { answeredAt, answeredBy } = headline(viewAt(leadOf({ responses }), agreement, '2026-11-20T09:00'));
    expect([inOslo(answeredAt), answeredBy]).toEqual(['2026-11-17T09:30:00', 'call']);
  });

  test('offers to take back only what the rep said', () => {
    const said = call('2026-11-16T12:00', { kind: 'marked', source: 'rep' });
    const undoable = (responses: ReturnType<typeof call>[]) =>
      headline(viewAt(leadOf({ responses }), agreement, '2026-11-16T13:00')).undoableResponse;
    expect(undoable([said])).toBe(said.id);
    expect(undoable([call('2026-11-16T12:00')])).toBeUndefined();
    // The data knows of an earlier one: taking the rep's word back would not start the clock again.
    expect(undoable([said, call('2026-11-16T11:00')])).toBeUndefined();
  });

  test('is never at risk where no hours are said, and from the start where more are than there is time', () => {
    const phases = (atRiskHours: number) => phasesAt(leadOf(), under({ atRiskHours }), '2026-11-16T09:00');
    expect(phases(0)).toEqual(['2026-11-16T09:00:00 running', '2026-11-16T17:00:00 overdue']);
    const evening = { unit: 'businessDays', value: 1, reading: 'sameTime' } as const;
    const late = under({ atRiskHours: 0, within: evening });
    expect(phasesAt(leadOf({}, '2026-11-16T20:00'), late, '2026-11-16T20:00')).toEqual([
      '2026-11-16T20:00:00 running',
      '2026-11-17T20:00:00 overdue',
    ]);
    expect(phases(100)).toEqual(['2026-11-16T09:00:00 atRisk', '2026-11-16T17:00:00 overdue']);
  });

  test('says who has the lead and whose hours count', () => {
    const calendars = [...agreementOf().calendars, { id: 'own', name: 'Kari’s hours', zone: 'Europe/Oslo', week: {} }];
    const owners = [{ id: 'kari', name: 'Kari Moen', aliases: ['kari@example.com'], calendar: 'own' }];
    const ownedBy = (owner?: string) => {
      const told = owner === undefined ? {} : { facts: { owner: { value: owner, source: 'test', at: 0 } } };
      return viewAt(leadOf(told), agreementOf({ calendars, owners }), '2026-11-16T10:00').owner;
    };
    expect(ownedBy('KARI@example.com ')).toEqual({ name: 'Kari Moen', calendar: 'Kari’s hours' });
    expect(ownedBy('Ola Nord')).toEqual({ name: 'Ola Nord' });
    expect(ownedBy(undefined)).toBeUndefined();
    expect(ownedBy('')).toBeUndefined();
  });

  test('shows the pause that lasts, the rep’s own before others', () => {
    const crm = pause('2026-11-16T10:00', undefined, { id: 'crm', kind: 'outOfOffice' });
    const own = pause('2026-11-16T12:00', '2026-11-18T09:00', { id: 'own', source: 'rep', reason: 'asked to wait' });
    const shown = (now: string, pauses = [crm, own]) => viewAt(leadOf({ pauses }), agreement, now).pause;
    expect(shown('2026-11-16T09:59')).toBeUndefined();
    expect(shown('2026-11-16T11:00')).toEqual({
      id: 'crm',
      since: oslo('2026-11-16T10:00'),
      kind: 'outOfOffice',
      reason: '',
      isOwn: false,
    });
    expect(shown('2026-11-17T11:00')).toMatchObject({ id: 'own', until: oslo('2026-11-18T09:00'), isOwn: true });
    expect(shown('2026-11-17T11:00', [{ ...own, undoneAt: oslo('2026-11-16T12:01') }])).toBeUndefined();
  });
});

function weekAround() {
  const all: [string, string][] = [['00:00', '24:00']];
  return { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all };
}
