/**
 * A stand-in for Mautic, after the documentation and its source (5.1): its REST API in memory, with a few invented
 * people. Its habits are kept: an empty list of contacts is `[]` and a full one an object by ids, a page of the activity
 * feed is counted for each kind alone, most numbers of a note or an event are texts, and errors come as `{errors: […]}`,
 * in the language of the Mautic.
 */
import type { MauticEvent } from './mautic-journey.ts';
import { type MauticNote, type MauticPerson, mauticPeople } from './mautic-people.ts';
import { type Answer, type Asked, type Service, startService } from './service.ts';

/** What a role may be granted. */
export type MauticRight = 'viewContacts' | 'editContacts' | 'viewNotes' | 'createNotes';

/** How the stand-in shall be. */
export interface MauticOptions {
  /** The folder in which it lies: `/marketing/index.php`. */
  readonly folder?: string;
  readonly people?: readonly MauticPerson[];
}

/** A running stand-in. */
export interface MauticService extends Service {
  /** What the user enters as its address. */
  readonly address: string;
  readonly people: Map<number, MauticPerson>;
  /** What administrators set; may be changed at any time. */
  readonly settings: {
    apiEnabled: boolean;
    basicEnabled: boolean;
    /** Requests that are left in this hour, and when it ends, in seconds since 1970. */
    limit?: { left: number; reset: number };
    readonly rights: Set<MauticRight>;
  };
  /** Every note written through the API, with the contact's id. */
  readonly notes: (MauticNote & { readonly lead: number })[];
  /** The tokens that are good. */
  readonly tokens: Set<string>;
  /** A contact did something more. */
  happens(id: number, event: MauticEvent): void;
}

/** A user who may sign in, and an application's credentials. */
export const mauticUser = { user: 'baton', password: 'blå himmel' };
export const mauticClient = {
  clientId: '1_3bcbxd9e24g0gk4swg0kwgcwg4o8k8g4',
  clientSecret: '4ok2x70rlfokc8g0wws8c8kwcokw80k4',
};

