import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../lib/domain/contact.ts';
import { headline } from '../../../lib/domain/lead.ts';
import { ruleDeadline } from '../../../lib/domain/sla/rule-deadline.ts';
import { agreementOf, ruleOf, weekOf } from '../../support/agreement.ts';
import { call, inOslo, leadOf, oslo, stateAt, under, viewAt } from './leads.ts';

const doubts = (changes: Partial<Contact>, now = '2026-11-16T12:00', agreement = under({})) =>
  viewAt(leadOf(changes), agreement, now).doubts;

describe('what cannot be right', () => {
  test('is nothing in a lead like any other', () => {
    const deadlines = [{ id: 'd', day: '2026-11-16', source: 'file', at: 0 }];
    expect(doubts({ responses: [call('2026-11-16T10:00')], deadlines, updatedAt: oslo('2026-11-16T12:05') })).toEqual(
      [],
    );
    expect(viewAt(leadOf(), under({}), '2026-11-01T12:00').doubts).toEqual([]);
  });

  test('is a response before anything is known of the lead', () => {
    const at = oslo('2026-11-13T10:00');
    const responses = [call('2026-11-13T10:00')];
    expect(doubts({ responses })).toEqual([{ code: 'responseBeforeLead', at }]);
    expect(doubts({ responses: [call('2026-11-13T10:00', { undoneAt: at })] })).toEqual([]);
    expect(doubts({ responses, journey: { count: 1, first: at - 1, last: at } })).toEqual([]);
    expect(doubts({ responses, stages: [{ stage: 'lead', at, source: 'test' }] })).toEqual([]);
    // The clock runs all the same: that response was to nothing.
    expect(stateAt(leadOf({ responses }), under({}), '2026-11-16T12:00')).toBe('running');
    // Of somebody of whom nothing else is known there is nothing to doubt.
    expect(doubts({ responses, handovers: [] })).toEqual([]);
  });

  test('is a purchase deadline before the handover', () => {
    const deadlines = [{ id: 'd', day: '2026-11-15', source: 'file', at: 0 }];
    expect(doubts({ deadlines })).toEqual([{ code: 'deadlineBeforeHandover', at: oslo('2026-11-16T09:00') }]);
    const right = { id: 'e', day: '2026-12-24', source: 'rep', at: 1 };
    expect(doubts({ deadlines: [...deadlines, right] })).toEqual([]);
  });

  test('is a computer’s clock that is behind what was stored', () => {
    const updatedAt = oslo('2026-11-16T12:05:00.001');
    expect(doubts({ updatedAt })).toEqual([{ code: 'clockBehind', at: updatedAt }]);
    expect(viewAt(leadOf({ updatedAt }), under({}), '2026-11-01T12:00').doubts).toEqual([
      { code: 'clockBehind', at: updatedAt },
    ]);
  });

  test('is a zone this browser does not know: no deadline, and no failure', () => {
    const calendars = [{ id: 'office', name: 'Office', zone: 'Europe/Atlantis', week: weekOf('09:00', '17:00') }];
    const anywhere = agreementOf({ calendars, sla: [ruleOf(), ruleOf({ id: 'b' })] });
    const view = viewAt(leadOf(), anywhere, '2026-11-30T12:00');
    expect(view.doubts).toEqual([{ code: 'unknownZone', zone: 'Europe/Atlantis' }]);
    expect(view.clocks).toHaveLength(2);
    expect(headline(view).dueAt).toBeUndefined();
    expect(headline(view).zone).toBe('UTC');
    expect(view.wait).toBeUndefined();
    expect(stateAt(leadOf(), anywhere, '2026-11-30T12:00')).toBe('running');
    expect(stateAt(leadOf({ responses: [call('2026-11-20T10:00')] }), anywhere, '2026-11-30T12:00')).toBe('met');
    expect(ruleDeadline(ruleOf(), anywhere, oslo('2026-11-16T09:00'))).toBeNull();
  });

  test('is the zone of an owner, while the lead is theirs', () => {
    const calendars = [
      ...agreementOf().calendars,
      { id: 'far', name: 'Far', zone: 'Mars/Olympus', week: weekOf('09:00', '17:00') },
    ];
    const owners = [
      { id: 'kari', name: 'Kari Moen', calendar: 'far', leave: [{ from: '2026-11-16', to: '2026-11-20' }] },
    ];
    const facts = { owner: { value: 'Kari Moen', source: 'test', at: 0 } };
    const agreement = under({}, { calendars, owners });
    expect(doubts({ facts }, '2026-11-16T12:00', agreement)).toEqual([{ code: 'unknownZone', zone: 'Mars/Olympus' }]);
    expect(viewAt(leadOf({ facts }), agreement, '2026-11-16T12:00').owner).toEqual({
      name: 'Kari Moen',
      calendar: 'Far',
    });
    expect(doubts({}, '2026-11-16T12:00', agreement)).toEqual([]);
  });

  test('is a calendar that does not open for ten years', () => {
    const [office] = agreementOf().calendars;
    const calendars = [
      {
        id: 'office',
        name: 'Office',
        zone: office?.zone ?? '',
        week: {},
        dates: { '2020-01-01': weekOf('09:00', '17:00').mon ?? [] },
      },
    ];
    const agreement = under({}, { calendars });
    expect(doubts({}, '2026-11-16T12:00', agreement)).toEqual([{ code: 'neverDue' }]);
    expect(stateAt(leadOf(), agreement, '2030-11-16T12:00')).toBe('running');
    expect(inOslo(headline(viewAt(leadOf(), agreement, '2026-11-16T12:00')).dueAt)).toBeUndefined();
  });
});
