import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import type { PersonRead } from '../../lib/connectors/connector.ts';
import { feed } from '../../lib/connectors/feed/connector.ts';
import type { Outcome } from '../../lib/domain/exchange/failure.ts';
import { type Feed, feedPeople, startFeed } from '../services/feed.ts';
import type { Answer, Fault } from '../services/service.ts';
import { clientFor, testNow } from './support/client-for.ts';

let service: Feed;
beforeEach(async () => {
  service = await startFeed();
});
afterEach(() => service.close());

const email = 'anna@firma.example';

function read(ports = {}): Promise<Outcome<PersonRead>> {
  const { client } = clientFor(feed, { settings: { address: service.address }, ports });
  return atEdge(() => feed.read!(client, { emails: [email], records: [] }));
}

async function readBody(body: unknown) {
  service.failWith(() => ({ body }));
  return read();
}

const person = (parts: object) => ({ people: [{ emails: [email], ...parts }] });

describe('an entry that is not as the format has it', () => {
  it('is left out where it names a day that no month has', async () => {
    const outcome = await readBody(person({ deadlines: [{ day: '2027-02-31' }, { day: '2027-02-28' }] }));
    expect(outcome).toMatchObject({ ok: true, value: { person: { deadlines: [{ day: '2027-02-28' }] } } });
  });

  const good = { at: '2026-11-18T09:00:00Z' };
  it.each([
    ['a stage without a time', { stages: [{ stage: 'MQL' }] }, 'stageHistory', 'people.0.stages.0.at'],
    [
      'a day that no calendar has',
      { stages: [{ stage: 'MQL', at: '2026-13-41' }] },
      'stageHistory',
      'people.0.stages.0.at',
    ],
    ['an owner that is a number', { owners: [{ owner: 4711, ...good }] }, 'owner', 'people.0.owners.0.owner'],
    ['a response of an unknown kind', { responses: [{ kind: 'fax', ...good }] }, 'calls', 'people.0.responses.0.kind'],
    ['a deadline without a day', { deadlines: [{ what: 'x' }] }, 'deadline', 'people.0.deadlines.0.day'],
    ['a result that is neither', { outcomes: [{ result: 'open', ...good }] }, 'stage', 'people.0.outcomes.0.result'],
    ['a touchpoint that is a text', { touchpoints: ['visited'] }, 'events', 'people.0.touchpoints.0'],
    ['a list that is an object', { touchpoints: {} }, 'events', 'people.0.touchpoints'],
    ['an answer in other words', { answers: [{ state: 'ok', ...good }] }, 'answers', 'people.0.answers.0.state'],
    ['a fact that is a list', { facts: { name: ['Anna'] } }, 'person', 'people.0.facts'],
    ['a record that is a number', { records: [7] }, 'person', 'people.0.records.0'],
  ])('costs itself alone: %s', async (_, parts, part, what) => {
    const { facts = {}, ...rest } = parts as { facts?: object };
    const outcome = await readBody(person({ facts: { company: 'Firma AS', ...facts }, ...rest }));
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        person: { facts: { company: { value: 'Firma AS' } } },
        gaps: [{ part, failure: { code: 'notUnderstood', what } }],
      },
    });
  });

  it('is told by place, and never by value', async () => {
    const outcome = await readBody(
      person({ touchpoints: [{ at: 'secret words', kind: 'page' }], emails: [email, 'secret'] }),
    );
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });

  it('leaves its neighbours', async () => {
    const touchpoints = [{ ...good, kind: 'page' }, { at: 3 }, { ...good, kind: 'page', title: 'Prices' }];
    const outcome = await readBody(person({ touchpoints }));
    expect(outcome).toMatchObject({ value: { person: { touchpoints: [{ kind: 'page' }, { title: 'Prices' }] } } });
  });
});

