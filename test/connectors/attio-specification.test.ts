/** Against Attio's own specification and its examples, where they are at hand in ../shared/api. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attio } from '../../lib/connectors/attio/connector.ts';
import {
  attributesReply,
  entriesReply,
  entryReply,
  membersReply,
  noteReply,
  notesReply,
  recordReply,
  recordsReply,
  selfReply,
  tasksReply,
  valuesReply,
} from '../../lib/connectors/attio/replies.ts';
import { type AttioService, startAttio } from '../services/attio.ts';
import { byEmail, byRecord, clientOfAttio, named, readFrom, writeTo } from './support/attio-asked.ts';
import { toTell } from './support/to-tell.ts';
import { apiFile, vendorSpec } from './support/vendor-spec.ts';

const spec = await vendorSpec('attio/attio-openapi.json');

describe.skipIf(!spec)("Attio's specification (needs ../shared/api)", () => {
  let service: AttioService;
  beforeAll(async () => {
    service = await startAttio();
    await attio.check(clientOfAttio(service, named));
    await readFrom(service, { emails: ['nobody@x.example', ...byEmail.emails], records: [] });
    await readFrom(service, byEmail);
    await readFrom(service, byRecord, named);
    await writeTo(service, { ...toTell(), person: byRecord, mayBeThere: true }, named);
  });
  afterAll(() => service.close());

  it('allows every request', async () => {
    const kinds = service.asked.map(({ method, path }) => `${method} ${path.replace(/[\da-f-]{36}/g, '{id}')}`);
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(17);
    const violations = await Promise.all(service.asked.map((one) => spec?.violations(one)));
    expect(violations.flat()).toEqual([]);
  });
});

interface Example {
  readonly path: string;
  readonly method: string;
  readonly responses: Record<string, { readonly _synthesised_from_schema?: unknown }>;
}
const examples = apiFile('attio/examples.json');
const specification = apiFile('attio/attio-openapi.json');
const json = (path = '') => JSON.parse(readFileSync(path, 'utf8'));

describe.skipIf(!examples || !specification)('what Attio replies by its documentation (needs ../shared/api)', () => {
  it('is understood: its examples', () => {
    const schemas = [
      [/records\/query$/, recordsReply],
      [/\{record_id\}$/, recordReply],
      [/\/values$/, valuesReply],
      [/\/entries$/, entriesReply],
      [/\{entry_id\}$/, entryReply],
      [/\/workspace_members$/, membersReply],
      [/\/tasks$/, tasksReply],
      [/\/attributes$/, attributesReply],
      [/\/self$/, selfReply],
    ] as const;
    let count = 0;
    for (const { path, method, responses } of json(examples) as Example[]) {
      const body = responses['200']?._synthesised_from_schema;
      const notes = method === 'POST' ? noteReply : notesReply;
      const schema = path.endsWith('/notes') ? notes : schemas.find(([pattern]) => pattern.test(path))?.[1];
      if (!schema || !body || /post|put/i.test(method) !== /query|\/notes$/.test(path)) continue;
      expect(schema.safeParse(body).success, `${method} ${path}`).toBe(true);
      count++;
    }
    expect(count).toBeGreaterThan(1);
  });

  it('is understood: every type of value has its words where it has any', () => {
    const { paths } = json(specification);
    const at = '/v2/objects/{object}/records/{record_id}/attributes/{attribute}/values';
    const schema = paths[at].get.responses['200'].content['application/json'].schema;
    const types = schema.properties.data.items.oneOf as { properties: Record<string, { enum?: string[] }> }[];
    const known = [
      'value',
      'full_name',
      'email_address',
      'phone_number',
      'currency_value',
      'country_code',
      'target_record_id',
      'referenced_actor_id',
      'interacted_at',
      'status',
      'option',
    ];
    const unread = types
      .filter(({ properties }) => !known.some((name) => name in properties))
      .map(({ properties }) => properties.attribute_type?.enum?.[0]);
    expect(unread).toEqual(['domain']);
    expect(types.length).toBeGreaterThan(15);
  });
});
