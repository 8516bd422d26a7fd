/** The part of OData's filters that the stand-in for Dynamics knows: comparisons, `contains`, `and`, `or`, brackets. */

/** A row of a table. */
export type DynamicsRow = Record<string, unknown>;

/** A column that there is not. */
export class NoColumn extends Error {}

/** A filter as a test of rows. Throws `NoColumn`, and an error where it is no filter. */
export function filterOf(filter: string): (row: DynamicsRow) => boolean {
  const tokens = filter.match(/'(?:[^']|'')*'|[(),]|[^\s(),]+/g) ?? [];
  let place = 0;
  const next = () => tokens[place++];

  function any(): (row: DynamicsRow) => boolean {
    const parts = [all()];
    while (tokens[place] === 'or') {
      next();
      parts.push(all());
    }
    return (row) => parts.some((part) => part(row));
  }

  function all(): (row: DynamicsRow) => boolean {
    const parts = [one()];
    while (tokens[place] === 'and') {
      next();
      parts.push(one());
    }
    return (row) => parts.every((part) => part(row));
  }

  function one(): (row: DynamicsRow) => boolean {
    const token = next();
    if (token === '(') {
      const inner = any();
      if (next() !== ')') throw new Error('bracket');
      return inner;
    }
    if (token === 'contains') {
      const [, column = '', , value = ''] = [next(), next(), next(), next(), next()];
      return (row) => lower(valueIn(row, column)).includes(lower(literal(value)));
    }
    const [operator, value = ''] = [next(), next()];
    if (operator !== 'eq' && operator !== 'ne') throw new Error(`operator ${operator}`);
    return (row) => (lower(valueIn(row, token ?? '')) === lower(literal(value))) === (operator === 'eq');
  }

  const test = any();
  if (place !== tokens.length) throw new Error('rest');
  return test;
}

/** Dataverse compares texts without regard to case. */
function lower(value: unknown): string {
  return String(value ?? '').toLowerCase();
}

function literal(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

function valueIn(row: DynamicsRow, column: string): unknown {
  if (!(column in row)) throw new NoColumn(column);
  return row[column];
}
