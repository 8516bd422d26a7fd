import { PostgrestError, unreadable } from './postgrest-error.ts';
import { splitTopLevel, unquote } from './split-list.ts';

/** One condition on a column, e.g. `last_seen=gte.2026-01-01`. */
export interface ColumnFilter {
  kind: 'column';
  column: string;
  operator: string;
  /** Text after the operator; for `in` still with its brackets. */
  value: string;
  negated: boolean;
}

/** Conditions joined by `and=(…)` or `or=(…)`. */
export interface FilterGroup {
  kind: 'and' | 'or';
  filters: Filter[];
  negated: boolean;
}

/** A condition on a row. */
export type Filter = ColumnFilter | FilterGroup;

/** Query parameters that are not filters. */
const reserved = new Set(['select', 'order', 'limit', 'offset', 'columns', 'on_conflict', 'apikey']);

function readCondition(column: string, condition: string): ColumnFilter {
  const negated = condition.startsWith('not.');
  const rest = negated ? condition.slice(4) : condition;
  const dot = rest.indexOf('.');
  if (dot < 1) throw unreadable('filter', condition);
  return { kind: 'column', column, operator: rest.slice(0, dot), value: rest.slice(dot + 1), negated };
}

function readGroup(key: string, text: string): FilterGroup {
  const match = /^(not\.)?(and|or)$/.exec(key);
  if (!match || !text.startsWith('(') || !text.endsWith(')')) throw unreadable('logic tree', text);
  const filters = splitTopLevel(text.slice(1, -1)).map((part): Filter => {
    const nested = /^((?:not\.)?(?:and|or))(\(.*\))$/s.exec(part.trim());
    if (nested) return readGroup(nested[1] ?? '', nested[2] ?? '');
    const dot = part.indexOf('.');
    if (dot < 1) throw unreadable('logic tree', text);
    const condition = readCondition(part.slice(0, dot).trim(), part.slice(dot + 1));
    return { ...condition, value: unquote(condition.value) };
  });
  return { kind: match[2] as 'and' | 'or', filters, negated: match[1] !== undefined };
}

/** The column that a parameter names. */
function columnOf(key: string): string {
  // PostgREST's parser stops at a bracket; the CRM counts on it and sends due_date[0]=…&due_date[1]=….
  const column = key.replace(/\[.*$/, '');
  const [embedded, inner] = column.split('.');
  if (inner === undefined) return column;
  throw new PostgrestError(400, 'PGRST108', `'${embedded}' is not an embedded resource in this request`);
}

/**
 * Reads all filters of a query string.
 * @throws PostgrestError PGRST100 when one cannot be read, PGRST108 for one on an embedded resource.
 */
export function readFilters(params: URLSearchParams): Filter[] {
  return [...params]
    .filter(([key]) => !reserved.has(key))
    .map(([key, value]) =>
      /^(not\.)?(and|or)$/.test(key) ? readGroup(key, value) : readCondition(columnOf(key), value),
    );
}
