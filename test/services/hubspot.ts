/**
 * A stand-in for HubSpot's API as its documentation describes it: https://developers.hubspot.com/docs/api-reference.
 * Keeps its people in memory, so that what was written can be read back.
 */
import { type Belonging, type HubspotPerson, inesDuarte, owners, quietPerson, stageOptions } from './hubspot-people.ts';
import { failed, idsPage, invalid, lacking, limits, missing, ok, page, record } from './hubspot-replies.ts';
import { type Answer, type Asked, type Service, startService } from './service.ts';

/** What an account and its token are like. */
export interface HubspotOptions {
  readonly token?: string;
  readonly portal?: string;
  /** `enterprise` alone keeps events. */
  readonly plan?: 'professional' | 'enterprise';
  /** Scopes the token lacks. */
  readonly lacks?: readonly string[];
  readonly people?: readonly HubspotPerson[];
  /** Properties of contacts beyond HubSpot's own, with their choices where they have any. */
  readonly ownProperties?: Readonly<Record<string, readonly string[]>>;
  /** Ids of associated records that come with a contact; the rest is asked for by page. */
  readonly idsAtOnce?: number;
}

/** The stand-in, and what is in it. */
export interface HubspotService extends Service {
  readonly token: string;
  readonly portal: string;
  readonly person: (id: string) => HubspotPerson;
  /** Notes of a contact that stand there now, as HTML. */
  readonly notes: (id: string) => string[];
  /** Sets properties of a contact, as somebody in HubSpot would. */
  readonly change: (id: string, properties: Record<string, string | null>) => void;
}

const everyScope = [
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'crm.objects.owners.read',
  'crm.objects.deals.read',
  'crm.schemas.contacts.read',
  'sales-email-read',
  'content',
];
const now = '2026-11-20T12:00:00.000Z';

