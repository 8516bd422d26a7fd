/**
 * A stand-in for Pipedrive's API after its specifications: the second version by cursor, and of the first one what has
 * no successor yet, by start and limit. It lies under `/api/v1` and `/api/v2`, as on a company's own address.
 */
import { marenSolli, type PipedrivePerson, pipedriveKeys, quietOne } from './pipedrive-people.ts';
import { type Answer, type Asked, type Service, startService } from './service.ts';

/** What a company and its token are like. */
export interface PipedriveOptions {
  readonly token?: string;
  readonly people?: readonly PipedrivePerson[];
  /** Parts of paths that the token's user may not see: `mailMessages`. */
  readonly forbidden?: readonly string[];
}

/** The stand-in, and what is in it. */
export interface PipedriveService extends Service {
  readonly token: string;
  readonly person: (id: number) => PipedrivePerson;
  /** The bodies of all notes that were written. */
  readonly notes: Record<string, unknown>[];
  /** The company's own fields of a person, by their keys. */
  readonly fields: (id: number) => Record<string, unknown>;
}

const users = [
  { id: 12, name: 'Kari Nes', email: 'kari@acme.example', active_flag: true },
  { id: 13, name: 'Ola Berg', email: 'ola@acme.example', active_flag: false },
];
const stages = ['Qualified', 'Contact made', 'Demo held', 'Negotiation'].map((name, index) => ({
  id: index + 1,
  name,
}));

/** Starts it with Maren Solli (1024) and somebody quiet (1025). */
export async function startPipedrive(options: PipedriveOptions = {}): Promise<PipedriveService> {
  const { token = '3f9c1e0000', forbidden = [] } = options;
  const all = options.people ?? [marenSolli(), quietOne(1025, 'quiet@one.example')];
  const people = new Map(all.map((person) => [person.id, person]));
  const notes: Record<string, unknown>[] = [];

  const service = await startService((asked) => {
    if (asked.headers['x-api-token'] !== token)
      return { status: 401, body: { success: false, error: 'unauthorized access', errorCode: 401 } };
    if (forbidden.some((part) => asked.path.includes(part)))
      return { status: 403, body: { success: false, error: 'Forbidden', error_info: 'Ask an admin for access' } };
    const [, version, path] = /^\/api\/(v[12])(\/.*)$/.exec(asked.path) ?? [];
    const answer = version === 'v2' ? second(path ?? '', asked) : first(path ?? '', asked);
    return {
      ...answer,
      headers: { 'x-ratelimit-limit': '20', 'x-ratelimit-remaining': '19', 'x-ratelimit-reset': '2' },
    };
  });

  function second(path: string, { method, query, body }: Asked): Answer {
    const person = people.get(Number(/^\/persons\/(\d+)$/.exec(path)?.[1]));
    const theirs = people.get(Number(query.get('person_id')));
    const page = (items: readonly unknown[]) => ({ body: byCursor(items, query) });
    if (path === '/persons') return page([...people.values()].map(({ record }) => record));
    if (path === '/persons/search') return { body: { success: true, data: { items: found(query) } } };
    if (person && method === 'PATCH') {
      Object.assign(person.record.custom_fields, (body as { custom_fields?: object }).custom_fields);
      return { body: { success: true, data: person.record } };
    }
    if (person) return { body: { success: true, data: person.record } };
    if (path === '/organizations/5') return { body: { success: true, data: organization } };
    if (path === '/personFields') return page(personFields);
    if (path === '/stages') return page(stages);
    if (path === '/activities') return page(byUpdate(theirs?.activities ?? []));
    if (path === '/deals') return page(theirs?.deals ?? []);
    return missing();
  }

  function found(query: URLSearchParams) {
    const term = query.get('term')?.toLowerCase();
    const emailsOf = ({ record }: PipedrivePerson) => (record.emails as { value: string }[]).map(({ value }) => value);
    return [...people.values()]
      .filter((person) => emailsOf(person).some((email) => email.toLowerCase() === term))
      .map((person) => ({
        result_score: 1,
        item: { id: person.id, type: 'person', name: person.record.name, emails: emailsOf(person) },
      }));
  }

  function first(path: string, { method, query, body }: Asked): Answer {
    const [, id, part] = /^\/persons\/(\d+)\/(flow|mailMessages)$/.exec(path) ?? [];
    const person = people.get(Number(id ?? query.get('person_id')));
    const page = (items: readonly unknown[]) => ({ body: byStart(items, query) });
    if (path === '/users/me') return { body: { success: true, data: me } };
    if (path === '/users') return { body: { success: true, data: users } };
    if (path === '/leads') return page(person?.leads ?? []);
    if (path.startsWith('/leads/')) {
      const data = [...people.values()].flatMap(({ leads }) => leads).find((lead) => path === `/leads/${lead.id}`);
      return data ? { body: { success: true, data } } : missing();
    }
    if (part === 'flow') return page(flowOf(person, query));
    if (part === 'mailMessages')
      return page((person?.mails ?? []).map((data) => ({ object: 'mailMessage', timestamp: data.message_time, data })));
    if (path === '/notes' && method === 'POST') return addNote(body as Record<string, unknown>);
    // A list of nothing is null in the first version.
    if (path === '/notes') return page(person?.notes ?? []);
    return missing();
  }

  function addNote(body: Record<string, unknown>): Answer {
    const person = people.get(Number(body.person_id));
    if (!person || typeof body.content !== 'string')
      return { status: 400, body: { success: false, error: 'Bad request', error_info: 'content is missing' } };
    const note = { id: 900 + notes.length, add_time: '2026-11-20 12:00:00', active_flag: true, ...body };
    notes.push(note);
    person.notes.unshift(note);
    return { status: 201, body: { success: true, data: note } };
  }

  const person = (id: number) => {
    const one = people.get(id);
    if (!one) throw new Error(`nobody is ${id}`);
    return one;
  };
  return { ...service, token, person, notes, fields: (id) => person(id).record.custom_fields };
}

