import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import type { PersonRead } from '../../lib/connectors/connector.ts';
import { hubspot } from '../../lib/connectors/hubspot/connector.ts';
import type { Outcome } from '../../lib/domain/exchange/failure.ts';
import { type ImportedPerson, importedPersonSchema } from '../../lib/domain/import-batch.ts';
import { type HubspotService, startHubspot } from '../services/hubspot.ts';
import { inesDuarte } from '../services/hubspot-people.ts';
import type { Asked, Fault } from '../services/service.ts';
import { clientFor, testNow } from './support/client-for.ts';
import { byRecord, clientOfHubspot, readFrom } from './support/hubspot-asked.ts';
import { journey } from './support/person-read.ts';

let service: HubspotService;
beforeEach(async () => {
  service = await startHubspot({ plan: 'enterprise' });
});
afterEach(() => service.close());

const contact = /\/objects\/contacts\/451$/;

/** Reads with a fault on the way. A wait before a repetition is none of this test's: the rep's patience is short. */
async function readWith(fault: (asked: Asked) => Fault | undefined): Promise<Outcome<PersonRead>> {
  service.failWith(fault);
  const client = clientOfHubspot(service, { answerField: 'marketing_answer', deadlineFields: 'contract_ends' });
  return atEdge(async () => (await hubspot.read?.(client, byRecord)) as PersonRead);
}

/** The same fault for the contact alone. */
const onContact = (fault: Fault) => readWith(({ path }) => (contact.test(path) ? fault : undefined));

const error = (category: string, more: object = {}) => ({
  status: 'error',
  message: 'told',
  correlationId: 'x',
  category,
  ...more,
});

describe('a failure of the whole', () => {
  it.each<[string, Fault, object]>([
    ['a token withdrawn', { status: 401, body: error('INVALID_AUTHENTICATION') }, { code: 'signedOut' }],
    [
      'a right the maker of the token lost',
      { status: 403, body: error('USER_DOES_NOT_HAVE_PERMISSIONS') },
      { code: 'forbidden' },
    ],
    [
      'a scope named the older way',
      { status: 403, body: error('MISSING_SCOPES', { context: { missingScopes: ['contacts'] } }) },
      { code: 'forbidden', scope: 'contacts' },
    ],
    ['a page instead of data', { status: 200, body: '<html>Sign in</html>' }, { code: 'notUnderstood', what: 'HTML' }],
    ['a redirection', { status: 302, headers: { location: '/login' } }, { code: 'signedOut' }],
    ['what it does not take', { status: 400, body: error('VALIDATION_ERROR') }, { code: 'refused', why: 'told' }],
    [
      'an account on its way',
      { status: 477, headers: { 'retry-after': '7200' }, body: {} },
      { code: 'limited', until: testNow + 7_200_000 },
    ],
    ['a record that is locked', { status: 423, body: {} }, { code: 'limited', until: testNow + 2000 }],
    [
      'a contact without its properties',
      { body: { id: '451', props: {} } },
      { code: 'notUnderstood', what: '/crm/v3/objects/contacts/…: properties' },
    ],
    [
      'a contact without an id',
      { body: { properties: {} } },
      { code: 'notUnderstood', what: '/crm/v3/objects/contacts/…: id' },
    ],
    ['nothing', { body: null }, { code: 'notUnderstood', what: '/crm/v3/objects/contacts/…: object' }],
    ['a list', { body: [] }, { code: 'notUnderstood', what: '/crm/v3/objects/contacts/…: object' }],
  ])('is named: %s', async (_, fault, failure) => {
    expect(await onContact(fault)).toEqual({ ok: false, failure });
  });

  it('is named while writing, where nothing is tried twice: a server that fails, a limit', async () => {
    const failure = async (answer: Fault) => {
      service.failWith(({ method }) => (method === 'PATCH' ? answer : undefined));
      const { client, pauses } = clientFor(hubspot, {
        settings: { address: service.origin, verdictField: 'sales_verdict' },
        secrets: { token: service.token },
      });
      const outcome = await atEdge(async () =>
        hubspot.write?.(client, {
          said: { kind: 'feedback', id: 'f', at: testNow, verdict: 'good' },
          person: byRecord,
          title: 'Good',
          text: 'Good. baton:f',
          mark: 'baton:f',
          mayBeThere: true,
        }),
      );
      return { ...(!outcome.ok && outcome.failure), pauses };
    };
    expect(await failure({ status: 502, body: '<html>' })).toEqual({ code: 'serverError', status: 502, pauses: [] });
    const limit = (policyName: string) => ({ status: 429, body: { ...error('RATE_LIMITS'), policyName } });
    const until = (ms: number) => ({ code: 'limited', until: testNow + ms, pauses: [testNow + ms] });
    expect(await failure(limit('SECONDLY'))).toEqual(until(1000));
    expect(await failure(limit('TEN_SECONDLY_ROLLING'))).toEqual(until(10_000));
    expect(await failure(limit('DAILY'))).toEqual(until(3_600_000));
    expect(await failure({ status: 429, headers: { 'retry-after': '30' }, body: {} })).toEqual(until(30_000));
  });

  it('ends the reading also in the middle of it', async () => {
    const outcome = await readWith(({ path }) => (path.includes('/notes/') ? { status: 401, body: {} } : undefined));
    expect(outcome).toEqual({ ok: false, failure: { code: 'signedOut' } });
  });

  it('tells nothing of the person or the token', async () => {
    const outcomes = [
      await onContact({ body: { id: {}, properties: { email: 'ines.duarte@harborline.example' } } }),
      await readWith(({ path }) => (path.includes('account-info') ? { body: { portalId: null } } : undefined)),
    ];
    expect(JSON.stringify(outcomes)).not.toMatch(/harborline|451|pat-eu1/);
  });
});

