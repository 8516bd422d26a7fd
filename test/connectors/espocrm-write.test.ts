import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { espocrm } from '../../lib/connectors/espocrm/connector.ts';
import { postOf, wordsOf } from '../../lib/connectors/espocrm/post-text.ts';
import { type EspoService, startEspocrm } from '../services/espocrm.ts';
import { jonLead, tuvaContact } from '../services/espocrm-people.ts';
import { byRecord, clientOfEspo, journeyOf, recordOf, toTell } from './support/espocrm.ts';
import { personIn } from './support/person-read.ts';

let service: EspoService;
beforeEach(async () => {
  service = await startEspocrm();
});
afterEach(() => service.close());

const named = { verdictField: 'salesVerdict', reasonField: 'salesReason' };
const bad = { kind: 'feedback', verdict: 'bad', reason: { id: 'noBudget', label: 'No budget' } } as const;
const write = (what: ReturnType<typeof toTell>, settings: Record<string, string> = {}) =>
  atEdge(() => espocrm.write!(clientOfEspo(service, settings), what));
const tuva = () => service.person(tuvaContact).record;

describe('what a rep says, in EspoCRM', () => {
  it('is a post in the stream of the record on the page, in which nothing is markup', async () => {
    expect(await write(toTell(bad))).toEqual({ ok: true, value: { id: service.notes[0]?.id } });
    expect(service.notes).toMatchObject([
      {
        parentType: 'Contact',
        parentId: tuvaContact,
        type: 'Post',
        post: '**Bad lead**\n\nKari: \\*no\\* budget \\[see\\](x) \\<b\\>\n\\# nor time baton:f\\_1',
      },
    ]);
    expect(service.asked.filter(({ method }) => method !== 'GET')).toHaveLength(1);
  });

  it('is read by nobody as news', async () => {
    await write(toTell(bad));
    const journey = journeyOf(personIn(await espocrm.read!(clientOfEspo(service), byRecord)));
    expect(journey.filter((each) => each.startsWith('note:'))).toHaveLength(1);
  });

  it('is for the lead of an address, too', async () => {
    const person = { emails: ['jon.eide@havblikk.example'], records: [] };
    expect(await write(toTell({ kind: 'response' }, { person }))).toMatchObject({ ok: true });
    expect(service.notes[0]).toMatchObject({ parentType: 'Lead', parentId: jonLead });
  });

  it('fills the fields that were named, and leaves the others alone', async () => {
    await write(toTell(bad), named);
    expect(tuva()).toMatchObject({ salesVerdict: 'bad', salesReason: 'No budget', addressCity: 'Voss' });
    await write(toTell({ kind: 'feedback', verdict: 'good', id: 'f2' }), named);
    expect(tuva()).toMatchObject({ salesVerdict: 'good', salesReason: null });
    await write(toTell(bad), { reasonField: 'salesReason' });
    expect(tuva()).toMatchObject({ salesVerdict: 'good', salesReason: 'No budget' });
  });

  it('is taken back by a further post, with the fields emptied', async () => {
    await write(toTell(bad), named);
    await write(toTell({ kind: 'undone', id: 'f_1:undone', undone: 'f_1', was: 'feedback' }), named);
    expect(tuva()).toMatchObject({ salesVerdict: null, salesReason: null });
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
    expect(service.asked.filter(({ method }) => method === 'PATCH')).toEqual([]);
    expect(service.notes).toHaveLength(5);
  });

  it.each(['cut', { status: 500 }] as const)('is there once, where the answer was %j', async (after) => {
    service.failWith(({ path }) => (path.endsWith('/Note') ? { after } : undefined));
    expect((await write(toTell(bad), named)).ok).toBe(false);
    service.failWith(undefined);
    expect(await write(toTell(bad, { mayBeThere: true }), named)).toEqual({
      ok: true,
      value: { id: service.notes[0]?.id },
    });
    expect(service.notes).toHaveLength(1);
  });

  it('is written after all where the first attempt never came', async () => {
    service.failWith(({ path }) => (path.endsWith('/Note') ? 'cut' : undefined));
    expect((await write(toTell(bad))).ok).toBe(false);
    service.failWith(undefined);
    expect(await write(toTell(bad, { mayBeThere: true }))).toMatchObject({ ok: true });
    expect(service.notes).toHaveLength(1);
  });

  it('is not taken for what was taken back, whose mark begins alike', async () => {
    await write(toTell({ kind: 'undone', id: 'f_1:undone', undone: 'f_1', was: 'feedback' }));
    await write(toTell(bad, { mayBeThere: true }));
    await write(toTell(bad, { mayBeThere: true }));
    expect(service.notes.map(({ post }) => wordsOf(post).split(' ').at(-1))).toEqual(['baton:f_1:undone', 'baton:f_1']);
  });

  it('is for nobody where the record is gone', async () => {
    const person = { emails: ['nobody@x.example'], records: [recordOf('contact', '64f1b2c3d4e5fffff')] };
    expect(await write(toTell(bad, { person }))).toEqual({ ok: false, failure: { code: 'notFound' } });
    expect(service.notes).toEqual([]);
  });

  it('says which right is missing', async () => {
    service.rights.Contact = { read: 'all', edit: 'no', stream: 'no' };
    expect(await write(toTell(bad))).toEqual({ ok: false, failure: { code: 'forbidden', scope: 'Contact: stream' } });
    expect(await write(toTell(bad), named)).toEqual({
      ok: false,
      failure: { code: 'forbidden', scope: 'Contact: edit' },
    });
    // Where contacts are closed altogether, it is not certain that nobody is there.
    service.rights.Contact = false;
    const person = { emails: ['nobody@x.example'], records: [] };
    expect(await write(toTell(bad, { person }))).toEqual({
      ok: false,
      failure: { code: 'forbidden', scope: 'Contact: read' },
    });
  });

  it('is refused in the words of EspoCRM, and doubles nothing later', async () => {
    const reason = "Field validation failure; field: 'salesVerdict'";
    service.failWith(({ method }) =>
      method === 'PATCH' ? { status: 400, headers: { 'x-status-reason': reason } } : undefined,
    );
    expect(await write(toTell(bad), named)).toEqual({ ok: false, failure: { code: 'refused', why: reason } });
    expect(service.notes).toEqual([]);
  });
});

describe('the words of a post', () => {
  it.each([
    'a \\ b',
    '2*3*4 = 24',
    '__init__',
    '- a\n+ b',
    '1 < 2 > 0',
    'x|y ~z~ `c`',
    '[a](b)',
    'Æ “quoted”',
  ])('are those that were written: %s', (text) => {
    expect(wordsOf(postOf('Title', text))).toBe(`Title ${text.replace(/\s+/g, ' ')}`);
  });
});