const organization = {
  id: 5,
  name: 'Fjordkraft Lading AS',
  address: { value: 'Bryggen 1, Bergen', country: 'Norway', locality: 'Bergen' },
};

const me = { id: 12, name: 'Kari Nes', company_id: 99, company_name: 'Acme Ltd', company_domain: 'acme' };

const personFields = [
  field('Name', 'name', false),
  field('Sales verdict', pipedriveKeys.verdict),
  field('Sales reason', pipedriveKeys.reason),
  field('Marketing answer', pipedriveKeys.answer),
  field('Contract ends', pipedriveKeys.contractEnds),
  field('Verdict choice', pipedriveKeys.verdictChoice, true, [
    { id: 41, label: 'Good' },
    { id: 42, label: 'Bad' },
  ]),
];

function field(field_name: string, field_code: string, is_custom_field = true, options: unknown[] | null = null) {
  return {
    field_name,
    field_code,
    field_type: options ? 'enum' : 'varchar',
    options,
    subfields: null,
    is_custom_field,
  };
}

function byUpdate(items: readonly Record<string, unknown>[]) {
  return items.toSorted((a, b) => String(b.update_time).localeCompare(String(a.update_time)));
}

/** Newest first; changes of the company's own fields are left out where they are not asked for. */
function flowOf(person: PipedrivePerson | undefined, query: URLSearchParams) {
  const items = query.get('items')?.split(',');
  const isAsked = ({ object, data }: PipedrivePerson['flow'][number]) =>
    (items?.includes(object) ?? true) &&
    (query.get('all_changes') === '1' || !/^[0-9a-f]{40}$/.test(String(data.field_key)));
  return (person?.flow ?? []).filter(isAsked).toSorted((a, b) => b.timestamp.localeCompare(a.timestamp));
}

function byCursor(items: readonly unknown[], query: URLSearchParams) {
  const limit = Number(query.get('limit') ?? 100);
  const start = Number(query.get('cursor') ?? 0);
  const next = start + limit < items.length ? String(start + limit) : null;
  return { success: true, data: items.slice(start, start + limit), additional_data: { next_cursor: next } };
}

function byStart(items: readonly unknown[], query: URLSearchParams) {
  const limit = Number(query.get('limit') ?? 100);
  const start = Number(query.get('start') ?? 0);
  const more = start + limit < items.length;
  const data = items.slice(start, start + limit);
  return {
    success: true,
    data: data.length === 0 ? null : data,
    additional_data: {
      pagination: { start, limit, more_items_in_collection: more, ...(more && { next_start: start + limit }) },
    },
  };
}

function missing(): Answer {
  return { status: 404, body: { success: false, error: 'Record not found', code: 'ERR_NOT_FOUND' } };
}
