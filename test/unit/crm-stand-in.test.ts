import { beforeEach, describe, expect, it } from 'vitest';
import { samplePeople } from '../../lib/sample/people.ts';
import { anonKey } from '../crm/api/access-token.ts';
import { samplePassword } from '../crm/api/auth.ts';
import { createStandIn, type StandIn } from '../crm/api/stand-in.ts';

let standIn: StandIn;
let token: string;

/** Sends a request as the CRM's user interface does. */
async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const request = new Request(`http://127.0.0.1${path}`, {
    method,
    headers: { apikey: anonKey, authorization: `Bearer ${token}`, ...headers },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const response = await standIn.answer(request);
  if (!response) throw new Error(`${path} is no path of the API`);
  const text = await response.text();
  return { status: response.status, range: response.headers.get('content-range'), body: text && JSON.parse(text) };
}

const get = (query: string, headers?: Record<string, string>) => send('GET', `/rest/v1/${query}`, undefined, headers);
const ids = async (query: string): Promise<number[]> => (await get(query)).body.map(({ id }: { id: number }) => id);

beforeEach(async () => {
  standIn = createStandIn(() => new Date('2026-03-10T14:00:00Z'));
  const credentials = { email: 'ingrid.solheim@salesdesk.example', password: samplePassword };
  token = anonKey;
  const session = await send('POST', '/auth/v1/token?grant_type=password', credentials);
  token = session.body.access_token;
});

describe('reading', () => {
  it('gives all sample people with their companies', async () => {
    const { body } = await get('contacts_summary?order=id.asc');
    expect(body).toHaveLength(samplePeople.length);
    expect(body[0]).toMatchObject({ id: 1, first_name: 'Jana', company_name: 'Nordlicht Software GmbH' });
    expect(body[34]).toMatchObject({ id: 35, email_jsonb: [], nb_open_tasks: 1 });
  });

  it('compares by the type of the column', async () => {
    expect(await ids('contacts?id=gte.9&id=lt.11&order=id')).toEqual([9, 10]);
    expect(await ids('contacts?id=in.(3,"20",99)&order=id.desc')).toEqual([20, 3]);
    expect(await ids('contacts?last_seen=gt.2026-03-10T14:00:00%2B00:00')).toEqual([]);
    expect(await ids('tasks?done_date=not.is.null')).toEqual([2]);
  });

  it('matches text, lists and JSON', async () => {
    expect(await ids('contacts?last_name=ilike.*VOŠICKÁ')).toEqual([1]);
    expect(await ids('contacts?tags=cs.{1,5}&order=id')).toEqual([1, 2, 3]);
    const wanted = encodeURIComponent('[{"email":"maja@brevlada.example"}]');
    expect(await ids(`contacts?email_jsonb=cs.${wanted}`)).toEqual([14]);
  });

  it('joins conditions and keeps null apart from false', async () => {
    expect(await ids('contacts?or=(id.eq.1,and(id.gt.1,id.lt.4))&id=neq.2&order=id')).toEqual([1, 3]);
    const known = await ids('contacts?background=like.*seats*');
    const negated = await ids('contacts?background=not.like.*seats*');
    expect(known.length + negated.length).toBe((await ids('contacts?background=not.is.null')).length);
  });

  it('reads the brackets that the CRM puts behind a repeated column', async () => {
    expect(await ids('contacts_summary?search_text[0]=ilike.*brandt*&search_text[1]=ilike.*łucja*')).toEqual([6]);
  });

  it('orders with nulls first when descending, or where it is told to', async () => {
    const [first] = (await get('contacts?order=background.desc,id')).body;
    expect(first.background).toBeNull();
    const [, second] = (await get('contacts?order=background.desc.nullslast')).body;
    expect(second.background).not.toBeNull();
  });

  it('counts and pages', async () => {
    const count = { prefer: 'count=exact' };
    expect(await get('contacts?limit=10&offset=30', count)).toMatchObject({ status: 206, range: '30-35/36' });
    expect(await get('contacts?id=eq.0', count)).toMatchObject({ status: 200, range: '*/0' });
    expect(await get('contacts', { range: '0-4' })).toMatchObject({ status: 200, range: '0-4/*' });
    expect(await get('contacts?offset=99', count)).toMatchObject({ status: 416, body: { code: 'PGRST103' } });
  });

  it('selects columns and embeds other tables both ways', async () => {
    const { body } = await get('activities?select=type,sales:sales_id(first_name)&contact_id=eq.26');
    expect(body).toEqual([{ type: 'email', sales: { first_name: 'Mateus' } }]);
    const company = await get('companies?select=name,contacts(last_name)&id=eq.14');
    expect(company.body[0].contacts).toEqual([{ last_name: 'Pryce-Addo' }, { last_name: 'Wrenfield' }]);
  });

  it('gives one object or says that there is none', async () => {
    const accept = { accept: 'application/vnd.pgrst.object+json' };
    expect((await get('contacts?id=eq.7', accept)).body).toMatchObject({ id: 7 });
    expect(await get('contacts?id=eq.99', accept)).toMatchObject({ status: 406, body: { code: 'PGRST116' } });
  });
});

describe('writing', () => {
  const representation = { prefer: 'return=representation' };

  it('shows what was written', async () => {
    const note = { contact_id: 4, sales_id: 1, status: 'hot', text: 'Called back' };
    const created = await send('POST', '/rest/v1/contactNotes', note, representation);
    expect(created).toMatchObject({ status: 201, body: [{ ...note, date: '2026-03-10T14:00:00.000+00:00' }] });
    expect(await send('PATCH', '/rest/v1/contacts?id=eq.4', { status: 'hot' })).toMatchObject({ status: 204 });
    expect((await get('contacts_summary?id=eq.4')).body[0]).toMatchObject({ status: 'hot', nb_notes: 2 });
  });

  it('finishes a task as the database trigger does', async () => {
    const { body } = await send(
      'PATCH',
      '/rest/v1/tasks?id=eq.1',
      { done_date: '2026-03-10T14:00:00Z' },
      representation,
    );
    expect(body[0]).toMatchObject({ status: 'done', done_date: '2026-03-10' });
  });

  it('deletes a contact with its notes', async () => {
    expect(await send('DELETE', '/rest/v1/contacts?id=eq.1')).toMatchObject({ status: 204 });
    expect(await ids('contactNotes?contact_id=eq.1')).toEqual([]);
  });

  it('writes all rows of a request or none', async () => {
    const tags = [{ name: 'new', color: '#ffffff' }, { name: 'without a colour' }];
    expect(await send('POST', '/rest/v1/tags', tags)).toMatchObject({ status: 400, body: { code: '23502' } });
    expect(await ids('tags?name=eq.new')).toEqual([]);
  });
});

describe('refusing', () => {
  it('names what does not exist', async () => {
    expect(await get('contacts?nickname=eq.Jo')).toEqual({
      status: 400,
      range: null,
      body: { code: '42703', message: 'column contacts.nickname does not exist', details: null, hint: null },
    });
    expect((await send('POST', '/rest/v1/tags', { shade: 'red' })).body.code).toBe('PGRST204');
    expect(await get('leads')).toMatchObject({ status: 404, body: { code: 'PGRST205' } });
    expect(await send('POST', '/rest/v1/rpc/guess', {})).toMatchObject({ status: 404, body: { code: 'PGRST202' } });
  });

  it('refuses values and references that do not fit', async () => {
    expect((await get('contacts?id=eq.one')).body.message).toBe('invalid input syntax for type bigint: "one"');
    const orphan = await send('POST', '/rest/v1/contactNotes', { contact_id: 99 });
    expect(orphan).toMatchObject({ status: 409, body: { code: '23503' } });
  });

  it('hides every row from someone who is not signed in', async () => {
    token = anonKey;
    expect((await get('contacts')).body).toEqual([]);
    token = 'forged.token.here';
    expect(await get('contacts')).toMatchObject({ status: 401 });
  });
});
