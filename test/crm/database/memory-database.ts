import { randomUUID } from 'node:crypto';
import { PostgrestError } from '../postgrest/postgrest-error.ts';
import { castJson, timestamp } from './column-values.ts';
import type { Json, Row } from './json.ts';
import { afterChange } from './row-triggers.ts';
import { type Column, type Columns, tables } from './schema.ts';
import { views } from './views.ts';

/** The CRM's tables and views, in memory. Every method throws PostgrestError where PostgreSQL would fail. */
export class MemoryDatabase {
  /** Gives the current moment; every default and trigger takes it from here. */
  readonly now: () => Date;
  readonly #rows = new Map<string, Row[]>([...tables.keys()].map((name) => [name, []]));
  readonly #lastIds = new Map<string, number>();

  constructor(now: () => Date) {
    this.now = now;
  }

  /** Whether a table or view of this name exists. */
  has(name: string): boolean {
    return tables.has(name) || views.has(name);
  }

  /** Columns of a table or view. */
  columns(name: string): Columns {
    const columns = tables.get(name) ?? views.get(name)?.columns;
    if (!columns)
      throw new PostgrestError(404, 'PGRST205', `Could not find the table 'public.${name}' in the schema cache`);
    return columns;
  }

  /** Rows of a table or view, in no promised order. */
  rows(name: string): readonly Row[] {
    return this.#rows.get(name) ?? views.get(name)?.rows((table) => this.rows(table), this.now()) ?? [];
  }

  /** Adds a row, completing it with defaults, and returns it. */
  insert(table: string, values: Row): Row {
    const rows = this.#tableRows(table);
    const given = this.#cast(table, values);
    const row: Row = {};
    for (const column of this.columns(table).values()) {
      row[column.name] =
        given[column.name] === undefined ? this.#defaultOf(table, column) : (given[column.name] ?? null);
    }
    if (rows.some(({ id }) => id === row.id)) {
      throw new PostgrestError(
        409,
        '23505',
        `duplicate key value violates unique constraint "${table}_pkey"`,
        `Key (id)=(${row.id}) already exists.`,
      );
    }
    this.#check(table, row);
    if (typeof row.id === 'number') this.#lastIds.set(table, Math.max(row.id, this.#lastIds.get(table) ?? 0));
    rows.push(row);
    return row;
  }

  /** Changes a row of a table in place. */
  update(table: string, row: Row, changes: Row): void {
    const next = { ...row, ...this.#cast(table, changes) };
    this.#check(table, next);
    Object.assign(row, afterChange(table, row, next, this.now()));
  }

  /** Deletes a row of a table together with the rows that cannot be without it. */
  delete(table: string, row: Row): void {
    for (const [other, columns] of tables) {
      for (const column of columns.values()) {
        if (column.references !== table) continue;
        for (const dependent of this.rows(other).filter((candidate) => candidate[column.name] === row.id)) {
          this.#release(table, row, other, column, dependent);
        }
      }
    }
    const rows = this.#tableRows(table);
    rows.splice(rows.indexOf(row), 1);
  }

  /** Runs `work`; when it throws, every table is again as it was before. */
  transaction<Result>(work: () => Result): Result {
    const before = [...this.#rows].map(([name, rows]) => [name, rows.map((row) => ({ ...row }))] as const);
    try {
      return work();
    } catch (error) {
      for (const [name, rows] of before) this.#rows.set(name, rows);
      throw error;
    }
  }

  #release(table: string, row: Row, other: string, column: Column, dependent: Row): void {
    if (column.onDelete === 'cascade') this.delete(other, dependent);
    else if (column.onDelete === 'set null') dependent[column.name] = null;
    else {
      const constraint = `${other}_${column.name}_fkey`;
      const message = `update or delete on table "${table}" violates foreign key constraint "${constraint}" on table "${other}"`;
      throw new PostgrestError(
        409,
        '23503',
        message,
        `Key (id)=(${row.id}) is still referenced from table "${other}".`,
      );
    }
  }

  #tableRows(table: string): Row[] {
    this.columns(table);
    const rows = this.#rows.get(table);
    if (!rows) throw new PostgrestError(500, '55000', `cannot change view "${table}"`);
    return rows;
  }

  #defaultOf(table: string, column: Column): Json {
    if (column.default === undefined) return null;
    if (column.default === 'next') return (this.#lastIds.get(table) ?? 0) + 1;
    if (column.default === 'now') return timestamp(this.now());
    return castJson(column.type, column.default === 'uuid' ? randomUUID() : column.default);
  }

  #cast(table: string, values: Row): Row {
    const columns = this.columns(table);
    const cast: Row = {};
    for (const [name, value] of Object.entries(values)) {
      const column = columns.get(name);
      if (!column)
        throw new PostgrestError(
          400,
          'PGRST204',
          `Could not find the '${name}' column of '${table}' in the schema cache`,
        );
      cast[name] = castJson(column.type, value);
    }
    return cast;
  }

  #check(table: string, row: Row): void {
    for (const { name, notNull, references } of this.columns(table).values()) {
      const value = row[name] ?? null;
      if (value === null && notNull) {
        throw new PostgrestError(
          400,
          '23502',
          `null value in column "${name}" of relation "${table}" violates not-null constraint`,
        );
      }
      if (value !== null && references && !this.rows(references).some(({ id }) => id === value)) {
        const message = `insert or update on table "${table}" violates foreign key constraint "${table}_${name}_fkey"`;
        throw new PostgrestError(
          409,
          '23503',
          message,
          `Key (${name})=(${value}) is not present in table "${references}".`,
        );
      }
    }
  }
}
