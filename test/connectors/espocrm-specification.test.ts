/** Against EspoCRM's own specification and its examples, where they are at hand in ../shared/api. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { understood } from '../../lib/connectors/client/client.ts';
import { espocrm } from '../../lib/connectors/espocrm/connector.ts';
import { peopleReply, personReply } from '../../lib/connectors/espocrm/replies.ts';
import { type EspoService, startEspocrm } from '../services/espocrm.ts';
import { tuvaLead } from '../services/espocrm-people.ts';
import { asked, byRecord, clientOfEspo, recordOf, toTell } from './support/espocrm.ts';
import { apiFile, vendorSpec } from './support/vendor-spec.ts';

const spec = await vendorSpec('espocrm/espocrm-openapi-spec.json');

describe.skipIf(!spec)("EspoCRM's specification (needs ../shared/api)", () => {
  let service: EspoService;
  beforeAll(async () => {
    service = await startEspocrm({ folder: '/crm' });
    // Fields of the customer's own are not in the specification.
    const client = clientOfEspo(service, { verdictField: 'description', reasonField: 'title' });
    await espocrm.check(client);
    await espocrm.read?.(client, byRecord);
    await espocrm.read?.(client, asked({ records: [recordOf('lead', tuvaLead)] }));
    await espocrm.read?.(client, asked({ emails: ['tuva@lien.example'] }));
    for (const records of [byRecord.records, [recordOf('lead', tuvaLead)]])
      await espocrm.write?.(
        client,
        toTell({ kind: 'feedback', verdict: 'good' }, { mayBeThere: true, person: { emails: [], records } }),
      );
  });
  afterAll(() => service.close());

  it('allows every request', async () => {
    // Documented elsewhere: it describes what is done with records, and of those none of campaigns' logs.
    const others = /\/(App\/user|Note|stream|campaignLogRecords)$/;
    const all = service.asked.filter(({ path }) => !others.test(path));
    expect(new Set(all.map(({ method, path }) => `${method} ${path}`)).size).toBeGreaterThan(14);
    const violations = await Promise.all(all.map((one) => spec?.violations(one, '/crm/api/v1')));
    expect(violations.flat()).toEqual([]);
  });

  it('knows the attributes that are asked for', async () => {
    const one = service.asked.find(({ path }) => path.endsWith('/emails'));
    if (!one) throw new Error('no mails were asked for');
    const query = new URLSearchParams(one.query);
    query.set('attributeSelect', 'noSuchAttribute');
    expect(await spec?.violations({ ...one, query }, '/crm/api/v1')).not.toEqual([]);
  });
});

interface Example {
  readonly path: string;
  readonly method: string;
  readonly responses: Record<string, { readonly _synthesised_from_schema?: unknown }>;
}
const file = apiFile('espocrm/examples.json');

describe.skipIf(!file)("the specification's example replies (need ../shared/api)", () => {
  const examples: Example[] = file ? JSON.parse(readFileSync(file, 'utf8')) : [];

  it('are understood: records, and lists of them', () => {
    for (const { path, responses } of examples) {
      const reply = responses['200']?._synthesised_from_schema;
      if (path.includes('{id}')) {
        const { id, emails, fields } = understood(personReply, reply, path);
        expect([id, emails[0]?.emailAddress, fields.assignedUserName]).toEqual(['string', 'string', 'string']);
        continue;
      }
      const { list } = reply as { list: unknown[] };
      expect(understood(peopleReply, reply, path).list).toHaveLength(list.length);
    }
    expect(examples.length).toBeGreaterThan(3);
  });
});