describe('what may be left out, be null, or be more than Baton knows', () => {
  it('is', async () => {
    const nulls = { facts: { name: null }, stages: null, next: null, touchpoints: [] };
    const outcome = await readBody({ ...person(nulls), next: null, format: null, more: 1 });
    expect(outcome).toMatchObject({ ok: true, value: { person: { facts: {}, touchpoints: [] }, gaps: [] } });
    const entry = { at: '2026-11-18', kind: 'tasting', title: null, url: null, extra: {} };
    expect(await readBody(person({ touchpoints: [entry] }))).toMatchObject({
      value: { person: { touchpoints: [{ kind: 'other', at: Date.UTC(2026, 10, 18) }] }, gaps: [] },
    });
  });

  it('harms nothing by its name', async () => {
    const outcome = await readBody(
      JSON.parse(`{"people":[{"emails":["${email}"],"facts":{"__proto__":"x","toString":"y"}}]}`),
    );
    expect(outcome).toMatchObject({
      value: { person: { facts: { toString: { value: 'y' } } }, gaps: [{ part: 'person' }] },
    });
  });
});

describe('a reply that is none', () => {
  const failures: [string, Fault, object][] = [
    ['no token any more', { status: 401, body: {} }, { code: 'signedOut' }],
    ['not allowed', { status: 403, body: {} }, { code: 'forbidden' }],
    ['not there', { status: 404, body: 'Not found' }, { code: 'notFound' }],
    [
      'too much',
      { status: 429, headers: { 'retry-after': '120' }, body: {} },
      { code: 'limited', until: testNow + 120_000 },
    ],
    ['a page', { body: '<!doctype html><title>Sign in</title>' }, { code: 'notUnderstood', what: 'HTML' }],
    ['a list', { body: [] }, { code: 'notUnderstood' }],
    ['no people', { body: { people: {} } }, { code: 'notUnderstood', what: '/people: people' }],
    [
      'another format',
      { body: { format: 'baton-feed-2', people: [] } },
      { code: 'notUnderstood', what: '/people: format' },
    ],
    ['nothing', { status: 200 }, { code: 'notUnderstood' }],
    ['elsewhere', { status: 302, headers: { location: '/sign-in' } }, { code: 'badSetting', field: 'address' }],
  ];
  it.each(failures)('has a name: %s', async (_, fault, failure) => {
    service.failWith(() => fault);
    expect(await read()).toMatchObject({ ok: false, failure });
  });

  it('is waited for no longer than Baton has patience', async () => {
    service.failWith(() => 'hang');
    expect(await read({ patience: 50 })).toEqual({ ok: false, failure: { code: 'tooSlow' } });
  });

  it('costs the later pages alone where the first was good', async () => {
    await service.close();
    service = await startFeed({ pageSize: 2 });
    service.failWith(({ query }) => (query.has('cursor') ? { status: 403, body: {} } : undefined));
    const outcome = await read();
    expect(outcome).toMatchObject({
      ok: true,
      value: { gaps: [{ part: 'events', failure: { code: 'forbidden' } }], person: { touchpoints: [{}, {}] } },
    });
    expect(outcome).not.toHaveProperty('value.bookmark');
  });

  it('ends where its pages go round in a circle', async () => {
    service.failWith(() => ({ body: { people: feedPeople, next: 'same' } }) satisfies Answer);
    expect(await read()).toMatchObject({ value: { gaps: [{ part: 'events', failure: { code: 'notUnderstood' } }] } });
    expect(service.asked.length).toBe(2);
  });
});

describe('very many touchpoints', () => {
  it('are read, a bounded number of pages of them', async () => {
    const touchpoints = Array.from({ length: 10_000 }, (_, index) => ({
      at: new Date(testNow - index * 60_000).toISOString(),
      kind: 'page',
      id: `p-${index}`,
    }));
    await service.close();
    service = await startFeed({ people: [{ emails: [email], touchpoints }], pageSize: 1000 });
    const outcome = await read();
    expect(outcome.ok && typeof outcome.value.person === 'object' && outcome.value.person?.touchpoints?.length).toBe(
      8000,
    );
    expect(service.asked).toHaveLength(8);
  });
});
