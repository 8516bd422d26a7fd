import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { check } from '../../lib/connectors/odoo/check.ts';
import { read } from '../../lib/connectors/odoo/read.ts';
import { odooIds as ids, type Odoo, startOdoo } from '../services/odoo.ts';
import type { Fault } from '../services/service.ts';
import { testNow } from './support/client-for.ts';
import { odooClient, odooRecord } from './support/odoo.ts';

let service: Odoo;

beforeEach(async () => {
  service = await startOdoo();
});
afterEach(() => service.close());

const ida = { emails: ['ida@nordby.example'], records: [odooRecord('lead', ids.ida)] };
const rpc = (code: number, name: string, message: string): Fault => ({
  body: { jsonrpc: '2.0', id: 1, error: { code, message: 'Odoo Server Error', data: { name, message } } },
});
const json2 = (status: number, name: string, message: string): Fault => ({ status, body: { name, message } });
const leaf = "Invalid field crm.lead.x_old in leaf [('email_normalized', 'in', ['ida@nordby.example'])]";

describe('Odoo: a failure', () => {
  it.each<[string, Fault, unknown]>([
    ['an expired session', rpc(100, 'odoo.http.SessionExpiredException', 'Session expired'), { code: 'signedOut' }],
    ['an expired session, by its code alone', rpc(100, '', ''), { code: 'signedOut' }],
    ['a denied one', rpc(0, 'odoo.exceptions.AccessDenied', 'Access Denied'), { code: 'signedOut' }],
    ['no right', rpc(0, 'odoo.exceptions.AccessError', 'not allowed'), { code: 'forbidden', scope: 'crm.lead' }],
    [
      'an app that is not installed',
      rpc(0, 'builtins.KeyError', "'crm.lead'"),
      { code: 'planLacks', what: 'crm.lead' },
    ],
    [
      'a field that is not there',
      rpc(0, 'builtins.ValueError', leaf),
      { code: 'refused', why: 'Invalid field crm.lead.x_old' },
    ],
    ['what the company forbids', rpc(0, 'odoo.exceptions.UserError', 'Not now'), { code: 'refused', why: 'Not now' }],
    ['a record that is gone', rpc(0, 'odoo.exceptions.MissingError', 'gone'), { code: 'notFound' }],
    ['an error of its own', rpc(0, 'psycopg2.OperationalError', 'x'), { code: 'serverError', status: 500 }],
    ['an error without a name', { body: { jsonrpc: '2.0', error: {} } }, { code: 'serverError', status: 500 }],
    ['no Odoo there', { status: 404, body: '<h1>Not Found</h1>' }, { code: 'badSetting', field: 'address' }],
    ['429', { status: 429, headers: { 'retry-after': '600' } }, { code: 'limited', until: testNow + 600_000 }],
    ['502', { status: 501, body: '<html>nginx</html>' }, { code: 'serverError', status: 501 }],
    ['a page to sign in on', { status: 303, headers: { location: '/web/login' } }, { code: 'signedOut' }],
    ['a page of HTML', { body: '<html>Maintenance</html>' }, { code: 'notUnderstood', what: 'HTML' }],
    ['a list', { body: [] }, { code: 'notUnderstood', what: '/web/dataset/call_kw/crm.lead/search_read: object' }],
    [
      'a result of another kind',
      { body: { result: {} } },
      { code: 'notUnderstood', what: '/web/dataset/call_kw/crm.lead/search_read: object' },
    ],
    ['a broken connection', 'cut', { code: 'offline' }],
  ])('of the session is a state: %s', async (_, fault, failure) => {
    service.failWith(({ path }) => (path.endsWith('/crm.lead/search_read') ? fault : undefined));
    const told = await atEdge(() => read(odooClient(service).client, ida));
    expect(told).toEqual({ ok: false, failure });
    expect(JSON.stringify(told)).not.toContain('nordby');
  });

  it.each<[string, Fault, unknown]>([
    ['401', json2(401, 'werkzeug.exceptions.Unauthorized', 'Invalid apikey'), { code: 'signedOut' }],
    ['no right', json2(403, 'odoo.exceptions.AccessError', 'no'), { code: 'forbidden', scope: 'crm.lead' }],
    [
      'an app that is not installed',
      json2(404, 'werkzeug.exceptions.NotFound', "the model 'crm.lead' does not exist"),
      { code: 'planLacks', what: 'crm.lead' },
    ],
    [
      'an address without that API',
      { status: 404, body: '<h1>Not Found</h1>' },
      { code: 'badSetting', field: 'address' },
    ],
    [
      'a call that does not fit',
      json2(422, 'werkzeug.exceptions.UnprocessableEntity', 'missing ids'),
      { code: 'refused', why: 'missing ids' },
    ],
    ['an error of its own', json2(500, 'psycopg2.OperationalError', 'x'), { code: 'serverError', status: 500 }],
    ['null', { body: null }, { code: 'notUnderstood', what: '/json/2/crm.lead/search_read: object' }],
  ])(
    'of the key is a state: %s',
    async (_, fault, failure) => {
      service.failWith(({ path }) => (path.endsWith('/crm.lead/search_read') ? fault : undefined));
      expect(await atEdge(() => read(odooClient(service, {}, 'a1b2c3').client, ida))).toEqual({ ok: false, failure });
    },
    15_000,
  );

  it('is being signed out, by either way, and asked once', async () => {
    service.signOut();
    const signedOut = { ok: false, failure: { code: 'signedOut' } };
    expect(await atEdge(() => check(odooClient(service).client))).toEqual(signedOut);
    expect(await atEdge(() => check(odooClient(service, {}, 'wrong').client))).toEqual(signedOut);
    expect(service.asked).toHaveLength(2);
  });

  it('ends the reading where the session ends amidst it', async () => {
    service.failWith(({ path }) =>
      path.includes('calendar.event') ? rpc(100, 'odoo.http.SessionExpiredException', '') : undefined,
    );
    expect(await atEdge(() => read(odooClient(service).client, ida))).toEqual({
      ok: false,
      failure: { code: 'signedOut' },
    });
  });
});