/** Starts it. */
export async function startMautic({
  folder = '',
  people = mauticPeople(),
}: MauticOptions = {}): Promise<MauticService> {
  const known = new Map(people.map((person) => [person.id, person]));
  const settings: MauticService['settings'] = {
    apiEnabled: true,
    basicEnabled: true,
    rights: new Set(['viewContacts', 'editContacts', 'viewNotes', 'createNotes']),
  };
  const notes: MauticService['notes'] = [];
  const tokens = new Set<string>();
  let tokenCount = 0;

  const service = await startService((asked) => {
    if (!asked.path.startsWith(`${folder}/`)) return { status: 404, body: '<!doctype html><h1>Not Found</h1>' };
    const path = asked.path.slice(folder.length);
    if (path === '/oauth/v2/token') return tokenFor(asked);
    if (!path.startsWith('/api/')) return { status: 302, headers: { location: `${folder}/s/login` } };
    return refusal(asked) ?? limited() ?? counted(api(path.slice('/api'.length), asked));
  });

  function tokenFor({ text }: Asked): Answer {
    if (!settings.apiEnabled) return error(403, 'API disabled.', 'api_disabled');
    const form = new URLSearchParams(text);
    const isKnown =
      form.get('client_id') === mauticClient.clientId && form.get('client_secret') === mauticClient.clientSecret;
    if (!isKnown) return error(400, 'The client credentials are invalid', 'invalid_client');
    if (form.get('grant_type') !== 'client_credentials') return error(400, 'Invalid grant', 'unsupported_grant_type');
    tokenCount += 1;
    const token = `token-${tokenCount}`;
    tokens.add(token);
    return { body: { access_token: token, expires_in: 3600, token_type: 'bearer', scope: null } };
  }

  function refusal({ headers }: Asked): Answer | undefined {
    if (!settings.apiEnabled) return error(403, 'API disabled. You need to enable the API.', 'api_disabled');
    const [way, value = ''] = (headers.authorization ?? '').split(' ');
    if (way === 'Basic') {
      if (!settings.basicEnabled) return error(403, 'Basic-autentisering er slått av.', 'access_denied');
      const given = Buffer.from(value, 'base64').toString('utf8');
      if (given === `${mauticUser.user}:${mauticUser.password}`) return undefined;
      return error(401, 'Authorization denied, invalid credentials.', 'access_denied');
    }
    if (way === 'Bearer' && tokens.has(value)) return undefined;
    if (way === 'Bearer') return error(401, 'The access token provided is invalid.', 'invalid_grant');
    return error(401, 'API authorization denied.', 'access_denied');
  }

  function limited(): Answer | undefined {
    const { limit } = settings;
    if (!limit) return undefined;
    limit.left -= 1;
    if (limit.left < 0)
      return {
        status: 429,
        headers: { 'x-ratelimit-reset': String(limit.reset) },
        body: 'You exceeded the rate limit',
      };
    return undefined;
  }

  function counted(answer: Answer): Answer {
    const { limit } = settings;
    if (!limit) return answer;
    return {
      ...answer,
      headers: { 'x-ratelimit-remaining': String(limit.left), 'x-ratelimit-reset': String(limit.reset) },
    };
  }

  function api(path: string, { method, query, body }: Asked): Answer {
    const may = (right: MauticRight) => settings.rights.has(right);
    const [, id = '', part = ''] = /^\/contacts\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
    const person = known.get(Number(id));
    if (method === 'GET' && path === '/users/self')
      return { body: { id: 7, username: 'baton', firstName: 'Kari', lastName: 'Moe' } };
    if (method === 'GET' && path === '/contacts/list/fields')
      return may('editContacts') ? { body: fieldList() } : denied();
    if (method === 'GET' && path === '/contacts') return may('viewContacts') ? { body: search(query) } : denied();
    if (method === 'GET' && path === '/notes') return may('viewNotes') ? { body: { total: 0, notes: [] } } : denied();
    if (method === 'POST' && path === '/notes/new') return may('createNotes') ? newNote(body) : denied();
    if (id === '') return error(404, 'Not found', null);
    if (!person) return error(404, 'Item was not found.', null);
    if (method === 'PATCH' && part === 'edit') return may('editContacts') ? edit(person, body) : denied();
    if (method !== 'GET') return error(405, 'Method not allowed', null);
    if (part === 'notes') return may('viewNotes') ? { body: notesOf(person, query) } : denied();
    if (!may('viewContacts')) return denied();
    if (part === '') return { body: { contact: shown(person) } };
    if (part === 'activity') return { body: activityOf(person, query) };
    if (part === 'companies')
      return { body: { total: person.companies?.length ?? 0, companies: person.companies ?? [] } };
    return error(404, 'Not found', null);
  }

  /** All that begins alike is found, whatever the case, as `LIKE` does. */
  function search(query: URLSearchParams) {
    const email = /^email:(.+)$/.exec(query.get('search') ?? '')?.[1]?.toLowerCase();
    const found = [...known.values()].filter(({ fields }) => email && fields.email?.toLowerCase().startsWith(email));
    const page = found.slice(0, Number(query.get('limit') ?? 30));
    return {
      total: String(found.length),
      contacts: page.length === 0 ? [] : Object.fromEntries(page.map((person) => [person.id, shown(person)])),
    };
  }

  function newNote(body: unknown): Answer {
    const { lead, text, type = 'general' } = body as { lead?: number; text?: string; type?: string };
    const person = known.get(Number(lead));
    if (!person) return error(400, 'lead ID is mandatory', null);
    const note = { id: 900 + notes.length, text: text ?? '', type, dateTime: '2026-11-20T12:00:00+00:00' };
    notes.push({ ...note, lead: person.id });
    person.notes.unshift(note);
    return { status: 201, body: { note: { ...note, lead: { id: person.id } } } };
  }

  function edit(person: MauticPerson, body: unknown): Answer {
    const { tags = [], overwriteWithBlank, ...fields } = body as Record<string, unknown> & { tags?: string[] };
    for (const tag of tags) {
      if (tag.startsWith('-')) person.tags = person.tags.filter((each) => each !== tag.slice(1));
      else if (!person.tags.includes(tag)) person.tags.push(tag);
    }
    for (const [alias, value] of Object.entries(fields)) {
      if (alias in fieldLabels && (value !== '' || overwriteWithBlank)) person.fields[alias] = String(value);
    }
    return { body: { contact: shown(person) } };
  }

  return {
    ...service,
    address: service.origin + folder,
    people: known,
    settings,
    notes,
    tokens,
    happens(id, event) {
      known.get(id)?.events.push(event);
    },
  };
}

