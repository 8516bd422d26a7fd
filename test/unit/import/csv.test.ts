import { describe, expect, it } from 'vitest';
import { mostColumns } from '../../../lib/import/columns.ts';
import { guessDelimiter } from '../../../lib/import/csv-layout.ts';
import { CsvReader, longestRow } from '../../../lib/import/csv-rows.ts';
import { openTable } from '../../../lib/import/table.ts';
import { allRows } from './support/importing.ts';
import { fileOf } from './support/sources.ts';

describe('rows of a CSV file', () => {
  it('are the same however the file is cut, with their line numbers', async () => {
    const csv =
      'Email,Note\r\n"a@x.example","first\r\nsecond ""quoted"", more"\r\nb@x.example,\r\n\r\n  \r\nå@x.example,"ø"\r\n';
    for (const piece of [1, 2, 3, 7, 1000]) {
      const { rows, lines, problems } = await allRows(fileOf(csv, { piece }));
      expect(rows, `pieces of ${piece} bytes`).toEqual([
        ['a@x.example', 'first\r\nsecond "quoted", more'],
        ['b@x.example', ''],
        ['å@x.example', 'ø'],
      ]);
      expect(lines).toEqual([2, 4, 7]);
      expect(problems).toEqual([]);
    }
  });

  it.each([
    [',', 'a,b;c,d\n1,2,3\n'],
    [';', 'a;b;c\n1,5;2,5;3\n'],
    ['\t', 'a\tb c\td, e\n1\t2\t3\n'],
    ['|', 'a|b|c\n1|2,3|4\n'],
    [';', 'sep=;\na,b,c;d\n1,2,3;4\n'],
    [',', 'only one column\nvalue\n'],
    [',', '"a,b,c"\n"1,""x;y"",3"\n'],
  ])('guesses the delimiter %j', (delimiter, text) => {
    expect(guessDelimiter(text, true)).toBe(delimiter);
  });

  it('reads line feeds, carriage returns with line feeds, and both in one file', async () => {
    expect((await allRows(fileOf('a,b\n1,2\r\n"3",4\n"5","6"\r\n'))).rows).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('makes names of columns distinct and says so', async () => {
    const { table, repairs } = await allRows(fileOf('Email,Email,,__proto__,\na,b,c,d,\n'));
    expect(table.shape.columns).toEqual(['Email', 'Email (2)', '#3', '__proto__']);
    expect(repairs).toEqual({ renamedColumn: 1 });
  });

  it('reads a table whose first row is data already', async () => {
    const { table, rows } = await allRows(fileOf('a@x.example,Anna\nb@x.example,Bo\n'));
    expect(table.shape.columns).toEqual(['#1', '#2']);
    expect(rows).toHaveLength(2);
  });

  it('fills up short rows, and refuses rows with more fields than the header with their line', async () => {
    const { rows, problems, repairs } = await allRows(fileOf('a,b,c\n1,2\n1,2,3,4\n1,2,3,\n'));
    expect(rows).toEqual([
      ['1', '2', ''],
      ['1', '2', '3'],
    ]);
    expect(repairs).toEqual({ shortRow: 1 });
    expect(problems).toEqual([{ line: 3, code: 'tooManyFields', value: '4' }]);
  });
});

describe('rows wrapped in quotes as a whole', () => {
  it('are unwrapped and counted', async () => {
    const { rows, repairs } = await allRows(fileOf('a,b,c\n1,2,3\n"4,""five, 5"",6"\n"7,""say """"hi"""""",8"\n'));
    expect(rows).toEqual([
      ['1', '2', '3'],
      ['4', 'five, 5', '6'],
      ['7', 'say "hi"', '8'],
    ]);
    expect(repairs).toEqual({ unwrappedRow: 2 });
  });

  it('are unwrapped where the header is wrapped, too', async () => {
    expect((await allRows(fileOf('"a,b"\n"1,2"\n'))).rows).toEqual([['1', '2']]);
  });
});

describe('a quote that never ends', () => {
  it('costs its own row and no other, and is named by its line', async () => {
    const csv = `a,b,c\n1,"Anna,x\n${Array.from({ length: 50 }, (_, n) => `${n},Bo,y\n`).join('')}`;
    const { rows, problems } = await allRows(fileOf(csv));
    expect(rows).toHaveLength(50);
    expect(problems).toEqual([{ line: 2, code: 'unendedQuote', value: '1,"Anna,x' }]);
  });

  it('is found where a later quote seems to end it', async () => {
    const { rows, lines, problems } = await allRows(fileOf('a,b,c\n1,"Anna,x\n2,"Bob",y\n3,"Cy",z\n'));
    expect(rows).toEqual([
      ['2', 'Bob', 'y'],
      ['3', 'Cy', 'z'],
    ]);
    expect(lines).toEqual([3, 4]);
    expect(problems).toMatchObject([{ line: 2, code: 'unendedQuote' }]);
  });

  it('is given up after a bounded size, in a time that grows with the file and no faster', () => {
    const reader = new CsvReader({ delimiter: ',', columns: 2 });
    const line = 'x,"y\n';
    const count = Math.ceil((2 * longestRow) / line.length);
    const started = performance.now();
    let problems = 0;
    for (let at = 0; at < count; at += 10_000)
      problems += reader.read(line.repeat(Math.min(10_000, count - at)), false).problems.length;
    problems += reader.read('', true).problems.length;
    expect(problems).toBe(count);
    expect(performance.now() - started, 'milliseconds for 2 MB of broken lines').toBeLessThan(10_000);
  });

  it('leaves text alone that has quotes in it and line breaks, but is one row', async () => {
    const { rows, problems } = await allRows(fileOf('a,b\n"He said "hi" to\nme",x\n'));
    expect(rows).toEqual([['He said "hi" to\nme', 'x']]);
    expect(problems).toEqual([]);
  });
});

describe('what is no table', () => {
  const bomb = (columns: number) => Array.from({ length: columns }, (_, n) => `c${n}`).join(',');
  it.each([
    ['no bytes', '', { code: 'empty' }],
    ['blank lines', ' \n \n', { code: 'empty' }],
    ['a header alone', 'Email,Name\n', { code: 'noRows' }],
    [
      '10,000 columns',
      `${bomb(10_000)}\n${bomb(10_000)}\n`,
      { code: 'tooManyColumns', detail: { count: 10_000, limit: mostColumns } },
    ],
    ['one endless line', 'x'.repeat(600_000), { code: 'rowTooLong' }],
  ])('is refused: %s', async (_, text, problem) => {
    await expect(openTable(fileOf(text))).rejects.toMatchObject(problem);
  });

  it('is refused unread when it is too large', async () => {
    const file = {
      ...fileOf('a,b\n1,2\n'),
      size: 2 * 1024 ** 3,
      stream: () => expect.fail('a file of 2 GB was opened'),
    };
    await expect(openTable(file)).rejects.toMatchObject({ code: 'tooLarge', detail: { limit: 1_000_000_000 } });
  });

  it('takes 500 columns', async () => {
    expect((await openTable(fileOf(`${bomb(mostColumns)}\n${bomb(mostColumns)}\n`))).shape.columns).toHaveLength(
      mostColumns,
    );
  });

  it('says so when the browser cannot read on', async () => {
    const file = {
      ...fileOf('a,b\n'),
      stream: () => new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error('moved')) }),
    };
    await expect(openTable(file)).rejects.toMatchObject({ code: 'unreadable', detail: { reason: 'Error: moved' } });
  });
});
