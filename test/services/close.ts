/** A stand-in for Close's API after its specification (v1): pages by `_limit` and `_skip`, a key as user. */
import { type CloseLead, closeIds, customFields, firma, solo } from './close-people.ts';
import { type Answer, type Asked, type Service, startService } from './service.ts';

/** What an organization and its key are like. */
export interface CloseOptions {
  readonly key?: string;
  /** Parts of paths that the key's user may not see: `/task/`. */
  readonly forbidden?: readonly string[];
}

/** The stand-in, and what is in it. */
export interface CloseService extends Service {
  readonly key: string;
  /** The bodies of all notes that were written. */
  readonly notes: Record<string, unknown>[];
  readonly lead: (id: string) => CloseLead;
}

const headers = { ratelimit: 'limit=100, remaining=99, reset=1' };
const missing = (): Answer => ({ status: 404, body: { error: 'Empty query: not found' } });

/** Starts it with Firma AS (two contacts) and Sam Solo. */
export async function startClose(options: CloseOptions = {}): Promise<CloseService> {
  const { key = 'api_2Xk0000', forbidden = [] } = options;
  const leads = new Map([firma(), solo()].map((one) => [one.lead.id, one]));
  const notes: Record<string, unknown>[] = [];
  const signed = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

  const service = await startService((asked) => {
    const path = asked.path.replace(/^\/api\/v1/, '');
    if (asked.headers.authorization !== signed) return { status: 401, body: { error: 'Unauthorized' } };
    if (forbidden.some((part) => path.includes(part)))
      return { status: 403, body: { error: 'You do not have permission to see this.' } };
    return { headers, ...answer(path, asked) };
  });

  function answer(path: string, asked: Asked): Answer {
    const { method, query, body } = asked;
    const lead = leads.get(query.get('lead_id') ?? '');
    const schema = customFields[/^\/custom_field_schema\/(\w+)\/$/.exec(path)?.[1] ?? ''];
    if (path === '/me/')
      return {
        body: { id: closeIds.kari, email: 'kari@acme.example', organizations: [{ id: 'orga_1', name: 'Acme Ltd' }] },
      };
    if (path === `/user/${closeIds.kari}/`)
      return { body: { id: closeIds.kari, first_name: 'Kari', last_name: 'Nes', email: 'kari@acme.example' } };
    if (schema) return { body: { object_type: 'x', fields: schema } };
    if (path === '/lead/')
      return page(
        [...leads.values()].map((one) => one.lead),
        query,
      );
    if (path === '/data/search/') return { body: { data: found(body), cursor: null } };
    if (path === '/activity/note/' && method === 'POST') return written(body as Record<string, unknown>);
    if (path === '/activity/note/')
      return page(newest((lead?.activities ?? []).filter(({ _type }) => _type === 'Note')), query);
    if (path === '/activity/') {
      const types = query.get('_type__in')?.split(',') ?? [];
      return page(newest((lead?.activities ?? []).filter(({ _type }) => types.includes(String(_type)))), query);
    }
    if (path === '/task/') return page(lead?.tasks ?? [], query);
    return held(path, asked);
  }

  /** A lead or a contact, read or changed. */
  function held(path: string, { method, body }: Asked): Answer {
    const [, of, id = ''] = /^\/(lead|contact)\/(\w+)\/$/.exec(path) ?? [];
    const all = [...leads.values()].map(({ lead }) => lead);
    const holder =
      of === 'lead' ? leads.get(id)?.lead : all.flatMap(({ contacts }) => contacts).find((one) => one.id === id);
    if (!of || !holder) return missing();
    if (method === 'PUT') Object.assign(holder, body);
    return { body: holder };
  }

  /** Words of an address are found wherever they stand in one. */
  function found(body: unknown) {
    const term = /"value":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
    const words = (email: unknown) => String(email).toLowerCase();
    return [...leads.values()].flatMap(({ lead }) =>
      lead.contacts
        .filter(({ emails }) => (emails as { email: string }[]).some(({ email }) => words(email).includes(term)))
        .map(({ id, emails }) => ({ __object_type: 'contact', id, lead_id: lead.id, emails })),
    );
  }

  function written(body: Record<string, unknown>): Answer {
    const lead = leads.get(String(body.lead_id));
    if (!lead) return { status: 400, body: { errors: [], 'field-errors': { lead_id: 'not found' } } };
    const date_created = '2026-11-20T12:00:00+00:00';
    const note = { _type: 'Note', id: `acti_note${notes.length}`, ...body, date_created, activity_at: date_created };
    notes.push(body);
    lead.activities.push(note);
    return { body: note };
  }

  return {
    ...service,
    key,
    notes,
    lead(id) {
      const lead = leads.get(id);
      if (!lead) throw new Error(`no lead is ${id}`);
      return lead;
    },
  };
}

function newest(all: readonly Record<string, unknown>[]) {
  return all.toSorted((a, b) => Date.parse(String(b.date_created)) - Date.parse(String(a.date_created)));
}

function page(items: readonly unknown[], query: URLSearchParams): Answer {
  const [limit, skip] = [Number(query.get('_limit') ?? 100), Number(query.get('_skip') ?? 0)];
  return { body: { data: items.slice(skip, skip + limit), has_more: items.length > skip + limit } };
}
