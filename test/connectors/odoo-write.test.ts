import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import type { ToTell } from '../../lib/connectors/connector.ts';
import { write } from '../../lib/connectors/odoo/write.ts';
import { odooIds as ids, type Odoo, startOdoo } from '../services/odoo.ts';
import { testNow } from './support/client-for.ts';
import { odooClient, odooRecord } from './support/odoo.ts';

let service: Odoo;

beforeEach(async () => {
  service = await startOdoo({ now: () => testNow });
});
afterEach(() => service.close());

const fields = { verdictField: 'x_sales_verdict', reasonField: 'x_sales_reason' };

function good(more: Partial<ToTell> = {}): ToTell {
  return {
    said: { id: 'f1', at: testNow, kind: 'feedback', verdict: 'good', reason: { id: 'fit', label: 'Fits & fast' } },
    person: { emails: ['ida@nordby.example'], records: [odooRecord('lead', ids.ida)], name: 'Ida Berg' },
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

const lead = () => service.models['crm.lead']!.rows.find(({ id }) => id === ids.ida)!;

describe.each([
  ['the session', undefined],
  ['a key', 'a1b2c3'],
] as const)('Odoo: what a rep says, by %s', (_, token) => {
  it('becomes a note that colleagues alone see, in which nothing is markup, and fields', async () => {
    const receipt = await write(odooClient(service, fields, token).client, good());
    expect(service.notes).toMatchObject([
      {
        id: Number(receipt.id),
        model: 'crm.lead',
        res_id: ids.ida,
        subtype_id: [2, 'Note'],
        body: '<p><strong>Good lead</strong></p><p>Rita Rep: a good lead. Fits &amp; fast &lt;b&gt;<br>baton:f1</p>',
      },
    ]);
    expect(lead()).toMatchObject({ x_sales_verdict: 'good', x_sales_reason: 'Fits & fast' });
  });

  it('is taken back by a further note and empty fields', async () => {
    const { client } = odooClient(service, fields, token);
    await write(client, good());
    await write(client, undone());
    expect(service.notes).toHaveLength(2);
    expect(lead()).toMatchObject({ x_sales_verdict: false, x_sales_reason: false });
  });
});

describe('Odoo: where it is written', () => {
  it('touches no field that was not named, and none for something else that is said', async () => {
    await write(odooClient(service).client, good());
    await write(
      odooClient(service, fields).client,
      good({ said: { id: 'r1', at: testNow, kind: 'response' }, mark: 'baton:r1', text: 'baton:r1' }),
    );
    expect(service.written).toEqual([]);
  });

  it('is the open lead before a lost one, and the contact where there is no lead', async () => {
    const { client } = odooClient(service);
    const old = service.models['crm.lead']!.rows.find(({ id }) => id === ids.idasOld)!;
    old.write_date = '2026-11-20 11:00:00';
    await write(client, good({ person: { emails: ['ida@nordby.example'], records: [] } }));
    await write(client, good({ person: { emails: ['per@vik.example'], records: [] } }));
    await write(client, good({ person: { emails: [], records: [odooRecord('lead', ids.idasOld)] } }));
    expect(service.notes.map(({ model, res_id }) => [model, res_id])).toEqual([
      ['crm.lead', ids.ida],
      ['res.partner', ids.per],
      ['crm.lead', ids.idasOld],
    ]);
  });

  it('is nowhere where nobody is known', async () => {
    const nobody = good({ person: { emails: ['nobody@nowhere.example'], records: [] } });
    expect(await atEdge(() => write(odooClient(service).client, nobody))).toEqual({
      ok: false,
      failure: { code: 'notFound' },
    });
    expect(service.notes).toEqual([]);
  });
});

describe('Odoo: written once', () => {
  it.each([
    ['the connection breaks after it', { after: 'cut' }],
    ['an error says nothing of it', { after: { status: 500, body: '<html>Error</html>' } }],
  ] as const)('though %s', async (_, fault) => {
    const { client } = odooClient(service, fields);
    service.failWith(({ path }) => (path.endsWith('/message_post') ? fault : undefined));
    expect(await atEdge(() => write(client, good()))).toMatchObject({ ok: false });
    expect(service.notes).toHaveLength(1);
    service.failWith(undefined);
    const receipt = await write(client, good({ mayBeThere: true }));
    expect(service.notes.map(({ id }) => String(id))).toEqual([receipt.id]);
    expect(lead()).toMatchObject({ x_sales_verdict: 'good' });
  });

  it('and what takes it back is not mistaken for it', async () => {
    const { client } = odooClient(service);
    await write(client, undone());
    await write(client, good({ mayBeThere: true }));
    expect(service.notes).toHaveLength(2);
    await write(client, { ...undone(), mayBeThere: true });
    expect(service.notes).toHaveLength(2);
  });

  it('and not where it could not look', async () => {
    service.forbidden.add('mail.message');
    expect(await atEdge(() => write(odooClient(service).client, good({ mayBeThere: true })))).toEqual({
      ok: false,
      failure: { code: 'forbidden', scope: 'mail.message' },
    });
    expect(service.notes).toEqual([]);
  });

  it('also where a field is refused, which is named', async () => {
    const { client } = odooClient(service, { verdictField: 'x_nope' });
    expect(await atEdge(() => write(client, good()))).toEqual({
      ok: false,
      failure: { code: 'refused', why: 'Invalid field x_nope' },
    });
    await atEdge(() => write(client, good({ mayBeThere: true })));
    expect(service.notes).toHaveLength(1);
  });
});
