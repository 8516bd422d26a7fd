/** Against Marketo's own specification and its examples, where they are at hand in ../shared/api. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marketo } from '../../lib/connectors/marketo/connector.ts';
import { kind } from '../../lib/connectors/marketo/kinds.ts';
import { type MarketoService, startMarketo } from '../services/marketo.ts';
import { byEmail, byRecord, marketoClientOf, readWith, toTell } from './support/marketo.ts';
import { apiFile, vendorSpec } from './support/vendor-spec.ts';

const spec = await vendorSpec('marketo/swagger-mapi.json', 'marketo/swagger-identity.json');

describe.skipIf(!spec)("Marketo's specification (needs ../shared/api)", () => {
  let service: MarketoService;
  beforeAll(async () => {
    service = await startMarketo({ pageSize: 10 });
    const fields = {
      verdictField: 'salesVerdict',
      reasonField: 'salesReason',
      answerField: 'marketingAnswer',
      deadlineFields: 'contractEnd',
    };
    const { client } = marketoClientOf(service, fields);
    await marketo.check(client);
    const { bookmark } = await readWith(client, byRecord);
    await readWith(client, { ...byEmail, ...(bookmark && { bookmark }) });
    await marketo.write?.(client, toTell({ kind: 'feedback', verdict: 'bad', reason: { id: 'r', label: 'No' } }));
    await marketo.write?.(client, toTell({ kind: 'undone', undone: 'f1', was: 'feedback', wasAt: 1 }));
  });
  afterAll(() => service.close());

  it('allows every request', async () => {
    expect(new Set(service.asked.map(({ method, path }) => `${method} ${path}`))).toEqual(
      new Set([
        'POST /identity/oauth/token',
        'GET /rest/v1/leads.json',
        'POST /rest/v1/leads.json',
        'GET /rest/v1/leads/describe2.json',
        'GET /rest/v1/activities.json',
        'GET /rest/v1/activities/types.json',
        'GET /rest/v1/activities/pagingtoken.json',
        'GET /rest/v1/activities/leadchanges.json',
      ]),
    );
    const violations = await Promise.all(service.asked.map((one) => spec?.violations(one)));
    expect(violations.flat()).toEqual([]);
  });

  it('would refuse a request that is wrong', async () => {
    const [page] = service.asked.filter(({ path }) => path === '/rest/v1/activities.json');
    if (!page) throw new Error('asked for no activities');
    const query = new URLSearchParams({ activityTypeIds: 'one' });
    expect((await spec?.violations({ ...page, query }))?.length).toBeGreaterThan(0);
  });
});

const seeds = ['send_email', 'open_email', 'click_email'].map((name) =>
  apiFile(`marketo/fivetran-seed-marketo_activity_${name}_data.csv`),
);

describe.skipIf(seeds.some((path) => !path))('activities of a real Marketo (needs ../shared/api)', () => {
  it.each([
    ['send', seeds[0], kind.sendEmail],
    ['open', seeds[1], kind.openEmail],
    ['click', seeds[2], kind.clickEmail],
  ])('have the numbers by which they are asked for: %s', (_, path = '', number) => {
    const [head = '', ...rows] = readFileSync(path, 'utf8').replace('\uFEFF', '').trim().split('\n');
    const column = head.split(',').indexOf('activity_type_id');
    const numbers = rows.map((row) => row.split(',')[column]).filter((text) => /^\d+$/.test(text ?? ''));
    expect(new Set(numbers)).toEqual(new Set([String(number)]));
  });
});