describe('limits', () => {
  it.each([
    [
      'the window is used up',
      { 'x-hubspot-ratelimit-remaining': '0', 'x-hubspot-ratelimit-interval-milliseconds': '10000' },
      10_000,
    ],
    ['the window has no length', { 'x-hubspot-ratelimit-remaining': '0' }, 10_000],
    ['the day is used up', { 'x-hubspot-ratelimit-daily-remaining': '0' }, 3_600_000],
  ])('are kept when %s', async (_, headers, wait) => {
    expect(hubspot.vendor.limitedUntil?.(new Headers(headers), testNow)).toBe(testNow + wait);
  });

  it('leave one in peace who keeps them', async () => {
    const { client, pauses } = clientFor(hubspot, {
      settings: { address: service.origin },
      secrets: { token: service.token },
    });
    await hubspot.read?.(client, byRecord);
    expect(pauses).toEqual([]);
  });
});

describe('an odd part', () => {
  const parts: readonly [string, RegExp, string][] = [
    ['owners', /\/owners\/$/, 'owner'],
    ['names of stages', /\/properties\/contacts\/lifecyclestage$/, 'stageHistory'],
    ['deals', /\/deals\/batch\/read$/, 'deadline'],
    ['notes', /\/notes\/batch\/read$/, 'notes'],
    ['calls', /\/calls\/batch\/read$/, 'calls'],
    ['meetings', /\/meetings\/batch\/read$/, 'meetings'],
    ['mails', /\/emails\/batch\/read$/, 'emails'],
    ['tasks', /\/tasks\/batch\/read$/, 'tasks'],
    ['marketing e-mails', /\/email\/public\//, 'emails'],
    ['events', /\/events\/v3\//, 'pages'],
  ];
  const odd: readonly [string, Fault][] = [
    ['HTML', { body: '<html>oops</html>' }],
    ['null', { body: null }],
    ['another shape', { body: { results: 'none', events: 7, options: [] } }],
    ['a 404', { status: 404, body: error('OBJECT_NOT_FOUND') }],
  ];
  it.each(parts)('costs itself alone: %s', async (_, path, part) => {
    for (const [, fault] of odd) {
      const outcome = await readWith((asked) => (path.test(asked.path) ? fault : undefined));
      if (!outcome.ok) throw new Error(outcome.failure.code);
      const { person, gaps } = outcome.value;
      if (fault !== odd[2]?.[1] || part !== 'stageHistory') expect(gaps?.map((gap) => gap.part)).toEqual([part]);
      expect((person as ImportedPerson).facts?.name?.value).toBe('Inês Duarte');
      expect(journey(person as ImportedPerson, 'form')).toHaveLength(2);
    }
  });

  it('of a list costs itself alone', async () => {
    const good = { id: '1', properties: { hs_timestamp: '2026-11-13T09:00:00Z', hs_body_preview: 'kept' } };
    const results = [
      null,
      7,
      { id: null, properties: {} },
      { id: '2' },
      { id: '3', properties: { hs_timestamp: {} } },
      good,
    ];
    const outcome = await readWith(({ path }) =>
      path.endsWith('/notes/batch/read') ? { body: { results } } : undefined,
    );
    expect(outcome.ok && journey(outcome.value.person as ImportedPerson, 'note')).toEqual(['kept']);
  });

  it('of each value costs itself alone: null, numbers, objects, lists, very long texts, dates of other centuries', async () => {
    for (const value of [null, 12, true, {}, [], 'x'.repeat(100_000), '99999999999999', '0000-00-00', '-1', '']) {
      const ines = inesDuarte();
      const same = (record: object) => Object.fromEntries(Object.keys(record).map((name) => [name, value])) as never;
      const own = await startHubspot({
        plan: 'enterprise',
        people: [
          {
            ...ines,
            properties: {
              ...(same(ines.properties) as object),
              num_conversion_events: '2',
              email: 'ines.duarte@harborline.example',
            },
            history: Object.fromEntries(
              Object.keys(ines.history).map((name) => [name, [{ value, timestamp: value } as never]]),
            ),
            belongings: Object.fromEntries(
              Object.entries(ines.belongings).map(([kind, all]) => [
                kind,
                all.map(({ id, properties }) => ({ id, properties: same(properties) })),
              ]),
            ),
            forms: ines.forms.map((form) => ({ ...(same(form) as object), 'conversion-id': 'c' })),
            events: ines.events.map((event) => ({ ...(same(event) as object), id: 'e', eventType: 'e_visited_page' })),
            emailEvents: ines.emailEvents.map((event) => ({ ...(same(event) as object), id: 'm', type: 'OPEN' })),
          },
        ],
      });
      const { person } = await readFrom(own, byRecord, {
        answerField: 'marketing_answer',
        deadlineFields: 'contract_ends',
      });
      await own.close();
      expect(importedPersonSchema.parse(person).identity.records).toEqual(['hubspot/1234567/contact/451']);
    }
  });

  it('is very long: 10,000 events', async () => {
    const events = Array.from({ length: 10_000 }, (_, n) => ({
      id: `e${n}`,
      eventType: 'e_visited_page',
      occurredAt: new Date(testNow - n * 1000).toISOString(),
      properties: { hs_url: `https://www.seller.example/${n}` },
    }));
    const outcome = await readWith(({ path }) =>
      path.startsWith('/events/') ? { body: { results: events } } : undefined,
    );
    expect(outcome.ok && journey(outcome.value.person as ImportedPerson, 'page').at(-1)).toBe('www.seller.example/0');
  });
});
