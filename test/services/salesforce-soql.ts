/** As much of SOQL as a stand-in needs, with Salesforce's own words for what is wrong with a query. */

/** A record: plain values, and the records it names. */
export type Row = Record<string, unknown>;

/** A kind of record: the fields that may be seen, and those of them that no query may filter by. */
export interface Table {
  readonly fields: Set<string>;
  readonly unfiltered?: readonly string[];
  rows: Row[];
}

/** A query that Salesforce refuses. */
export class SoqlError extends Error {
  readonly errorCode: string;

  constructor(errorCode: string, message: string) {
    super(message);
    this.errorCode = errorCode;
  }
}

const form = /^SELECT (.+?) FROM (\w+)(?: WHERE (.+?))?(?: ORDER BY ([\w.]+)(?: (ASC|DESC))?)?(?: LIMIT (\d+))?$/s;

/** Runs a query over the tables. Throws a `SoqlError`. */
export function runSoql(soql: string, tables: Readonly<Record<string, Table>>): Row[] {
  const [, select = '', from = '', where, order, direction, limit] = form.exec(soql) ?? malformed(soql);
  const table = tables[from];
  const problem = (text: string) => `\n${soql}\n^\nERROR at Row:1:Column:${soql.indexOf(from)}\n${text}`;
  if (!table) throw new SoqlError('INVALID_TYPE', problem(`sObject type '${from}' is not supported.`));
  const fields = select.split(',').map((field) => field.trim());
  for (const field of fields) {
    const own = field.includes('.') ? `${field.split('.')[0]}Id` : field;
    if (!table.fields.has(own) && !table.fields.has(field))
      throw new SoqlError('INVALID_FIELD', problem(`No such column '${field}' on entity '${from}'.`));
  }
  const test = where === undefined ? () => true : condition(where, table, soql);
  const found = table.rows.filter(test);
  if (order) found.sort((a, b) => String(at(a, order) ?? '').localeCompare(String(at(b, order) ?? '')));
  if (direction === 'DESC') found.reverse();
  return found.slice(0, limit === undefined ? undefined : Number(limit)).map((row) => picked(row, fields, from));
}

function picked(row: Row, fields: readonly string[], from: string): Row {
  const out: Row = { attributes: { type: from, url: `/services/data/v66.0/sobjects/${from}/${row.Id}` } };
  for (const field of fields) {
    const [first = '', second] = field.split('.');
    if (second === undefined) out[first] = row[first] ?? null;
    else {
      const inner = row[first] as Row | null | undefined;
      out[first] = inner ? { ...(out[first] as Row | undefined), [second]: inner[second] ?? null } : null;
    }
  }
  return out;
}

type Test = (row: Row) => boolean;

/** `A IN ('x', 'y') AND (B = true OR C >= 2026-01-01T00:00:00.000Z)`. */
function condition(text: string, table: Table, soql: string): Test {
  const tokens = text.match(/'(?:\\.|[^'\\])*'|>=|<=|[=(),]|[\w.:+-]+/gs) ?? [];
  let i = 0;
  const next = () => tokens[i++] ?? malformed(soql);
  const either = (): Test => {
    let test = both();
    while (tokens[i]?.toUpperCase() === 'OR') {
      i++;
      const [a, b] = [test, both()];
      test = (row) => a(row) || b(row);
    }
    return test;
  };
  const both = (): Test => {
    let test = one();
    while (tokens[i]?.toUpperCase() === 'AND') {
      i++;
      const [a, b] = [test, one()];
      test = (row) => a(row) && b(row);
    }
    return test;
  };
  const one = (): Test => {
    if (tokens[i] === '(') {
      i++;
      const test = either();
      if (next() !== ')') malformed(soql);
      return test;
    }
    const field = next();
    if (!table.fields.has(field)) throw new SoqlError('INVALID_FIELD', `No such column '${field}'`);
    if (table.unfiltered?.includes(field))
      throw new SoqlError('INVALID_FIELD', `field '${field}' can not be filtered in a query call`);
    const sign = next().toUpperCase();
    if (sign === 'IN') {
      next();
      const values: unknown[] = [];
      for (let token = next(); token !== ')'; token = next()) if (token !== ',') values.push(literal(token, soql));
      return (row) => values.some((value) => same(row[field], value));
    }
    const value = literal(next(), soql);
    if (sign === '=') return (row) => same(row[field] ?? null, value);
    if (sign === '>=') return (row) => Date.parse(String(row[field])) >= Date.parse(String(value));
    return malformed(soql);
  };
  const test = either();
  return i === tokens.length ? test : malformed(soql);
}

function literal(token: string, soql: string): unknown {
  if (token.startsWith("'")) return token.slice(1, -1).replace(/\\(.)/gs, '$1');
  if (token === 'true' || token === 'false') return token === 'true';
  if (token === 'null') return null;
  return /^[\d-]/.test(token) ? token : malformed(soql);
}

/** Ids are the same by their first 15 signs; texts in any case. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return a === b;
  if (/^[A-Za-z\d]{18}$/.test(a) && /^[A-Za-z\d]{15}(?:[A-Za-z\d]{3})?$/.test(b))
    return a.slice(0, 15) === b.slice(0, 15);
  return a.toLowerCase() === b.toLowerCase();
}

function at(row: Row, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Row | null)?.[name], row);
}

function malformed(soql: string): never {
  throw new SoqlError('MALFORMED_QUERY', `\n${soql}\n^\nERROR at Row:1:Column:1\nunexpected token`);
}
