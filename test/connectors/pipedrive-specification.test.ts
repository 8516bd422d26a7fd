/** Against Pipedrive's own specifications and their examples, where they are at hand in ../shared/api. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pipedrive } from '../../lib/connectors/pipedrive/connector.ts';
import {
  activitiesReply,
  flowReply,
  foundReply,
  leadReply,
  mailsReply,
  noteReply,
  notesReply,
  personReply,
} from '../../lib/connectors/pipedrive/replies.ts';
import { type PipedriveService, startPipedrive } from '../services/pipedrive.ts';
import {
  byEmail,
  byRecord,
  clientOfPipedrive,
  leadRecord,
  readFrom,
  tellOf,
  writeTo,
} from './support/pipedrive-asked.ts';
import { apiFile, vendorSpec } from './support/vendor-spec.ts';

const first = await vendorSpec('pipedrive/pipedrive-v1-openapi.yml');
const second = await vendorSpec('pipedrive/pipedrive-v2-openapi.yml');

describe.skipIf(!first || !second)("Pipedrive's specifications (need ../shared/api)", () => {
  let service: PipedriveService;
  const fields = { verdictField: 'Sales verdict', answerField: 'Marketing answer', deadlineFields: 'Contract ends' };
  beforeAll(async () => {
    service = await startPipedrive();
    await pipedrive.check(clientOfPipedrive(service, fields));
    await readFrom(service, byEmail);
    await readFrom(service, byRecord, fields);
    const bad = tellOf({ kind: 'feedback', verdict: 'bad' }, { mayBeThere: true });
    await writeTo(service, { ...bad, person: { emails: [], records: [leadRecord] } }, fields);
  });
  afterAll(() => service.close());

  it.each([
    ['first', '/api/v1', () => first, 8],
    ['second', '/api/v2', () => second, 9],
  ] as const)('allow every request of the %s version', async (_, base, spec, kinds) => {
    const asked = service.asked.filter(({ path }) => path.startsWith(base));
    const templates = asked.map(
      ({ method, path }) => `${method} ${path.replace(/\/[\d-]{1,4}[\w-]*(?=\/|$)/g, '/{id}')}`,
    );
    expect(new Set(templates).size).toBeGreaterThanOrEqual(kinds);
    const violations = await Promise.all(asked.map((one) => spec()?.violations(one, base)));
    expect(violations.flat()).toEqual([]);
  });
});

interface Example {
  readonly path: string;
  readonly method: string;
  readonly responses: Record<string, unknown>;
}
const files = ['pipedrive/examples-v1.json', 'pipedrive/examples-v2.json'].map(apiFile);

describe.skipIf(files.includes(undefined))('what Pipedrive gives as examples (needs ../shared/api)', () => {
  const all: Example[] = files.flatMap((file) => (file ? JSON.parse(readFileSync(file, 'utf8')) : []));
  const example = (method: string, path: string) =>
    all.find((one) => one.method === method && one.path === path)?.responses['200'] as { data: unknown };

  it.each([
    ['/persons/{id}/flow', flowReply],
    ['/notes', notesReply],
    ['/persons/{id}/mailMessages', mailsReply],
    ['/activities', activitiesReply],
  ])('is understood: the list of %s', (path, schema) => {
    const told = example('GET', path);
    expect(schema.parse(told).data).toHaveLength((told.data as unknown[]).length);
  });

  it('is understood: one of each', () => {
    expect(personReply.parse(example('GET', '/persons/{id}')).data).toMatchObject({
      id: '1',
      job_title: 'Manager',
      emails: [{ value: 'email1@email.com', primary: true }, { value: 'email2@email.com' }],
      postal_address: { country: 'USA', locality: 'Sunnyvale' },
    });
    expect(foundReply.parse(example('GET', '/persons/search')).data.items).toEqual([
      { item: { id: '1', emails: ['jane@pipedrive.com'] } },
    ]);
    expect(leadReply.parse(example('GET', '/leads/{id}')).data.person_id).toBe(1092);
    expect(noteReply.parse(example('POST', '/notes')).data.id).toBe('1');
  });
});
