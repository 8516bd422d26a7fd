/** What leads touched and how engaged they were, over random journeys, against the functions that the sidebar uses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyContact } from '../../../lib/domain/contact.ts';
import { wholeJourney } from '../../../lib/domain/journey/whole-journey.ts';
import { engagementView } from '../../../lib/domain/qualification/engagement.ts';
import { codedJourney } from '../../../lib/domain/report/build/coded-journey.ts';
import { LeadTableBuilder } from '../../../lib/domain/report/build/lead-table-builder.ts';
import { channelOf } from '../../../lib/domain/report/channel-of.ts';
import { actors, type Touchpoint, touchpointKinds } from '../../../lib/domain/touchpoint.ts';
import { agreementOf } from '../../support/agreement.ts';
import { historyFor, now, zone } from './support/table.ts';
import { touchesOf } from './support/touches-of.ts';

const second = 1000;
const touchpoint: fc.Arbitrary<Touchpoint> = fc
  .record({
    at: fc.oneof(
      fc.integer({ min: -60, max: 4 }).map((times) => now - 40 * 86_400_000 + times * 3 * second),
      fc.integer({ min: -40, max: 4 }).map((times) => now - 5 * 86_400_000 + times * 10 * 60 * second),
      fc.integer({ min: -1, max: 400 }).map((days) => now - days * 86_400_000),
    ),
    kind: fc.constantFrom(...touchpointKinds, 'emailClick' as const, 'emailSent' as const, 'page' as const),
    source: fc.constantFrom('crm', 'mails'),
    title: fc.option(fc.constantFrom('Price list', 'Guide'), { nil: undefined }),
    url: fc.option(fc.constantFrom('https://a.example/1?utm_source=x', 'https://a.example/2', 'https://a.example/3'), {
      nil: undefined,
    }),
    channel: fc.option(fc.constantFrom('google', 'Google', 'bing'), { nil: undefined, freq: 3 }),
    actor: fc.option(fc.constantFrom(...actors), { nil: undefined, freq: 3 }),
    agent: fc.option(fc.constantFrom('GoogleImageProxy', 'mimecast'), { nil: undefined, freq: 8 }),
  })
  .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)) as Touchpoint);

const drawn = fc.record({
  touchpoints: fc.array(touchpoint, { maxLength: 25 }).map((list) => list.sort((a, b) => a.at - b.at)),
  isOneSource: fc.boolean(),
  // Also between a click and the visit that tells whose it was.
  handedOver: fc.option(
    fc.oneof(
      fc.integer({ min: 0, max: 60 }).map((days) => now - days * 86_400_000),
      fc.integer({ min: -40, max: 4 }).map((times) => now - 5 * 86_400_000 + (times * 10 + 5) * 60 * second),
    ),
    { nil: undefined },
  ),
});

const engagement = [
  { kind: 'form', points: 30, halfLifeDays: 30 },
  { kind: 'emailClick', points: 12, halfLifeDays: 20 },
  { kind: 'page', points: 6, halfLifeDays: 10 },
] as const;

describe('over random journeys', () => {
  test('touches are those of the journey the sidebar shows, and the level is the one it would have shown', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 8 }), (list) => {
        const agreement = agreementOf({ engagement: [...engagement] });
        const terms = { at: now, zone, history: historyFor({ agreement }), details: [], spend: [], paths: [] };
        const builder = new LeadTableBuilder(terms);
        const expected = list.map(({ touchpoints, isOneSource, handedOver }, place) => {
          const told = isOneSource ? touchpoints.map((one) => ({ ...one, source: 'crm' })) : touchpoints;
          const at = handedOver;
          const contact = {
            ...emptyContact(`c${place}`, now),
            handovers: at === undefined ? [] : [{ id: 'h', at, source: 's' }],
          };
          builder.add(contact, codedJourney(told));
          const then = at ?? now;
          const known = wholeJourney(
            told.filter((one) => one.at <= then),
            agreement,
          );
          const own = wholeJourney(told, agreement).filter((one) => {
            return one.actor !== 'machine' && one.at <= now && channelOf(one) !== undefined;
          });
          return {
            level: engagementView(known, agreement, then).level,
            at: own.map((one) => one.at).sort((a, b) => a - b),
          };
        });
        const table = builder.done();
        expect(
          table.leads.map(({ level }, place) => ({ level, at: touchesOf(table, place).map(({ at }) => at) })),
        ).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
