import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import type { ToTell } from '../../lib/connectors/connector.ts';
import { write } from '../../lib/connectors/salesforce/write.ts';
import { salesforceIds as ids, type Salesforce, startSalesforce } from '../services/salesforce.ts';
import type { Asked } from '../services/service.ts';
import { testNow } from './support/client-for.ts';
import { recordOn, signedIn } from './support/salesforce-client.ts';

let service: Salesforce;

beforeEach(async () => {
  service = await startSalesforce({ now: () => testNow });
});
afterEach(() => service.close());

const fields = { verdictField: 'Sales_Verdict__c', reasonField: 'Sales_Reason__c' };

function good(more: Partial<ToTell> = {}): ToTell {
  return {
    said: {
      id: 'f1',
      at: testNow,
      kind: 'feedback',
      verdict: 'good',
      reason: { id: 'fit', label: 'Fits @{well} & fast' },
    },
    person: { emails: ['nora@nordlys.example'], records: [recordOn('lead', ids.nora)], name: 'Nora Nilsen' },
    by: 'Robin Rep',
    title: 'Good lead',
    text: 'Robin Rep: a good lead. Fits @{well} & fast <b>\nbaton:f1',
    mark: 'baton:f1',
    mayBeThere: false,
    ...more,
  };
}

const undone = (): ToTell =>
  good({
    said: { id: 'f1:undone', at: testNow, kind: 'undone', undone: 'f1', was: 'feedback', wasAt: testNow },
    title: 'Taken back',
    text: 'Taken back.\nbaton:f1:undone',
    mark: 'baton:f1:undone',
  });

const lead = () => service.tables.Lead!.rows.find(({ Id }) => Id === ids.nora)!;
const isTask = ({ method, path }: Asked) => method === 'POST' && path.endsWith('/sobjects/Task');

describe('Salesforce: what a rep says', () => {
  it('becomes a closed task, in the words of an org that is not English, and fields', async () => {
    const { client } = signedIn(service, { settings: fields });
    const receipt = await write(client, good());
    expect(service.written).toMatchObject([
      {
        Id: receipt.id,
        WhoId: ids.nora,
        Subject: 'Baton: Good lead',
        Description: 'Robin Rep: a good lead. Fits @{well} & fast <b>\nbaton:f1',
        Status: 'Fullført',
        ActivityDate: '2026-11-20',
      },
    ]);
    expect(lead()).toMatchObject({ Sales_Verdict__c: 'good', Sales_Reason__c: 'Fits @{well} & fast' });
  });

  it('touches no field that the admin did not name', async () => {
    await write(signedIn(service).client, good());
    expect(service.asked.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('finds the person by e-mail, and goes to the contact that a lead became', async () => {
    const { client } = signedIn(service);
    await write(client, good({ person: { emails: ['kim@fjordfoods.example'], records: [] } }));
    await write(client, good({ person: { emails: [], records: [recordOn('lead', ids.oldKim)] } }));
    expect(service.written.map(({ WhoId }) => WhoId)).toEqual([ids.kim, ids.kim]);
  });

  it('goes nowhere where nobody is known', async () => {
    const nobody = good({ person: { emails: ['nobody@nowhere.example'], records: [] } });
    expect(await atEdge(() => write(signedIn(service).client, nobody))).toEqual({
      ok: false,
      failure: { code: 'notFound' },
    });
    expect(service.written).toEqual([]);
  });

  it('is taken back by a further task and empty fields', async () => {
    const { client } = signedIn(service, { settings: fields });
    await write(client, good());
    await write(client, undone());
    expect(service.written.map(({ Subject }) => Subject)).toEqual(['Baton: Good lead', 'Baton: Taken back']);
    expect(lead()).toMatchObject({ Sales_Verdict__c: null, Sales_Reason__c: null });
  });

  it('leaves the verdict alone where something else is said or taken back', async () => {
    const { client } = signedIn(service, { settings: fields });
    await write(client, good());
    await write(
      client,
      good({ said: { id: 'r1', at: testNow, kind: 'response' }, mark: 'baton:r1', text: 'baton:r1' }),
    );
    await write(
      client,
      good({
        said: { id: 'd:undone', at: testNow, kind: 'undone', undone: 'd', was: 'deadline', wasAt: testNow },
        text: 'baton:d:undone',
      }),
    );
    expect(lead()).toMatchObject({ Sales_Verdict__c: 'good' });
  });
});

describe('Salesforce: written once', () => {
  it.each([
    ['the connection breaks after it', { after: 'cut' }],
    ['an error says nothing of it', { after: { status: 500, body: '<html>Error</html>' } }],
  ] as const)('though %s', async (_, fault) => {
    const { client } = signedIn(service, { settings: fields });
    service.failWith((asked) => (isTask(asked) ? fault : undefined));
    expect(await atEdge(() => write(client, good()))).toMatchObject({ ok: false });
    expect(service.written).toHaveLength(1);
    service.failWith(undefined);
    const receipt = await write(client, good({ mayBeThere: true }));
    expect(service.written.map(({ Id }) => Id)).toEqual([receipt.id]);
    expect(lead()).toMatchObject({ Sales_Verdict__c: 'good' });
  });

  it('and what takes it back is not mistaken for it', async () => {
    const { client } = signedIn(service);
    await write(client, undone());
    await write(client, good({ mayBeThere: true }));
    expect(service.written).toHaveLength(2);
    await write(client, good({ mayBeThere: true }));
    await write(client, { ...undone(), mayBeThere: true });
    expect(service.written).toHaveLength(2);
  });

  it('and does not write where it could not look', async () => {
    const { client } = signedIn(service);
    const timedOut = { referenceId: 'tasks', httpStatusCode: 400, body: [{ errorCode: 'QUERY_TIMEOUT', message: '' }] };
    service.failWith(({ text }) =>
      text.includes('Description%20FROM%20Task') ? { body: { compositeResponse: [timedOut] } } : undefined,
    );
    expect(await atEdge(() => write(client, good({ mayBeThere: true })))).toEqual({
      ok: false,
      failure: { code: 'tooSlow' },
    });
    expect(service.written).toEqual([]);
  });
});

describe('Salesforce: a refused field', () => {
  it('is named, and the task is there all the same, once', async () => {
    const { client } = signedIn(service, { settings: { verdictField: 'Verdikt__c' } });
    expect(await atEdge(() => write(client, good()))).toEqual({
      ok: false,
      failure: { code: 'refused', why: "No such column 'Verdikt__c' on sobject of type Lead" },
    });
    await atEdge(() => write(client, good({ mayBeThere: true })));
    expect(service.written).toHaveLength(1);
  });

  it('is named where the message does not name it', async () => {
    service.failWith(({ method }) =>
      method === 'PATCH'
        ? {
            status: 400,
            body: [
              { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not now', fields: ['Sales_Verdict__c'] },
            ],
          }
        : undefined,
    );
    expect(await atEdge(() => write(signedIn(service, { settings: fields }).client, good()))).toMatchObject({
      failure: { code: 'refused', why: 'Sales_Verdict__c: Not now' },
    });
  });
});
