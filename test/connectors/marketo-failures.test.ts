/** Marketo's own ways to fail: most come with the status 200. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { marketo } from '../../lib/connectors/marketo/connector.ts';
import { type MarketoService, startMarketo } from '../services/marketo.ts';
import type { Answer } from '../services/service.ts';
import { testNow } from './support/client-for.ts';
import { byEmail, marketoClientOf, readFrom, readWith, requests } from './support/marketo.ts';
import { at, personIn } from './support/person-read.ts';

let service: MarketoService;
beforeEach(async () => {
  service = await startMarketo();
});
afterEach(() => service.close());

const says = (code: string, message = 'No'): Answer => ({
  body: { requestId: 'a#1', success: false, errors: [{ code, message }] },
});

/** What a reading gives where leads are answered so. */
async function withLeads(answer: Answer) {
  service.failWith(({ path }) => (path === '/rest/v1/leads.json' ? answer : undefined));
  const { client, pauses } = marketoClientOf(service);
  return { outcome: await atEdge(() => readWith(client)), pauses };
}

describe('signing in to Marketo', () => {
  const tokens = () => service.asked.filter(({ path }) => path === '/identity/oauth/token');

  it('fetches one token for all requests, and keeps it with its end', async () => {
    const { client, kept } = marketoClientOf(service);
    await readWith(client);
    expect(tokens()).toHaveLength(1);
    expect(kept).toEqual([
      expect.objectContaining({
        accessToken: 'token-1:lon',
        renewedAt: String(testNow),
        expiresAt: String(testNow + 3_599_000),
      }),
    ]);
    // A token goes in the header alone.
    expect(service.asked.some(({ query }) => query.has('access_token'))).toBe(false);
  });

  it('uses a kept token until shortly before its end', async () => {
    await readWith(marketoClientOf(service).client);
    const secrets = { accessToken: 'token-1:lon', expiresAt: String(testNow + 60_000) };
    await readWith(marketoClientOf(service, {}, { secrets }).client);
    expect(tokens()).toHaveLength(1);
    await readWith(marketoClientOf(service, {}, { secrets: { ...secrets, expiresAt: String(testNow + 5000) } }).client);
    expect(tokens()).toHaveLength(2);
  });

  it('renews a token once that has run out (602), or is not known (601)', async () => {
    await readWith(marketoClientOf(service).client);
    service.expire();
    for (const accessToken of ['token-1:lon', 'never-given']) {
      const secrets = { accessToken, expiresAt: String(testNow + 3_600_000) };
      const { client, kept } = marketoClientOf(service, {}, { secrets });
      expect(personIn(await readWith(client)).facts?.name?.value).toBe('Ragna Storm');
      expect(kept.at(-1)?.accessToken).toBe('token-2:lon');
    }
  });

  it('is signed out where a new token is refused, too', async () => {
    const { outcome } = await withLeads(says('601', 'Access token invalid'));
    expect(outcome).toEqual({ ok: false, failure: { code: 'signedOut' } });
    expect(requests(service)).toHaveLength(2);
  });

  it('is signed out by credentials that are void, and says which are missing', async () => {
    const of = (settings: Record<string, string>, secrets: Record<string, string>) =>
      atEdge(() => readWith(marketoClientOf(service, settings, { secrets }).client));
    expect(await of({}, { clientSecret: 'wrong' })).toEqual({ ok: false, failure: { code: 'signedOut' } });
    expect(await of({ clientId: ' ' }, {})).toMatchObject({ failure: { code: 'badSetting', field: 'clientId' } });
    expect(await of({}, { clientSecret: '' })).toMatchObject({
      failure: { code: 'badSetting', field: 'clientSecret' },
    });
    expect(requests(service)).toEqual([]);
  });

  it('is limited where even the token is', async () => {
    service.failWith(({ path }) => (path.startsWith('/identity') ? { status: 429 } : undefined));
    expect(await atEdge(() => readFrom(service))).toMatchObject({ failure: { code: 'limited' } });
  });
});

