/** What goes wrong with ActiveCampaign, and what a key turns out to allow. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { activecampaign } from '../../lib/connectors/activecampaign/connector.ts';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { type ActiveCampaignService, startActiveCampaign } from '../services/activecampaign.ts';
import type { Answer } from '../services/service.ts';
import { byEmail, clientOfActiveCampaign, personFrom, readFrom } from './support/activecampaign-asked.ts';
import { testNow } from './support/client-for.ts';

let service: ActiveCampaignService;
beforeEach(async () => {
  service = await startActiveCampaign();
});
afterEach(() => service.close());

const read = () => atEdge(() => readFrom(service));
const instead = (part: string, answer: Answer) =>
  service.failWith(({ path }) => (path.endsWith(part) ? answer : undefined));

describe('a failure of ActiveCampaign', () => {
  it.each([
    ['a user without the right', { status: 403, body: { message: 'Forbidden' } }, { code: 'forbidden' }],
    ['an account that is not paid', { status: 402, body: {} }, { code: 'planLacks', what: 'ActiveCampaign' }],
    [
      'too much for a while',
      { status: 429, headers: { 'retry-after': '30' }, body: {} },
      { code: 'limited', until: testNow + 30_000 },
    ],
    [
      'no account at the address',
      { status: 404, body: '<h1>Not found</h1>' },
      { code: 'badSetting', field: 'address' },
    ],
    [
      'an address that leads elsewhere',
      { status: 302, headers: { location: '/login' } },
      { code: 'badSetting', field: 'address' },
    ],
    ['a fault of its own', { status: 500, body: {} }, { code: 'serverError', status: 500 }],
    ['a page of HTML', { body: '<!doctype html><h1>Hello</h1>' }, { code: 'notUnderstood', what: 'HTML' }],
    ['contacts of another shape', { body: { contacts: 'x' } }, { code: 'notUnderstood', what: '/contacts: contacts' }],
    [
      'what it refuses',
      { status: 422, body: { errors: [{ title: 'Bad email' }] } },
      { code: 'refused', why: 'Bad email' },
    ],
  ])('%s is a state', async (_, answer, failure) => {
    instead('/contacts', answer);
    expect(await read()).toEqual({ ok: false, failure });
  });

  it('a key that is none is told from a user who may not', async () => {
    const client = clientOfActiveCampaign({ origin: service.origin, token: 'old' });
    const failure = { code: 'signedOut' };
    expect(await atEdge(async () => activecampaign.read?.(client, byEmail))).toEqual({ ok: false, failure });
    expect(await atEdge(() => activecampaign.check(client))).toEqual({ ok: false, failure });
  });

  it('by the limit of a second is waited for, and no failure', async () => {
    let times = 0;
    service.failWith(({ path }) => {
      if (!path.endsWith('/fields') || times > 0) return undefined;
      times += 1;
      return { status: 429, headers: { 'retry-after': '0' }, body: {} };
    });
    expect((await readFrom(service)).gaps).toEqual([]);
    expect(times).toBe(1);
  });

  it.each([
    ['/activities', ['emails', 'campaigns']],
    ['/trackingLogs', ['pages', 'events']],
    ['/notes', ['notes']],
    ['/scoreValues', ['score']],
    ['/fields', ['deadline']],
    ['/accounts/9', ['person']],
    ['/forms', ['forms']],
    ['/deals', ['stage', 'owner']],
    ['/users', ['stage', 'owner']],
  ])('of %s alone costs that part alone', async (path, parts) => {
    instead(path, { status: 403, body: { message: 'Forbidden' } });
    const { person, gaps } = await readFrom(service);
    expect(gaps).toEqual(parts.map((part) => ({ part, failure: { code: 'forbidden' } })));
    expect(person).toMatchObject({ facts: { name: { value: 'Liv Aasen' } } });
  });

  it('of the fields costs answers too where they stand in one', async () => {
    instead('/fields', { status: 403, body: {} });
    const { gaps } = await readFrom(service, byEmail, { answerField: 'Marketing answer' });
    expect(gaps?.map(({ part }) => part)).toEqual(['deadline', 'answers']);
  });

  it('that the check found is not asked for again', async () => {
    const client = clientOfActiveCampaign(service);
    const gaps = [{ part: 'score', failure: { code: 'planLacks', what: 'x' } }] as const;
    const check = { at: testNow, reads: [], writes: [], gaps: [...gaps] };
    const checked = { ...client, connection: { ...client.connection, check } };
    expect(await activecampaign.read?.(checked, byEmail)).toMatchObject({ gaps });
    expect(service.asked.filter(({ path }) => path.endsWith('/scoreValues'))).toEqual([]);
  });

  it('is one of the address where that is none', async () => {
    const client = clientOfActiveCampaign({ origin: 'acme', token: 'x' });
    expect(await atEdge(() => activecampaign.check(client))).toEqual({
      ok: false,
      failure: { code: 'badSetting', field: 'address' },
    });
  });

  it('never shows an address of a person', async () => {
    instead('/contacts', { body: { contacts: [{ id: '42', email: byEmail.emails[0] }] } });
    service.failWith(({ path }) =>
      path.endsWith('/contacts/42') ? { body: { contact: { email: 'liv' } } } : undefined,
    );
    expect(await read()).toEqual({ ok: false, failure: { code: 'notUnderstood', what: '/contacts/42: contact.id' } });
  });
});

describe('an odd reply of ActiveCampaign', () => {
  const contact = { id: '42', email: 'liv.aasen@havbris.example' };
  it.each([
    [
      '/activities',
      {
        activities: [null, {}, { id: '1' }, { id: '2', reference: 'x', reference_type: [] }],
        links: 'x',
        campaigns: [5],
      },
    ],
    ['/activities', { activities: null }],
    ['/trackingLogs', { trackingLogs: [{ id: '1', type: null, value: null }, 'x'], meta: 'x' }],
    ['/notes', { notes: [{ id: '1', note: 5, cdate: 'soon' }] }],
    ['/scoreValues', { scoreValues: [{ id: '1', scoreValue: 'x' }, { id: '2' }] }],
    ['/fields', { fields: [{ id: '1', title: null }, {}] }],
    ['/deals', { deals: [{ id: '1', status: [], stage: {}, value: 'x', mdate: 'x' }, 'x'] }],
    ['/users', { users: [{ id: '1' }] }],
    ['/forms', { forms: [{ id: '11' }] }],
    [
      '/contacts/42',
      { contact, fieldValues: 'x', contactLists: [5], deals: {}, geoAddresses: [], accountContacts: null },
    ],
    ['/contacts/42', { contact }],
  ])('from %s costs itself alone', async (path, body) => {
    instead(path, { body });
    expect((await readFrom(service)).gaps).toEqual([]);
    expect((await personFrom(service)).touchpoints?.length).toBeGreaterThan(2);
  });
});

describe('the check of ActiveCampaign', () => {
  const check = (settings: Record<string, string> = {}) =>
    atEdge(() => activecampaign.check(clientOfActiveCampaign(service, settings)));
  const named = {
    verdictField: 'Sales verdict',
    answerField: 'Marketing answer',
    deadlineFields: 'Contract ends',
    tag: 'baton',
  };

  it('says whose key it is and what it allows, and writes nothing', async () => {
    expect(await check(named)).toEqual({
      ok: true,
      value: {
        account: 'Kari Nes (127.0.0.1)',
        reads: activecampaign.about.reads,
        writes: activecampaign.about.writes,
        gaps: [],
      },
    });
    expect(new Set(service.asked.map(({ method }) => method))).toEqual(new Set(['GET']));
    const plain = await check();
    expect(plain).toMatchObject({ ok: true, value: { writes: ['note'] } });
    expect(JSON.stringify(plain)).not.toContain('answers');
  });

  it('says what is missing', async () => {
    await service.close();
    service = await startActiveCampaign({ forbidden: ['/scoreValues', '/deals', '/notes'] });
    const failure = { code: 'forbidden' };
    const outcome = await check({ ...named, verdictField: 'no such', deadlineFields: 'Contract ends, nor this' });
    if (!outcome.ok) throw new Error(outcome.failure.code);
    expect(outcome.value.gaps.toSorted((a, b) => a.part.localeCompare(b.part))).toEqual([
      { part: 'deadline', failure: { code: 'badSetting', field: 'deadlineFields' } },
      { part: 'fields', failure: { code: 'badSetting', field: 'verdictField' } },
      { part: 'note', failure },
      { part: 'notes', failure },
      { part: 'owner', failure },
      { part: 'score', failure },
      { part: 'stage', failure },
    ]);
    expect(outcome.value.writes).toEqual(['tag']);
  });

  it('says that fields are not seen, which is all that stands in them', async () => {
    instead('/fields', { status: 403, body: {} });
    const outcome = await check(named);
    if (!outcome.ok) throw new Error(outcome.failure.code);
    expect(outcome.value.gaps.map(({ part }) => part).toSorted()).toEqual(['answers', 'deadline', 'fields']);
  });

  it('fails where contacts may not be read', async () => {
    instead('/contacts', { status: 403, body: {} });
    expect(await check()).toEqual({ ok: false, failure: { code: 'forbidden' } });
  });
});
