/** Writing what a rep said to ActiveCampaign. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tagNames } from '../../lib/connectors/activecampaign/tags.ts';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { type ActiveCampaignService, startActiveCampaign } from '../services/activecampaign.ts';
import { readFrom, tellOf, writeTo } from './support/activecampaign-asked.ts';
import { testNow } from './support/client-for.ts';

const fields = { verdictField: 'Sales verdict', reasonField: '%SALES_REASON%' };
const bad = tellOf({ kind: 'feedback', verdict: 'bad', reason: { id: 'noBudget', label: 'No budget' } });
const good = tellOf({ kind: 'feedback', verdict: 'good', id: 'f2' });
const undone = tellOf({ kind: 'undone', id: 'f1:undone', undone: 'f1', was: 'feedback', wasAt: testNow });

let service: ActiveCampaignService;
beforeEach(async () => {
  service = await startActiveCampaign();
});
afterEach(() => service.close());

const inFields = () => [service.fieldsOf('42')['1'], service.fieldsOf('42')['2']];

describe('a verdict in ActiveCampaign', () => {
  it('is a note on the contact', async () => {
    expect(await writeTo(service, bad)).toEqual({ id: '900' });
    expect(service.notes).toEqual([
      expect.objectContaining({
        relid: 42,
        reltype: 'Subscriber',
        note: 'Bad lead\n\n"No budget" <said> Kari & Ola\nbaton:f1',
      }),
    ]);
    expect(service.asked.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('fills the fields the administrators named, by title or tag, and no others', async () => {
    const before = service.fieldsOf('42');
    await writeTo(service, bad, fields);
    expect(service.fieldsOf('42')).toEqual({ ...before, '1': 'bad', '2': 'No budget' });
    await writeTo(service, good, fields);
    expect(inFields()).toEqual(['good', '']);
  });

  it('writes nothing where a field is not there', async () => {
    const outcome = await atEdge(() => writeTo(service, bad, { verdictField: 'no such' }));
    expect(outcome).toEqual({ ok: false, failure: { code: 'badSetting', field: 'verdictField' } });
    expect(service.notes).toEqual([]);
  });

  it('is a tag, one of two, made where there is none', async () => {
    await writeTo(service, bad, { tag: 'baton' });
    expect(service.tagsOf('42')).toEqual(['baton-bad']);
    await writeTo(service, { ...bad, mayBeThere: true }, { tag: 'baton' });
    await writeTo(service, good, { tag: 'baton' });
    expect(service.tagsOf('42')).toEqual(['baton-good']);
    await writeTo(service, bad, { tag: 'baton' });
    await writeTo(service, undone, { tag: 'baton' });
    expect(service.tagsOf('42')).toEqual([]);
    expect(service.asked.filter(({ method, path }) => method === 'POST' && path.endsWith('/tags'))).toHaveLength(2);
    expect(tagNames('hot / cold')).toEqual({ good: 'hot', bad: 'cold' });
  });

  it('of somebody ActiveCampaign does not know is not found', async () => {
    const stranger = { ...bad, person: { emails: ['nobody@x.example'], records: [] } };
    expect(await atEdge(() => writeTo(service, stranger))).toEqual({ ok: false, failure: { code: 'notFound' } });
  });

  it('is no news to the journey', async () => {
    await writeTo(service, bad);
    expect(JSON.stringify(await readFrom(service))).not.toContain('baton:f1');
  });
});

describe('what is taken back in ActiveCampaign', () => {
  it('is a further note, and empties the fields', async () => {
    await writeTo(service, bad, fields);
    await writeTo(service, undone, fields);
    expect(service.notes).toHaveLength(2);
    expect(inFields()).toEqual(['', '']);
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

describe('writing to ActiveCampaign again', () => {
  it('doubles nothing, even behind many other notes', async () => {
    const first = await writeTo(service, bad);
    const other = { id: '1', note: 'x', cdate: '2026-10-01T10:00:00+02:00' };
    service.contact('42').notes.unshift(...Array.from({ length: 150 }, () => other));
    expect(await writeTo(service, { ...bad, mayBeThere: true })).toEqual(first);
    expect(service.notes).toHaveLength(1);
  });

  it.each([
    ['a reply that got lost', { after: 'cut' } as const, 'offline'],
    ['an error after the work', { after: { status: 500, body: {} } }, 'serverError'],
  ])('doubles nothing after %s', async (_, fault, code) => {
    service.failWith(({ method }) => (method === 'POST' ? fault : undefined));
    expect(await atEdge(() => writeTo(service, bad))).toMatchObject({ ok: false, failure: { code } });
    service.failWith(undefined);
    expect(await writeTo(service, { ...bad, mayBeThere: true })).toEqual({ id: '900' });
    expect(service.notes).toHaveLength(1);
  });
});
