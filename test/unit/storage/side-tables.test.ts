import { describe, expect, test } from 'vitest';
import { backupHandlers } from '../../../lib/background/office/handlers/backup.ts';
import { reportHandlers } from '../../../lib/background/office/handlers/reports.ts';
import type { Spend } from '../../../lib/domain/report/channels/spend.ts';
import { eraseEverything } from '../../../lib/storage/erase.ts';
import { forgetSide, getSide, putSide, type SideRows, sideSources } from '../../../lib/storage/side-tables.ts';
import { backupOf } from './support/backup-of.ts';
import { contentsOf, emptyStore, personOf, stored, visits } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

const spendOf = (id: string, source = 'costs.csv'): Spend => ({
  id,
  source,
  from: '2026-01-01',
  channel: 'google',
  cost: 12.5,
});

const rows: SideRows = {
  spend: [spendOf('s1'), spendOf('s2', 'more.csv')],
  paths: [{ id: 'p1', source: 'paths.csv', channels: ['a', 'b'], conversions: 2, value: 10, without: 1 }],
  details: [
    { of: 'owner', value: 'Kari', says: { manager: 'Ola' }, source: 'teams.csv' },
    { of: 'owner', value: 'Per', says: { manager: 'Ola' }, source: 'teams.csv' },
  ],
};
const none: SideRows = { spend: [], paths: [], details: [] };

describe('tables that speak of no lead', () => {
  test('are stored once, however often they are imported', async () => {
    const database = await emptyStore();
    expect(await putSide(database, rows)).toEqual({ added: 5, known: 0 });
    const before = await contentsOf(database);
    expect(await putSide(database, rows)).toEqual({ added: 0, known: 5 });
    expect(await contentsOf(database)).toEqual(before);
    expect(await getSide(database)).toEqual(rows);
    expect(await putSide(database, { ...none, spend: [spendOf('s3'), spendOf('s3')] })).toEqual({ added: 1, known: 1 });
  });

  test('say of one value what was said last, whatever the spelling, and each source for itself', async () => {
    const database = await emptyStore();
    await putSide(database, rows);
    const told = { of: 'owner', value: ' KARI ', says: { manager: 'Liv' }, source: 'teams.csv' };
    expect(await putSide(database, { ...none, details: [told] })).toEqual({ added: 0, known: 1 });
    const other = { ...told, source: 'new.csv' };
    expect(await putSide(database, { ...none, details: [other] })).toEqual({ added: 1, known: 0 });
    const { details } = await getSide(database);
    expect(details).toHaveLength(3);
    expect(details).toContainEqual(told);
    expect(details).toContainEqual(other);
  });

  test('are listed by the file they came from, and forgotten by it', async () => {
    const database = await emptyStore();
    await putSide(database, rows);
    expect(await sideSources(database)).toEqual([
      { kind: 'spend', source: 'costs.csv', rows: 1 },
      { kind: 'spend', source: 'more.csv', rows: 1 },
      { kind: 'paths', source: 'paths.csv', rows: 1 },
      { kind: 'details', source: 'teams.csv', rows: 2 },
    ]);
    await forgetSide(database, 'details', 'teams.csv');
    await forgetSide(database, 'spend', 'costs.csv');
    await forgetSide(database, 'spend', 'paths.csv');
    expect(await getSide(database)).toEqual({ spend: [spendOf('s2', 'more.csv')], paths: rows.paths, details: [] });
  });

  test('a damaged row costs itself alone', async () => {
    const database = await emptyStore();
    await putSide(database, rows);
    await database.put('spend', '{"id":', 's1');
    await database.put('details', '{"of":"owner"}', 'broken');
    expect(await getSide(database)).toEqual({ ...rows, spend: [spendOf('s2', 'more.csv')] });
    expect((await sideSources(database)).map(({ rows: count }) => count)).toEqual([1, 1, 2]);
  });

  test('are erased with everything', async () => {
    const database = await emptyStore();
    await putSide(database, rows);
    await eraseEverything(database);
    expect(await getSide(database)).toEqual(none);
  });

  test('pages put, list and forget them', async () => {
    const workspace = await testWorkspace();
    const ask = calls(reportHandlers(workspace));
    expect(await ask.importSide(rows)).toEqual({ added: 5, known: 0 });
    expect(await ask.sideTables(null)).toContainEqual({ kind: 'details', source: 'teams.csv', rows: 2 });
    expect(await ask.forgetSide({ kind: 'details', source: 'teams.csv' })).toBeNull();
    expect(await ask.sideTables(null)).toHaveLength(3);
  });
});

describe('a backup', () => {
  test('holds every row, in parts that are small, and gives them back', async () => {
    const database = await emptyStore();
    const many: SideRows = {
      ...rows,
      spend: Array.from({ length: 2001 }, (_, index) => spendOf(`s${String(index).padStart(4, '0')}`)),
    };
    await putSide(database, many);
    await stored(database, personOf('anna@firma.example', { touchpoints: visits(2) }));
    const parts = await backupOf(database);
    expect(parts.flat().filter(({ line }) => line === 'head')).toHaveLength(1);
    expect(parts.flat().filter(({ line }) => line === 'contact')).toHaveLength(1);
    const counts = parts.map((part) => part.reduce((sum, line) => sum + ('rows' in line ? line.rows.length : 0), 0));
    expect(Math.max(...counts)).toBe(1000);

    const workspace = await testWorkspace();
    for (const lines of parts) await calls(backupHandlers(workspace)).restorePart({ lines });
    expect(await getSide(workspace.store)).toEqual(await getSide(database));
    expect((await getSide(workspace.store)).spend).toHaveLength(2001);
  });

  test('a damaged row is refused with its place', async () => {
    const workspace = await testWorkspace();
    const lines = [{ line: 'spend', rows: [{ ...spendOf('a'), cost: 'much' }] }];
    await expect(calls(backupHandlers(workspace)).restorePart({ lines })).rejects.toMatchObject({
      code: 'invalidBackup',
      detail: '1.rows.0.cost',
    });
  });
});
