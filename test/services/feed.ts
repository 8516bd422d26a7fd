/**
 * A system that speaks Baton's feed format: answers for people, page by page, with an ETag, and takes what reps say. It
 * judges by the published JSON Schema and verifies signatures by a library that is not Baton's.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import * as z from 'zod';
import type { Message } from '../../lib/connectors/feed/message.ts';
import { type Answer, type Asked, type Service, startService } from './service.ts';

/** A person as the feed tells them. */
export type FeedPerson = Readonly<Record<string, unknown>>;

/** What may differ from the usual feed. */
export interface FeedOptions {
  readonly people?: readonly FeedPerson[];
  /** Without one, everybody may ask. */
  readonly token?: string;
  readonly signingSecret?: string;
  /** Touchpoints a page. */
  readonly pageSize?: number;
}

/** A running feed. */
export interface Feed extends Service {
  /** What the user enters. */
  readonly address: string;
  /** Everything taken, each once, by its id. */
  readonly taken: ReadonlyMap<string, Message>;
  /** What was wrong with what was sent: by the schema or the signature. */
  readonly refused: readonly string[];
  setPeople(people: readonly FeedPerson[]): void;
}

const schema = JSON.parse(readFileSync(new URL('../../public/feed.schema.json', import.meta.url), 'utf8'));

/** Whether something is a message, a page, a person, by the published schema alone. */
export const published = {
  page: z.fromJSONSchema(schema),
  message: z.fromJSONSchema({ $ref: '#/$defs/message', $defs: schema.$defs }),
};

/** Two invented people, one with a rich journey. */
export const feedPeople: readonly FeedPerson[] = [
  {
    emails: ['anna@firma.example', 'anna.lund@firma.example'],
    records: ['atomic-crm/crm.example/contact/7'],
    updatedAt: '2026-11-19T08:00:00Z',
    facts: { name: 'Anna Lund', company: 'Firma AS', jobTitle: 'Head of Operations', employees: 40, newsletter: true },
    stages: [
      { stage: 'Lead', at: '2026-11-02T09:00:00Z' },
      { stage: 'MQL', at: '2026-11-18T10:30:00+01:00', by: 'Scoring' },
    ],
    owners: [{ owner: 'Kari Nes', at: '2026-11-18T09:31:00Z' }],
    handovers: [{ at: '2026-11-18T09:30:00Z', owner: 'Kari Nes', capturedAt: '2026-11-18T09:10:00Z' }],
    responses: [
      { kind: 'call', at: '2026-11-18T12:00:00Z', by: 'Kari Nes', id: 'c-1' },
      { kind: 'automaticMail', at: '2026-11-18T09:32:00Z' },
    ],
    deadlines: [{ day: '2026-12-31', what: 'Licence renewal', at: '2026-11-10' }],
    outcomes: [{ result: 'lost', at: '2025-03-01', value: 12_000, currency: 'NOK' }],
    touchpoints: [
      { at: '2026-11-18T09:05:00Z', kind: 'form', title: 'Price list', url: 'https://firma.example/p', id: 't-5' },
      { at: '2026-11-17T14:00:00Z', kind: 'webinar', title: 'Moving without downtime', id: 't-4' },
      { at: '2026-11-16T08:00:02Z', kind: 'emailClick', title: 'November news', id: 't-3', actor: 'machine' },
      { at: '2026-11-15T10:00:00Z', kind: 'page', title: 'Pricing', url: 'https://vendor.example/pricing', id: 't-2' },
      { at: '2026-11-02T09:00:00Z', kind: 'download', title: 'Guide to migration', id: 't-1' },
    ],
    answers: [
      { state: 'changed', text: 'We raised the score for pricing.', at: '2026-11-19T09:00:00Z', feedback: 'f-1' },
    ],
  },
  { emails: ['bo@firma.example'], facts: { name: 'Bo Vik' } },
];

/** Starts a feed. */
export async function startFeed(options: FeedOptions = {}): Promise<Feed> {
  let people = options.people ?? feedPeople;
  const taken = new Map<string, Message>();
  const refused: string[] = [];

  function answer(asked: Asked): Answer {
    const isAllowed = options.token === undefined || asked.headers.authorization === `Bearer ${options.token}`;
    if (!isAllowed) return { status: 401, body: { message: 'unknown token' } };
    if (asked.method === 'GET' && asked.path === '/baton/people') return pageFor(asked);
    if (asked.method === 'POST' && asked.path === '/baton/feedback') return take(asked);
    return { status: 404, body: { message: 'no such place' } };
  }

  function pageFor({ query, headers }: Asked): Answer {
    const [emails, records] = [query.getAll('email'), query.getAll('record')];
    const asked = people.filter((person) => shares(person.emails, emails) || shares(person.records, records));
    const etag = `"${createHash('sha256').update(JSON.stringify(asked)).digest('base64url')}"`;
    if (headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
    const from = Number(query.get('cursor') ?? 0);
    const size = options.pageSize ?? 100;
    const hasMore = asked.some(({ touchpoints }) => listOf(touchpoints).length > from + size);
    const page = asked.map((person) => portion(person, from, size));
    return {
      headers: { etag },
      body: {
        format: 'baton-feed-1',
        name: 'Firma data',
        people: page,
        ...(hasMore && { next: String(from + size) }),
      },
    };
  }

  function take({ body, text, headers }: Asked): Answer {
    const judged = published.message.safeParse(body);
    if (!judged.success) return refuse(`schema: ${judged.error.message}`);
    const id = headers['webhook-id'];
    if (typeof id !== 'string') return refuse('no webhook-id');
    try {
      // It judges the age by the machine's clock, too.
      if (options.signingSecret) new Webhook(options.signingSecret).verify(text, headers as Record<string, string>);
    } catch (error) {
      return refuse(`signature: ${error}`);
    }
    taken.set(id, body as Message);
    return { status: 204 };
  }

  function refuse(why: string): Answer {
    refused.push(why);
    return { status: 400, body: { message: why } };
  }

  const service = await startService(answer);
  return {
    ...service,
    address: `${service.origin}/baton`,
    taken,
    refused,
    setPeople(changed) {
      people = changed;
    },
  };
}

/** The first page has all, but for touchpoints; later ones have those alone. */
function portion(person: FeedPerson, from: number, size: number): FeedPerson {
  const { emails, records, touchpoints } = person;
  const some = listOf(touchpoints).slice(from, from + size);
  return from === 0 ? { ...person, touchpoints: some } : { emails, records, touchpoints: some };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function shares(has: unknown, wanted: readonly string[]): boolean {
  return listOf(has).some((each) => wanted.includes(String(each)));
}
