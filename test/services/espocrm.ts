/**
 * A stand-in for EspoCRM, after the documentation and the vendor's source: its REST API in memory, with a few invented
 * people. Its habits are kept: lists show the primary address alone, an error has no body but a header with its reason,
 * unknown attributes are left alone, and a list larger than an administrator allows is refused.
 */
import { type EspoPerson, type EspoRecord, espoNote, espoPeople, userId } from './espocrm-people.ts';
import { type Answer, type Asked, type Service, startService } from './service.ts';

/** What roles allow: each action of a scope, or nothing of it. */
export type EspoRights = Record<string, Record<string, string> | false>;

/** A running stand-in. */
export interface EspoService extends Service {
  /** What the user enters as its address. */
  readonly address: string;
  readonly key: string;
  readonly people: EspoPerson[];
  readonly rights: EspoRights;
  readonly settings: { countsTotals: boolean };
  /** Every post written through the API. */
  readonly notes: EspoRecord[];
  /** A record by its id. */
  person(id: string): EspoPerson;
}

const key = '0123456789abcdef0123456789abcdef';
const links = ['meetings', 'calls', 'tasks', 'emails', 'opportunities', 'campaignLogRecords'] as const;
const scopeOf = {
  meetings: 'Meeting',
  calls: 'Call',
  tasks: 'Task',
  emails: 'Email',
  opportunities: 'Opportunity',
  campaignLogRecords: 'Campaign',
} as const;

/** Starts it. `folder` is where it lies: `/crm`. */
export async function startEspocrm({ folder = '', people = espoPeople() } = {}): Promise<EspoService> {
  const all = { create: 'yes', read: 'all', edit: 'all', delete: 'no', stream: 'all' };
  const names = ['Contact', 'Lead', ...Object.values(scopeOf)];
  const rights: EspoRights = Object.fromEntries(names.map((name) => [name, { ...all }]));
  const settings: EspoService['settings'] = { countsTotals: true };
  const notes: EspoRecord[] = [];

  const service = await startService((asked) => {
    const root = `${folder}/api/v1`;
    if (!asked.path.startsWith(`${root}/`)) return { status: 404, body: '<!doctype html><h1>Not Found</h1>' };
    if (asked.headers['x-api-key'] !== key) return { status: 401 };
    return api(asked.path.slice(root.length), asked);
  });

  const may = (scope: string, action: string) => {
    const granted = rights[scope];
    return granted ? (granted[action] ?? 'no') !== 'no' : false;
  };

  function api(path: string, { method, query, body }: Asked): Answer {
    const [, scope = '', id = '', link = ''] = path.split('/');
    if (method === 'GET' && path === '/App/user') return user();
    if (method === 'POST' && path === '/Note') return post(body as Record<string, unknown>);
    if (scope !== 'Contact' && scope !== 'Lead') return error(404, 'Not found');
    if (Number(query.get('maxSize') ?? 0) > 200) return error(403, 'Max size should not exceed 200.');
    if (!may(scope, 'read')) return error(403, '');
    if (method === 'GET' && id === '') return listOf(search(scope, query), query);
    const person = people.find((each) => each.scope === scope && each.record.id === id);
    if (!person) return error(404, `Record ${id} does not exist.`);
    if (method === 'GET' && link === '') return { body: person.record };
    if (method === 'PATCH' && link === '') return update(person, body as Record<string, unknown>);
    if (method !== 'GET') return error(405, 'Method not allowed');
    if (link === 'stream') return may(scope, 'stream') ? listOf(person.stream, query) : error(403, '');
    const known = links.find((each) => each === link);
    if (!known || (known === 'opportunities' && scope === 'Lead')) return error(404, 'Link does not exist.');
    return may(scopeOf[known], 'read') ? listOf(person[known], query) : error(403, '');
  }

  /** A scope that is closed altogether is not among the rights. */
  function user(): Answer {
    const table = Object.fromEntries(Object.entries(rights).filter(([, granted]) => granted));
    return { body: { user: { id: userId, userName: 'baton', name: 'Baton' }, acl: { table }, token: null } };
  }

  function search(scope: string, query: URLSearchParams): EspoRecord[] {
    const wanted = query.getAll('where[0][value][]').map((each) => each.toLowerCase());
    const isFiltered = query.get('where[0][type]') === 'in' && query.get('where[0][attribute]') === 'emailAddress';
    const has = ({ emailAddressData = [] }: { emailAddressData?: { lower: string }[] }) =>
      emailAddressData.some(({ lower }) => wanted.includes(lower));
    return people
      .filter((each) => each.scope === scope && (!isFiltered || has(each.record as never)))
      .map(({ record: { emailAddressData: _, ...shown } }) => shown as EspoRecord)
      .toSorted(
        (a, b) => String(a.createdAt).localeCompare(String(b.createdAt)) * (query.get('order') === 'desc' ? -1 : 1),
      );
  }

  function listOf(records: readonly EspoRecord[], query: URLSearchParams): Answer {
    const offset = Number(query.get('offset') ?? 0);
    const until = offset + Number(query.get('maxSize') ?? 200);
    const total = settings.countsTotals ? records.length : until < records.length ? -1 : -2;
    return { body: { total, list: records.slice(offset, until) } };
  }

  function update(person: EspoPerson, body: Record<string, unknown>): Answer {
    if (!may(person.scope, 'edit')) return error(403, '');
    const { salesVerdict = null } = body;
    if (salesVerdict !== null && salesVerdict !== 'good' && salesVerdict !== 'bad')
      return error(400, "Field validation failure; scope: Contact, field: 'salesVerdict', type: valid.");
    for (const [name, value] of Object.entries(body)) if (name in person.record) person.record[name] = value;
    return { body: person.record };
  }

  function post(body: Record<string, unknown>): Answer {
    const parent = people.find(({ scope, record }) => scope === body.parentType && record.id === body.parentId);
    if (!parent) return error(404, 'Parent record not found.');
    if (body.type !== 'Post' || typeof body.post !== 'string') return error(400, 'Bad note.');
    if (!may(parent.scope, 'stream')) return error(403, '');
    const note = espoNote(parent, 900 + notes.length, '2026-11-20 12:00:00', 'Post', { post: body.post });
    notes.push(note);
    parent.stream.unshift(note);
    return { body: note };
  }

  return {
    ...service,
    address: service.origin + folder,
    key,
    people,
    rights,
    settings,
    notes,
    person(id) {
      const found = people.find(({ record }) => record.id === id);
      if (!found) throw new Error(`nobody has ${id}`);
      return found;
    },
  };
}

function error(status: number, reason: string): Answer {
  return { status, headers: reason === '' ? {} : { 'x-status-reason': reason } };
}
