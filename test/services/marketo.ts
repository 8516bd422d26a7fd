/**
 * A stand-in for Marketo's REST API: tokens, leads by a field, the activity log with its paging tokens, changes of
 * fields, and the update of leads. Errors come with the status 200, as the vendor documents.
 */
import {
  fieldLabels,
  type MarketoActivity,
  type MarketoChange,
  type MarketoLead,
  marketoActivities,
  marketoChanges,
  marketoLeads,
  marketoTypes,
} from './marketo-people.ts';
import { type Answer, type Asked, type Service, startService } from './service.ts';

/** The credentials of the stand-in's custom service. */
export const marketoClient = { clientId: 'b-123', clientSecret: 's-456&é' };

/** What may differ from a usual Marketo. */
export interface MarketoOptions {
  /** Rights of the API-only user, in Marketo's words. */
  readonly rights?: readonly string[];
  /** Entries to a page; 300 by the documentation. */
  readonly pageSize?: number;
  /** Marketo looks through so much time for one page, in milliseconds: a page may be empty with more to come. */
  readonly window?: number;
}

/** The running stand-in. */
export interface MarketoService extends Service {
  readonly leads: MarketoLead[];
  readonly activities: MarketoActivity[];
  readonly changes: MarketoChange[];
  readonly fields: Map<string, { displayName: string; updateable: boolean }>;
  /** Rights of the API-only user; one that is deleted is denied from then on. */
  readonly rights: Set<string>;
  /** Values that were written, in order. */
  readonly written: Record<string, unknown>[];
  /** Tokens handed out; all former ones are void after `expire`. */
  readonly tokens: string[];
  expire(): void;
}

/** All that Baton asks for. */
const allRights = ['Read-Only Lead', 'Read-Write Lead', 'Read-Only Activity'];

const refused = (code: number, message: string): Answer => ({
  body: { requestId: 'e42b#14272d07d78', success: false, errors: [{ code: String(code), message }] },
});
const given = (body: object): Answer => ({ body: { requestId: 'e42b#14272d07d79', success: true, ...body } });

/** As many as 100 activities or leads may be asked for at a time. */
const most = { activityTypeIds: 10, leadIds: 30 };

