/** What goes wrong between Baton and Attio, and replies that are not what they should be. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { attio } from '../../lib/connectors/attio/connector.ts';
import { type AttioService, startAttio } from '../services/attio.ts';
import { attioIds } from '../services/attio-people.ts';
import type { Fault } from '../services/service.ts';
import { byRecord, clientOfAttio, named, readFrom, writeTo } from './support/attio-asked.ts';
import { clientFor, testNow } from './support/client-for.ts';
import { personIn } from './support/person-read.ts';
import { toTell } from './support/to-tell.ts';

let service: AttioService;
beforeEach(async () => {
  service = await startAttio();
});
afterEach(() => service.close());

const onPerson = (fault: Fault) => {
  const path = `/v2/objects/people/records/${attioIds.signe}`;
  service.failWith((asked) => (asked.path === path ? fault : undefined));
  return atEdge(() => readFrom(service, byRecord, named));
};
const error = (code: string, message = 'told') => ({ status_code: 0, type: 'x', code, message });

describe('a failure of Attio', () => {
  it.each<[string, Fault, object]>([
    ['a token withdrawn', { status: 401, body: error('unauthorized') }, { code: 'signedOut' }],
    [
      'scopes that lack',
      { status: 403, body: error('x', 'Needs record_permission:read, object_configuration:read.') },
      { code: 'forbidden', scope: 'record_permission:read, object_configuration:read' },
    ],
    ['a right without a name', { status: 403, body: error('x') }, { code: 'forbidden' }],
    [
      'a plan that ended',
      { status: 402, body: error('billing_error', 'Upgrade') },
      { code: 'planLacks', what: 'Upgrade' },
    ],
    ['what it does not take', { status: 400, body: error('filter_error') }, { code: 'refused', why: 'told' }],
    [
      'a limit whose end is a date',
      { status: 429, headers: { 'retry-after': 'Fri, 20 Nov 2026 12:00:30 GMT' }, body: error('rate_limit_exceeded') },
      { code: 'limited', until: testNow + 30_000 },
    ],
    ['a page instead of data', { body: '<html>' }, { code: 'notUnderstood', what: 'HTML' }],
    ['a redirection', { status: 302, headers: { location: '/in' } }, { code: 'signedOut' }],
    ['no values', { body: { data: { id: { record_id: 'x' } } } }, what('data.values')],
    ['values of another type', { body: { data: { id: { record_id: 'x' }, values: [] } } }, what('data.values')],
    ['no id', { body: { data: { values: {} } } }, what('data.id')],
    ['no data', { body: { record: {} } }, what('data')],
    ['nothing', { body: null }, what('object')],
  ])('is named: %s', async (_, fault, failure) => {
    expect(await onPerson(fault)).toEqual({ ok: false, failure });
  });

  it('is named while writing, where nothing is tried twice', async () => {
    const { client, pauses } = clientFor(attio, {
      settings: { address: service.origin },
      secrets: { token: service.token },
    });
    const tell = { ...toTell(), person: byRecord };
    service.failWith(({ path }) => (path === '/v2/notes' ? { status: 503, body: '<html>' } : undefined));
    expect(await atEdge(async () => attio.write?.(client, tell))).toMatchObject({ failure: { status: 503 } });
    service.failWith(({ path }) => (path === '/v2/notes' ? { status: 429, body: {} } : undefined));
    expect(await atEdge(async () => attio.write?.(client, tell))).toMatchObject({ failure: { code: 'limited' } });
    expect(pauses).toEqual([testNow + 60_000]);
    expect(service.asked.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  it('of the whole ends the reading also in the middle of it, and of a part leaves the rest', async () => {
    service.failWith(({ path }) => (path === '/v2/tasks' ? { status: 401, body: {} } : undefined));
    expect(await atEdge(() => readFrom(service))).toEqual({ ok: false, failure: { code: 'signedOut' } });
    service.failWith(({ path }) => (path === '/v2/notes' ? { body: { data: 'none' } } : undefined));
    const { gaps, person } = await readFrom(service);
    expect(gaps).toEqual([{ part: 'notes', failure: { code: 'notUnderstood', what: '/notes: data' } }]);
    expect(person).toMatchObject({ outcomes: [{ result: 'won' }] });
  });

  it('tells nothing of the person or the token', async () => {
    const bodies = [{ data: { id: 'signe.dahl@firma.example' } }, { data: { id: {}, values: { email_addresses: 1 } } }];
    for (const body of bodies)
      expect(JSON.stringify(await onPerson({ body }))).not.toMatch(/firma|signe|5c1e0b7f|bf071e1f/);
  });

  it('is a wrong token where there is none', async () => {
    const { client } = clientFor(attio, { settings: { address: service.origin }, secrets: {} });
    expect(await atEdge(() => attio.check(client))).toEqual({ ok: false, failure: { code: 'signedOut' } });
  });
});

describe('odd values', () => {
  it('cost themselves alone', async () => {
    const { values } = service.person(attioIds.signe);
    Object.assign(values, {
      job_title: 'no list',
      phone_numbers: [null, { phone_number: { a: 1 } }],
      lead_source: [{ attribute_type: 'select', option: null }],
      company: [{ target_record_id: attioIds.kari }],
      lead_status: [{ attribute_type: 'status', status: { title: 'New' }, active_from: 'yesterday' }],
      last_calendar_interaction: [
        { attribute_type: 'interaction', interaction_type: 'smoke', interacted_at: '2026-11-01' },
      ],
      last_interaction: [],
      unheard_of: [{ attribute_type: 'hologram', value: { deep: true } }],
    });
    const { facts, stages, touchpoints } = personIn(await readFrom(service));
    expect(Object.keys(facts ?? {}).toSorted()).toEqual(['city', 'country', 'name', 'owner']);
    expect(stages?.some(({ stage }) => stage === 'New')).toBe(false);
    expect(touchpoints?.filter(({ kind }) => kind === 'meeting')).toEqual([]);
  });

  it('are shown where the history cannot be asked for', async () => {
    service.failWith(({ path }) =>
      path.endsWith('/attributes/lead_status/values') ? { status: 400, body: error('validation_type') } : undefined,
    );
    const { stages } = personIn(await readFrom(service));
    const own = stages?.map(({ stage }) => stage).filter((stage) => /lead|qualified/i.test(stage));
    expect(own).toEqual(['Sales qualified']);
  });

  it('may be very many', async () => {
    const { values } = service.person(attioIds.signe);
    values.email_addresses = Array.from({ length: 10_000 }, (_, n) => ({ email_address: `a${n}@firma.example` }));
    const { identity } = personIn(await readFrom(service));
    expect(identity.emails).toHaveLength(10_000);
  });

  it('are written to nobody else: an address that merely resembles', async () => {
    service.failWith(({ path }) =>
      path.endsWith('/query')
        ? {
            body: {
              data: [{ id: { record_id: 'x' }, values: { email_addresses: [{ email_address: 'other@x.example' }] } }],
            },
          }
        : undefined,
    );
    const tell = { ...toTell(), person: { emails: ['signe.dahl@firma.example'], records: [] } };
    expect(await atEdge(() => writeTo(service, tell))).toEqual({ ok: false, failure: { code: 'notFound' } });
    expect(clientOfAttio(service).settings.address).toBe(service.origin);
  });
});

function what(place: string): object {
  return { code: 'notUnderstood', what: `/objects/people/records/…: ${place}` };
}
