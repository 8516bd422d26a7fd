import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { emptyContact } from '../../../lib/domain/contact.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import { standingIn, standingOf } from '../../../lib/domain/sla/standing.ts';
import { agreements, beginning, leads, momentIn } from './random-leads.ts';

test('what reports are told of a handover is what the views say of it', () => {
  let [answered, doubled, unknown] = [0, 0, 0];
  fc.assert(
    fc.property(leads, agreements, momentIn(30), fc.boolean(), (lead, drawn, now, isKnown) => {
      const calendars = drawn.calendars.map((each) => (isKnown ? each : { ...each, zone: 'Europe/Atlantis' }));
      const history = historyOf({ ...drawn, calendars });
      const standing = standingOf(lead, history, now);
      expect(standing).toEqual(standingIn(slaView(lead, history, now, 'list'), now));
      if (standing.waited !== undefined) answered += 1;
      else if (!isKnown) unknown += 1;
      if (new Set(drawn.sla.map(({ measures }) => measures)).size < drawn.sla.length) doubled += 1;
    }),
    { numRuns: 1000, seed: 7 },
  );
  // The draw has them all.
  expect(Math.min(answered, doubled, unknown)).toBeGreaterThan(100);
});

test('of somebody never handed over nothing is told', () => {
  const history = historyOf(fc.sample(agreements, { numRuns: 1, seed: 7 })[0] ?? never());
  const lead = emptyContact('c', beginning);
  expect(standingOf(lead, history, beginning)).toEqual(
    standingIn(slaView(lead, history, beginning, 'list'), beginning),
  );
});

function never(): never {
  throw new Error('no agreement was drawn');
}
