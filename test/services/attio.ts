/** A stand-in for Attio's API after its specification (v2): scopes, limits of lists, history of attributes. */
import {
  type AttioRecord,
  attioIds,
  attributes,
  choices,
  company,
  deals,
  entry,
  members,
  quietOne,
  signeDahl,
} from './attio-people.ts';
import { type Answer, type Asked, type Service, startService } from './service.ts';

/** What a workspace and its token are like. */
export interface AttioOptions {
  readonly token?: string;
  /** Scopes the token lacks. */
  readonly lacks?: readonly string[];
  /** Notes of Signe besides those that are there. */
  readonly moreNotes?: number;
}

/** A note as it was written. */
export interface AttioNote {
  readonly title: string;
  readonly content_plaintext: string;
  readonly created_at: string;
}

/** The stand-in, and what is in it. */
export interface AttioService extends Service {
  readonly token: string;
  readonly notes: AttioNote[];
  /** A person, to be changed as somebody in Attio would. */
  readonly person: (id: string) => AttioRecord;
}

const everyScope = [
  'record_permission:read-write',
  'object_configuration:read',
  'user_management:read',
  'list_configuration:read',
  'list_entry:read',
  'note:read-write',
  'task:read',
];

const rights: readonly [pattern: RegExp, scopes: readonly string[]][] = [
  [/^(POST) \/notes/, ['note:read-write']],
  [/^GET \/notes/, ['note:read']],
  [/\/tasks/, ['task:read', 'user_management:read']],
  [/\/workspace_members/, ['user_management:read']],
  [/\/entries/, ['list_entry:read']],
  [/^PATCH \/objects/, ['record_permission:read-write']],
  [/\/objects\/\w+\/records/, ['record_permission:read']],
  [/\/objects/, ['object_configuration:read']],
];

const failed = (status: number, type: string, code: string, message: string): Answer => ({
  status,
  body: { status_code: status, type, code, message },
});
const missing = (): Answer => failed(404, 'invalid_request_error', 'not_found', 'Not found.');

