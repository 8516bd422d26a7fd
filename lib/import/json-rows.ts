/**
 * NDJSON line by line, and lists of JSON objects.
 */

import { longestRow } from './csv-rows.ts';
import { cellsOf } from './json-cells.ts';
import { addProblem, emptyBatch, type RowBatch } from './rows.ts';

/** Puts objects into rows of the table's columns. What has no column is counted, never dropped in silence. */
export class ObjectRows {
  readonly #index: ReadonlyMap<string, number>;

  constructor(columns: readonly string[]) {
    this.#index = new Map(columns.map((name, index) => [name, index]));
  }

  add(value: unknown, line: number, batch: RowBatch): void {
    const cells = cellsOf(value);
    if (!cells) {
      addProblem(batch, line, 'notAnObject', String(JSON.stringify(value)));
      return;
    }
    const row = new Array<string>(this.#index.size).fill('');
    for (const [name, text] of cells) {
      const index = this.#index.get(name);
      if (index !== undefined) row[index] = text;
      else if (text !== '') batch.problems.push({ line, code: 'unknownColumn', column: name });
    }
    batch.rows.push(row);
    batch.lines.push(line);
  }
}

/** Reads the pieces of one file, in order. */
export class NdjsonReader {
  readonly #objects: ObjectRows;
  #rest = '';
  #line = 1;
  #tooLong = false;

  constructor(columns: readonly string[]) {
    this.#objects = new ObjectRows(columns);
  }

  /** The rows whose lines end in this piece of text. With `last` the remainder is a line as well. */
  read(text: string, last: boolean): RowBatch {
    const batch = emptyBatch();
    const lines = (this.#rest + text).split('\n');
    this.#rest = last ? '' : (lines.pop() ?? '');
    for (const line of lines) {
      if (this.#tooLong) this.#tooLong = false;
      else if (line.trim() !== '') this.#take(line, batch);
      this.#line++;
    }
    if (this.#rest.length > longestRow) {
      if (!this.#tooLong) addProblem(batch, this.#line, 'rowTooLong', this.#rest);
      this.#tooLong = true;
      this.#rest = '';
    }
    return batch;
  }

  #take(line: string, batch: RowBatch): void {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      addProblem(batch, this.#line, 'badJson', line);
      return;
    }
    this.#objects.add(value, this.#line, batch);
  }
}
