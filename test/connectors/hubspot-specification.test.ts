/** Against HubSpot's own specification and recorded replies, where they are at hand in ../shared/api. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { hubspot } from '../../lib/connectors/hubspot/connector.ts';
import {
  contactReply,
  profileReply,
  propertyReply,
  recordReply,
  recordsReply,
} from '../../lib/connectors/hubspot/replies.ts';
import { stageNames } from '../../lib/connectors/hubspot/stages.ts';
import { type HubspotService, startHubspot } from '../services/hubspot.ts';
import { inesDuarte } from '../services/hubspot-people.ts';
import { testNow } from './support/client-for.ts';
import { byEmail, byRecord, clientOfHubspot, readFrom, record } from './support/hubspot-asked.ts';
import { apiFile, vendorSpec } from './support/vendor-spec.ts';

const spec = await vendorSpec(
  // First the one that knows to find a record by another property than its id.
  'hubspot/openapi-v3-objects.json',
  'hubspot/openapi-v3-contacts.json',
  'hubspot/openapi-v3-owners.json',
  'hubspot/openapi-v3-properties.json',
  'hubspot/openapi-v3-events.json',
);

describe.skipIf(!spec)("HubSpot's specification (needs ../shared/api)", () => {
  let service: HubspotService;
  beforeAll(async () => {
    service = await startHubspot({ plan: 'enterprise', people: [inesDuarte()], idsAtOnce: 2 });
    const fields = { verdictField: 'sales_verdict', reasonField: 'sales_reason', answerField: 'marketing_answer' };
    await hubspot.check(clientOfHubspot(service, fields));
    await readFrom(service, byEmail, fields);
    await readFrom(service, byRecord, { ...fields, deadlineFields: 'contract_ends' });
    await hubspot.write?.(clientOfHubspot(service, fields), {
      said: { kind: 'feedback', id: 'f1', at: testNow, verdict: 'good' },
      person: { emails: [], records: [record] },
      title: 'Good lead',
      text: 'Good lead. baton:f1',
      mark: 'baton:f1',
      mayBeThere: true,
    });
  });
  afterAll(() => service.close());

  it('allows every request', async () => {
    // Older than the specifications, or not among those at hand.
    const others = /^\/(account-info|email|contacts\/v1)\//;
    const asked = service.asked.filter(({ path }) => !others.test(path));
    expect(new Set(asked.map(({ method, path }) => `${method} ${path}`)).size).toBeGreaterThan(15);
    const violations = await Promise.all(asked.map((one) => spec?.violations(one)));
    expect(violations.flat()).toEqual([]);
  });
});

interface Recorded {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}
const recordings = apiFile('recorded/hubspot_api_responses.json');
const definitions = apiFile('recorded/hubspot_contact_property_definitions.json');
const examples = apiFile('hubspot/examples-contacts.json');
const json = (path = '') => JSON.parse(readFileSync(path, 'utf8'));

describe.skipIf(!recordings || !definitions || !examples)('what HubSpot replied (needs ../shared/api)', () => {
  const all: Recorded[] = recordings ? json(recordings) : [];
  const of = (pattern: RegExp) => all.filter(({ method, url }) => pattern.test(`${method} ${url}`));

  it('is understood: records in lists', () => {
    const lists = of(/\/v3\/objects\/(contacts|meetings|tasks)(\?|\/search)/);
    for (const { body } of lists) {
      const { results } = body as { results: unknown[] };
      expect(recordsReply.parse(body).results).toHaveLength(results.length);
    }
    expect(lists.length).toBeGreaterThan(7);
  });

  it('is understood: single records', () => {
    const single = of(/(POST .*\/v3\/objects\/(meetings|tasks)$|GET .*\/v3\/objects\/(meetings|tasks)\/\d+)/);
    for (const { body } of single) expect(recordReply.parse(body).id).toBe((body as { id: string }).id);
    expect(single.length).toBeGreaterThan(4);
  });

  it('is understood: forms a contact sent', () => {
    const profiles = of(/contacts\/v1\/contact\/(vid|email|utk)\//);
    const told = profiles.map(({ body }) => (body as Record<string, unknown[]>)['form-submissions'] ?? []);
    const read = profiles.map(({ body }) => profileReply.parse(body)['form-submissions']);
    expect(read.map(({ length }) => length)).toEqual(told.map(({ length }) => length));
    expect(read.flat().length).toBeGreaterThan(5);
  });

  it('is understood: an example of a contact', () => {
    const found = (json(examples) as { responses: Record<string, Record<string, unknown>> }[]).flatMap(
      ({ responses }) => (responses['200']?._synthesised_from_schema as { results?: unknown[] })?.results ?? [],
    );
    for (const one of found) expect(z.safeParse(contactReply, one).success).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });

  it('is understood: the stages every account begins with, for which no names are asked', async () => {
    const [stage] = (json(definitions) as { name: string }[]).filter(({ name }) => name === 'lifecyclestage');
    const values = (propertyReply.parse(stage).options ?? []).map(({ value }) => value);
    const history = values.map((value) => ({ value, timestamp: '', updatedByUserId: undefined }));
    const contact = { id: '1', properties: {}, propertiesWithHistory: { lifecyclestage: history } };
    const service = await startHubspot();
    expect(await stageNames(clientOfHubspot(service), contact as never)).toEqual(new Map());
    expect(service.asked).toEqual([]);
    await service.close();
    expect(values).toHaveLength(8);
  });

  it('is understood: the properties it has are those that are asked for', async () => {
    const has = (json(definitions) as { name: string }[]).map(({ name }) => name);
    const service = await startHubspot();
    await readFrom(service);
    const asked = service.asked.flatMap(({ query }) => query.get('properties')?.split(',') ?? []);
    await service.close();
    const analytics = asked.filter((name) =>
      /^(first_|recent_|num_|hs_analytics|hs_email_last_.*_date|lifecycle|hubspot)/.test(name),
    );
    expect(analytics.filter((name) => !has.includes(name))).toEqual([]);
    expect(analytics.length).toBeGreaterThan(12);
  });
});
