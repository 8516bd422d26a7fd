/** What leads are told apart by. */
import { describe, expect, test } from 'vitest';
import { dimensionChoices } from '../../../lib/domain/report/choices.ts';
import type { Detail } from '../../../lib/domain/report/details.ts';
import { groupBy, valueIn } from '../../../lib/domain/report/dimension.ts';
import { tableOf } from './support/table.ts';

describe('dimensions', () => {
  const details: Detail[] = [
    { of: 'owner', value: 'KARI', says: { manager: 'Ola', region: '' }, source: 's' },
    { of: 'company', value: 'Firma', says: { sector: 'Retail' }, source: 's' },
    { of: 'company', value: ' firma', says: { size: 'small' }, source: 't' },
  ];
  const table = tableOf(
    [
      {
        owner: 'Kari',
        created: '2026-09-30T23:30',
        stages: { mql: '2026-09-01' },
        facts: { company: 'Firma', country: 'NO', employees: 80, 'a/b': 'x' },
        touches: [
          { at: '2026-09-02', channel: 'Google', campaign: 'Spring' },
          { at: '2026-09-03', channel: 'Fair' },
        ],
        deals: [{ is: 'won' }],
      },
      { facts: { company: 'Other', leadSource: 'google' } },
    ],
    { details },
  );

  test('are facts, what tables say of them, and what Baton works out', () => {
    const told = (dimension: string) => [valueIn(table, dimension, 0), valueIn(table, dimension, 1)];
    expect(told('country')).toEqual(['NO', null]);
    expect(told('a/b')).toEqual(['x', null]);
    expect(told('company/sector')).toEqual(['Retail', null]);
    expect(told('company/size')).toEqual(['small', null]);
    expect(told('owner/manager')).toEqual(['Ola', null]);
    expect(told('owner/region')).toEqual([null, null]);
    expect(told('owner/toString')).toEqual([null, null]);
    expect(told('@owner')).toEqual(['Kari', null]);
    expect(told('@stage')).toEqual(['mql', null]);
    expect(told('@cell')).toEqual(['A4', 'none4']);
    expect(told('@month')).toEqual(['2026-09', null]);
    expect(told('@result')).toEqual(['won', 'open']);
    expect(told('@firstChannel')).toEqual(['Google', 'Google']);
    expect(told('@firstCampaign')).toEqual(['Spring', null]);
    expect(told('nobody')).toEqual([null, null]);
  });

  test('group leads, the blank ones too', () => {
    expect([...groupBy(table, 'country', [0, 1])]).toEqual([
      ['NO', [0]],
      [null, [1]],
    ]);
  });

  test('are offered where a lead has one, with the values that most have first', () => {
    const many = tableOf([
      ...Array.from({ length: 250 }, (_, index) => ({ facts: { city: `City ${index}` } })),
      { facts: { city: 'City 7', toString: 'x' } },
    ]);
    const choices = dimensionChoices(many);
    const city = choices.find(({ id }) => id === 'city');
    expect(city?.values).toHaveLength(200);
    expect(city?.values[0]).toEqual({ value: 'City 7', leads: 2 });
    expect(city?.others).toBe(50);
    expect(choices.map(({ id }) => id)).toEqual(['@cell', '@result', 'city', 'toString']);
    expect(dimensionChoices(table).map(({ id }) => id)).toContain('owner/manager');
  });
});
