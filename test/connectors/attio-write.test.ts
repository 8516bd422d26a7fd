/** Writing what a rep said to Attio. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import type { ToTell } from '../../lib/connectors/connector.ts';
import { type AttioService, startAttio } from '../services/attio.ts';
import { attioIds } from '../services/attio-people.ts';
import { byRecord, named, readFrom, writeTo } from './support/attio-asked.ts';
import { testNow } from './support/client-for.ts';
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

let service: AttioService;
beforeEach(async () => {
  service = await startAttio();
});
afterEach(() => service.close());

const own = () => service.notes.filter(({ content_plaintext }) => content_plaintext.includes('baton:'));
const inFields = () => {
  const { values } = service.person(attioIds.signe);
  return [values.sales_verdict, values.sales_reason].map((all) => all?.[0]?.value);
};

describe('a verdict in Attio', () => {
  it('is a note on the person, as plain text', async () => {
    expect(await writeTo(service, bad)).toEqual({ id: 'note-1' });
    expect(own()).toEqual([expect.objectContaining({ title: 'Bad lead', content_plaintext: bad.text })]);
    const [sent] = service.asked.filter(({ method, path }) => method === 'POST' && path === '/v2/notes');
    expect(sent?.body).toMatchObject({
      data: { parent_object: 'people', parent_record_id: attioIds.signe, format: 'plaintext' },
    });
    expect(service.asked.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('fills the attributes the administrators named: a choice by its own spelling', async () => {
    await writeTo(service, bad, named);
    expect(inFields()).toEqual(['Bad', 'No budget']);
    await writeTo(service, tell({ kind: 'feedback', verdict: 'good', id: 'said-2', at: testNow }), named);
    expect(inFields()).toEqual(['Good', undefined]);
  });

  it('writes nothing where an attribute is not there', async () => {
    const outcome = await atEdge(() => writeTo(service, bad, { ...named, reasonField: 'none' }));
    expect(outcome).toEqual({ ok: false, failure: { code: 'badSetting', field: 'reasonField' } });
    expect([own(), inFields()]).toEqual([[], [undefined, undefined]]);
  });

  it('of somebody Attio does not know is not found', async () => {
    const stranger = { ...bad, person: { emails: ['nobody@x.example'], records: [] } };
    expect(await atEdge(() => writeTo(service, stranger))).toEqual({ ok: false, failure: { code: 'notFound' } });
  });

  it('is no news to the journey', async () => {
    await writeTo(service, bad);
    expect(JSON.stringify(await readFrom(service))).not.toMatch(/baton:said-1|Bad lead/);
  });
});

describe('what is taken back in Attio', () => {
  it('is a further note, and empties the attributes', async () => {
    await writeTo(service, bad, named);
    await writeTo(service, undone, named);
    expect([own().length, inFields()]).toEqual([2, [undefined, undefined]]);
    await writeTo(service, { ...bad, mayBeThere: true }, named);
    await writeTo(service, { ...undone, mayBeThere: true }, named);
    expect(own()).toHaveLength(2);
  });

  it('leaves the verdict where it was something else', async () => {
    await writeTo(service, bad, named);
    await writeTo(service, tell({ kind: 'undone', id: 'p', undone: 'p', was: 'pause', at: 1, wasAt: 1 }), named);
    expect(inFields()).toEqual(['Bad', 'No budget']);
  });
});

describe('writing to Attio again', () => {
  it('finds the note among many', async () => {
    await service.close();
    service = await startAttio({ moreNotes: 120 });
    const first = await writeTo(service, bad);
    expect(await writeTo(service, { ...bad, mayBeThere: true })).toEqual(first);
    expect(own()).toHaveLength(1);
  });

  it.each([
    ['a reply that got lost', { after: 'cut' } as const, 'offline'],
    ['an error after the work', { after: { status: 500, body: { code: 'x' } } }, 'serverError'],
  ])('doubles nothing after %s', async (_, fault, code) => {
    service.failWith(({ method, path }) => (method === 'POST' && path === '/v2/notes' ? fault : undefined));
    expect(await atEdge(() => writeTo(service, bad))).toMatchObject({ ok: false, failure: { code } });
    service.failWith(undefined);
    expect(await writeTo(service, { ...bad, mayBeThere: true })).toEqual({ id: 'note-1' });
    expect(own()).toHaveLength(1);
  });
});