/** Starts it. `now`: until when the log is looked through. */
export async function startMarketo(
  { rights = allRights, pageSize = 300, window }: MarketoOptions = {},
  now = Date.UTC(2026, 10, 20, 12),
): Promise<MarketoService> {
  const valid = new Set<string>();
  const state = {
    leads: marketoLeads(),
    activities: marketoActivities(),
    changes: marketoChanges(),
    fields: new Map(
      Object.entries(fieldLabels).map(([name, displayName]) => [
        name,
        { displayName, updateable: !/^(?:id|sfdc.*|.*At)$/.test(name) },
      ]),
    ),
    rights: new Set(rights),
    written: [] as Record<string, unknown>[],
    tokens: [] as string[],
  };

  const service = await startService((asked) => {
    if (asked.path === '/identity/oauth/token') return identity(asked);
    const token = asked.headers.authorization?.replace(/^Bearer /, '') ?? '';
    if (asked.query.has('access_token') || token === '') return refused(600, 'Access token not specified');
    if (!valid.has(token))
      return state.tokens.includes(token) ? refused(602, 'Access token expired') : refused(601, 'Access token invalid');
    return rest(asked);
  });

  function identity({ query }: Asked): Answer {
    const isKnown =
      query.get('client_id') === marketoClient.clientId && query.get('client_secret') === marketoClient.clientSecret;
    if (query.get('grant_type') !== 'client_credentials')
      return { status: 400, body: { error: 'unsupported_grant_type' } };
    if (!isKnown)
      return { status: 401, body: { error: 'invalid_client', error_description: 'Bad client credentials' } };
    // The same token until it has run out.
    const [token = `token-${state.tokens.length + 1}:lon`] = valid;
    if (!valid.has(token)) state.tokens.push(token);
    valid.add(token);
    return { body: { access_token: token, token_type: 'bearer', expires_in: 3599, scope: 'baton@turbines.example' } };
  }

  function rest(asked: Asked): Answer {
    const { method, path, query } = asked;
    const needs = path.startsWith('/rest/v1/activities')
      ? ['Read-Only Activity']
      : method === 'POST'
        ? ['Read-Write Lead']
        : ['Read-Only Lead', 'Read-Write Lead'];
    if (!needs.some((right) => state.rights.has(right))) return refused(603, 'Access denied');
    switch (`${method} ${path}`) {
      case 'GET /rest/v1/leads.json':
        return leads(query);
      case 'POST /rest/v1/leads.json':
        return sync(asked.body as SyncRequest);
      case 'GET /rest/v1/leads/describe2.json':
        return given({ result: [described()] });
      case 'GET /rest/v1/activities/types.json':
        return given({ result: marketoTypes.map((type) => ({ ...type, attributes: [] })) });
      case 'GET /rest/v1/activities/pagingtoken.json': {
        const since = Date.parse(query.get('sinceDatetime') ?? '');
        return Number.isNaN(since) ? refused(1003, 'Invalid value') : given({ nextPageToken: tokenAt(since) });
      }
      case 'GET /rest/v1/activities.json':
        return activities(query);
      case 'GET /rest/v1/activities/leadchanges.json':
        return changes(query);
      default:
        return refused(610, 'Requested resource not found');
    }
  }

  function leads(query: URLSearchParams): Answer {
    const filter = query.get('filterType') ?? '';
    const values = query.getAll('filterValues').join(',').toLowerCase().split(',');
    const fields = query.getAll('fields').join(',').split(',');
    const unknown = fields.find((name) => !state.fields.has(name));
    if (unknown) return refused(1006, `Field '${unknown}' not found`);
    if (!state.fields.has(filter)) return refused(1011, `Field '${filter}' not supported`);
    const found = state.leads.filter((lead) => values.includes(String(lead[filter] ?? '').toLowerCase()));
    return given({ result: found.map((lead) => Object.fromEntries(fields.map((name) => [name, lead[name] ?? null]))) });
  }

  function sync({ action, lookupField, input }: SyncRequest): Answer {
    if (input.length === 0) return refused(701, 'input cannot be blank');
    const unknown = input.flatMap(Object.keys).find((name) => !state.fields.has(name));
    if (unknown) return refused(1006, `Field '${unknown}' not found`);
    const result = input.map(({ id, ...values }) => {
      const lead = state.leads.find((one) => one.id === id);
      const skipped = (code: string, message: string) => ({ id, status: 'skipped', reasons: [{ code, message }] });
      if (action !== 'updateOnly' || lookupField !== 'id' || !lead) return skipped('1004', 'Lead not found');
      const fixed = Object.keys(values).find((name) => !state.fields.get(name)?.updateable);
      if (fixed) return skipped('1011', `Field '${fixed}' not supported`);
      Object.assign(lead, values);
      state.written.push({ id, ...values });
      return { id, status: 'updated' };
    });
    return given({ result });
  }

  function described(): object {
    const fields = [...state.fields].map(([name, about]) => ({
      name,
      ...about,
      dataType: 'string',
      crmManaged: false,
    }));
    return { name: 'API Lead', searchableFields: [['email'], ['id']], fields };
  }

  function activities(query: URLSearchParams): Answer {
    const kinds = query.getAll('activityTypeIds').flatMap((text) => text.split(',').map(Number));
    if (kinds.length === 0 || kinds.length > most.activityTypeIds) return refused(1003, 'Too many activityTypeIds');
    return pageOf(
      query,
      state.activities.filter(({ activityTypeId }) => kinds.includes(activityTypeId)),
    );
  }

  function changes(query: URLSearchParams): Answer {
    const fields = (query.get('fields') ?? '').split(',');
    const unknown = fields.find((name) => !state.fields.has(name));
    if (unknown) return refused(1006, `Field '${unknown}' not found`);
    const told = state.changes.filter((change) => change.fields.some(({ name }) => fields.includes(name)));
    return pageOf(query, told);
  }

  function pageOf<T extends { leadId: number; activityDate: string }>(query: URLSearchParams, log: T[]): Answer {
    const place = placeIn(query.get('nextPageToken') ?? '');
    if (!place) return refused(1003, 'Invalid paging token');
    const ids = query.getAll('leadIds').map(Number);
    const until = window === undefined ? now : Math.min(place.since + window, now);
    const hits = log.filter(({ leadId, activityDate }) => {
      const at = Date.parse(activityDate.replace('+0000', 'Z'));
      return ids.includes(leadId) && at >= place.since && at < until;
    });
    const result = hits.slice(place.skip, place.skip + pageSize);
    const isWindowDone = hits.length <= place.skip + pageSize;
    const next = isWindowDone ? tokenAt(until) : tokenAt(place.since, place.skip + pageSize);
    const moreResult = !isWindowDone || until < now;
    // Lists are left out where they are empty.
    return given({ nextPageToken: next, moreResult, ...(result.length > 0 && { result }) });
  }

  return {
    ...service,
    ...state,
    expire: () => valid.clear(),
  };
}

interface SyncRequest {
  readonly action: string;
  readonly lookupField: string;
  readonly input: ({ id: number } & Record<string, string | null>)[];
}

/** A paging token; opaque to who is given it. */
function tokenAt(since: number, skip = 0): string {
  return `${Buffer.from(`${since}/${skip}`).toString('hex').toUpperCase()}===`;
}

function placeIn(token: string): { since: number; skip: number } | undefined {
  const text = Buffer.from(token.replaceAll('=', ''), 'hex').toString('utf8');
  const [, since, skip] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  return since === undefined ? undefined : { since: Number(since), skip: Number(skip) };
}
