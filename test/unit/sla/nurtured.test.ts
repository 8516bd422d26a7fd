/** What is owed on a lead that was given back to marketing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { isOwed } from '../../../lib/domain/sla/owed.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import { call, leadOf, oslo, phasesAt, stateAt, under, viewAt } from './leads.ts';
import { agreements, leads, momentIn } from './random-leads.ts';

const fourHours = under({ within: { unit: 'businessHours', value: 4 }, atRiskHours: 1 });
const givenBack = (at: string, more = {}) => ({ nurtures: [{ id: 'n', at: oslo(at), source: 'rep', ...more }] });

test('before the deadline nothing was due, and no list counts it', () => {
  const lead = leadOf(givenBack('2026-11-16T11:00', { sign: 'request' }));
  expect(phasesAt(lead, fourHours, '2026-11-18T09:00')).toEqual([
    '2026-11-16T09:00:00 running',
    '2026-11-16T11:00:00 notDue',
  ]);
  const [clock] = viewAt(lead, fourHours, '2026-11-18T09:00').clocks;
  expect(clock).toMatchObject({ closedAt: oslo('2026-11-16T11:00'), closedBy: 'nurture' });
});

test('after the deadline it stays overdue, and is owed no more', () => {
  const lead = leadOf(givenBack('2026-11-17T10:00'));
  const now = '2026-11-18T09:00';
  const [clock] = viewAt(lead, fourHours, now).clocks;
  expect(stateAt(lead, fourHours, now)).toBe('overdue');
  expect(isOwed(clock!, oslo('2026-11-17T09:59'))).toBe(true);
  expect(isOwed(clock!, oslo(now))).toBe(false);
});

test('an answer before it keeps its word, and taking it back lets the clock run on as if it had never been', () => {
  const answered = leadOf({ ...givenBack('2026-11-16T11:00'), responses: [call('2026-11-16T10:00')] });
  expect(stateAt(answered, fourHours, '2026-11-18T09:00')).toBe('met');
  const back = leadOf(givenBack('2026-11-16T11:00', { undoneAt: oslo('2026-11-16T11:05') }));
  expect(viewAt(back, fourHours, '2026-11-16T12:00')).toEqual(viewAt(leadOf(), fourHours, '2026-11-16T12:00'));
});

test('it does not return to an old clock; another handover starts another', () => {
  const lead = leadOf(givenBack('2026-11-16T11:00', { until: '2026-11-17' }));
  expect(stateAt(lead, fourHours, '2026-11-18T09:00')).toBe('notDue');
  const again = { ...lead, handovers: [...lead.handovers, { id: 'h2', at: oslo('2026-11-18T09:00'), source: 'test' }] };
  expect(stateAt(again, fourHours, '2026-11-18T10:00')).toBe('running');
});

test('a first response is owed as it is on a lead that was lost in that instant', () => {
  fc.assert(
    fc.property(leads, agreements, momentIn(20), momentIn(30), (lead, { sla, ...rest }, at, now) => {
      // Losing a lead says too how good it was; giving it back does not.
      const agreement = { ...rest, sla: sla.filter(({ measures }) => measures === 'firstResponse') };
      const history = historyOf(agreement);
      const nurtured = { ...lead, nurtures: [{ id: 'n', at, source: 'rep' }] };
      const lost = { ...lead, outcomes: [...lead.outcomes, { id: 'l', result: 'lost' as const, at, source: 'rep' }] };
      const plain = (contact: typeof lead) => {
        const view = slaView(contact, history, now);
        return { ...view, clocks: view.clocks.map(({ closedBy: _, ...clock }) => clock) };
      };
      expect(plain(nurtured)).toEqual(plain(lost));
    }),
    { numRuns: 300, seed: 11 },
  );
});
