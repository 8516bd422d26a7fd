import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { zoho } from '../../lib/connectors/zoho/connector.ts';
import { startZoho, type ZohoService } from '../services/zoho.ts';
import { contactId, formerLeadId } from '../services/zoho-contact.ts';
import { leadId } from '../services/zoho-people.ts';
import { journey, personIn } from './support/person-read.ts';
import { clientOfZoho, readFrom, recordOf, requests, toTell } from './support/zoho.ts';

let service: ZohoService;
beforeEach(async () => {
  service = await startZoho();
});
afterEach(() => service.close());

const named = { verdictField: 'Sales_Verdict', reasonField: 'Sales_Reason' };
const bad = { kind: 'feedback', verdict: 'bad', reason: { id: 'noBudget', label: 'No budget' } } as const;
const undone = { kind: 'undone', id: 'f1:undone', undone: 'f1', was: 'feedback' } as const;
const write = (what: ReturnType<typeof toTell>, settings: Record<string, string> = {}) =>
  atEdge(() => zoho.write!(clientOfZoho(service, settings), what));
const ingrid = () => service.personOf(leadId).record;
const isNote = ({ path, method }: { path: string; method: string }) => method === 'POST' && path === '/crm/v8/Notes';

describe('what a rep says, in Zoho', () => {
  it('is a note on the lead, as it was said', async () => {
    expect(await write(toTell(bad))).toEqual({ ok: true, value: { id: '3652397000000900000' } });
    expect(service.notes).toEqual([
      {
        id: '3652397000000900000',
        module: 'Leads',
        parent: leadId,
        title: 'Bad lead',
        content: '"No budget" <said> Kari & Ola baton:f1',
      },
    ]);
    expect(requests(service)).toEqual(['GET /Contacts/search', 'GET /Leads/search', 'POST /Notes']);
    // It is no part of the journey.
    expect(journey(personIn(await readFrom(service)), 'note')).toEqual(['Needs an offer before the yard stay']);
  });

  it('is for the record on the page, and for the contact that a lead became', async () => {
    const of = (records: ReturnType<typeof recordOf>[]) =>
      toTell({ kind: 'response' }, { person: { emails: [], records } });
    expect(await write(of([recordOf('contact', contactId)]))).toMatchObject({ ok: true });
    expect(await write(of([recordOf('lead', formerLeadId)]))).toMatchObject({ ok: true });
    expect(service.notes.map(({ module, parent }) => [module, parent])).toEqual([
      ['Contacts', contactId],
      ['Contacts', contactId],
    ]);
  });

  it('fills the fields that were named', async () => {
    await write(toTell(bad), named);
    expect(ingrid()).toMatchObject({ Sales_Verdict: 'bad', Sales_Reason: 'No budget', City: 'Bergen' });
    await write(toTell({ kind: 'feedback', verdict: 'good', id: 'f2' }), named);
    expect(ingrid()).toMatchObject({ Sales_Verdict: 'good', Sales_Reason: null });
  });

  it('is taken back by a further note, with the fields emptied', async () => {
    await write(toTell(bad), named);
    await write(toTell(undone), named);
    expect(ingrid()).toMatchObject({ Sales_Verdict: null, Sales_Reason: null });
    expect(service.notes).toHaveLength(2);
  });

  it('changes nothing of the record where it is no verdict', async () => {
    for (const said of [
      { kind: 'response' },
      { kind: 'pause', reason: 'on leave' },
      { kind: 'deadline', day: '2027-01-01' },
      { kind: 'stage', stage: 'SQL' },
      { kind: 'undone', undone: 'p1', was: 'pause' },
    ] as const) {
      expect(await write(toTell(said), named)).toMatchObject({ ok: true });
    }
    expect(requests(service).filter((request) => request.startsWith('PUT'))).toEqual([]);
    expect(service.notes).toHaveLength(5);
  });

  it.each(['cut', { status: 500, body: '' }] as const)('is there once, where the answer was %j', async (after) => {
    service.failWith((asked) => (isNote(asked) ? { after } : undefined));
    expect((await write(toTell(bad), named)).ok).toBe(false);
    service.failWith(undefined);
    const again = await write(toTell(bad, { mayBeThere: true }), named);
    expect(again).toEqual({ ok: true, value: { id: '3652397000000900000' } });
    expect(service.notes).toHaveLength(1);
    expect(ingrid().Sales_Verdict).toBe('bad');
  });

  it('is written after all where the first attempt never came', async () => {
    service.failWith((asked) => (isNote(asked) ? 'cut' : undefined));
    expect((await write(toTell(bad))).ok).toBe(false);
    service.failWith(undefined);
    expect(await write(toTell(bad, { mayBeThere: true }))).toMatchObject({ ok: true });
    expect(service.notes).toHaveLength(1);
  });

  it('is not taken for what was taken back, whose mark begins alike', async () => {
    await write(toTell(undone));
    await write(toTell(bad, { mayBeThere: true }));
    await write(toTell(bad, { mayBeThere: true }));
    expect(service.notes.map(({ content }) => /baton:\S+/.exec(content)?.[0])).toEqual(['baton:f1:undone', 'baton:f1']);
  });

  it('is found again where users formatted their notes, and where it was too long', async () => {
    await write(toTell(bad, { text: `${'x'.repeat(40_000)} baton:f1` }));
    expect(service.notes[0]?.content).toHaveLength(31_999);
    await write(toTell(bad, { mayBeThere: true }));
    expect(service.notes).toHaveLength(1);
    const { lists } = service.personOf(leadId);
    lists.Notes = [{ id: '3652397000000740009', Note_Content: '<div>Bad <b>lead</b><br>baton:f2</div>' }];
    expect(await write(toTell({ ...bad, id: 'f2' }, { mayBeThere: true }))).toEqual({
      ok: true,
      value: { id: '3652397000000740009' },
    });
  });

  it('is for nobody where the record is gone', async () => {
    const person = { emails: ['nobody@nordvind.example'], records: [recordOf('lead', '3652397000000999999')] };
    expect(await write(toTell(bad, { person }))).toEqual({ ok: false, failure: { code: 'notFound' } });
    expect(service.notes).toEqual([]);
  });

  it('says which scope is missing; the note is there even where a field may not be changed', async () => {
    service.state.lacking.add('write:Leads');
    const update = { code: 'forbidden', scope: 'ZohoCRM.modules.leads.UPDATE' };
    expect(await write(toTell(bad), named)).toEqual({ ok: false, failure: update });
    expect(service.notes).toHaveLength(1);
    service.state.lacking.add('write:Notes');
    const create = { code: 'forbidden', scope: 'ZohoCRM.modules.notes.CREATE' };
    expect(await write(toTell(bad), named)).toEqual({ ok: false, failure: create });
  });

  it('is refused in a reply that is none of a failure', async () => {
    const refusal = {
      code: 'INVALID_DATA',
      details: { api_name: 'Sales_Verdict' },
      message: 'invalid data',
      status: 'error',
    };
    for (const status of [202, 207, 400]) {
      service.failWith(({ method }) => (method === 'PUT' ? { status, body: { data: [refusal] } } : undefined));
      const failure = { code: 'refused', why: 'Sales_Verdict: invalid data' };
      expect(await write(toTell(bad), named)).toEqual({ ok: false, failure });
    }
  });

  it('is done where Zoho took the note and answers in another way', async () => {
    service.failWith((asked) => (isNote(asked) ? { after: { status: 201, body: {} } } : undefined));
    expect(await write(toTell(bad))).toEqual({ ok: true, value: {} });
    service.failWith((asked) => (isNote(asked) ? { status: 200, body: {} } : undefined));
    expect(await write(toTell(bad))).toEqual({
      ok: false,
      failure: { code: 'notUnderstood', what: '/crm/v8/Notes: data' },
    });
  });
});
