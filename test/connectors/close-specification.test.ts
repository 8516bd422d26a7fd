/** Against Close's own specification and its examples, where they are at hand in ../shared/api. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close } from '../../lib/connectors/close/connector.ts';
import { activitiesReply, leadReply, noteReply } from '../../lib/connectors/close/replies.ts';
import { type CloseService, startClose } from '../services/close.ts';
import { byEmail, byRecord, clientOfClose, named, readFrom, writeTo } from './support/close-asked.ts';
import { toTell } from './support/to-tell.ts';
import { apiFile, vendorSpec } from './support/vendor-spec.ts';

const spec = await vendorSpec('close/close-openapi.yml');

describe.skipIf(!spec)("Close's specification (needs ../shared/api)", () => {
  let service: CloseService;
  beforeAll(async () => {
    service = await startClose();
    await close.check(clientOfClose(service, named));
    await readFrom(service, byEmail);
    await readFrom(service, byRecord, named);
    await writeTo(service, { ...toTell(), person: byRecord, mayBeThere: true }, named);
  });
  afterAll(() => service.close());

  it('allows every request but the search, which the documentation alone describes', async () => {
    const asked = service.asked.filter(({ path }) => path !== '/api/v1/data/search/');
    expect(service.asked.length - asked.length).toBe(1);
    expect(new Set(asked.map(({ method, path }) => `${method} ${path}`)).size).toBeGreaterThanOrEqual(12);
    const violations = await Promise.all(asked.map((one) => spec?.violations(one, '/api/v1')));
    // A list "separated by commas" that may be null: Prism knows no such list in a query, and takes one id for no list.
    const isList = (told = '') => /^GET \S+: query\.lead_id .*must be array,null$/.test(told);
    expect(violations.flat().filter((told) => !isList(told))).toEqual([]);
  });

  it('has no search of its own by which a contact could be found', async () => {
    const [search] = service.asked.filter(({ path }) => path === '/api/v1/data/search/');
    expect(search && (await spec?.violations(search, '/api/v1'))).toHaveLength(1);
    expect(search?.body).toMatchObject({ query: { type: 'and' }, _fields: { contact: ['id', 'lead_id', 'emails'] } });
  });
});

interface Example {
  readonly path: string;
  readonly method: string;
  readonly responses: Record<string, { readonly _synthesised_from_schema?: object }>;
}
const examples = apiFile('close/examples.json');

describe.skipIf(!examples)('what Close replies by its documentation (needs ../shared/api)', () => {
  it('is understood', () => {
    const all = JSON.parse(readFileSync(examples ?? '', 'utf8')) as Example[];
    const of = (method: string, path: string) =>
      all.find((one) => one.method === method && one.path === path)?.responses['200']?._synthesised_from_schema;
    const lead = leadReply.parse(of('GET', '/lead/{id}/'));
    expect([lead.contacts?.length, lead.contacts?.[0]?.emails?.length]).toEqual([1, 1]);
    expect(lead.opportunities?.[0]).toMatchObject({ id: 'string', value: 0 });
    expect(activitiesReply.parse(of('GET', '/activity/form_submission/')).data).toHaveLength(1);
    expect(noteReply.parse(of('POST', '/activity/note/')).id).toBe('string');
  });
});