describe('what Marketo refuses', () => {
  it.each([
    ['603', { code: 'forbidden', scope: 'Read-Only Lead' }],
    ['1008', { code: 'forbidden', scope: 'No' }],
    ['604', { code: 'tooSlow' }],
    ['608', { code: 'serverError', status: 503 }],
    ['713', { code: 'serverError', status: 503 }],
    ['502', { code: 'serverError', status: 502 }],
    ['611', { code: 'serverError', status: 500 }],
    ['703', { code: 'planLacks', what: 'No' }],
    ['610', { code: 'refused', why: 'No (610)' }],
    ['1003', { code: 'refused', why: 'No (1003)' }],
  ])('%s', async (code, failure) => {
    const { outcome, pauses } = await withLeads(says(code));
    expect(outcome).toEqual({ ok: false, failure });
    expect(pauses).toEqual([]);
  });

  it.each([
    // A hundred in twenty seconds, ten at a time.
    ['606', testNow + 20_000],
    ['615', testNow + 5000],
    // Midnight in Chicago is six in the morning in winter.
    ['607', at('2026-11-21T06:00:00Z')],
  ])('%s rests until then', async (code, until) => {
    const { outcome, pauses } = await withLeads(says(code));
    expect(outcome).toEqual({ ok: false, failure: { code: 'limited', until } });
    expect(pauses).toEqual([until]);
  });

  it('says nothing in its refusal', async () => {
    const { outcome } = await withLeads({ body: { success: false } });
    expect(outcome).toEqual({ ok: false, failure: { code: 'serverError', status: 500 } });
  });

  it('finds nobody (702)', async () => {
    expect((await withLeads(says('702', 'No data found'))).outcome).toEqual({ ok: true, value: { person: null } });
  });

  it.each([
    ['an error of the server', { status: 500, body: { error: 'x' } }, { code: 'serverError', status: 500 }],
    ['a page', { body: '<!doctype html><title>Sign in</title>' }, { code: 'notUnderstood', what: 'HTML' }],
    ['a page that is not there', { status: 404, body: '<html>' }, { code: 'badSetting', field: 'address' }],
    ['a way elsewhere', { status: 302, headers: { location: '/x' } }, { code: 'badSetting', field: 'address' }],
    ['another form', { body: { leads: [] } }, { code: 'notUnderstood', what: '/rest/v1/leads.json: success' }],
    [
      'no list',
      { body: { success: true, result: 'x' } },
      { code: 'notUnderstood', what: '/rest/v1/leads.json: result' },
    ],
    ['a URL that is too long', { status: 414 }, { code: 'refused', why: 'HTTP 414' }],
  ])('is %s', async (_, answer, failure) => {
    expect((await withLeads(answer)).outcome).toEqual({ ok: false, failure });
  });

  it('is an address that is none', async () => {
    const client = marketoClientOf({ origin: 'marketo' }).client;
    expect(await atEdge(() => readWith(client))).toMatchObject({ failure: { code: 'badSetting', field: 'address' } });
  });
});

describe('what is odd in a reply', () => {
  it('costs itself alone', async () => {
    service.failWith(({ path }) =>
      path === '/rest/v1/leads.json'
        ? {
            body: {
              success: true,
              result: [
                null,
                { email: 'no id' },
                { id: 7, email: byEmail.emails[0], firstName: { a: 1 }, lastName: 'Storm', leadScore: '9', city: 4 },
              ],
            },
          }
        : path === '/rest/v1/activities.json'
          ? {
              body: {
                success: true,
                moreResult: 'no',
                result: [
                  7,
                  { activityTypeId: 'x' },
                  { activityTypeId: 2, activityDate: 'yesterday', primaryAttributeValue: 'no date' },
                  { id: 5, activityTypeId: 2, activityDate: '2026-11-01T08:00:00Z', primaryAttributeValue: 12 },
                  { id: 6, activityTypeId: 10, activityDate: '2026-11-01T09:00:00Z', attributes: [{ value: 1 }, 4] },
                  { id: 8, activityTypeId: 999, activityDate: '2026-11-01T10:00:00Z' },
                ],
              },
            }
          : undefined,
    );
    const person = personIn(await readFrom(service));
    expect(person.facts).toMatchObject({ name: { value: 'Storm' }, score: { value: '9' }, city: { value: 4 } });
    expect(person.facts?.company).toBeUndefined();
    const told = new Set(person.touchpoints?.map(({ kind, title, externalId }) => `${kind} ${title} ${externalId}`));
    expect(told).toEqual(new Set(['form 12 marketo:5', 'emailOpen undefined marketo:6']));
  });
});