/** Starts it with Inês Duarte (451) and Tomasz (452). */
export async function startHubspot(options: HubspotOptions = {}): Promise<HubspotService> {
  const {
    token = 'pat-eu1-for-tests',
    portal = '1234567',
    plan = 'professional',
    lacks = [],
    idsAtOnce = 500,
  } = options;
  const { ownProperties = { sales_verdict: [], sales_reason: [], marketing_answer: [], contract_ends: [] } } = options;
  const people = new Map(
    (options.people ?? [inesDuarte(), quietPerson('452', 'tomasz@quiet.example', 'Tomasz')]).map((one) => [
      one.id,
      one,
    ]),
  );
  const scopes = new Set(everyScope.filter((scope) => !lacks.includes(scope)));
  let nextId = 50_000;

  const routes: readonly [
    method: string,
    pattern: RegExp,
    scope: string,
    answer: (asked: Asked, parts: string[]) => Answer,
  ][] = [
    [
      'GET',
      /^\/account-info\/v3\/details$/,
      '',
      () =>
        ok({
          portalId: Number(portal),
          accountType: 'STANDARD',
          timeZone: 'Europe/Oslo',
          uiDomain: 'app-eu1.hubspot.com',
        }),
    ],
    ['GET', /^\/crm\/v3\/owners\/$/, 'crm.objects.owners.read', ownersPage],
    [
      'GET',
      /^\/crm\/v3\/properties\/contacts\/([^/]+)$/,
      'crm.schemas.contacts.read',
      (_, [name = '']) => definition(name),
    ],
    [
      'POST',
      /^\/crm\/v3\/objects\/contacts\/batch\/update$/,
      'crm.objects.contacts.write',
      () => invalid('inputs must not be empty'),
    ],
    ['POST', /^\/crm\/v3\/objects\/contacts\/batch\/read$/, 'crm.objects.contacts.read', contactsByEmail],
    [
      'POST',
      /^\/crm\/v3\/objects\/(\w+)\/batch\/read$/,
      'crm.objects.contacts.read',
      (asked, [kind = '']) => batchRead(asked, kind),
    ],
    ['GET', /^\/crm\/v3\/objects\/contacts\/(\w+)\/associations\/(\w+)$/, 'crm.objects.contacts.read', associations],
    ['GET', /^\/crm\/v3\/objects\/contacts\/([^/]+)$/, 'crm.objects.contacts.read', contact],
    ['PATCH', /^\/crm\/v3\/objects\/contacts\/([^/]+)$/, 'crm.objects.contacts.write', patch],
    ['POST', /^\/crm\/v3\/objects\/notes$/, 'crm.objects.contacts.write', addNote],
    ['GET', /^\/crm\/v3\/objects\/(\w+)$/, 'crm.objects.contacts.read', (asked, [kind = '']) => list(asked, kind)],
    ['GET', /^\/events\/v3\/events\/$/, '', events],
    ['GET', /^\/email\/public\/v1\/events$/, 'content', emailEvents],
    ['GET', /^\/contacts\/v1\/contact\/vid\/(\w+)\/profile$/, 'crm.objects.contacts.read', profile],
  ];

  const service = await startService((asked) => {
    if (asked.headers.authorization !== `Bearer ${token}`)
      return failed(401, 'INVALID_AUTHENTICATION', 'Authentication credentials not found');
    for (const [method, pattern, scope, answer] of routes) {
      const parts = pattern.exec(asked.path);
      if (method !== asked.method || !parts) continue;
      if (scope !== '' && !scopes.has(scope)) return lacking(scope);
      return limits(answer(asked, parts.slice(1).map(decodeURIComponent)));
    }
    return failed(404, 'OBJECT_NOT_FOUND', 'no such address');
  });

  function contact({ query }: Asked, [id = '']: string[]): Answer {
    const person = people.get(id);
    if (!person) return missing();
    const kinds = query.get('associations')?.split(',') ?? [];
    if (kinds.includes('deals') && !scopes.has('crm.objects.deals.read')) return lacking('crm.objects.deals.read');
    const named = query.get('propertiesWithHistory')?.split(',') ?? [];
    const withIds = kinds.filter((kind) => person.belongings[kind]?.length);
    return ok({
      ...record(person, query.get('properties')?.split(',') ?? []),
      ...(named.length > 0 && {
        propertiesWithHistory: Object.fromEntries(named.map((name) => [name, person.history[name] ?? []])),
      }),
      ...(withIds.length > 0 && {
        associations: Object.fromEntries(withIds.map((kind) => [kind, idsPage(person, kind, 0, idsAtOnce)])),
      }),
    });
  }

  function contactsByEmail({ body }: Asked): Answer {
    const { idProperty, inputs, properties } = body as {
      idProperty?: string;
      inputs: { id: string }[];
      properties: string[];
    };
    if (idProperty !== 'email') return invalid('only by e-mail here');
    // In an order of its own.
    const found = [...people.values()].filter(({ properties: { email } }) =>
      inputs.some(({ id }) => email === id.toLowerCase()),
    );
    const status = found.length === inputs.length ? 200 : 207;
    return {
      status,
      body: {
        status: 'COMPLETE',
        results: found.map((person) => record(person, properties)),
        startedAt: now,
        completedAt: now,
      },
    };
  }

  function batchRead({ body }: Asked, kind: string): Answer {
    if (kind === 'emails' && !scopes.has('sales-email-read')) return lacking('sales-email-read');
    if (kind === 'deals' && !scopes.has('crm.objects.deals.read')) return lacking('crm.objects.deals.read');
    const { inputs, properties } = body as { inputs: { id: string }[]; properties: string[] };
    if (inputs.length > 100) return invalid('at most 100 at a time');
    const all = belongings(kind);
    const results = inputs.flatMap(({ id }) => all.find((one) => one.id === id) ?? []);
    return ok({
      status: 'COMPLETE',
      results: results.map((one) => record(one, properties)),
      startedAt: now,
      completedAt: now,
    });
  }

  function associations({ query }: Asked, [id = '', kind = '']: string[]): Answer {
    const person = people.get(id);
    if (!person) return missing();
    return ok(
      idsPage(person, kind, Number(query.get('after') ?? 0), Math.min(Number(query.get('limit') ?? 500), idsAtOnce)),
    );
  }

  function list({ query }: Asked, kind: string): Answer {
    if (kind === 'emails' && !scopes.has('sales-email-read')) return lacking('sales-email-read');
    if (kind === 'deals' && !scopes.has('crm.objects.deals.read')) return lacking('crm.objects.deals.read');
    const all = kind === 'contacts' ? [...people.values()] : belongings(kind);
    return ok({ results: all.slice(0, Number(query.get('limit') ?? 10)).map((one) => record(one, ['createdate'])) });
  }

  function patch({ body }: Asked, [id = '']: string[]): Answer {
    const person = people.get(id);
    if (!person) return missing();
    const { properties } = body as { properties: Record<string, string> };
    const unknown = Object.keys(properties).find((name) => !(name in person.properties) && !(name in ownProperties));
    if (unknown) return invalid(`Property values were not valid: Property "${unknown}" does not exist`);
    for (const [name, value] of Object.entries(properties)) person.properties[name] = value === '' ? null : value;
    return ok(record(person, Object.keys(properties)));
  }

  function addNote({ body }: Asked): Answer {
    const { properties, associations: to } = body as {
      properties: Record<string, string>;
      associations: { to: { id: string }; types: { associationCategory: string; associationTypeId: number }[] }[];
    };
    const person = people.get(to?.[0]?.to.id ?? '');
    const type = to?.[0]?.types[0];
    if (!person || type?.associationCategory !== 'HUBSPOT_DEFINED' || type.associationTypeId !== 202)
      return invalid('association');
    if (!properties.hs_timestamp || (properties.hs_note_body ?? '').length > 65_536) return invalid('hs_timestamp');
    const note: Belonging = { id: String(nextId++), properties };
    person.belongings.notes = [...(person.belongings.notes ?? []), note];
    return { status: 201, body: record(note, Object.keys(properties)) };
  }

  function events({ query }: Asked): Answer {
    if (plan !== 'enterprise') return lacking('event-detail-read', 'web-analytics-api-access');
    const all = people.get(query.get('objectId') ?? '')?.events ?? [];
    return ok(page(all, Number(query.get('after') ?? 0), Number(query.get('limit') ?? 10)));
  }

  function emailEvents({ query }: Asked): Answer {
    const recipient = query.get('recipient');
    const all = [...people.values()].filter(({ properties }) => !recipient || properties.email === recipient);
    const found = all.flatMap((person) =>
      person.emailEvents.map((one) => ({ ...one, recipient: person.properties.email })),
    );
    return ok({ events: found.slice(0, Number(query.get('limit') ?? 10)), hasMore: false, offset: 'x' });
  }

  function profile(_: Asked, [id = '']: string[]): Answer {
    const person = people.get(id);
    return person ? ok({ vid: Number(id), properties: {}, 'form-submissions': person.forms }) : missing();
  }

  function definition(name: string): Answer {
    if (name === 'lifecyclestage') return ok({ name, type: 'enumeration', options: stageOptions });
    const choices = ownProperties[name];
    if (!choices) return failed(404, 'OBJECT_NOT_FOUND', `Property ${name} does not exist`);
    return ok({
      name,
      type: choices.length > 0 ? 'enumeration' : 'string',
      options: choices.map((value) => ({ value, label: value })),
    });
  }

  function belongings(kind: string): Belonging[] {
    return [...people.values()].flatMap((person) => person.belongings[kind] ?? []);
  }

  function person(id: string): HubspotPerson {
    const found = people.get(id);
    if (!found) throw new Error(`no contact ${id}`);
    return found;
  }

  return {
    ...service,
    token,
    portal,
    person,
    notes: (id) => (person(id).belongings.notes ?? []).map(({ properties }) => properties.hs_note_body ?? ''),
    change(id, properties) {
      Object.assign(person(id).properties, { lastmodifieddate: new Date().toISOString() }, properties);
    },
  };
}

function ownersPage({ query }: Asked): Answer {
  const archived = query.get('archived') === 'true';
  const all = owners
    .filter((owner) => owner.archived === archived)
    .map((owner) => ({ ...owner, createdAt: now, updatedAt: now }));
  return ok(page(all, Number(query.get('after') ?? 0), Number(query.get('limit') ?? 100)));
}
