/** Writing what a rep said to Pipedrive. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { type PipedriveService, startPipedrive } from '../services/pipedrive.ts';
import { marensLead, pipedriveKeys } from '../services/pipedrive-people.ts';
import { testNow } from './support/client-for.ts';
import { leadRecord, readFrom, tellOf, writeTo } from './support/pipedrive-asked.ts';

const fields = { verdictField: 'Sales verdict', reasonField: pipedriveKeys.reason };
const bad = tellOf({ kind: 'feedback', verdict: 'bad', reason: { id: 'noBudget', label: 'No budget' } });
const undone = tellOf({ kind: 'undone', id: 'f1:undone', undone: 'f1', was: 'feedback', wasAt: testNow });

let service: PipedriveService;
beforeEach(async () => {
  service = await startPipedrive();
});
afterEach(() => service.close());

const inFields = () => {
  const { [pipedriveKeys.verdict]: verdict, [pipedriveKeys.reason]: reason } = service.fields(1024);
  return [verdict, reason];
};

describe('a verdict in Pipedrive', () => {
  it('is a note on the person, in which nothing of the text is markup', async () => {
    expect(await writeTo(service, bad)).toEqual({ id: '900' });
    expect(service.notes).toEqual([
      expect.objectContaining({
        person_id: 1024,
        content: '<p><strong>Bad lead</strong></p><p>&quot;No budget&quot; &lt;said&gt; Kari &amp; Ola<br>baton:f1</p>',
      }),
    ]);
    expect(service.notes[0]).not.toHaveProperty('lead_id');
    expect(service.asked.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('stands on the lead too by which the person is known', async () => {
    await writeTo(service, { ...bad, person: { emails: [], records: [leadRecord] } });
    expect(service.notes[0]).toMatchObject({ person_id: 1024, lead_id: marensLead });
  });

  it('fills the fields the administrators named, by name or key', async () => {
    await writeTo(service, bad, fields);
    expect(inFields()).toEqual(['bad', 'No budget']);
    await writeTo(service, tellOf({ kind: 'feedback', verdict: 'good', id: 'f2' }), fields);
    expect(inFields()).toEqual(['good', null]);
  });

  it('is a choice where the field has choices', async () => {
    await writeTo(service, bad, { verdictField: 'verdict choice' });
    expect(service.fields(1024)[pipedriveKeys.verdictChoice]).toBe(42);
  });

  it('writes nothing where a field is not there', async () => {
    const outcome = await atEdge(() => writeTo(service, bad, { ...fields, reasonField: 'no such' }));
    expect(outcome).toEqual({ ok: false, failure: { code: 'badSetting', field: 'reasonField' } });
    expect(service.notes).toEqual([]);
    expect(inFields()).toEqual([undefined, undefined]);
  });

  it('of somebody Pipedrive does not know is not found', async () => {
    const stranger = { ...bad, person: { emails: ['nobody@x.example'], records: [] } };
    expect(await atEdge(() => writeTo(service, stranger))).toEqual({ ok: false, failure: { code: 'notFound' } });
  });

  it('is no news to the journey', async () => {
    await writeTo(service, bad);
    expect(JSON.stringify(await readFrom(service))).not.toContain('baton:f1');
  });
});

describe('what is taken back in Pipedrive', () => {
  it('is a further note, and empties the fields', async () => {
    await writeTo(service, bad, fields);
    await writeTo(service, undone, fields);
    expect(service.notes).toHaveLength(2);
    expect(inFields()).toEqual([null, null]);
  });

  it('is not taken for what it takes back', async () => {
    await writeTo(service, undone);
    await writeTo(service, { ...bad, mayBeThere: true });
    expect(service.notes).toHaveLength(2);
  });

  it('leaves the verdict where it was something else, and doubles nothing', async () => {
    await writeTo(service, bad, fields);
    const pause = tellOf({ kind: 'undone', id: 'p1:undone', undone: 'p1', was: 'pause', wasAt: testNow });
    await writeTo(service, pause, fields);
    expect(inFields()).toEqual(['bad', 'No budget']);
    await writeTo(service, { ...undone, mayBeThere: true }, fields);
    await writeTo(service, { ...bad, mayBeThere: true }, fields);
    expect(service.notes).toHaveLength(3);
  });
});

describe('writing to Pipedrive again', () => {
  it('doubles nothing', async () => {
    const first = await writeTo(service, bad);
    expect(await writeTo(service, { ...bad, mayBeThere: true })).toEqual(first);
    expect(service.notes).toHaveLength(1);
  });

  it.each([
    ['a reply that got lost', { after: 'cut' } as const, 'offline'],
    ['an error after the work', { after: { status: 500, body: { success: false } } }, 'serverError'],
  ])('doubles nothing after %s', async (_, fault, code) => {
    service.failWith(({ method }) => (method === 'POST' ? fault : undefined));
    expect(await atEdge(() => writeTo(service, bad))).toMatchObject({ ok: false, failure: { code } });
    service.failWith(undefined);
    expect(await writeTo(service, { ...bad, mayBeThere: true })).toEqual({ id: '900' });
    expect(service.notes).toHaveLength(1);
  });
});