describe('Odoo: what proves who asks', () => {
  it('is the cookie without a key, and the key without a cookie', async () => {
    await check(odooClient(service).client);
    expect(service.asked.every(({ headers }) => headers.cookie === service.cookie && !headers.authorization)).toBe(
      true,
    );
    const before = service.asked.length;
    await check(odooClient(service, { database: 'acme' }, 'a1b2c3').client);
    const byKey = service.asked.slice(before);
    expect(byKey.every(({ headers }) => !headers.cookie && headers.authorization === 'bearer a1b2c3')).toBe(true);
    expect(byKey.every(({ headers }) => headers['x-odoo-database'] === 'acme')).toBe(true);
  });
});

describe('Odoo: a part that is not allowed or not there', () => {
  it.each([
    ['mail.message', ['calls', 'emails', 'notes']],
    ['mail.tracking.value', ['stageHistory']],
    ['calendar.event', ['meetings']],
    ['mailing.trace', ['campaigns']],
    ['website.track', ['pages']],
  ])('is a gap, and the rest is read: %s', async (model, parts) => {
    service.forbidden.add(model);
    const told = await read(odooClient(service).client, ida);
    expect(told.person).toMatchObject({ facts: { name: { value: 'Ida Berg' } } });
    expect(told.gaps).toEqual(parts.map((part) => ({ part, failure: { code: 'forbidden', scope: model } })));
    service.forbidden.delete(model);
    delete service.models[model];
    const without = await read(odooClient(service).client, ida);
    expect(without.gaps).toEqual(parts.map((part) => ({ part, failure: { code: 'planLacks', what: model } })));
  });

  it('is the history of stages: since when the present one holds is known all the same', async () => {
    service.forbidden.add('mail.tracking.value');
    const { person } = await read(odooClient(service).client, { emails: [], records: [odooRecord('lead', ids.ida)] });
    expect(person).toMatchObject({
      stages: [{ stage: 'Proposition', at: Date.parse('2026-11-05T09:00:00Z') }],
      owners: [{ owner: 'Rita Rep', at: Date.parse('2026-11-02T08:31:00Z') }],
    });
  });

  it('is a comment that may be internal, as nobody knows: it stops no clock', async () => {
    service.forbidden.add('mail.message.subtype');
    const { person } = await read(odooClient(service).client, ida);
    expect(person).toMatchObject({
      responses: expect.not.arrayContaining([expect.objectContaining({ kind: 'mail' })]),
    });
  });

  it('is everything where neither leads nor contacts may be seen', async () => {
    service.forbidden.add('crm.lead').add('res.partner');
    const failed = { ok: false, failure: { code: 'forbidden', scope: 'crm.lead' } };
    expect(await atEdge(() => read(odooClient(service).client, ida))).toEqual(failed);
    expect(await atEdge(() => check(odooClient(service).client))).toEqual(failed);
  });
});