/** Starts it with Signe Dahl and somebody quiet. */
export async function startAttio(options: AttioOptions = {}): Promise<AttioService> {
  const { token = '5c1e0b7f00', lacks = [], moreNotes = 0 } = options;
  const scopes = everyScope.filter((scope) => !lacks.includes(scope));
  const people = new Map([
    [attioIds.signe, signeDahl()],
    [attioIds.quiet, quietOne()],
  ]);
  const notes: AttioNote[] = [
    { title: 'Fair', content_plaintext: 'Met at the fair', created_at: '2026-11-05T10:00:00Z' },
    ...Array.from({ length: moreNotes }, (_, n) => ({
      title: `Note ${n}`,
      content_plaintext: 'x',
      created_at: '2026-10-01T10:00:00Z',
    })),
  ];

  const service = await startService((asked) => {
    const path = asked.path.replace(/^\/v2/, '');
    if (asked.headers.authorization !== `Bearer ${token}`)
      return failed(401, 'auth_error', 'unauthorized', 'The access token provided is invalid.');
    if (path === '/self') return { body: self() };
    const needed = rights.find(([pattern]) => pattern.test(`${asked.method} ${path}`))?.[1] ?? [];
    const lacked = needed.filter((scope) => !scopes.includes(scope) && !scopes.includes(`${scope}-write`));
    if (lacked.length > 0)
      return failed(403, 'auth_error', 'insufficient_scopes', `Token lacks required scopes: ${lacked.join(', ')}.`);
    return answer(path, asked);
  });

  function self() {
    return {
      active: true,
      scope: scopes.join(' '),
      client_id: 'c',
      token_type: 'Bearer',
      workspace_name: 'Acme Ltd',
      workspace_slug: 'acme',
    };
  }

  function answer(path: string, asked: Asked): Answer {
    const { method, query, body } = asked;
    const [, object, id = '', rest = ''] = /^\/objects\/(\w+)\/records\/([\w-]+)(.*)$/.exec(path) ?? [];
    if (path === '/workspace_members') return { body: { data: members } };
    if (path === '/objects/people/attributes') return { body: { data: attributes } };
    if (path.endsWith('/attributes/sales_verdict/options')) return { body: { data: choices } };
    if (path === '/objects/people/records/query') return { body: { data: found(body) } };
    if (path === '/notes') return method === 'POST' ? written(body) : { body: { data: listed(query) } };
    if (path === '/tasks') return { body: { data: query.get('linked_record_id') === attioIds.signe ? [task] : [] } };
    if (path.startsWith('/lists/')) return listEntry(path, query);
    const record = object === undefined ? undefined : recordOf(object, id);
    if (!record) return missing();
    if (rest === '/entries') return { body: { data: id === attioIds.signe ? [entryOf] : [] } };
    if (rest.startsWith('/attributes/')) return values(record, rest, query);
    if (method === 'PATCH') {
      const sent = (body as { data: { values: Record<string, string | []> } }).data.values;
      for (const [slug, value] of Object.entries(sent))
        record.values[slug] = [value].flat().map((one) => ({ value: one, attribute_type: 'text' }));
    }
    return { body: { data: told(id, record) } };
  }

  const recordOf = (object: string, id: string) =>
    object === 'people'
      ? people.get(id)
      : object === 'deals'
        ? deals[id]
        : id === attioIds.company
          ? company
          : undefined;

  function found(body: unknown) {
    const { filter } = body as { filter: { email_addresses?: string; $or?: { email_addresses: string }[] } };
    const wanted = (filter.$or ?? [filter]).map(({ email_addresses }) => email_addresses);
    return [...people]
      .filter(([, { values }]) => values.email_addresses?.some((one) => wanted.includes(String(one.email_address))))
      .map(([id, record]) => told(id, record));
  }

  function listed(query: URLSearchParams) {
    const from = Number(query.get('offset'));
    if (query.get('parent_record_id') !== attioIds.signe) return [];
    const count = Math.min(Number(query.get('limit') ?? 10), 50);
    return notes.map((note, n) => noteOf(note, n)).slice(from, from + count);
  }

  function written(body: unknown): Answer {
    const { title, content } = (body as { data: { title: string; content: string } }).data;
    const note = { title, content_plaintext: content, created_at: '2026-11-20T12:00:00Z' };
    notes.push(note);
    return { body: { data: noteOf(note, notes.length - 1) } };
  }

  return {
    ...service,
    token,
    notes,
    person(id) {
      const person = people.get(id);
      if (!person) throw new Error(`nobody is ${id}`);
      return person;
    },
  };
}

const told = (record_id: string, { values }: AttioRecord) => ({
  id: { workspace_id: 'w', object_id: 'o', record_id },
  created_at: '2026-09-01T08:00:00Z',
  values,
});
const noteOf = (note: AttioNote, n: number) => ({ id: { workspace_id: 'w', note_id: `note-${n}` }, ...note });

const task = {
  id: { workspace_id: 'w', task_id: 'task-1' },
  content_plaintext: 'Call Signe',
  deadline_at: null,
  is_completed: true,
  linked_records: [{ target_object_id: 'people', target_record_id: attioIds.signe }],
  assignees: [{ referenced_actor_type: 'workspace-member', referenced_actor_id: attioIds.kari }],
  created_by_actor: { type: 'workspace-member', id: attioIds.kari },
  created_at: '2026-11-09T08:00:00Z',
};
const entryOf = {
  list_id: attioIds.list,
  list_api_slug: 'trials',
  entry_id: attioIds.entry,
  created_at: '2026-11-01T08:00:00Z',
};

/** History is kept of what changes by people's hands; of the rest it cannot be asked for. */
function values(record: AttioRecord, rest: string, query: URLSearchParams): Answer {
  const slug = /^\/attributes\/(\w+)\/values$/.exec(rest)?.[1] ?? '';
  const current = record.values[slug];
  if (!current) return missing();
  const before = record.history[slug];
  if (query.get('show_historic') !== 'true') return { body: { data: current } };
  if (slug === 'contract_ends')
    return failed(400, 'invalid_request_error', 'validation_type', 'Cannot set show_historic param to true.');
  return { body: { data: [...(before ?? []), ...current] } };
}

function listEntry(path: string, query: URLSearchParams): Answer {
  const rest = path.split(attioIds.entry)[1];
  if (rest === undefined) return missing();
  if (rest !== '') return values(entry, rest, query);
  return { body: { data: { id: { entry_id: attioIds.entry }, created_at: '', entry_values: entry.values } } };
}
