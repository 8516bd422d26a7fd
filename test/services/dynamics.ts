/** A stand-in for Dataverse's Web API 9.2, by the session of the browser, as Microsoft documents it. */
import { type DynamicsRow, filterOf, NoColumn } from './dynamics-filter.ts';
import { dynamicsIds, dynamicsTables } from './dynamics-tables.ts';
import { type Answer, type Asked, type Service, startService } from './service.ts';

export { dynamicsIds } from './dynamics-tables.ts';

/** What may differ from a usual Dynamics. */
export interface DynamicsOptions {
  /** The instant at which what is written is written. */
  readonly now?: () => number;
}

/** The running stand-in. */
export interface Dynamics extends Service {
  /** The cookie that is accepted. */
  readonly cookie: string;
  /** All tables; one that is deleted belongs to an app that is not installed. */
  readonly tables: Record<string, DynamicsRow[]>;
  /** Tables that the user may not read. */
  readonly forbidden: Set<string>;
  /** Notes that were written. */
  readonly notes: DynamicsRow[];
  /** Ends the session. */
  signOut(): void;
}

const root = '/api/data/v9.2/';
const isAnnotated = /include-annotations="[^"]*(?:FormattedValue|\*)/;

const fault = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
});

/** Starts it, with tables of its own. */
export async function startDynamics({ now = Date.now }: DynamicsOptions = {}): Promise<Dynamics> {
  const tables = dynamicsTables();
  const forbidden = new Set<string>();
  const notes: DynamicsRow[] = [];
  let isSignedIn = true;

  const service = await startService((asked) => {
    if (asked.headers.cookie !== dynamics.cookie || !isSignedIn)
      return { status: 302, headers: { location: 'https://login.microsoftonline.com/common/oauth2/authorize' } };
    if (asked.headers['odata-version'] !== '4.0') return fault(400, '0x80060888', 'OData-Version is missing.');
    const path = decodeURIComponent(asked.path);
    const [, table = '', id] = /^([A-Za-z]+)(?:\(([^()]+)\))?(?:\/Attributes)?$/.exec(path.slice(root.length)) ?? [];
    if (!path.startsWith(root)) return { status: 404, body: '<html>Not found</html>' };
    if (table === 'WhoAmI') return { body: { UserId: dynamicsIds.user, BusinessUnitId: dynamicsIds.user } };
    if (table === 'EntityDefinitions') return attributes(id ?? '', asked.query.get('$filter') ?? '');
    const rows = tables[table];
    if (!rows) return fault(404, '0x80060888', `Resource not found for the segment '${table}'.`);
    if (forbidden.has(table))
      return fault(403, '0x80040220', `Principal user is missing prvRead${table} privilege (id 1) on OTC=4.`);
    try {
      if (asked.method === 'POST') return created(asked);
      if (id === undefined) return found(asked, rows, table);
      const row = rows.find((one) => Object.values(one)[0] === id);
      if (!row) return fault(404, '0x80040217', 'Does Not Exist');
      return asked.method === 'PATCH' ? changed(asked, row, table) : { body: row };
    } catch (error) {
      if (error instanceof NoColumn)
        return fault(400, '0x80060888', `Could not find a property named '${error.message}' on type '${table}'.`);
      return fault(400, '0x80060888', `Syntax error in the filter '${asked.query.get('$filter')}'`);
    }
  });

  function attributes(definition: string, filter: string): Answer {
    const table = /^LogicalName='(\w+)'$/.exec(definition)?.[1] ?? '';
    const [row = {}] = tables[`${table}s`] ?? [];
    const test = filterOf(filter);
    const all = Object.keys(row).map((name) => ({
      LogicalName: name,
      DisplayName: { UserLocalizedLabel: name === 'new_contractend' ? { Label: 'Avtalen løper ut' } : null },
    }));
    return { body: { value: all.filter(test) } };
  }

  function found({ query, headers }: Asked, rows: readonly DynamicsRow[], table: string): Answer {
    const columns = (query.get('$select') ?? '').split(',');
    const expanded = /^(\w+)\(/.exec(query.get('$expand') ?? '')?.[1];
    const filter = query.get('$filter');
    const test = filter === null ? () => true : filterOf(filter);
    const [by = '', way] = (query.get('$orderby') ?? '').split(' ');
    const missing = columns.find((column) => rows[0] && !(column in rows[0]));
    if (missing) throw new NoColumn(missing);
    const matching = rows.filter(test).toSorted((a, b) => String(a[by]).localeCompare(String(b[by])));
    if (way === 'desc') matching.reverse();
    const names = isAnnotated.test(String(headers.prefer ?? ''));
    const value = matching.slice(0, Number(query.get('$top') ?? 5000)).map((row) => {
      const wanted = [
        ...columns,
        ...(names ? columns.map((column) => `${column}@OData.Community.Display.V1.FormattedValue`) : []),
      ];
      const shown = Object.entries(row).filter(([name]) => wanted.includes(name) || name === expanded);
      return { '@odata.etag': 'W/"1"', ...Object.fromEntries(shown) };
    });
    return { body: { '@odata.context': `${root}$metadata#${table}`, value } };
  }

  function created({ body }: Asked): Answer {
    const json = body as DynamicsRow;
    const bound = json['objectid_lead@odata.bind'] ?? json['objectid_contact@odata.bind'];
    const target = /^\/(?:leads|contacts)\(([\da-f-]+)\)$/.exec(String(bound))?.[1];
    if (!target) return fault(400, '0x80048d19', 'Error identified in Payload');
    const annotationid = `1d2f3a4b-0000-4000-9000-${String(notes.length).padStart(12, '0')}`;
    const row = {
      annotationid,
      subject: json.subject,
      notetext: json.notetext,
      createdon: new Date(now()).toISOString(),
      _objectid_value: target,
    };
    tables.annotations?.push(row);
    notes.push(row);
    const address = `${service.origin}${root}annotations(${annotationid})`;
    return { status: 204, headers: { 'odata-version': '4.0', 'odata-entityid': address } };
  }

  function changed({ headers, body }: Asked, row: DynamicsRow, table: string): Answer {
    if (headers['if-match'] !== '*') return fault(400, '0x80040203', 'If-Match is missing.');
    const json = body as DynamicsRow;
    const missing = Object.keys(json).find((column) => !(column in row));
    if (missing) throw new NoColumn(missing);
    if (table === 'leads' && row.statecode !== 0)
      return fault(400, '0x80040203', 'This lead is already in closed state.');
    Object.assign(row, json);
    return { status: 204 };
  }

  const dynamics: Dynamics = {
    ...service,
    cookie: 'CrmOwinAuth=rita',
    tables,
    forbidden,
    notes,
    signOut() {
      isSignedIn = false;
    },
  };
  return dynamics;
}