/** The fields that this Mautic has. */
const fieldLabels: Readonly<Record<string, string>> = {
  firstname: 'First Name',
  lastname: 'Last Name',
  email: 'Email',
  company: 'Company',
  position: 'Position',
  phone: 'Phone',
  country: 'Country',
  city: 'City',
  preferred_locale: 'Preferred Locale',
  contract_end: 'Contract &amp; licence end',
  sales_verdict: 'Sales verdict',
  sales_reason: 'Sales reason',
  marketing_answer: 'Marketing answer',
};

function fieldList() {
  return Object.fromEntries(
    Object.entries(fieldLabels).map(([alias, label], index) => [index + 1, { id: index + 1, label, alias }]),
  );
}

function shown(person: MauticPerson) {
  const { id, fields, points, owner, stage, tags, utmtags, dateAdded, dateModified, lastActive } = person;
  const core = Object.fromEntries(
    Object.entries(fields).map(([alias, value]) => [
      alias,
      { id: '1', label: fieldLabels[alias] ?? alias, alias, type: 'text', group: 'core', value },
    ]),
  );
  return {
    id,
    isPublished: true,
    dateAdded,
    dateModified,
    lastActive,
    owner,
    points,
    stage: stage ? { id: 3, name: stage } : null,
    ipAddresses: [],
    tags: tags.map((tag) => ({ tag })),
    utmtags: utmtags ?? [],
    doNotContact: [],
    fields: { core, social: [], personal: [], professional: [], all: { ...fields, id } },
  };
}

function notesOf({ notes }: MauticPerson, query: URLSearchParams) {
  const start = Number(query.get('start') ?? 0);
  return { total: notes.length, notes: notes.slice(start, start + Number(query.get('limit') ?? 30)) };
}

function activityOf({ events }: MauticPerson, query: URLSearchParams) {
  const limit = Number(query.get('limit') ?? 25);
  const page = Number(query.get('page') ?? 1);
  const included = query.getAll('filters[includeEvents][]');
  const excluded = query.getAll('filters[excludeEvents][]');
  const wanted = events.filter(
    ({ event }) => !excluded.includes(event) && (included.length === 0 || included.includes(event)),
  );
  const byKind = Object.values(Object.groupBy(wanted, ({ event }) => event)).map((list = []) =>
    list.toSorted((a, b) => b.timestamp.localeCompare(a.timestamp)),
  );
  const shownNow = byKind.flatMap((list) => list.slice((page - 1) * limit, page * limit));
  return {
    events: shownNow.toSorted((a, b) => b.timestamp.localeCompare(a.timestamp)),
    filters: { search: '', includeEvents: included, excludeEvents: excluded },
    order: query.getAll('order[]'),
    types: Object.fromEntries(wanted.map(({ event, eventType }) => [event, eventType])),
    total: wanted.length,
    page,
    limit,
    maxPages: Math.max(1, ...byKind.map((list) => Math.ceil(list.length / limit))),
  };
}

function denied(): Answer {
  return error(403, 'You do not have access to the requested area/action.', null);
}

function error(code: number, message: string, type: string | null): Answer {
  return { status: code, body: { errors: [{ code, message, details: [], type }] } };
}
