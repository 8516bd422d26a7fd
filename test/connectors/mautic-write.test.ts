import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { mautic } from '../../lib/connectors/mautic/connector.ts';
import { type MauticService, startMautic } from '../services/mautic.ts';
import { clientOfMautic, recordOf, requests, toTell } from './support/mautic.ts';

let service: MauticService;
beforeEach(async () => {
  service = await startMautic();
});
afterEach(() => service.close());

const named = { verdictField: 'sales_verdict', reasonField: 'sales_reason', tag: 'baton' };
const bad = { kind: 'feedback', verdict: 'bad', reason: { id: 'noBudget', label: 'No budget' } } as const;
const write = (what: ReturnType<typeof toTell>, settings: Record<string, string> = {}) =>
  atEdge(() => mautic.write!(clientOfMautic(service, settings), what));
const sigrid = () => service.people.get(47)!;

describe('what a rep says, in Mautic', () => {
  it('is a note on the contact, as it was said', async () => {
    expect(await write(toTell(bad))).toEqual({ ok: true, value: { id: '900' } });
    expect(service.notes).toMatchObject([
      {
        lead: 47,
        type: 'general',
        text: '<p><strong>Bad lead</strong></p><p>&quot;No budget&quot; &lt;said&gt; Kari &amp; Ola<br>baton:f1</p>',
      },
    ]);
    expect(requests(service)).toEqual(['GET /api/contacts', 'POST /api/notes/new']);
  });

  it('is for the record on the page, too', async () => {
    const person = { emails: [], records: [recordOf('52')] };
    expect(await write(toTell({ kind: 'response' }, { person }))).toMatchObject({ ok: true });
    expect(service.notes[0]?.lead).toBe(52);
  });

  it('fills the fields and sets the tag that were named', async () => {
    await write(toTell(bad), named);
    expect(sigrid().fields).toMatchObject({ sales_verdict: 'bad', sales_reason: 'No budget', city: 'Bergen' });
    expect(sigrid().tags).toEqual(['fair-2026', 'newsletter', 'baton-bad']);
    await write(toTell({ kind: 'feedback', verdict: 'good', id: 'f2' }), named);
    expect(sigrid().fields).toMatchObject({ sales_verdict: 'good', sales_reason: '' });
    expect(sigrid().tags).toEqual(['fair-2026', 'newsletter', 'baton-good']);
  });

  it('takes two names of tags, too', async () => {
    await write(toTell(bad), { tag: 'keep / throw away' });
    expect(sigrid().tags).toContain('throw away');
    await write(toTell({ kind: 'feedback', verdict: 'good' }), { tag: 'keep / throw away' });
    expect(sigrid().tags.slice(2)).toEqual(['keep']);
  });

  it('is taken back by a further note, with the fields and the tag emptied', async () => {
    await write(toTell(bad), named);
    await write(toTell({ kind: 'undone', id: 'f1:undone', undone: 'f1', was: 'feedback' }), named);
    expect(sigrid().fields).toMatchObject({ sales_verdict: '', sales_reason: '' });
    expect(sigrid().tags).toEqual(['fair-2026', 'newsletter']);
    expect(service.notes).toHaveLength(2);
  });

  it('changes nothing of the contact where it is no verdict', async () => {
    for (const said of [
      { kind: 'response' },
      { kind: 'pause', reason: 'on leave' },
      { kind: 'deadline', day: '2027-01-01' },
      { kind: 'stage', stage: 'SQL' },
      { kind: 'undone', undone: 'p1', was: 'pause' },
    ] as const) {
      expect(await write(toTell(said), named)).toMatchObject({ ok: true });
    }
    expect(requests(service).filter((request) => request.startsWith('PATCH'))).toEqual([]);
    expect(service.notes).toHaveLength(5);
  });

  it.each([
    'cut',
    { status: 500, body: { errors: [] } },
  ] as const)('is there once, where the answer was %j', async (after) => {
    service.failWith(({ path }) => (path === '/api/notes/new' ? { after } : undefined));
    expect((await write(toTell(bad), named)).ok).toBe(false);
    service.failWith(undefined);
    expect(await write(toTell(bad, { mayBeThere: true }), named)).toEqual({ ok: true, value: { id: '900' } });
    expect(service.notes).toHaveLength(1);
    expect(sigrid().tags).toEqual(['fair-2026', 'newsletter', 'baton-bad']);
  });

  it('is written after all where the first attempt never came', async () => {
    service.failWith(({ path }) => (path === '/api/notes/new' ? 'cut' : undefined));
    expect((await write(toTell(bad))).ok).toBe(false);
    service.failWith(undefined);
    expect(await write(toTell(bad, { mayBeThere: true }))).toMatchObject({ ok: true });
    expect(service.notes).toHaveLength(1);
  });

  it('is not taken for what was taken back, whose mark begins alike', async () => {
    await write(toTell({ kind: 'undone', id: 'f1:undone', undone: 'f1', was: 'feedback' }));
    await write(toTell(bad, { mayBeThere: true }));
    await write(toTell(bad, { mayBeThere: true }));
    expect(service.notes.map(({ text }) => /baton:[\w:]+/.exec(text)?.[0])).toEqual(['baton:f1:undone', 'baton:f1']);
  });

  it('is for nobody where the contact is gone', async () => {
    const nobody = toTell(bad, { person: { emails: ['nobody@nordvind.example'], records: [recordOf('9')] } });
    expect(await write(nobody)).toEqual({ ok: false, failure: { code: 'notFound' } });
    expect(service.notes).toEqual([]);
  });

  it('says which right is missing', async () => {
    service.settings.rights.delete('createNotes');
    expect(await write(toTell(bad))).toEqual({ ok: false, failure: { code: 'forbidden', scope: 'Notes: Create' } });
    service.settings.rights.delete('editContacts');
    expect(await write(toTell(bad), named)).toEqual({
      ok: false,
      failure: { code: 'forbidden', scope: 'Contacts: Edit Own / Edit Others' },
    });
  });

  it('is done where Mautic took the note and answers in another way', async () => {
    service.failWith(({ path }) => (path === '/api/notes/new' ? { after: { status: 201, body: {} } } : undefined));
    expect(await write(toTell(bad))).toEqual({ ok: true, value: {} });
  });
});
