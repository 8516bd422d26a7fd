/**
 * A stand-in for Zoho CRM, after its specification (v8) and documentation: sign-in and API at one origin, in memory. Its
 * habits are kept: errors of the sign-in come with status 200, nothing to tell is 204 without a body, converted leads
 * hide from those who do not ask for them, lists want the fields named, mails come by ten, and what is written may fail
 * in a reply that is none of a failure.
 */
import { type Answer, type Asked, type Service, startService } from './service.ts';
import { jonasVik } from './zoho-contact.ts';
import { ingridLie, type ZohoPerson, type ZohoRecord } from './zoho-people.ts';

/** How the stand-in shall be. */
export interface ZohoOptions {
  readonly people?: readonly ZohoPerson[];
}

/** A note that was written through the API. */
export interface WrittenNote {
  readonly id: string;
  readonly module: string;
  readonly parent: string;
  readonly title: string;
  readonly content: string;
}

/** A running stand-in. */
export interface ZohoService extends Service {
  readonly people: ZohoPerson[];
  readonly notes: WrittenNote[];
  /** What may be changed at any time. */
  readonly state: {
    /** Codes that may be exchanged, refresh tokens and access tokens that are good. */
    readonly codes: Set<string>;
    readonly refreshTokens: Set<string>;
    readonly accessTokens: Set<string>;
    /** Parts of paths that the token's scopes leave out: `Notes`, `Deals`. Writing is `write:Notes`. */
    readonly lacking: Set<string>;
    /** Related lists that this plan does not have. */
    readonly unknownLists: Set<string>;
    credits?: number;
  };
  /** Fields that leads and contacts have besides those of the people. */
  readonly fields: Set<string>;
  personOf(id: string): ZohoPerson;
}

export const zohoClient = { clientId: '1000.ABCDEFGHIJ', clientSecret: 'b4d5e6f7', code: '1000.c0de.0001' };

const perPageOfEmails = 10;

