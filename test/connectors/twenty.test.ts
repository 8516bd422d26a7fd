import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportedPerson, importedPersonSchema } from '../../lib/domain/import-batch.ts';
import { startTwenty, type TwentyService } from '../services/twenty.ts';
import { idOf, ingrid, pavel } from '../services/twenty-people.ts';
import { byEmail, byRecord, readFrom, record } from './support/twenty-asked.ts';

let service: TwentyService;
beforeEach(async () => {
  service = await startTwenty();
});
afterEach(() => service.close());

const read = (asked = byRecord, settings = {}) => readFrom(service, asked, settings);
const person = async (asked = byRecord, settings = {}): Promise<ImportedPerson> =>
  importedPersonSchema.parse((await read(asked, settings)).person);
const at = (iso: string) => Date.parse(iso);
const journey = ({ touchpoints = [] }: ImportedPerson, kind: string) =>
  touchpoints.filter((one) => one.kind === kind).map(({ title }) => title);

describe('a person in Twenty', () => {
  it('is found by record and by address alike, with both to know them by', async () => {
    const found = await person(byEmail);
    expect(found).toEqual(await person(byRecord));
    expect(found.identity).toEqual({
      emails: ['ingrid.solheim@fjordkraft.example', 'ingrid_s@solheim.example'],
      records: [`twenty/127.0.0.1/contact/${ingrid}`],
    });
  });

  it('is found by a further address, and not mistaken for one that only looks alike to the filter', async () => {
    const found = await person({ emails: ['ingrid_s@solheim.example'], records: [] });
    expect(found.facts?.name?.value).toBe('Ingrid Solheim');
  });

  it('is found by the first address where a version does not look into further ones', async () => {
    service.failWith(({ query }) =>
      query.get('filter')?.includes('additionalEmails')
        ? { status: 400, body: { statusCode: 400, error: 'BadRequestException', messages: ['no such operator'] } }
        : undefined,
    );
    expect((await person(byEmail)).identity.records).toEqual([`twenty/127.0.0.1/contact/${ingrid}`]);
  });

  it('is told by plain facts, with the company’s owner by name', async () => {
    const { facts = {} } = await person();
    expect(Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))).toEqual({
      name: 'Ingrid Solheim',
      company: 'Fjordkraft Drift',
      jobTitle: 'Head of Operations',
      phone: '+47 22334455',
      city: 'Bergen',
      country: 'Norway',
      employees: 140,
      owner: 'Nora Lindqvist',
    });
  });

  it('has the stages of her opportunities, with who set them', async () => {
    const { stages = [] } = await person();
    expect(
      stages.toSorted((a, b) => b.at - a.at).map(({ stage, at, by }) => `${new Date(at).toISOString()} ${stage} ${by}`),
    ).toEqual([
      '2026-11-17T08:00:00.000Z MEETING Nora Lindqvist',
      '2026-11-15T08:00:00.000Z SCREENING Nora Lindqvist',
      '2026-11-02T10:00:00.000Z CUSTOMER undefined',
      '2026-10-05T10:00:00.000Z CLOSED_LOST undefined',
      '2026-10-03T08:00:00.000Z NEW undefined',
    ]);
  });

  it('has a deadline in the open opportunity and in the fields that were named, and outcomes in the others', async () => {
    const {
      deadlines = [],
      outcomes = [],
      owners = [],
    } = await person(byRecord, { deadlineFields: 'contractEnds, none' });
    expect(deadlines.map(({ day, what }) => `${day} ${what}`)).toEqual([
      '2027-02-28 Contract ends',
      '2026-12-18 Fjordkraft pilot',
    ]);
    expect(outcomes.toSorted((a, b) => b.at - a.at)).toEqual([
      {
        id: `twenty:opportunity:${idOf(32)}`,
        result: 'won',
        at: at('2026-11-02T10:00:00Z'),
        source: 'twenty',
        value: 1500.5,
        currency: 'NOK',
      },
      { id: `twenty:opportunity:${idOf(33)}`, result: 'lost', at: at('2026-10-05T10:00:00Z'), source: 'twenty' },
    ]);
    expect(owners.map(({ owner }) => owner)).toEqual(['Emeka Obi']);
  });

  it('has mails and meetings, of which only what reached her is a response', async () => {
    const found = await person();
    expect(journey(found, 'mail')).toEqual(['From her supplier', 'Re: A question', 'A question']);
    expect(journey(found, 'meeting')).toEqual(['Demo', 'Open house']);
    expect(found.responses?.map(({ kind, at, by }) => `${kind} ${new Date(at).toISOString()} ${by}`)).toEqual([
      'taskCreated 2026-11-13T10:00:00.000Z Nora Lindqvist',
      'mail 2026-11-14T11:00:00.000Z Nora Lindqvist',
      'meeting 2026-11-16T09:00:00.000Z undefined',
    ]);
  });

  it('has notes by title or words, without Baton’s own, and what other programs noted', async () => {
    const found = await person();
    expect(journey(found, 'note')).toEqual(['Budget (2027) is settled', 'Met her at the harbour fair']);
    expect(journey(found, 'form')).toEqual(['Demo request']);
    expect(journey(found, 'other')).toEqual(['Launch party']);
    expect(found.touchpoints?.find(({ kind }) => kind === 'form')?.externalId).toBe(`twenty:timeline:${idOf(82)}`);
  });

  it('is answered about in the field that was named, each answer at its time', async () => {
    const answers = async () => (await read(byRecord, { answerField: 'marketingAnswer' })).answers;
    expect(await answers()).toEqual([
      { state: 'changed', text: 'the guide now names prices', at: at('2026-11-18T09:00:00Z') },
      { state: 'seen', text: '', at: at('2026-11-16T12:00:00Z') },
    ]);
    service.change({ marketingAnswer: 'Declined, too costly', updatedAt: '2026-11-19T08:00:00.000Z' });
    expect((await answers())?.[0]).toEqual({ state: 'declined', text: 'too costly', at: at('2026-11-19T08:00:00Z') });
    expect((await read()).answers).toEqual([]);
  });

  it('is read in older versions too, which name what belongs to whom differently', async () => {
    const newer = await person();
    await service.close();
    service = await startTwenty({ isOlder: true });
    expect(await person()).toEqual(newer);
    expect((await read({ emails: [], records: [{ ...record, id: idOf(9) }] })).person).toBeNull();
  });

  it('is nobody where Twenty has nobody by that address or record', async () => {
    expect((await read({ emails: ['nobody@else.example'], records: [] })).person).toBeNull();
    expect((await read({ emails: ['odd"(one@else.example'], records: [] })).person).toBeNull();
    expect((await read({ emails: [], records: [{ ...record, id: idOf(9) }] })).person).toBeNull();
    expect((await read({ emails: [], records: [{ ...record, id: '../notes' }] })).person).toBeNull();
    expect(service.asked.every(({ path }) => path.startsWith('/rest/people'))).toBe(true);
  });

  it('of another installation is the same only where an address agrees', async () => {
    const elsewhere = { ...record, account: 'crm.other.example' };
    const strangers = { emails: ['somebody@other.example'], records: [elsewhere] };
    expect((await read(strangers)).person).toBeNull();
    expect((await person({ ...byEmail, records: [elsewhere] })).facts?.name?.value).toBe('Ingrid Solheim');
  });

  it('by the first address wins where several are known', async () => {
    const found = await person({ emails: ['ingridxs@solheim.example', ...byEmail.emails], records: [] });
    expect(found.identity.records).toEqual([`twenty/127.0.0.1/contact/${pavel}`]);
  });

  it('of whom nothing is known costs nine requests or fewer, one for each list', async () => {
    const found = await person({ emails: [], records: [{ ...record, id: pavel }] });
    expect(found).toMatchObject({ responses: [], stages: [], deadlines: [] });
    expect(service.asked.length).toBeLessThanOrEqual(9);
  });

  it('has so much that pages are followed, within bounds', async () => {
    service.records.notes = Array.from({ length: 500 }, (_, n) => ({
      id: idOf(1000 + n),
      title: `n${n}`,
      createdAt: new Date(at('2026-01-01') + n * 60_000).toISOString(),
    }));
    service.records.noteTargets = service.records.notes.map(({ id, createdAt }, n) => ({
      id: idOf(2000 + n),
      noteId: id,
      targetPersonId: ingrid,
      createdAt,
    }));
    const notes = journey(await person(), 'note');
    expect(notes).toHaveLength(120);
    expect(notes[0]).toBe('n499');
  });
});
