import { describe, expect, test } from 'vitest';
import {
  newOwner,
  ownerCalled,
  readAliases,
  withLeave,
  withValue,
} from '../../../components/options/agreement/clock/owners/owner-edits.ts';
import { ownerSchema } from '../../../lib/domain/agreement/clock-schema.ts';

const kari = { id: 'kari', name: 'Kari Nordmann', aliases: ['kari@crm.example'] };

describe('a rep', () => {
  test('is known by name and by other spellings, without case, and not to himself', () => {
    expect(ownerCalled([kari], ' KARI nordmann ')).toBe(kari);
    expect(ownerCalled([kari], 'Kari@CRM.example')).toBe(kari);
    expect(ownerCalled([kari], 'Kari Nordmann', 'kari')).toBeUndefined();
    expect(ownerCalled([kari], 'Kari')).toBeUndefined();
  });

  test('has an id of the schema, and no other’s', () => {
    const owners = [newOwner([], 'Bjørn Ærlig-Åsen')];
    owners.push(newOwner(owners, 'Bjørn Ærlig Åsen'), newOwner(owners, '李娜'), newOwner(owners, 'x'.repeat(200)));
    expect(owners.map(({ id }) => id).slice(0, 3)).toEqual(['bjorn-aerlig-asen', 'bjorn-aerlig-asen-2', 'owner']);
    for (const owner of owners) expect(ownerSchema.safeParse(owner).success).toBe(true);
  });

  test('without a team has none written down', () => {
    expect(withValue({ ...kari, team: 'North' }, 'team', '')).toEqual(kari);
    expect(withValue(kari, 'aliases', [])).toEqual({ id: 'kari', name: 'Kari Nordmann' });
  });
});

test('spellings are separated by commas, semicolons and lines, and each is kept once', () => {
  expect(readAliases(' kari@crm.example, 42;KARI@crm.example\n,kn ')).toEqual(['kari@crm.example', '42', 'kn']);
});

describe('leave', () => {
  test('that overlaps or follows without a gap is one', () => {
    const summer = { from: '2026-07-06', to: '2026-07-10' };
    expect(withLeave([summer], { from: '2026-07-09', to: '2026-07-17' })).toEqual([
      { from: '2026-07-06', to: '2026-07-17' },
    ]);
    expect(withLeave([summer], { from: '2026-07-11', to: '2026-07-17' })).toEqual([
      { from: '2026-07-06', to: '2026-07-17' },
    ]);
    expect(withLeave([summer], { from: '2026-07-12', to: '2026-07-17' })).toHaveLength(2);
    expect(withLeave([summer], { from: '2026-07-07', to: '2026-07-08' })).toEqual([summer]);
  });

  test('that bridges two makes one of three, and keeps the note', () => {
    const two = [
      { from: '2026-07-01', to: '2026-07-03', note: 'Summer' },
      { from: '2026-07-08', to: '2026-07-10', note: 'Summer' },
    ];
    expect(withLeave(two, { from: '2026-07-02', to: '2026-07-09' })).toEqual([
      { from: '2026-07-01', to: '2026-07-10', note: 'Summer' },
    ]);
  });

  test('for other reasons stays apart, in order', () => {
    const course = { from: '2026-07-02', to: '2026-07-02', note: 'Course' };
    const summer = { from: '2026-07-01', to: '2026-07-10', note: 'Summer' };
    expect(withLeave([course], summer)).toEqual([summer, course]);
  });
});
