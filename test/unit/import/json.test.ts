import { describe, expect, it } from 'vitest';
import { backupPortions } from '../../../lib/import/backup-lines.ts';
import { isBackup } from '../../../lib/import/format.ts';
import { largestJson, openTable } from '../../../lib/import/table.ts';
import { allRows } from './support/importing.ts';
import { fileOf } from './support/sources.ts';

describe('NDJSON', () => {
  it('is read line by line; a broken line costs itself alone', async () => {
    const text = '{"email":"a@x.example","n":1}\n{"email":\n[1]\n\n{"n":2.5,"email":"b@x.example","ok":true}\n';
    const { rows, lines, problems } = await allRows(fileOf(text, { piece: 5 }));
    expect(rows).toEqual([
      ['a@x.example', '1', ''],
      ['b@x.example', '2.5', 'true'],
    ]);
    expect(lines).toEqual([1, 5]);
    expect(problems).toEqual([
      { line: 2, code: 'badJson', value: '{"email":' },
      { line: 3, code: 'notAnObject', value: '[1]' },
    ]);
  });

  it('takes nested objects apart and keeps lists as text', async () => {
    const { table, rows } = await allRows(
      fileOf('{"id":7,"properties":{"email":"a@x.example","tags":["x","y"]},"a":{"b":{"c":{"d":1}}}}\n'),
    );
    expect(table.shape.columns).toEqual(['id', 'properties.email', 'properties.tags', 'a.b.c']);
    expect(rows).toEqual([['7', 'a@x.example', '["x","y"]', '{"d":1}']]);
  });

  it('is not harmed by keys that mean something to JavaScript', async () => {
    const { table, rows } = await allRows(
      fileOf('{"__proto__":{"email":"evil@x.example"},"constructor":"c","email":"a@x.example"}\n'),
    );
    expect(table.shape.columns).toEqual(['__proto__.email', 'constructor', 'email']);
    expect(rows).toEqual([['evil@x.example', 'c', 'a@x.example']]);
    expect(({} as { email?: string }).email).toBeUndefined();
  });

  it('names a field that no earlier line had', async () => {
    const text = `${'{"email":"a@x.example"}\n'.repeat(30_000)}{"email":"b@x.example","late":"x"}\n`;
    expect((await allRows(fileOf(text))).problems).toEqual([{ line: 30_001, code: 'unknownColumn', column: 'late' }]);
  });
});

describe('JSON', () => {
  it.each([
    ['a list', '[{"email":"a@x.example"},{"email":"b@x.example"}]'],
    [
      'an object with one list',
      '{"total":2,"contacts":[{"email":"a@x.example"},{"email":"b@x.example"}],"tags":["x"]}',
    ],
    ['a list over several lines', '[\n  {"email":"a@x.example"},\n  {"email":"b@x.example"}\n]\n'],
    ['an object over several lines', '{\n "contacts": [\n  {"email":"a@x.example"},\n  {"email":"b@x.example"}\n]}\n'],
  ])('may be %s', async (_, text) => {
    expect((await allRows(fileOf(text))).rows).toEqual([['a@x.example'], ['b@x.example']]);
  });

  it.each([
    ['two lists', '{\n"a":[{"x":1}],\n"b":[{"y":1}]}', { code: 'jsonNoList' }],
    ['cut off', '[{"email":"a@x.example"},{"ema', { code: 'jsonBroken' }],
    ['an empty list', '[]', { code: 'noRows' }],
    ['an agreement', '{\n "format": "baton-agreement-1", "name": "x" }', { code: 'agreement' }],
  ])('is refused when it is %s', async (_, text, problem) => {
    await expect(openTable(fileOf(text))).rejects.toMatchObject(problem);
  });

  it('is refused over 100 MB, where NDJSON is not', async () => {
    const list = { ...fileOf('[{"email":"a@x.example"}]'), size: largestJson + 1 };
    await expect(openTable(list)).rejects.toMatchObject({ code: 'jsonTooLarge', detail: { limit: largestJson } });
    const lines = { ...fileOf('{"email":"a@x.example"}\n{"email":"b@x.example"}\n'), size: largestJson + 1 };
    await expect(openTable(lines)).resolves.toMatchObject({ shape: { format: 'ndjson' } });
  });
});

describe('a backup', () => {
  it('is known by its first line', () => {
    expect(isBackup('{"line":"head","format":"baton-backup-1","at":1}\n{"line":')).toBe(true);
    expect(isBackup('{"email":"a@x.example","note":"baton-backup-1"}\n')).toBe(false);
    expect(isBackup('"format":"baton-backup-1"')).toBe(false);
  });

  it('comes in portions, with the lines that are broken', async () => {
    const long = 'x'.repeat(600_000);
    const text = `{"line":"head"}\n{"a":"${long}"}\noops\n{"b":"${long}"}\n{"c":1}`;
    const lines: unknown[] = [];
    const broken: number[] = [];
    let portions = 0;
    for await (const portion of backupPortions(fileOf(text))) {
      lines.push(...portion.lines);
      broken.push(...portion.broken);
      portions++;
    }
    expect(lines.map((line) => Object.keys(line as object)[0])).toEqual(['line', 'a', 'b', 'c']);
    expect(broken).toEqual([3]);
    expect(portions).toBeGreaterThan(1);
  });
});