/** Starts it. */
export async function startZoho({
  people: given = [ingridLie(), ...jonasVik()],
}: ZohoOptions = {}): Promise<ZohoService> {
  const people = [...given];
  const notes: WrittenNote[] = [];
  const fields = new Set(['Sales_Verdict', 'Sales_Reason', 'Marketing_Answer', 'Contract_End']);
  const state: ZohoService['state'] = {
    codes: new Set([zohoClient.code]),
    refreshTokens: new Set(),
    accessTokens: new Set(),
    lacking: new Set(),
    unknownLists: new Set(),
  };
  let tokens = 0;

  const service = await startService((asked) => {
    if (asked.path === '/oauth/v2/token') return tokenFor(asked);
    if (!asked.path.startsWith('/crm/v8/')) return { status: 404, body: error('INVALID_URL_PATTERN', 'no such path') };
    const token = /^Zoho-oauthtoken (.+)$/.exec(asked.headers.authorization ?? '')?.[1] ?? '';
    if (!state.accessTokens.has(token)) return { status: 401, body: error('INVALID_TOKEN', 'invalid oauth token') };
    if (state.credits !== undefined) {
      if (state.credits <= 0)
        return {
          status: 429,
          headers: { 'x-api-credits-remaining': '0' },
          body: error('TOO_MANY_REQUESTS', 'You have exceeded the daily limit'),
        };
      state.credits -= 1;
    }
    const answer = api(asked.path.slice('/crm/v8/'.length).split('/'), asked);
    return state.credits === undefined
      ? answer
      : { ...answer, headers: { 'x-api-credits-remaining': String(state.credits) } };
  });

  function tokenFor({ text, method }: Asked): Answer {
    const form = new URLSearchParams(text);
    if (method !== 'POST' || form.get('client_id') !== zohoClient.clientId)
      return { body: { error: 'invalid_client' } };
    if (form.get('client_secret') !== zohoClient.clientSecret) return { body: { error: 'invalid_client_secret' } };
    tokens += 1;
    const access = `1000.access.${tokens}`;
    const common = { access_token: access, api_domain: service.origin, token_type: 'Bearer', expires_in: 3600 };
    if (form.get('grant_type') === 'authorization_code') {
      if (!state.codes.delete(form.get('code') ?? '')) return { body: { error: 'invalid_code' } };
      const refresh = `1000.refresh.${tokens}`;
      state.refreshTokens.add(refresh);
      state.accessTokens.add(access);
      return { body: { ...common, refresh_token: refresh } };
    }
    if (!state.refreshTokens.has(form.get('refresh_token') ?? '')) return { body: { error: 'invalid_code' } };
    state.accessTokens.add(access);
    return { body: common };
  }

  function api([module = '', id = '', list]: string[], { method, query, body }: Asked): Answer {
    const isLacking = state.lacking.has(method === 'GET' ? (list ?? module) : `write:${module}`);
    if (isLacking)
      return { status: 401, body: error('OAUTH_SCOPE_MISMATCH', 'invalid oauth scope to access this URL') };
    if (module === 'users')
      return { body: { users: [{ full_name: 'Mari Moe', email: 'mari.moe@nordvind.example', id: '8' }] } };
    if (module === 'settings') return fieldList(query.get('module') ?? '');
    if (method === 'POST') return newNote(body);
    if (method === 'PUT') return put(id, body);
    if (id === '') return probe(module, query);
    if (id === 'search') return search(module, query);
    const person = people.find((one) => one.module === module && one.record.id === id);
    const isHidden = person?.record.$converted === true && query.get('converted') === null && list === undefined;
    if (list === undefined) return person && !isHidden ? { body: { data: [person.record] } } : { status: 204 };
    if (!person) return { status: 400, body: error('INVALID_DATA', 'the related id given seems to be invalid') };
    if (list === '__timeline') return timeline(person, query);
    if (list === 'Emails') return emails(person, query);
    return related(person, list, query);
  }

  function fieldList(module: string): Answer {
    const ofPeople = people.filter((one) => one.module === module).flatMap(({ record }) => Object.keys(record));
    const names = [...new Set([...ofPeople, ...fields])];
    return { body: { fields: names.map((api_name, index) => ({ api_name, id: String(index), data_type: 'text' })) } };
  }

  function probe(module: string, query: URLSearchParams): Answer {
    if (!query.get('fields')) return { status: 400, body: error('REQUIRED_PARAM_MISSING', 'fields') };
    const [first] = people.filter((one) => one.module === module);
    return first ? { body: { data: [{ id: first.record.id }], info: { more_records: true } } } : { status: 204 };
  }

  function search(module: string, query: URLSearchParams): Answer {
    const email = query.get('email')?.toLowerCase();
    const found = people.filter(
      ({ module: its, record }) =>
        its === module &&
        [record.Email, record.Secondary_Email].some((one) => String(one ?? '').toLowerCase() === email) &&
        (record.$converted !== true || query.get('converted') === 'both'),
    );
    return page(
      found.map(({ record }) => record),
      query,
    );
  }

  function page(rows: readonly Record<string, unknown>[], query: URLSearchParams): Answer {
    const size = Math.min(Number(query.get('per_page') ?? 200), 200);
    const number = Number(query.get('page') ?? 1);
    const part = rows.slice((number - 1) * size, number * size);
    if (part.length === 0) return { status: 204 };
    const info = { per_page: size, count: part.length, page: number, more_records: rows.length > number * size };
    return { body: { data: part, info } };
  }

  function related(person: ZohoPerson, list: string, query: URLSearchParams): Answer {
    if (state.unknownLists.has(list))
      return { status: 400, body: error('INVALID_DATA', 'the relation name given seems to be invalid') };
    const wanted = query.get('fields')?.split(',');
    if (!wanted)
      return { status: 400, body: error('REQUIRED_PARAM_MISSING', 'One of the expected parameter is missing') };
    const rows = person.lists[list] ?? [];
    const shown = rows.map((row) => Object.fromEntries(['id', ...wanted].map((name) => [name, row[name] ?? null])));
    return page(shown, query);
  }

  function timeline({ timeline: all }: ZohoPerson, query: URLSearchParams): Answer {
    const token = query.get('page_token');
    if (token && query.has('per_page'))
      return { status: 400, body: error('AMBIGUITY_DURING_PROCESSING', 'per_page and page_token') };
    const number = token ? Number(token.slice('page-'.length)) : 1;
    const size = 200;
    const part = all.slice((number - 1) * size, number * size);
    if (part.length === 0) return { status: 204 };
    const hasMore = all.length > number * size;
    const next_page_token = hasMore ? `page-${number + 1}` : null;
    return {
      body: { __timeline: part, info: { per_page: size, page: number, more_records: hasMore, next_page_token } },
    };
  }

  function emails({ emails: all }: ZohoPerson, query: URLSearchParams): Answer {
    const from = Number(query.get('index')?.slice('index-'.length) ?? 0);
    const part = all.slice(from, from + perPageOfEmails);
    if (part.length === 0) return { status: 204 };
    const hasMore = all.length > from + perPageOfEmails;
    const next_index = hasMore ? `index-${from + perPageOfEmails}` : null;
    const info = { per_page: perPageOfEmails, count: part.length, next_index, prev_index: '0', more_records: hasMore };
    return { body: { Emails: part, info } };
  }

  function newNote(body: unknown): Answer {
    const [row] = (body as { data: Record<string, unknown>[] }).data;
    const parent = row?.Parent_Id as { id: string; module: { api_name: string } } | undefined;
    const person = people.find(({ record, module }) => record.id === parent?.id && module === parent.module.api_name);
    if (!person || !parent) return failed('INVALID_DATA', 'the id given seems to be invalid', 'Parent_Id');
    if (typeof row?.Note_Content !== 'string')
      return failed('MANDATORY_NOT_FOUND', 'required field not found', 'Note_Content');
    const id = String(3652397000000900000n + BigInt(notes.length));
    const [title, content] = [String(row.Note_Title ?? ''), row.Note_Content];
    notes.push({ id, module: person.module, parent: parent.id, title, content });
    const kept = { id, Note_Title: title, Note_Content: content, Created_Time: '2026-11-20T12:00:00+00:00' };
    person.lists.Notes = [kept, ...(person.lists.Notes ?? [])];
    return { status: 201, body: { data: [success('record added', id)] } };
  }

  function put(id: string, body: unknown): Answer {
    const [row = {}] = (body as { data: Record<string, unknown>[] }).data;
    const person = people.find(({ record }) => record.id === id);
    if (!person) return failed('INVALID_DATA', 'the id given seems to be invalid', 'id');
    for (const [name, value] of Object.entries(row)) {
      if (!fields.has(name)) continue;
      if (typeof value === 'string' && value.length > 255) return failed('INVALID_DATA', 'invalid data', name);
      (person.record as ZohoRecord)[name] = value;
    }
    return { body: { data: [success('record updated', id)] } };
  }

  return {
    ...service,
    people,
    notes,
    state,
    fields,
    personOf(id) {
      const person = people.find(({ record }) => record.id === id);
      if (!person) throw new Error(`nobody ${id}`);
      return person;
    },
  };
}

function success(message: string, id: string) {
  const times = { Modified_Time: '2026-11-20T12:00:00+00:00', Created_Time: '2026-11-20T12:00:00+00:00' };
  return { code: 'SUCCESS', status: 'success', message, details: { id, ...times } };
}

/** What is refused of several things comes in a reply that is none of a failure. */
function failed(code: string, message: string, api_name: string): Answer {
  return { status: 202, body: { data: [{ ...error(code, message), details: { api_name } }] } };
}

function error(code: string, message: string) {
  return { code, details: {}, message, status: 'error' };
}