describe('what is missing', () => {
  it('is a right: the lead is read, the rest are gaps', async () => {
    service.rights.delete('Read-Only Activity');
    const { person, gaps } = await readFrom(service, byEmail, { answerField: 'marketingAnswer' });
    expect(personIn({ person }).facts?.name?.value).toBe('Ragna Storm');
    expect(personIn({ person }).stages).toEqual([]);
    expect(new Set(gaps?.map(({ failure }) => JSON.stringify(failure)))).toEqual(
      new Set([JSON.stringify({ code: 'forbidden', scope: 'Read-Only Activity' })]),
    );
    expect(gaps?.map(({ part }) => part)).toEqual([
      ...['pages', 'emails', 'downloads'],
      ...['forms', 'campaigns', 'webinars', 'events', 'owner', 'stageHistory', 'stage', 'answers'],
    ]);
  });

  it('is a right that the last check found missing: it is not asked for again', async () => {
    const { client } = marketoClientOf(service);
    const failure = { code: 'forbidden', scope: 'Read-Only Activity' } as const;
    const check = { at: testNow, reads: [], writes: [], gaps: [{ part: 'pages' as const, failure }] };
    const knowing = { ...client, connection: { ...client.connection, check } };
    const { person, gaps } = await readWith(knowing);
    expect(personIn({ person }).facts?.name?.value).toBe('Ragna Storm');
    expect(gaps).toContainEqual({ part: 'forms', failure });
    expect(requests(service)).toEqual(['GET /rest/v1/leads.json']);
  });

  it('is the list of kinds: what is Marketo’s own is read', async () => {
    service.failWith(({ path }) => (path.endsWith('/types.json') ? { status: 500 } : undefined));
    const { person, gaps } = await readFrom(service);
    expect(gaps).toEqual([]);
    expect(personIn({ person }).touchpoints?.some(({ kind }) => kind === 'form')).toBe(true);
    expect(personIn({ person }).touchpoints?.some(({ kind }) => kind === 'meeting')).toBe(false);
  });

  it('is a field of Marketo’s own that the administrator hid', async () => {
    service.fields.delete('industry');
    service.fields.delete('sfdcLeadId');
    const { person, gaps } = await readFrom(service);
    expect(gaps).toEqual([]);
    expect(personIn({ person }).facts?.company?.value).toBe('Fjordkraft Verk AS');
    expect(personIn({ person }).facts?.industry).toBeUndefined();
  });

  it('is a field that the user named', async () => {
    const { person, gaps } = await readFrom(service, byEmail, { deadlineFields: 'contractEnd, nothing' });
    expect(personIn({ person }).deadlines).toHaveLength(1);
    expect(gaps).toEqual([{ part: 'deadline', failure: { code: 'badSetting', field: 'deadlineFields' } }]);
  });

  it('is the answer’s field: the status is read all the same', async () => {
    const { person, gaps } = await readFrom(service, byEmail, { answerField: 'nothing' });
    expect(gaps).toEqual([{ part: 'answers', failure: { code: 'badSetting', field: 'answerField' } }]);
    expect(personIn({ person }).stages?.map(({ stage }) => stage)).toContain('Engaged');
  });

  it('is an exchange with Salesforce: nobody is found by a record', async () => {
    service.fields.delete('sfdcLeadId');
    const record = { crm: 'salesforce', account: 'a', object: 'lead' as const, id: '00Q5g00000KxYzA' };
    expect(await readFrom(service, { emails: [], records: [record] })).toEqual({ person: null });
  });
});

describe('the connector of Marketo', () => {
  it('writes what it says it writes', () => {
    expect(marketo.about.writes).toEqual(['fields']);
  });
});
