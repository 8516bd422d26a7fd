/**
 * A stand-in for ActiveCampaign's API after its specification. Its habits are kept: numbers and totals are texts, lists
 * come by limit and offset, and a key that is none is refused as a user is who may not.
 */
import { type ActiveCampaignContact, activityThings, livAasen, quietContact } from './activecampaign-people.ts';
import { type Answer, type Asked, type Service, startService } from './service.ts';

/** What an account and its key are like. */
export interface ActiveCampaignOptions {
  readonly token?: string;
  readonly people?: readonly ActiveCampaignContact[];
  /** Parts of paths that the key's user may not see: `scoreValues`. */
  readonly forbidden?: readonly string[];
}

/** The stand-in, and what is in it. */
export interface ActiveCampaignService extends Service {
  readonly token: string;
  readonly contact: (id: string) => ActiveCampaignContact;
  /** The notes that were written. */
  readonly notes: Record<string, unknown>[];
  /** The names of a contact's tags. */
  readonly tagsOf: (id: string) => string[];
  /** What stands in a contact's fields, by the fields' ids. */
  readonly fieldsOf: (id: string) => Record<string, string>;
}

const users = [
  { id: '1', username: 'kari', firstName: 'Kari', lastName: 'Nes', email: 'kari@acme.example' },
  { id: '2', username: 'ola', firstName: '', lastName: '', email: 'ola@acme.example' },
];
const fields = ['Sales verdict', 'Sales reason', 'Marketing answer', 'Contract ends', 'Industry', 'Job title'].map(
  (title, index) => ({ id: String(index + 1), title, perstag: title.toUpperCase().replace(/ /g, '_'), type: 'text' }),
);

/** Starts it with Liv Aasen (42) and somebody quiet (43). */
export async function startActiveCampaign(options: ActiveCampaignOptions = {}): Promise<ActiveCampaignService> {
  const { token = '5f0c3b', forbidden = [] } = options;
  const all = options.people ?? [livAasen(), quietContact('43', 'quiet@one.example')];
  const people = new Map(all.map((one) => [one.id, one]));
  const notes: Record<string, unknown>[] = [];
  const tags = new Map<string, string>([['80', 'baton-good-customer']]);
  let contactTagCount = 0;

  const service = await startService((asked) => {
    if (!asked.path.startsWith('/api/3/')) return { status: 404, body: '<!doctype html><h1>Not found</h1>' };
    const path = asked.path.slice('/api/3'.length);
    if (asked.headers['api-token'] !== token || forbidden.some((part) => path.includes(part)))
      return { status: 403, body: { message: 'Forbidden' } };
    return { headers: { 'ratelimit-limit': '5', 'ratelimit-remaining': '4' }, ...answer(path, asked) };
  });

  function answer(path: string, asked: Asked): Answer {
    const { method, query, body } = asked;
    const [, id = '', part = ''] = /^\/contacts\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
    const one = people.get(id);
    if (id && !one) return missing(`No Result found for Subscriber with id ${id}`);
    if (one) return method === 'PUT' ? update(one, body) : ofContact(one, part, query);
    if (method === 'POST') return posted(path, body as Record<string, Record<string, unknown>>);
    if (method === 'DELETE') return untag(path);
    const everybody = [...people.values()];
    switch (path) {
      case '/contacts': {
        const email = query.get('email')?.toLowerCase();
        const found = everybody.filter(({ record }) => !email || String(record.email).toLowerCase() === email);
        return listed(
          'contacts',
          found.map(({ record }) => record),
          query,
        );
      }
      case '/activities':
        return activities(people.get(query.get('contact') ?? ''), query);
      case '/fields':
        return listed('fields', fields, query);
      case '/users':
        return listed('users', users, query);
      case '/users/me':
        return { body: { user: users[0] } };
      case '/accounts/9':
        return { body: { account: { id: '9', name: 'Havbris Rederi AS' } } };
      case '/dealStages':
        return listed(
          'dealStages',
          ['New', 'Demo held'].map((title, index) => ({ id: String(index + 1), title })),
          query,
        );
      case '/deals':
        return listed(
          'deals',
          everybody.flatMap(({ deals }) => deals),
          query,
        );
      case '/forms':
        return listed('forms', [{ id: '11', name: 'guide-2026', title: 'Get the shipping guide' }], query);
      case '/notes':
        return listed(
          'notes',
          everybody.flatMap((each) => each.notes),
          query,
        );
      case '/tags': {
        const search = (query.get('search') ?? '').toLowerCase();
        const found = [...tags].filter(([, tag]) => tag.toLowerCase().includes(search));
        return listed(
          'tags',
          found.map(([tagId, tag]) => ({ id: tagId, tag, tagType: 'contact' })),
          query,
        );
      }
      default:
        return missing('Not found');
    }
  }

  function ofContact(one: ActiveCampaignContact, part: string, query: URLSearchParams): Answer {
    switch (part) {
      case '':
        return { body: whole(one) };
      case 'trackingLogs':
      case 'notes':
        return listed(part, one[part], query);
      case 'scoreValues':
      case 'deals':
        return { body: { [part]: one[part] } };
      case 'contactTags':
        return { body: { contactTags: [...one.tags].map(([id, tag]) => ({ id, tag, contact: one.id })) } };
      default:
        return missing('Not found');
    }
  }

  function posted(path: string, body: Record<string, Record<string, unknown>>): Answer {
    if (path === '/notes') {
      const one = people.get(String(body.note?.relid));
      if (!one || body.note?.reltype !== 'Subscriber')
        return { status: 400, body: { errors: [{ title: 'Bad note' }] } };
      const note = { id: String(900 + notes.length), cdate: '2026-11-20T13:00:00+01:00', is_draft: '0', ...body.note };
      notes.push(note);
      one.notes.push(note);
      return { status: 201, body: { contacts: [one.record], note } };
    }
    if (path === '/tags') {
      const id = String(80 + tags.size);
      tags.set(id, String(body.tag?.tag));
      return { status: 201, body: { tag: { ...body.tag, id } } };
    }
    const one = people.get(String(body.contactTag?.contact));
    if (path !== '/contactTags' || !one) return missing('Not found');
    contactTagCount += 1;
    one.tags.set(String(contactTagCount), String(body.contactTag?.tag));
    return { status: 201, body: { contactTag: { ...body.contactTag, id: String(contactTagCount) } } };
  }

  function untag(path: string): Answer {
    const id = /^\/contactTags\/(\d+)$/.exec(path)?.[1] ?? '';
    const had = [...people.values()].find((one) => one.tags.delete(id));
    return had ? { body: {} } : missing(`No Result found for SubscriberTag with id ${id}`);
  }

  const contact = (id: string) => {
    const one = people.get(id);
    if (!one) throw new Error(`nobody is ${id}`);
    return one;
  };
  return {
    ...service,
    token,
    contact,
    notes,
    tagsOf: (id) => [...contact(id).tags.values()].map((tag) => tags.get(tag) ?? tag),
    fieldsOf: (id) => Object.fromEntries([...contact(id).fieldValues].map(([field, { value }]) => [field, value])),
  };
}

