/**
 * A stand-in for Dolibarr's REST API as its documentation and its source describe it:
 * https://wiki.dolibarr.org/index.php/Module_Web_Services_API_REST_(developer). Keeps its records in memory.
 */
import { type DolibarrRecord, type DolibarrRecords, dolibarrRecords } from './dolibarr-people.ts';
import { type Answer, type Asked, type Service, startService } from './service.ts';

/** A right of a key's user. */
export type DolibarrRight =
  | 'contacts'
  | 'thirdparties'
  | 'users'
  | 'self'
  | 'agendaevents'
  | 'proposals'
  | 'write'
  | 'agenda';

/** What an installation and its key are like. */
export interface DolibarrOptions {
  readonly token?: string;
  readonly records?: DolibarrRecords;
  /** Rights the user lacks: `write` to change contacts, `agenda` to make events, `self` to see their own data. */
  readonly lacks?: readonly DolibarrRight[];
  /** Before version 18 a right that is missing is a 401. */
  readonly isOlder?: boolean;
  /** The folder in which it lies. */
  readonly folder?: string;
  /** The module of the API is off. */
  readonly isOff?: boolean;
}

/** The stand-in, and what is in it. */
export interface DolibarrService extends Service {
  readonly token: string;
  readonly address: string;
  readonly records: DolibarrRecords;
  readonly contact: (id?: string) => DolibarrRecord;
  /** Notes of the events of a contact, as HTML. */
  readonly notes: (id?: string) => string[];
  /** Sets attributes of a contact, as somebody in Dolibarr would. */
  readonly change: (attributes: Record<string, unknown>, id?: string) => void;
}

/** Starts it with Élise (12), Hugo (13) and Rosa (third party 4). */
export async function startDolibarr(options: DolibarrOptions = {}): Promise<DolibarrService> {
  const { token = 'key-for-tests', lacks = [], isOlder = false, folder = '/dolibarr', isOff = false } = options;
  const records = options.records ?? dolibarrRecords();
  let next = 900;

  const service = await startService((asked) => {
    const base = `${folder}/api/index.php`;
    if (!asked.path.startsWith(`${base}/`)) return { status: 404, body: '<html>Not Found</html>' };
    if (isOff) return { body: 'Module Api must be enabled.<br><br>To activate modules, go on setup Area.' };
    if (asked.headers.dolapikey !== token)
      return failed(401, 'Unauthorized: Error user not valid (not found with api key or bad status)', 'authenticate');
    const [kind = '', id, part] = asked.path.slice(base.length + 1).split('/');
    if (kind === 'users' && id === 'info') return lacks.includes('self') ? denied() : { body: records.users?.[0] };
    const all = records[kind];
    if (!all) return failed(404, 'Not Found', 'route');
    if (lacks.includes(kind as DolibarrRight)) return denied();
    if (asked.method === 'POST') return created(all, asked.body as Record<string, unknown>);
    if (id === undefined) return list(kind, all, asked);
    if (asked.method === 'PUT' && lacks.includes(kind === 'agendaevents' ? 'agenda' : 'write')) return denied();
    const one = all.find((record) => record.id === id);
    if (!one) return failed(404, `${kind} not found`);
    if (asked.method === 'PUT') return changed(one, asked.body as Record<string, unknown>);
    return { body: part === 'representatives' ? records.users?.slice(0, 1) : one };
  });

  const denied = () => failed(isOlder ? 401 : 403, `${isOlder ? 'Unauthorized' : 'Forbidden'}: Insufficient rights`);

  function list(kind: string, all: DolibarrRecord[], { query }: Asked): Answer {
    const party = query.get('thirdparty_ids');
    let found = party === null ? all : all.filter(({ socid }) => socid === party);
    const filters = query.get('sqlfilters');
    if (filters !== null) {
      const conditions = filters.split(' or ').map((one) => /^\(t\.(\w+):=:(?:(\d+)|'([^'()]+)')\)$/.exec(one));
      if (conditions.includes(null)) return failed(400, 'Error when validating parameter sqlfilters');
      found = found.filter((record) =>
        conditions.some((one) => {
          const field = one?.[1] === 'rowid' ? 'id' : (one?.[1] ?? '');
          return String(record[field] ?? '').toLowerCase() === (one?.[2] ?? one?.[3])?.toLowerCase();
        }),
      );
    }
    if (query.get('sortorder') === 'DESC') found = found.toSorted((a, b) => Number(b.id) - Number(a.id));
    const limit = Number(query.get('limit') ?? 100);
    const shown = found.slice(Number(query.get('page') ?? 0) * limit).slice(0, limit);
    return shown.length === 0 ? failed(404, `No ${kind} found`) : { body: shown };
  }

  function created(all: DolibarrRecord[], body: Record<string, unknown>): Answer {
    if (lacks.includes('agenda')) return denied();
    if (body.userownerid === undefined) return failed(500, 'Error creating event');
    const { contact_id, socid, ...more } = body;
    const id = String(next++);
    all.push({ id, fk_contact: contact_id ?? null, fk_soc: socid ?? null, datec: 1_795_176_000, ...more });
    return { body: Number(id) };
  }

  /** Forgets attributes that are not sent along, as some versions do, and passes over those that do not exist. */
  function changed(record: DolibarrRecord, { array_options }: Record<string, unknown>): Answer {
    const sent = (array_options ?? {}) as Record<string, unknown>;
    const known = Object.keys(record.array_options ?? {});
    if (array_options) record.array_options = Object.fromEntries(known.map((name) => [name, sent[name] ?? null]));
    return { body: record };
  }

  function contact(id = '12'): DolibarrRecord {
    const found = records.contacts?.find((one) => one.id === id);
    if (!found) throw new Error(`no contact ${id}`);
    return found;
  }

  return {
    ...service,
    token,
    address: service.origin + folder,
    records,
    contact,
    notes: (id = '12') =>
      (records.agendaevents ?? []).filter((one) => one.fk_contact === id).map((one) => String(one.note_private)),
    change(attributes, id) {
      const record = contact(id);
      record.array_options = { ...(record.array_options as object), ...attributes };
    },
  };
}

function failed(code: number, message: string, stage = 'call'): Answer {
  return {
    status: code,
    body: { error: { code, message }, debug: { stages: { success: [], failure: [stage, 'message'] } } },
  };
}
