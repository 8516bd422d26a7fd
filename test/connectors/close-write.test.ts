/** Writing what a rep said to Close. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import type { ToTell } from '../../lib/connectors/connector.ts';
import { type CloseService, startClose } from '../services/close.ts';
import { activity, closeIds } from '../services/close-people.ts';
import { testNow } from './support/client-for.ts';
import { byEmail, byRecord, named, readFrom, record, writeTo } from './support/close-asked.ts';
import { toTell } from './support/to-tell.ts';

const tell = (said: Partial<ToTell['said']> = {}, more: Partial<ToTell> = {}): ToTell => ({
  ...toTell(said),
  person: byRecord,
  ...more,
});
const bad = tell();
const undone = tell(
  { kind: 'undone', id: 'said-1:undone', at: testNow, undone: 'said-1', was: 'feedback', wasAt: testNow },
  { title: 'Taken back', text: 'Taken back. baton:said-1:undone', mark: 'baton:said-1:undone' },
);

let service: CloseService;
beforeEach(async () => {
  service = await startClose();
});
afterEach(() => service.close());

const inFields = () => {
  const { lead } = service.lead(closeIds.lead);
  return [lead.contacts[0]?.[`custom.${closeIds.verdict}`], lead[`custom.${closeIds.reason}`]];
};

describe('a verdict in Close', () => {
  it('is a note on the lead that names the contact', async () => {
    expect(await writeTo(service, { ...bad, person: byEmail })).toEqual({ id: 'acti_note0' });
    const note = `Bad lead · Anna Lund\n${bad.text}`;
    expect(service.notes).toEqual([{ lead_id: closeIds.lead, contact_id: closeIds.anna, note }]);
    expect(service.asked.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('names nobody where the lead has several people and none is told apart', async () => {
    await writeTo(service, { ...bad, person: { emails: [], records: [record] } }, named);
    expect(service.notes).toEqual([{ lead_id: closeIds.lead, note: `Bad lead\n${bad.text}` }]);
    expect(inFields()).toEqual([undefined, 'No budget']);
  });

  it('fills the fields the administrators named: the contact’s and the lead’s, a choice by its own spelling', async () => {
    await writeTo(service, bad, named);
    expect(inFields()).toEqual(['Bad', 'No budget']);
    await writeTo(service, tell({ kind: 'feedback', verdict: 'good', id: 'said-2', at: testNow }), named);
    expect(inFields()).toEqual(['Good', null]);
  });

  it('writes nothing where a field is not there', async () => {
    const outcome = await atEdge(() => writeTo(service, bad, { ...named, reasonField: 'none' }));
    expect(outcome).toEqual({ ok: false, failure: { code: 'badSetting', field: 'reasonField' } });
    expect([service.notes, inFields()]).toEqual([[], [undefined, undefined]]);
  });

  it('of somebody Close does not know is not found', async () => {
    const stranger = { ...bad, person: { emails: ['nobody@x.example'], records: [] } };
    expect(await atEdge(() => writeTo(service, stranger))).toEqual({ ok: false, failure: { code: 'notFound' } });
  });

  it('is no news to the journey', async () => {
    await writeTo(service, bad);
    expect(JSON.stringify(await readFrom(service))).not.toContain('baton:said-1');
  });
});

describe('what is taken back in Close', () => {
  it('is a further note, and empties the fields', async () => {
    await writeTo(service, bad, named);
    await writeTo(service, undone, named);
    expect([service.notes.length, inFields()]).toEqual([2, [null, null]]);
    await writeTo(service, { ...bad, mayBeThere: true }, named);
    await writeTo(service, { ...undone, mayBeThere: true }, named);
    expect(service.notes).toHaveLength(2);
  });

  it('leaves the verdict where it was something else', async () => {
    await writeTo(service, bad, named);
    await writeTo(service, tell({ kind: 'undone', id: 'p', undone: 'p', was: 'pause', at: 1, wasAt: 1 }), named);
    expect(inFields()).toEqual(['Bad', 'No budget']);
  });
});

describe('writing to Close again', () => {
  it('finds the note among many', async () => {
    const first = await writeTo(service, bad);
    const many = Array.from({ length: 150 }, () => activity('Note', '11-30T08:00', { note: 'x' }));
    service.lead(closeIds.lead).activities.push(...many);
    expect(await writeTo(service, { ...bad, mayBeThere: true })).toEqual(first);
    expect(service.notes).toHaveLength(1);
  });

  it.each([
    ['a reply that got lost', { after: 'cut' } as const, 'offline'],
    ['an error after the work', { after: { status: 500, body: { error: 'x' } } }, 'serverError'],
  ])('doubles nothing after %s', async (_, fault, code) => {
    service.failWith(({ method }) => (method === 'POST' ? fault : undefined));
    expect(await atEdge(() => writeTo(service, bad))).toMatchObject({ ok: false, failure: { code } });
    service.failWith(undefined);
    expect(await writeTo(service, { ...bad, mayBeThere: true })).toEqual({ id: 'acti_note0' });
    expect(service.notes).toHaveLength(1);
  });
});