function whole(one: ActiveCampaignContact) {
  const fieldValues = [...one.fieldValues].map(([field, more], index) => ({
    id: String(index + 1),
    contact: one.id,
    field,
    ...more,
  }));
  const { contactLists, accountContacts, deals, record } = one;
  const geoAddresses = [{ id: '1', country: 'Norway', city: 'Bergen' }];
  return { contactLists, accountContacts, deals, fieldValues, geoAddresses, contact: record };
}

function update(one: ActiveCampaignContact, body: unknown): Answer {
  const { contact } = body as { contact: { fieldValues?: { field: string; value: string }[] } };
  for (const { field, value } of contact.fieldValues ?? []) {
    one.fieldValues.set(field, { value, udate: '2026-11-20T13:00:00+01:00' });
  }
  return { body: whole(one) };
}

function activities(one: ActiveCampaignContact | undefined, query: URLSearchParams): Answer {
  const oldest = (one?.activities ?? []).toSorted((a, b) => String(a.tstamp).localeCompare(String(b.tstamp)));
  const ordered = query.get('orders[tstamp]') === 'DESC' ? oldest.toReversed() : oldest;
  const { body } = listed('activities', ordered, query);
  return { body: { ...(query.has('include') && activityThings), ...(body as object) } };
}

function listed(name: string, items: readonly unknown[], query: URLSearchParams): Answer {
  const limit = Math.min(Number(query.get('limit') ?? 20), 100);
  const offset = Number(query.get('offset') ?? 0);
  return { body: { [name]: items.slice(offset, offset + limit), meta: { total: String(items.length) } } };
}

function missing(message: string): Answer {
  return { status: 404, body: { message } };
}
