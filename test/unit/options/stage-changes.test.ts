import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countedAs,
  leadsAt,
  namedBy,
  planWithout,
  renamed,
  unknownWords,
  withShared,
} from '../../../components/options/agreement/words/stage-changes.ts';
import type { Stage } from '../../../lib/domain/agreement/schema.ts';
import { stageIndex, stageKey } from '../../../lib/domain/agreement/stages.ts';
import { agreementOf } from '../../support/agreement.ts';

const word = fc.constantFrom('MQL', 'm q l', 'Working', 'new', 'Lead', 'sql', 'Sales-Qualified', 'hot', 'Won', 'Deal');
const stages = fc
  .uniqueArray(fc.record({ name: word, aliases: fc.array(word, { maxLength: 3 }) }), {
    minLength: 3,
    maxLength: 6,
    // Two of one name are refused before.
    selector: ({ name }) => stageKey(name),
  })
  .map((list): Stage[] => list.map((each, place) => ({ ...each, id: `s-${place}`, definition: '', requires: [] })));

const planned = {
  from: '2027-01-01',
  months: 12,
  revenue: { likely: 1_200_000 },
  averageSale: { likely: 25_000 },
  closeRate: { likely: 0.2 },
  conversions: [
    { stage: 'lead', rate: { likely: 0.03 } },
    { stage: 'mql', rate: { likely: 0.3 } },
  ],
  calendar: 'office',
} as const;

describe('a stage that counts as another', () => {
  test('leaves no lead without a stage, and moves none but its own', () => {
    fc.assert(
      fc.property(stages, fc.nat(), fc.nat(), word, (list, goneAt, otherAt, told) => {
        const gone = list[goneAt % list.length]!;
        const rest = list.filter((stage) => stage !== gone);
        const other = rest[otherAt % rest.length]!;
        const before = agreementOf({ stages: list, content: [] });
        const after = agreementOf({ ...before, ...countedAs(before, gone, other.id) });
        const stood = before.stages[stageIndex(before, told)];
        const stands = after.stages[stageIndex(after, told)];
        expect(stands?.id).toBe(stood === gone ? other.id : stood?.id);
      }),
      { numRuns: 2000 },
    );
  });

  test('is named nowhere any more', () => {
    const when = [{ on: 'stage' as const, stages: ['mql', 'sql'] }];
    const [rule] = agreementOf().sla;
    const before = agreementOf({
      content: [{ id: 'guide', title: 'Guide', stages: ['mql'] }],
      sla: [{ ...rule!, when }],
    });
    expect(namedBy(before, 'mql')).toEqual(['Guide', 'First contact']);
    const after = { ...before, ...countedAs(before, before.stages[1]!, 'sql') };
    expect(namedBy(after, 'mql')).toEqual([]);
    expect(after.sla[0]?.when).toEqual([{ on: 'stage', stages: ['sql'] }]);
  });

  test.each([
    [
      'sql',
      [
        { stage: 'lead', rate: { likely: 0.03 } },
        { stage: 'sql', rate: { likely: 0.3 } },
      ],
    ],
    // That has a share of its own, which stays.
    ['lead', [{ stage: 'lead', rate: { likely: 0.03 } }]],
  ])('gives its share in the plan to %s, or is passed over', (other, conversions) => {
    const plan = { ...planned, conversions: [...planned.conversions] };
    const before = agreementOf({ plan });
    expect(countedAs(before, before.stages[1]!, other).plan?.conversions).toEqual(conversions);
    expect(planWithout(plan, 'mql').conversions).toEqual([planned.conversions[0]]);
    expect(planWithout(plan, 'sql')).toBe(plan);
  });
});

test('leads are counted by what the draft knows', () => {
  const agreement = agreementOf();
  const use = [
    { word: 'New', leads: 4 },
    { word: 'lead', leads: 2 },
    { word: 'Nurture', leads: 9 },
  ];
  expect(agreement.stages.map((_, place) => leadsAt(agreement, place, use))).toEqual([6, 0, 0]);
  expect(unknownWords(agreement, use)).toEqual([{ word: 'Nurture', leads: 9 }]);
});

test('a stage under another name keeps its old one once', () => {
  const [lead] = agreementOf().stages;
  const twice = renamed(renamed({ ...lead!, id: 'x', name: 'A' }, 'B'), 'A');
  expect(twice).toMatchObject({ name: 'A', aliases: ['new', 'A', 'B'] });
  expect(renamed({ ...lead!, name: 'LEAD' }, 'Contact').aliases).toEqual(['new']);
});

test('a missing stage comes where it belongs, without words that others have', () => {
  const text = (key: string) => key;
  const [lead, mql, sql] = agreementOf().stages as [Stage, Stage, Stage];
  const order =
    (...list: Stage[]) =>
    (shared: 'mql' | 'sal' | 'sql') =>
      withShared(agreementOf({ stages: list }), shared, text).map(({ id }) => id);
  expect(order(lead, sql)('mql')).toEqual(['lead', 'mql', 'sql']);
  expect(order(lead, mql)('sql')).toEqual(['lead', 'mql', 'sql']);
  expect(order(lead, mql, sql)('sal')).toEqual(['lead', 'mql', 'sal', 'sql']);
  expect(order(sql, lead)('sal')).toEqual(['sal', 'sql', 'lead']);
  const taken = agreementOf({ stages: [{ ...lead, aliases: ['Sales Accepted'] }, mql, sql] });
  expect(withShared(taken, 'sal', text)[2]?.aliases).not.toContain('sales accepted');
});
