/**
 * Lists of like objects as columns: a list of 100,000 leads is written and read in a tenth of the time that the objects
 * would take, and most of what stands in it is numbers.
 */
import type { LeadTableBlock } from './schema.ts';

/**
 * What a field is: a number of any size; a whole number from -1 on; yes or no; one of a few words; any word; or a text that no two lines share. What is
 * undefined is undefined again when it is read.
 */
export type FieldKind = 'number' | 'place' | 'flag' | readonly string[] | 'word' | 'text';

/** The fields of a kind of line. */
export type Fields<Line> = { readonly [Name in keyof Required<Line>]: FieldKind };

/** Lines in columns. `of`: what the columns are called by, as several lists may be in one block. */
export function packLines<Line extends object>(
  lines: readonly Line[],
  fields: Fields<Line>,
  of: string,
): LeadTableBlock {
  const block: LeadTableBlock = {};
  for (const [name, kind] of entriesOf(fields)) {
    const key = `${of}.${name}`;
    const told = (place: number): unknown => lines[place]?.[name];
    if (kind === 'text') {
      block[key] = JSON.stringify(Array.from(lines, (line) => line[name]));
    } else if (kind === 'word') {
      const words = new Map<unknown, number>([[undefined, 0]]);
      block[key] = filled(new Uint32Array(lines.length), (place) => {
        const word = told(place);
        let code = words.get(word);
        if (code === undefined) {
          code = words.size;
          words.set(word, code);
        }
        return code;
      });
      block[`${key}.words`] = JSON.stringify([...words.keys()].slice(1));
    } else if (kind === 'number') {
      block[key] = filled(new Float64Array(lines.length), (place) => (told(place) as number | undefined) ?? Number.NaN);
    } else if (kind === 'place') {
      block[key] = filled(new Uint32Array(lines.length), (place) => ((told(place) as number | undefined) ?? -2) + 2);
    } else {
      const words: readonly unknown[] = kind === 'flag' ? [false, true] : kind;
      block[key] = filled(new Uint8Array(lines.length), (place) => words.indexOf(told(place)) + 1);
    }
  }
  return block;
}

function filled<Column extends Exclude<LeadTableBlock[string], string>>(
  column: Column,
  valueAt: (place: number) => number,
): Column {
  for (let place = 0; place < column.length; place += 1) column[place] = valueAt(place);
  return column;
}

/** What gives each field of a line at a place. */
export type LineReader<Line> = { readonly [Name in keyof Required<Line>]: (place: number) => Line[Name] };

/**
 * Reads lines of so many that were packed, field by field, so that whoever puts them together writes all fields down: lines
 * made by names that are looked up take twice the time. `RangeError` where a column is not there or not as long.
 */
export function lineReader<Line extends object>(
  block: LeadTableBlock,
  fields: Fields<Line>,
  of: string,
  count: number,
): LineReader<Line> {
  const readers = entriesOf(fields).map(([name, kind]) => [name, readerOf(block, `${of}.${name}`, kind, count)]);
  return Object.fromEntries(readers) as LineReader<Line>;
}

function entriesOf<Line>(fields: Fields<Line>): [name: keyof Line & string, kind: FieldKind][] {
  return Object.entries(fields) as [keyof Line & string, FieldKind][];
}

function readerOf(block: LeadTableBlock, key: string, kind: FieldKind, count: number): (place: number) => unknown {
  if (kind === 'text') {
    const texts = wordsIn(block, key);
    if (texts.length !== count) throw new RangeError('a column of the stored table is damaged');
    return (place) => texts[place];
  }
  const column = columnIn(block, key, count);
  if (kind === 'number') {
    return (place) => {
      const value = column[place];
      return Number.isNaN(value) ? undefined : value;
    };
  }
  if (kind === 'place') {
    return (place) => {
      const value = column[place] ?? 0;
      return value === 0 ? undefined : value - 2;
    };
  }
  const words: readonly unknown[] =
    kind === 'word' ? wordsIn(block, `${key}.words`) : kind === 'flag' ? [false, true] : kind;
  return (place) => words[(column[place] ?? 0) - 1];
}

/** A column of so many numbers. Throws `RangeError` where it is none. */
export function columnIn(block: LeadTableBlock, key: string, count?: number): Exclude<LeadTableBlock[string], string> {
  const column = block[key];
  if (column === undefined || typeof column === 'string' || (count !== undefined && column.length !== count)) {
    throw new RangeError('a column of the stored table is damaged');
  }
  return column;
}

/** A list of words. Throws `RangeError` where it is none. */
export function wordsIn(block: LeadTableBlock, key: string): readonly string[] {
  const text = block[key];
  const words: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
  if (!Array.isArray(words)) throw new RangeError('a dictionary of the stored table is damaged');
  return words;
}
