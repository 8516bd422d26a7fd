import { describe, expect, test } from 'vitest';
import { type Contact, emptyContact } from '../../../lib/domain/contact.ts';
import { businessTimeLeft, phaseAt } from '../../../lib/domain/lead.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import { hour } from '../../../lib/domain/time.ts';
import { agreementOf } from '../../support/agreement.ts';

// Monday to Friday 9 to 17 in Oslo, contact within two business days, at risk with four hours left.
const agreement = agreementOf();
const oslo = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Oslo').epochMilliseconds;

function lead(changes: Partial<Contact>): Contact {
  return { ...emptyContact('lead', 0), ...changes };
}

const handedOver = oslo('2026-11-16T11:00'); // a Monday
const handovers = [{ id: 'h1', at: handedOver, source: 'test' }];
const answer = (at: number, more = {}) => ({ id: `r${at}`, at, kind: 'call' as const, source: 'test', ...more });

describe('the SLA clock', () => {
  test('owes nothing before a handover', () => {
    const view = slaView(lead({}), agreement, handedOver);
    expect(phaseAt(view.phases, handedOver)).toBe('none');
    expect(view.dueAt).toBeUndefined();
  });

  test('runs out at the same clock time two business days later', () => {
    const view = slaView(lead({ handovers }), agreement, handedOver);
    expect(view.dueAt).toBe(oslo('2026-11-18T11:00'));
    expect(phaseAt(view.phases, handedOver)).toBe('running');
    expect(phaseAt(view.phases, oslo('2026-11-17T14:59'))).toBe('running');
    // Four open hours before Wednesday 11:00: two of them on Tuesday, 15 to 17.
    expect(phaseAt(view.phases, oslo('2026-11-17T15:00'))).toBe('atRisk');
    expect(phaseAt(view.phases, oslo('2026-11-18T10:59:59'))).toBe('atRisk');
    expect(phaseAt(view.phases, oslo('2026-11-18T11:00'))).toBe('overdue');
  });

  test('passes over the weekend', () => {
    const friday = oslo('2026-11-20T16:00');
    const view = slaView(lead({ handovers: [{ id: 'h', at: friday, source: 'test' }] }), agreement, friday);
    expect(view.dueAt).toBe(oslo('2026-11-24T16:00'));
    expect(businessTimeLeft(view.open, oslo('2026-11-21T12:00'))).toBe(15 * hour);
  });

  test('is met by a response up to the deadline and late after it', () => {
    const inTime = slaView(lead({ handovers, responses: [answer(oslo('2026-11-18T11:00'))] }), agreement, handedOver);
    expect(phaseAt(inTime.phases, oslo('2027-01-01T00:00'))).toBe('met');
    const late = slaView(lead({ handovers, responses: [answer(oslo('2026-11-18T11:00:01'))] }), agreement, handedOver);
    expect(phaseAt(late.phases, oslo('2026-11-18T11:00'))).toBe('overdue');
    expect(phaseAt(late.phases, oslo('2026-11-18T11:00:01'))).toBe('metLate');
  });

  test('takes the earliest response since the handover that was not taken back', () => {
    const responses = [
      answer(oslo('2026-11-10T10:00')), // to an earlier handover
      answer(oslo('2026-11-17T12:00')),
      answer(oslo('2026-11-16T12:00'), { undoneAt: oslo('2026-11-16T12:01') }),
      answer(oslo('2026-11-17T09:30')), // learnt of later, dated earlier
    ];
    expect(slaView(lead({ handovers, responses }), agreement, handedOver).answeredAt).toBe(oslo('2026-11-17T09:30'));
  });

  test('starts again when the lead is handed over again', () => {
    const again = oslo('2026-11-23T09:00');
    const contact = lead({
      handovers: [...handovers, { id: 'h2', at: again, source: 'test' }],
      responses: [answer(handedOver + hour)],
    });
    expect(phaseAt(slaView(contact, agreement, again).phases, again)).toBe('running');
    expect(slaView(contact, agreement, again - 1).answeredAt).toBe(handedOver + hour);
  });

  test('stands still in a pause and runs out later by the open hours of it', () => {
    const pauses = [
      {
        id: 'p',
        from: oslo('2026-11-16T12:00'),
        to: oslo('2026-11-17T12:00'),
        reason: 'asked to wait',
        source: 'test',
      },
    ];
    const view = slaView(lead({ handovers, pauses }), agreement, oslo('2026-11-16T13:00'));
    expect(phaseAt(view.phases, oslo('2026-11-16T13:00'))).toBe('paused');
    expect(view.paused?.reason).toBe('asked to wait');
    expect(phaseAt(view.phases, oslo('2026-11-17T12:00'))).toBe('running');
    expect(view.dueAt).toBe(oslo('2026-11-19T11:00'));
  });

  test('stays paused while the pause lasts, however long', () => {
    const pauses = [{ id: 'p', from: oslo('2026-11-16T12:00'), reason: 'out of office', source: 'test' }];
    for (const now of ['2026-11-16T12:00', '2026-11-20T12:00', '2026-12-24T12:00'].map(oslo)) {
      const view = slaView(lead({ handovers, pauses }), agreement, now);
      expect(phaseAt(view.phases, now)).toBe('paused');
      expect(view.dueAt).toBeGreaterThan(now);
    }
  });

  test('is overdue, not paused, when the pause began after the deadline', () => {
    const pauses = [{ id: 'p', from: oslo('2026-11-19T12:00'), reason: 'too late', source: 'test' }];
    const now = oslo('2026-11-19T13:00');
    const view = slaView(lead({ handovers, pauses }), agreement, now);
    expect(phaseAt(view.phases, now)).toBe('overdue');
    expect(view.paused).toBeUndefined();
  });

  test('offers to take back only what the rep said', () => {
    const said = answer(handedOver + hour, { kind: 'marked', source: 'rep' });
    expect(slaView(lead({ handovers, responses: [said] }), agreement, handedOver).undoableResponse).toBe(said.id);
    expect(
      slaView(lead({ handovers, responses: [answer(handedOver)] }), agreement, handedOver).undoableResponse,
    ).toBeUndefined();
  });
});
