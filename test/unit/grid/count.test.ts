import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultAgreement } from '../../../lib/domain/agreement/default.ts';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { defaultMachineRules } from '../../../lib/domain/agreement/machine-schema.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { buildLead } from '../../../lib/domain/build-lead.ts';
import { type Contact, emptyContact } from '../../../lib/domain/contact.ts';
import { GridCount } from '../../../lib/domain/grid/count-grid.ts';
import { FirstLeads } from '../../../lib/domain/grid/grid-leads.ts';
import { actors, type Touchpoint, touchpointKinds } from '../../../lib/domain/touchpoint.ts';
import { agreementOf } from '../../support/agreement.ts';

const now = Date.UTC(2026, 10, 23, 10);
const minute = 60_000;
const shipped = defaultAgreement({ zone: 'Europe/Oslo', text: (key) => key, today: '2026-01-01' });

// Near enough to each other that mails are opened by machines, and twins are told by two systems.
const touchpoint: fc.Arbitrary<Touchpoint> = fc
  .record({
    at: fc.oneof(
      fc.integer({ min: -40, max: 4 }).map((minutes) => now + minutes * minute),
      fc.integer({ min: 0, max: 400 }).map((days) => now - days * 86_400_000),
    ),
    kind: fc.constantFrom(...touchpointKinds),
    source: fc.constantFrom('crm', 'mails'),
    title: fc.option(fc.constantFrom('Price list', 'Guide'), { nil: undefined }),
    actor: fc.option(fc.constantFrom(...actors), { nil: undefined }),
    agent: fc.option(fc.constantFrom('GoogleImageProxy', 'Firefox'), { nil: undefined, freq: 6 }),
  })
  .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)) as Touchpoint);

const facts = fc.record(
  {
    country: fc.constantFrom('NO', 'SE'),
    employees: fc.constantFrom(10, 500),
    jobTitle: fc.constantFrom('student', 'Head of Purchasing'),
  },
  { requiredKeys: [] },
);

const drawnLead = fc.record({
  facts,
  touchpoints: fc.array(touchpoint, { maxLength: 25 }),
  oneSource: fc.boolean(),
});

const agreements: fc.Arbitrary<Agreement> = fc.constantFrom(
  shipped,
  agreementOf(),
  agreementOf({ machines: { ...defaultMachineRules, counted: true } }),
  agreementOf({
    engagement: [
      { kind: 'form', points: 30, halfLifeDays: 30 },
      { kind: 'emailOpen', points: -5, halfLifeDays: 30 },
    ],
  }),
);

function contactOf(id: string, values: object): Contact {
  const entries = Object.entries(values).map(([name, value]) => [name, { value, source: 's', at: now }]);
  return { ...emptyContact(id, now), facts: Object.fromEntries(entries) };
}

/** Adds a lead as the pass does, which has its touchpoints oldest first. */
function addTo(count: GridCount, contact: Contact, touchpoints: readonly Touchpoint[]): void {
  for (const { kind, actor = 'unknown', at } of touchpoints)
    count.range.take(touchpointKinds.indexOf(kind), actors.indexOf(actor), at);
  const bounds = count.range.end(new Set(touchpoints.map(({ source }) => source)).size < 2);
  count.add(contact, bounds, () => touchpoints);
}

describe('the grid', () => {
  test('says of each lead what the sidebar says, for any leads and agreements', () => {
    fc.assert(
      fc.property(fc.array(drawnLead, { maxLength: 12 }), agreements, (drawn, agreement) => {
        const count = new GridCount(agreement, now, 3);
        const shown = drawn.map((one, index) => {
          const contact = contactOf(`c${index}`, one.facts);
          const told = one.oneSource ? one.touchpoints.map((each) => ({ ...each, source: 'crm' })) : one.touchpoints;
          const touchpoints = told.toSorted((a, b) => a.at - b.at);
          addTo(count, contact, touchpoints);
          const { fit, engagement } = buildLead(contact, touchpoints, historyOf(agreement), now, 'UTC').qualification;
          return { contactId: contact.id, grade: fit.grade, fit, engagement };
        });
        const { leads, counts, cells } = count.result();
        expect(leads).toBe(drawn.length);
        expect(
          Object.values(counts)
            .flat()
            .reduce((sum, one) => sum + one, 0),
        ).toBe(drawn.length);
        for (const grade of ['A', 'B', 'C', 'D', 'none'] as const) {
          for (const level of [1, 2, 3, 4] as const) {
            const here = shown.filter((one) => (one.grade ?? 'none') === grade && one.engagement.level === level);
            expect(counts[grade][level - 1]).toBe(here.length);
            const first = here
              .toSorted((a, b) => b.engagement.points - a.engagement.points || (a.contactId < b.contactId ? -1 : 1))
              .slice(0, 3);
            const listed = cells.find(({ cell }) => cell.grade === grade && cell.level === level)?.leads ?? [];
            expect(listed.map(({ contactId, points }) => [contactId, points])).toEqual(
              first.map(({ contactId, engagement }) => [contactId, engagement.points]),
            );
            for (const one of listed) {
              const same = first.find(({ contactId }) => contactId === one.contactId);
              expect(one.fitReasons).toEqual(same?.fit.reasons);
              expect(one.engagementReasons).toEqual(
                same?.engagement.reasons.map(({ label, points }) => ({ label, points })),
              );
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('takes what two systems tell of for one thing, also of leads that are not among the first', () => {
    const count = new GridCount(agreementOf(), now, 1);
    const form = (hoursAgo: number, source: string): Touchpoint => {
      return { at: now - hoursAgo * 60 * minute, kind: 'form', title: `Form ${hoursAgo}`, source };
    };
    for (const id of ['a', 'b']) addTo(count, contactOf(id, {}), [form(2, 'crm'), form(1, 'crm')]);
    // Two of 28.6 points would be at level 2 with the others; one is at level 3.
    addTo(count, contactOf('c', {}), [form(48, 'crm'), form(48, 'mails')]);
    expect(count.result().counts.none).toEqual([0, 2, 1, 0]);
  });

  test('puts journeys together only where it has to', () => {
    const count = new GridCount(agreementOf(), now, 1);
    let asked = 0;
    for (let index = 0; index < 50; index += 1) {
      const at = now - index * minute;
      count.range.take(touchpointKinds.indexOf('form'), 0, at);
      const bounds = count.range.end(true);
      count.add(contactOf(`c${index}`, {}), bounds, () => {
        asked += 1;
        return [{ at, kind: 'form', source: 's' }];
      });
    }
    // The first has 30 points to the digit, which is where a level begins; each later one did it longer ago.
    expect(count.result().counts.none).toEqual([0, 1, 49, 0]);
    // That one, and the first two of the other cell, whose list is cut then.
    expect(asked).toBe(3);
  });
});

describe('the first leads of a cell', () => {
  test('are the same whatever order they come in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 5 }), (points, most) => {
        const leads = points.map((each, index) => ({ contactId: `c${String(index).padStart(3, '0')}`, points: each }));
        const taken = (list: typeof leads) => {
          const first = new FirstLeads<(typeof leads)[number]>(most);
          for (const lead of list) first.add(lead);
          return first.all();
        };
        const sorted = leads.toSorted((a, b) => b.points - a.points).slice(0, most);
        expect(taken(leads)).toEqual(sorted);
        expect(taken(leads.toReversed())).toEqual(sorted);
      }),
    );
  });
});
