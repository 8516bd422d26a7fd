import { castText, compareValues } from '../database/column-values.ts';
import { type Json, jsonContains, type Row } from '../database/json.ts';
import type { Column, Columns } from '../database/schema.ts';
import type { ColumnFilter, Filter } from './filters.ts';
import { PostgrestError, unknownColumn, unreadable } from './postgrest-error.ts';
import { splitList } from './split-list.ts';

/** SQL's three truth values; null is "unknown", which selects nothing, negated or not. */
type Truth = boolean | null;
type Test = (value: Json) => boolean;

const comparisons: Record<string, (order: number) => boolean> = {
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
};

const sqlOperators: Record<string, string> = {
  like: '~~',
  ilike: '~~*',
  match: '~',
  imatch: '~*',
  cs: '@>',
  cd: '<@',
  ov: '&&',
};

function patternTest(column: Column, operator: string, pattern: string): Test {
  if (column.type !== 'text') {
    throw new PostgrestError(404, '42883', `operator does not exist: ${column.type} ${sqlOperators[operator]} unknown`);
  }
  const flags = operator.startsWith('i') ? 'isu' : 'su';
  const like = `^${pattern
    .replace(/[\\^$.|?+()[\]{}]/g, '\\$&')
    .replace(/[*%]/g, '.*')
    .replace(/_/g, '.')}$`;
  const expression = new RegExp(operator.endsWith('like') ? like : pattern, flags);
  return (value) => expression.test(String(value));
}

function containmentTest(column: Column, operator: string, text: string): Test {
  if (column.type !== 'jsonb' && !column.type.endsWith('[]')) {
    throw new PostgrestError(404, '42883', `operator does not exist: ${column.type} ${sqlOperators[operator]} unknown`);
  }
  const wanted = castText(column.type, text);
  if (operator === 'cs') return (value) => jsonContains(value, wanted);
  if (operator === 'cd') return (value) => jsonContains(wanted, value);
  const list = Array.isArray(wanted) ? wanted : [];
  return (value) => Array.isArray(value) && list.some((item) => jsonContains(value, [item]));
}

function isTest(filter: ColumnFilter): (value: Json) => Truth {
  const word = filter.value.toLowerCase();
  if (word === 'null') return (value) => value === null;
  if (word === 'not_null') return (value) => value !== null;
  if (word === 'true' || word === 'false') return (value) => value === (word === 'true');
  throw unreadable('filter', `is.${filter.value}`);
}

function valueTest(filter: ColumnFilter, column: Column): Test {
  const { operator, value: text } = filter;
  const same =
    (wanted: Json): Test =>
    (value) =>
      JSON.stringify(value) === JSON.stringify(wanted);
  if (operator === 'eq') return same(castText(column.type, text));
  if (operator === 'neq') {
    const equal = same(castText(column.type, text));
    return (value) => !equal(value);
  }
  if (operator === 'in') {
    const list = /^\((.*)\)$/s.exec(text)?.[1];
    if (list === undefined) throw unreadable('filter', `in.${text}`);
    const tests = splitList(list).map((item) => same(castText(column.type, item)));
    return (value) => tests.some((test) => test(value));
  }
  const comparison = comparisons[operator];
  if (comparison) {
    const wanted = castText(column.type, text);
    return (value) => comparison(compareValues(value, wanted));
  }
  if (/^i?(like|match)$/.test(operator)) return patternTest(column, operator, text);
  if (/^(cs|cd|ov)$/.test(operator)) return containmentTest(column, operator, text);
  throw unreadable('filter', `${operator}.${text}`);
}

function columnTest(filter: ColumnFilter, table: string, columns: Columns): (row: Row) => Truth {
  const column = columns.get(filter.column);
  if (!column) throw unknownColumn(table, filter.column);
  const test = filter.operator === 'is' ? isTest(filter) : valueTest(filter, column);
  return (row) => {
    const value = row[filter.column] ?? null;
    return value === null && filter.operator !== 'is' ? null : test(value);
  };
}

function truthTest(filter: Filter, table: string, columns: Columns): (row: Row) => Truth {
  const decide =
    filter.kind === 'column'
      ? columnTest(filter, table, columns)
      : groupTest(filter.kind, filter.filters, table, columns);
  if (!filter.negated) return decide;
  return (row) => {
    const truth = decide(row);
    return truth === null ? null : !truth;
  };
}

function groupTest(kind: 'and' | 'or', filters: Filter[], table: string, columns: Columns): (row: Row) => Truth {
  const tests = filters.map((filter) => truthTest(filter, table, columns));
  const deciding = kind === 'or';
  return (row) => {
    const truths = tests.map((test) => test(row));
    if (truths.includes(deciding)) return deciding;
    return truths.includes(null) ? null : !deciding;
  };
}

/**
 * The test for rows that fulfil all filters.
 * @throws PostgrestError for an unknown column or operator, or a value that does not fit its column.
 */
export function rowTest(filters: Filter[], table: string, columns: Columns): (row: Row) => boolean {
  const test = groupTest('and', filters, table, columns);
  return (row) => test(row) === true;
}
