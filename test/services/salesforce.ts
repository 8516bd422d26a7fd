/**
 * A stand-in for Salesforce: signing in, SOQL, describe, the composite resource, and writing, by the documentation of
 * its REST API.
 */
import { orgTables } from './salesforce-org.ts';
import { ids } from './salesforce-people.ts';
import { SignInStandIn } from './salesforce-sign-in.ts';
import { type Row, runSoql, SoqlError, type Table } from './salesforce-soql.ts';
import { type Answer, type Asked, type Service, startService } from './service.ts';

export { ids as salesforceIds };

/** What may differ from a usual org. */
export interface SalesforceOptions {
  /** Rows to a page; 2,000 by the documentation. */
  readonly pageSize?: number;
  /** Whether refresh tokens are good for one use. */
  readonly rotates?: boolean;
  /** Requests allowed in 24 hours. */
  readonly allowed?: number;
  /** The instant at which what is written is written. */
  readonly now?: () => number;
}

/** The running stand-in. */
export interface Salesforce extends Service {
  readonly clientId: string;
  readonly signIn: SignInStandIn;
  /** All records by kind; a kind that is deleted may not be seen by the user. */
  readonly tables: Record<string, Table>;
  /** Tasks that were written. */
  readonly written: Row[];
  /** Requests as Salesforce counts them. */
  used: number;
}

const data = '/services/data/v66.0';
const fault = (status: number, errorCode: string, message: string, fields?: string[]): Answer => ({
  status,
  body: [{ message, errorCode, ...(fields && { fields }) }],
});

/** Starts it, with an org of its own. */
export async function startSalesforce(options: SalesforceOptions = {}): Promise<Salesforce> {
  const { pageSize = 2000, rotates = true, allowed = 100_000, now = Date.now } = options;
  const signIn = new SignInStandIn({ clientId: '3MVG9.baton', rotates, allows: true });
  const tables = orgTables();
  const written: Row[] = [];
  const cursors = new Map<string, Row[]>();

  const service = await startService((asked) => {
    const signingIn = signIn.answer(asked, service.origin);
    if (signingIn) return signingIn;
    const token = asked.headers.authorization?.replace(/^Bearer /, '') ?? '';
    if (!signIn.accepted.has(token)) return fault(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    salesforce.used++;
    const headers = { 'sforce-limit-info': `api-usage=${salesforce.used}/${allowed}` };
    if (salesforce.used > allowed) return fault(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    const answer = asked.path === `${data}/composite` ? composite(asked) : one(asked.method, pathOf(asked), asked.body);
    return { ...answer, headers: { ...headers, ...answer.headers } };
  });

  function composite({ body }: Asked): Answer {
    const { compositeRequest: parts } = body as { compositeRequest: Row[] };
    if (parts.length > 25) return fault(400, 'LIMIT_EXCEEDED', 'The limit of 25 subrequests was exceeded');
    if (parts.filter(({ url }) => String(url).includes('/query')).length > 5)
      return fault(400, 'LIMIT_EXCEEDED', 'The limit of 5 query subrequests was exceeded');
    if (JSON.stringify(parts).includes('@{')) return fault(400, 'INVALID_INPUT', 'Invalid reference specified.');
    const compositeResponse = parts.map(({ method, url, referenceId, body: inner }) => {
      const answer = one(String(method), String(url), inner);
      return { body: answer.body ?? null, httpHeaders: {}, httpStatusCode: answer.status ?? 200, referenceId };
    });
    return { body: { compositeResponse } };
  }

  function one(method: string, path: string, body: unknown): Answer {
    const url = new URL(path, 'http://x');
    const [kind = '', name = '', id] = url.pathname.slice(data.length + 1).split('/');
    if (!url.pathname.startsWith(data)) return fault(404, 'NOT_FOUND', 'The requested resource does not exist');
    if (kind === 'query') return query(url.searchParams.get('q'), name);
    const table = tables[name];
    if (kind !== 'sobjects' || !table) return fault(404, 'NOT_FOUND', 'The requested resource does not exist');
    if (method === 'POST') return create(name, table, body as Row);
    if (id === undefined)
      return { body: { objectDescribe: { name, createable: true, queryable: true }, recentItems: [] } };
    if (id === 'describe') return { body: { name, fields: [...table.fields].map(described) } };
    const row = table.rows.find(({ Id }) => String(Id).slice(0, 15) === id.slice(0, 15));
    if (!row) return fault(404, 'NOT_FOUND', 'Provided external ID field does not exist or is not accessible');
    if (method === 'GET') return { body: row };
    return update(name, table, row, body as Row);
  }

  function query(soql: string | null, cursor: string): Answer {
    try {
      const found = soql === null ? (cursors.get(cursor) ?? []) : runSoql(soql, tables);
      const rest = found.slice(pageSize);
      const next = `01g${cursors.size}-${pageSize}`;
      if (rest.length > 0) cursors.set(next, rest);
      return {
        body: {
          totalSize: found.length,
          done: rest.length === 0,
          ...(rest.length > 0 && { nextRecordsUrl: `${data}/query/${next}` }),
          records: found.slice(0, pageSize),
        },
      };
    } catch (error) {
      if (error instanceof SoqlError) return fault(400, error.errorCode, error.message);
      throw error;
    }
  }

  function create(name: string, table: Table, body: Row): Answer {
    const unknown = unknownField(table, body);
    if (unknown) return fault(400, 'INVALID_FIELD', `No such column '${unknown}' on sobject of type ${name}`);
    const id = `00T5g0000Written${written.length}`.padEnd(18, 'A').slice(0, 18);
    const row = { ...body, Id: id, CreatedDate: new Date(now()).toISOString(), IsClosed: true };
    table.rows.push(row);
    written.push(row);
    return { status: 201, body: { id, success: true, errors: [] } };
  }

  function update(name: string, table: Table, row: Row, body: Row): Answer {
    const unknown = unknownField(table, body);
    if (unknown) return fault(400, 'INVALID_FIELD', `No such column '${unknown}' on sobject of type ${name}`);
    if (row.IsConverted) return fault(400, 'CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
    Object.assign(row, body);
    return { status: 204 };
  }

  const salesforce: Salesforce = { ...service, clientId: '3MVG9.baton', signIn, tables, written, used: 0 };
  return salesforce;
}

function unknownField(table: Table, body: Row): string | undefined {
  return Object.keys(body).find((field) => !table.fields.has(field));
}

function described(name: string): Row {
  return { name, label: name.replace(/__c$/, '').replaceAll('_', ' '), type: 'string', custom: name.endsWith('__c') };
}

function pathOf({ path, query }: Asked): string {
  return query.size > 0 ? `${path}?${query}` : path;
}
