import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import type { ToTell } from '../../lib/connectors/connector.ts';
import { write } from '../../lib/connectors/dynamics/write.ts';
import { type Dynamics, dynamicsIds as ids, startDynamics } from '../services/dynamics.ts';
import { testNow } from './support/client-for.ts';
import { dynamicsClient, dynamicsRecord } from './support/dynamics.ts';

let service: Dynamics;

beforeEach(async () => {
  service = await startDynamics({ now: () => testNow });
});
afterEach(() => service.close());

const fields = { verdictField: 'new_verdict', reasonField: 'new_reason' };

function good(more: Partial<ToTell> = {}): ToTell {
  return {
    said: { id: 'f1', at: testNow, kind: 'feedback', verdict: 'good', reason: { id: 'fit', label: 'Fits & fast' } },
    person: { emails: ['eva@dahl.example'], records: [dynamicsRecord('lead', ids.eva)], name: 'Eva Dahl' },
    by: 'Rita Rep',
    title: 'Good lead',
    text: 'Rita Rep: a good lead. Fits & fast <b>\nbaton:f1',
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

const lead = () => service.tables.leads!.find(({ leadid }) => leadid === ids.eva)!;

describe('Dynamics: what a rep says', () => {
  it('becomes a note in which nothing is markup, and columns', async () => {
    const receipt = await write(dynamicsClient(service, fields).client, good());
    expect(service.notes).toMatchObject([
      {
        annotationid: receipt.id,
        _objectid_value: ids.eva,
        subject: 'Baton: Good lead',
        notetext: '<p>Rita Rep: a good lead. Fits &amp; fast &lt;b&gt;<br>baton:f1</p>',
      },
    ]);
    expect(lead()).toMatchObject({ new_verdict: 'good', new_reason: 'Fits & fast' });
  });

  it('is taken back by a further note and empty columns', async () => {
    const { client } = dynamicsClient(service, fields);
    await write(client, good());
    await write(client, undone());
    expect(service.notes.map(({ subject }) => subject)).toEqual(['Baton: Good lead', 'Baton: Taken back']);
    expect(lead()).toMatchObject({ new_verdict: null, new_reason: null });
  });

  it('touches no column that was not named, and none for something else that is said', async () => {
    await write(dynamicsClient(service).client, good());
    const other = good({ said: { id: 'r1', at: testNow, kind: 'response' }, mark: 'baton:r1', text: 'baton:r1' });
    await write(dynamicsClient(service, fields).client, other);
    expect(service.asked.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('goes to the contact where the lead is closed, and nowhere where nobody is known', async () => {
    const { client } = dynamicsClient(service);
    lead().statecode = 1;
    await write(client, good());
    await write(client, good({ person: { emails: ['tom@lie.example'], records: [] } }));
    expect(service.notes.map(({ _objectid_value }) => _objectid_value)).toEqual([ids.evaContact, ids.tom]);
    const nobody = good({ person: { emails: ['nobody@nowhere.example'], records: [] } });
    expect(await atEdge(() => write(client, nobody))).toEqual({ ok: false, failure: { code: 'notFound' } });
  });
});

describe('Dynamics: written once', () => {
  it.each([
    ['the connection breaks after it', { after: 'cut' }],
    ['an error says nothing of it', { after: { status: 500, body: '<html>Error</html>' } }],
  ] as const)('though %s', async (_, fault) => {
    const { client } = dynamicsClient(service, fields);
    service.failWith(({ method }) => (method === 'POST' ? fault : undefined));
    expect(await atEdge(() => write(client, good()))).toMatchObject({ ok: false });
    expect(service.notes).toHaveLength(1);
    service.failWith(undefined);
    const receipt = await write(client, good({ mayBeThere: true }));
    expect(service.notes.map(({ annotationid }) => annotationid)).toEqual([receipt.id]);
    expect(lead()).toMatchObject({ new_verdict: 'good' });
  });

  it('and what takes it back is not mistaken for it', async () => {
    const { client } = dynamicsClient(service);
    await write(client, undone());
    await write(client, good({ mayBeThere: true }));
    expect(service.notes).toHaveLength(2);
    await write(client, { ...undone(), mayBeThere: true });
    expect(service.notes).toHaveLength(2);
  });

  it('and not where it could not look', async () => {
    service.forbidden.add('annotations');
    expect(await atEdge(() => write(dynamicsClient(service).client, good({ mayBeThere: true })))).toEqual({
      ok: false,
      failure: { code: 'forbidden', scope: 'prvReadannotations' },
    });
    expect(service.notes).toEqual([]);
  });

  it('also where a column is refused, which is named', async () => {
    const { client } = dynamicsClient(service, { verdictField: 'new_nope' });
    expect(await atEdge(() => write(client, good()))).toEqual({
      ok: false,
      failure: { code: 'refused', why: 'Could not find new_nope' },
    });
    await atEdge(() => write(client, good({ mayBeThere: true })));
    expect(service.notes).toHaveLength(1);
  });
});
