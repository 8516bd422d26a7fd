/** Against ActiveCampaign's specification and its example replies, where they are at hand in ../shared/api. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activecampaign } from '../../lib/connectors/activecampaign/connector.ts';
import {
  contactReply,
  contactsReply,
  noteReply,
  notesReply,
  scoreValuesReply,
  trackingLogsReply,
} from '../../lib/connectors/activecampaign/replies.ts';
import { type ActiveCampaignService, startActiveCampaign } from '../services/activecampaign.ts';
import { clientOfActiveCampaign, readFrom, tellOf, writeTo } from './support/activecampaign-asked.ts';
import { apiFile, vendorSpec } from './support/vendor-spec.ts';

const spec = await vendorSpec('activecampaign/activecampaign-v3-openapi.json');

describe.skipIf(!spec)("ActiveCampaign's specification (needs ../shared/api)", () => {
  let service: ActiveCampaignService;
  const named = {
    verdictField: 'Sales verdict',
    reasonField: 'Sales reason',
    answerField: 'Marketing answer',
    tag: 'b',
  };
  beforeAll(async () => {
    service = await startActiveCampaign();
    await activecampaign.check(clientOfActiveCampaign(service, named));
    await readFrom(service);
    for (const verdict of ['bad', 'good'] as const)
      await writeTo(service, tellOf({ kind: 'feedback', verdict }, { mayBeThere: true }), named);
  });
  afterAll(() => service.close());

  it('allows every request', async () => {
    // Named by each contact among its links, and missing from the specification.
    const asked = service.asked.filter(({ path }) => !path.endsWith('/42/contactTags'));
    expect(new Set(asked.map(({ method, path }) => `${method} ${path}`)).size).toBeGreaterThan(18);
    const violations = await Promise.all(asked.map((one) => spec?.violations(one, '/api/3')));
    // Of a reply without a schema Prism can make no example, which says nothing of the request.
    const ofRequests = violations.flat().filter((told) => !told?.endsWith('but schema is not defined.'));
    expect(ofRequests).toEqual([]);
  });
});

interface Example {
  readonly path: string;
  readonly method: string;
  readonly responses: Record<string, { Result?: string }>;
}
const file = apiFile('activecampaign/examples.json');

describe.skipIf(!file)('what ActiveCampaign gives as examples (needs ../shared/api)', () => {
  const all: Example[] = file ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const example = (method: string, path: string, status = '200'): Record<string, unknown> =>
    JSON.parse(all.find((one) => one.method === method && one.path === path)?.responses[status]?.Result ?? 'null');

  it('is understood: contacts found, and one with what lies around it', () => {
    const found = example('GET', '/contacts');
    expect(contactsReply.parse(found).contacts).toHaveLength((found.contacts as unknown[]).length);
    const { contact, fieldValues, contactLists, deals, geoAddresses } = contactReply.parse(
      example('GET', '/contacts/{id}'),
    );
    expect(contact).toMatchObject({ id: '1', email: 'selmer.koss@example.com', firstName: 'Charles' });
    expect([fieldValues, contactLists, deals, geoAddresses].map((list) => list?.length)).toEqual([1, 1, 1, 1]);
  });

  it('is understood: events, scores and notes', () => {
    const logs = trackingLogsReply.parse(example('GET', '/contacts/{contactId}/trackingLogs'));
    expect(logs.trackingLogs.map(({ type }) => type)).toContain('Another event');
    expect(scoreValuesReply.parse(example('GET', '/contacts/{id}/scoreValues')).scoreValues).toHaveLength(1);
    expect(notesReply.parse(example('GET', '/contacts/{id}/notes')).notes).toMatchObject([{ note: 'Here is a note!' }]);
    expect(noteReply.parse(example('POST', '/notes', '201')).note.id).toBe('2');
  });
});