describe('Odoo: values of another kind', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['an object', { value: 1 }],
    ['a number', 7],
    ['a text', 'x'],
  ])('cost themselves alone: %s', async (_, value) => {
    service.failWith(({ path, body }) => {
      const model = /call_kw\/([\w.]+)\/search_read/.exec(path)?.[1] ?? '';
      const { fields = [] } = (body as { params: { kwargs: { fields?: string[] } } }).params.kwargs;
      const kept: Record<string, unknown> = { id: 45, contact_name: 'Ida Berg', name: 'Ida Berg' };
      if (model === '') return undefined;
      const row = Object.fromEntries(fields.map((field) => [field, kept[field] ?? value]));
      return { body: { result: [{ ...row, id: 45 }, { ...row, id: value === 7 ? null : value }, value] } };
    });
    expect(await atEdge(() => read(odooClient(service).client, ida))).toMatchObject({
      ok: true,
      value: { person: { facts: { name: { value: 'Ida Berg' } } }, gaps: [] },
    });
  });

  it('are understood by the ten thousand', async () => {
    const result = Array.from({ length: 10_000 }, (_, id) => ({
      id: id + 1,
      url: 'https://a.example/',
      page_id: false,
      visit_datetime: '2026-11-01 10:00:00',
    }));
    service.failWith(({ path }) => (path.includes('website.track') ? { body: { result } } : undefined));
    const { person } = await read(odooClient(service).client, ida);
    expect(person === null || person === 'unchanged' ? 0 : person.touchpoints?.length).toBe(10_000);
  });
});

describe('Odoo: the check', () => {
  it('says who is signed in and what they may read and write', async () => {
    const settings = { verdictField: 'x_sales_verdict', answerField: 'x_marketing_answer' };
    const told = await check(odooClient(service, settings).client);
    expect(told).toMatchObject({ account: 'Rita Rep, Acme AS (127.0.0.1)', gaps: [], writes: ['note', 'fields'] });
    expect(told.reads).toContain('answers');
  });

  it('says what is missing', async () => {
    service.forbidden.add('mail.tracking.value');
    delete service.models['mailing.trace'];
    const told = await check(odooClient(service, { verdictField: 'x_nope', deadlineFields: 'x_nope' }).client);
    expect(told.gaps).toEqual([
      { part: 'stageHistory', failure: { code: 'forbidden', scope: 'mail.tracking.value' } },
      { part: 'campaigns', failure: { code: 'planLacks', what: 'mailing.trace' } },
      { part: 'deadline', failure: { code: 'badSetting', field: 'deadlineFields' } },
      { part: 'fields', failure: { code: 'badSetting', field: 'verdictField' } },
    ]);
    expect(told.writes).toEqual(['note']);
    expect(told.reads).not.toContain('campaigns');
  });
});
