import { tableDefinitions } from './table-definitions.ts';

/** The PostgreSQL types that the CRM's columns have. */
export type ColumnType =
  | 'bigint'
  | 'numeric'
  | 'text'
  | 'boolean'
  | 'timestamptz'
  | 'date'
  | 'uuid'
  | 'jsonb'
  | 'bigint[]'
  | 'text[]'
  | 'jsonb[]';

/** One column of a table or view. */
export interface Column {
  name: string;
  type: ColumnType;
  notNull: boolean;
  /** `next` (identity), `now`, `uuid` or a literal; undefined means null. */
  default?: string;
  /** Table whose `id` the column holds. */
  references?: string;
  /** What deleting the referenced row does to this one. */
  onDelete: 'restrict' | 'cascade' | 'set null';
}

/** Columns of one table or view by name, in order. */
export type Columns = ReadonlyMap<string, Column>;

const columnPattern = /^(\w+) ([\w[\]]+)( not null)?(?: default (\S+))?(?: references (\w+)( cascade| set null)?)?$/;

/**
 * Reads comma-separated column definitions in the shortened SQL of `tableDefinitions`.
 * @throws Error when a definition is malformed.
 */
export function readColumns(definition: string): Columns {
  const columns = new Map<string, Column>();
  for (const part of definition.split(',')) {
    const text = part.trim().replace(/\s+/g, ' ');
    const [, name, type, notNull, fallback, references, onDelete] = columnPattern.exec(text) ?? [];
    if (!name) throw new Error(`Malformed column definition: ${text}`);
    columns.set(name, {
      name,
      type: type as ColumnType,
      notNull: notNull !== undefined,
      onDelete: (onDelete?.trim() ?? 'restrict') as Column['onDelete'],
      ...(fallback === undefined ? {} : { default: fallback }),
      ...(references === undefined ? {} : { references }),
    });
  }
  return columns;
}

/** All tables (not views) with their columns. */
export const tables: ReadonlyMap<string, Columns> = new Map(
  Object.entries(tableDefinitions).map(([name, definition]) => [name, readColumns(definition)]),
);
