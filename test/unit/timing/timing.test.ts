import { describe, expect, test } from 'vitest';
import { type Contact, emptyContact } from '../../../lib/domain/contact.ts';
import { phaseAt } from '../../../lib/domain/lead.ts';
import { timingView } from '../../../lib/domain/timing.ts';
import { agreementOf } from '../../support/agreement.ts';

const zone = 'Europe/Oslo';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
const deadline = (day: string, source: string, learnt: string, more = {}) => ({
  id: `${source}${learnt}`,
  day,
  source,
  at: at(learnt),
  ...more,
});

function timing(changes: Partial<Contact>) {
  return timingView({ ...emptyContact('lead', 0), ...changes }, agreementOf(), zone);
}

describe('the call window', () => {
  test('is unknown without a deadline', () => {
    expect(phaseAt(timing({}).phases, at('2026-06-01T12:00'))).toBe('unknown');
  });

  test('opens and closes with its days, both included, and is past after the deadline', () => {
    // 90 and 30 days before 2026-12-31.
    const view = timing({ deadlines: [deadline('2026-12-31', 'file', '2026-01-01T00:00')] });
    expect([view.opens, view.closes, view.rule]).toEqual(['2026-10-02', '2026-12-01', 'Everyone else']);
    const state = (text: string) => phaseAt(view.phases, at(text));
    expect(state('2026-10-01T23:59:59')).toBe('tooEarly');
    expect(state('2026-10-02T00:00')).toBe('now');
    expect(state('2026-12-01T23:59:59')).toBe('now');
    expect(state('2026-12-02T00:00')).toBe('late');
    expect(state('2026-12-31T23:59:59')).toBe('late');
    expect(state('2027-01-01T00:00')).toBe('past');
  });

  test('goes by no day that no month has', () => {
    const odd = deadline('2027-02-31', 'rep', '2026-03-01T00:00');
    expect(timing({ deadlines: [odd] }).deadline).toBeUndefined();
    const real = deadline('2026-12-31', 'file', '2026-01-01T00:00');
    expect(timing({ deadlines: [odd, real] }).opens).toBe('2026-10-02');
  });

  test('follows the first rule that holds', () => {
    const need = { value: 'Stand at a trade FAIR', source: 'file', at: 0 };
    const view = timing({ facts: { need }, deadlines: [deadline('2026-12-31', 'file', '2026-01-01T00:00')] });
    expect([view.rule, view.opens]).toEqual(['Trade fair', '2026-07-04']);
  });

  test('believes the rep before any data, and the latest word of either', () => {
    const data = [
      deadline('2026-05-01', 'file', '2026-02-01T00:00'),
      deadline('2026-06-01', 'crm', '2026-03-01T00:00'),
    ];
    expect(timing({ deadlines: data }).deadline?.day).toBe('2026-06-01');
    const rep = deadline('2026-07-01', 'rep', '2026-01-15T00:00');
    expect(timing({ deadlines: [...data, rep] }).deadline).toMatchObject({ day: '2026-07-01', source: 'rep' });
    expect(timing({ deadlines: [...data, { ...rep, undoneAt: at('2026-04-01T00:00') }] }).deadline?.day).toBe(
      '2026-06-01',
    );
  });
});
