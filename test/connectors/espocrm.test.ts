import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { espocrm } from '../../lib/connectors/espocrm/connector.ts';
import { type EspoService, startEspocrm } from '../services/espocrm.ts';
import { espoLog, espoNote, espoPerson, jonLead, tuvaContact, tuvaLead } from '../services/espocrm-people.ts';
import { asked, byRecord, clientOfEspo, journeyOf, recordOf } from './support/espocrm.ts';
import { at, personIn } from './support/person-read.ts';

let service: EspoService;
async function start(options?: Parameters<typeof startEspocrm>[0]): Promise<void> {
  service = await startEspocrm(options);
}
beforeEach(() => start());
afterEach(() => service.close());

const read = (who = byRecord, settings = {}) => espocrm.read!(clientOfEspo(service, settings), who);
const jon = asked({ records: [recordOf('lead', jonLead)] });
const both = ['espocrm/127.0.0.1/contact', 'espocrm/127.0.0.1/lead'];

describe('a person of EspoCRM', () => {
  it('is found by the contact, and with it the lead that they were', async () => {
    const { identity } = personIn(await read());
    expect(identity).toEqual({
      emails: ['tuva.lien@fjellvik.example', 'tuva@lien.example'],
      records: [`${both[0]}/${tuvaContact}`, `${both[1]}/${tuvaLead}`],
    });
  });

  it('is found by the lead, and with it the contact that they became', async () => {
    const { identity, facts } = personIn(await read(asked({ records: [recordOf('lead', tuvaLead)] })));
    expect(identity.records).toEqual([`${both[1]}/${tuvaLead}`, `${both[0]}/${tuvaContact}`]);
    // What the page shows counts.
    expect(facts?.jobTitle?.value).toBe('Buyer');
    expect(facts?.city?.value).toBe('Voss');
  });

  it.each(['tuva.lien@fjellvik.example', 'tuva@lien.example'])('is found by the address %s', async (email) => {
    const { identity } = personIn(await read(asked({ emails: [email] })));
    expect(identity.records).toEqual([`${both[0]}/${tuvaContact}`, `${both[1]}/${tuvaLead}`]);
  });

  it('costs seven requests, where there is one record', async () => {
    await read(jon);
    expect(service.asked.map(({ path }) => path.replace(/^.*\/Lead\/[^/]+/, '')).sort()).toEqual([
      '',
      '/calls',
      '/campaignLogRecords',
      '/emails',
      '/meetings',
      '/stream',
      '/tasks',
    ]);
    expect(service.asked[0]?.headers['x-api-key']).toBe(service.key);
  });

  it('may lie in a folder, whatever of the address was copied', async () => {
    await service.close();
    await start({ folder: '/crm' });
    for (const more of ['', '/', '/#Contact/view/1', '/api/v1/', '/index.php'])
      expect(personIn(await read(jon, { address: service.address + more })).facts?.name?.value).toBe('Jon Eide');
  });

  it('is not taken for another one of the same id in another EspoCRM', async () => {
    const record = { ...recordOf('contact', tuvaContact), account: 'crm.elsewhere.example' };
    expect(await read(asked({ records: [record] }))).toEqual({ person: null });
    expect(service.asked).toEqual([]);
  });

  it('is found by the address where the record is gone', async () => {
    const who = asked({
      records: [recordOf('contact', '64f1b2c3d4e5fffff')],
      emails: ['jon.eide@havblikk.example'],
    });
    expect(personIn(await read(who)).identity.records).toEqual([`${both[1]}/${jonLead}`]);
  });

  it('may be nobody, which is not an error', async () => {
    expect(await read(asked({ emails: ['nobody@fjellvik.example'] }))).toEqual({ person: null });
    expect(await read(asked({ records: [recordOf('lead', '64f1b2c3d4e5fffff')] }))).toEqual({ person: null });
  });

  it('is nobody rather than somebody else, where something on the way took the filter out', async () => {
    const all = { total: 2, list: service.people.slice(0, 2).map(({ record }) => record) };
    service.failWith(({ path }) => (/\/(Contact|Lead)$/.test(path) ? { body: all } : undefined));
    expect(await read(asked({ emails: ['nobody@fjellvik.example'] }))).toEqual({ person: null });
  });

  it('has facts out of both records, by names', async () => {
    const { facts = {} } = personIn(await read());
    expect(Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))).toEqual({
      name: 'Tuva Lien',
      company: 'Fjellvik AS',
      jobTitle: 'Head of Procurement',
      phone: '+47 55 50 01 00',
      country: 'Norway',
      city: 'Voss',
      industry: 'Energy',
      owner: 'Kari Nes',
      leadSource: 'Web Site',
    });
  });

  it('has the history of the status, as older and newer versions tell it', async () => {
    const { stages } = personIn(await read());
    expect(stages).toEqual([
      { stage: 'New', at: at('2026-10-20T08:00:00Z'), source: 'espocrm', by: 'Kari Nes' },
      { stage: 'Assigned', at: at('2026-11-02T06:00:00Z'), source: 'espocrm' },
      { stage: 'In Process', at: at('2026-11-05T10:00:00Z'), source: 'espocrm', by: 'Kari Nes' },
      { stage: 'Converted', at: at('2026-11-10T09:00:00Z'), source: 'espocrm', by: 'Kari Nes' },
    ]);
  });

  it('has a status without a history since it was made, and after another one since the last change', async () => {
    expect(personIn(await read(jon)).stages).toEqual([
      { stage: 'New', at: at('2026-09-01T08:00:00Z'), source: 'espocrm' },
    ]);
    const person = service.person(jonLead);
    person.stream = [espoNote(person, 700, '2026-09-01 08:00:00', 'Create', { data: { statusValue: 'New' } })];
    person.record.status = 'Dead';
    expect(personIn(await read(jon)).stages?.at(-1)).toEqual({
      stage: 'Dead',
      at: at('2026-11-18T10:00:00Z'),
      source: 'espocrm',
    });
  });

  it('has owners by name, and none of what belongs to them', async () => {
    const { owners = [] } = personIn(await read());
    expect(owners.map(({ owner, at: since }) => [owner, new Date(since).toISOString().slice(0, 10)])).toEqual([
      ['Ola Berg', '2026-11-10'],
      ['Kari Nes', '2026-11-18'],
      ['Ola Berg', '2026-11-02'],
    ]);
  });

  it('has a journey with names that a rep understands', async () => {
    expect(journeyOf(personIn(await read()))).toEqual([
      'form: Guide to procurement',
      'emailSent: Five ways to buy',
      'emailOpen: Five ways to buy',
      'emailClick: Price list',
      'other: Opted In: Autumn 2026',
      'call: First call',
      'mail: Out of office',
      'meeting: Day on site',
      'mail: Intro by a friend',
      'emailSent: Thank you',
      'mail: Our terms',
      'meeting: Demo of the platform',
      'mail: Quote',
      'mail: Re: Quote',
      'note: Wants a quote for 40 seats by spring',
    ]);
    const { touchpoints = [] } = personIn(await read());
    expect(touchpoints.filter(({ actor }) => actor === 'machine').map(({ title }) => title)).toEqual(['Out of office']);
    expect(new Set(touchpoints.map(({ externalId }) => externalId)).size).toBe(touchpoints.length);
  });

  it('was reached by what was held and sent; what came in, was planned or was automatic reached nobody', async () => {
    const { responses = [] } = personIn(await read());
    const told = responses.toSorted((a, b) => a.at - b.at).map(({ kind, by }) => `${kind} ${by}`);
    expect(told).toEqual([
      'taskCreated Ola Berg',
      'call Ola Berg',
      'meeting undefined',
      'automaticMail undefined',
      'mail Ola Berg',
      'meeting Kari Nes',
      'mail Kari Nes',
    ]);
  });

  it('has nothing yet of what lies ahead, and once what stands in two places', async () => {
    const ahead = '2026-11-20 12:00:01';
    const person = service.person(jonLead);
    const note = espoNote(person, 702, '2026-11-01 08:00:00', 'Post', { post: 'Once' });
    service.person(tuvaContact).stream.push(note);
    service.person(tuvaLead).stream.push(note);
    const { touchpoints } = personIn(await read());
    expect(touchpoints?.filter(({ title }) => title === 'Once')).toHaveLength(1);
    person.meetings = [{ id: 'm1', name: 'Ahead', status: 'Held', dateStart: ahead }];
    person.emails = [{ id: 'e1', name: 'Ahead', status: 'Sent', dateSent: ahead, sentByName: 'Kari Nes' }];
    expect(personIn(await read(jon))).toMatchObject({ touchpoints: [], responses: [] });
  });

  it('has not entered a status anew by another change of the record', async () => {
    const person = service.person(jonLead);
    const update = (id: number, day: string, value: string) =>
      espoNote(person, id, `2026-09-0${day} 08:00:00`, 'Update', { data: { value } });
    person.stream = [update(705, '4', 'New'), update(704, '3', 'Dead'), update(703, '2', 'Dead')];
    const { stages } = personIn(await read(jon));
    expect(stages?.map(({ stage, at: since }) => [stage, since])).toEqual([
      ['Dead', at('2026-09-02T08:00:00Z')],
      ['New', at('2026-09-04T08:00:00Z')],
    ]);
  });

  it('has the days on which open opportunities close, and how the others ended', async () => {
    const { deadlines, outcomes } = personIn(await read(byRecord, { deadlineFields: ' cContractEnd , nothing' }));
    expect(deadlines?.map(({ day, what }) => [day, what])).toEqual([
      ['2027-03-31', 'contract end'],
      ['2026-12-18', 'Fjellvik: 40 seats'],
    ]);
    expect(outcomes).toMatchObject([
      { result: 'won', at: at('2026-10-30T00:00:00Z'), value: 5000.5, currency: 'NOK' },
      // The day it was meant for has not come: it was closed before.
      { result: 'lost', at: at('2026-11-12T09:00:00Z') },
    ]);
    expect(outcomes?.[1]).not.toHaveProperty('value');
  });
});

describe('a long stream', () => {
  it.each([true, false])('is read in pages, at most three of them, counted: %s', async (countsTotals) => {
    service.settings.countsTotals = countsTotals;
    const person = service.person(jonLead);
    const notes = Array.from({ length: 10_000 }, (_, index) =>
      espoNote(person, 1000 + index, '2026-11-01 08:00:00', 'Post', { post: `Post ${index}` }),
    );
    const stream = () => service.asked.filter(({ path }) => path.endsWith('/stream'));
    for (const [length, pages] of [
      [100, 1],
      [101, 2],
      [10_000, 3],
    ] as const) {
      person.stream = notes.slice(0, length);
      const before = stream().length;
      expect(personIn(await read(jon)).touchpoints).toHaveLength(Math.min(length, 300));
      expect(stream().length - before).toBe(pages);
    }
    expect(stream().map(({ query }) => query.get('offset'))).toEqual(['0', '0', '100', '0', '100', '200']);
  });

  it('of campaigns is read likewise', async () => {
    service.person(jonLead).campaignLogRecords = Array.from({ length: 150 }, (_, index) =>
      espoLog(2000 + index, 'Sent', '2026-11-01 08:00:00'),
    );
    expect(personIn(await read(jon)).touchpoints).toHaveLength(150);
  });
});

describe("marketing's answer", () => {
  const answered = (words: string | null, bookmark?: string) => {
    service.person(jonLead).record.marketingAnswer = words;
    return read({ ...jon, bookmark }, { answerField: 'marketingAnswer' });
  };

  it('is what the field says after one of three words', async () => {
    expect((await answered('Declined: a student')).answers).toEqual([
      { state: 'declined', text: 'a student', at: at('2026-11-18T10:00:00Z') },
    ]);
    expect((await answered('SEEN')).answers).toMatchObject([{ state: 'seen', text: '' }]);
    expect((await answered('seenable')).answers).toEqual([]);
    expect((await answered(null)).answers).toEqual([]);
    expect((await read(jon)).answers).toEqual([]);
  });

  it('is dated by the stream, where the field is audited', async () => {
    const person = service.person(jonLead);
    const became = { marketingAnswer: 'changed: the form' };
    person.stream = [espoNote(person, 701, '2026-11-07 08:00:00', 'Update', { data: { attributes: { became } } })];
    expect((await answered('changed: the form')).answers?.[0]?.at).toBe(at('2026-11-07T08:00:00Z'));
  });

  it('is dated by the first sight of it otherwise, whatever is changed later', async () => {
    const first = await answered('seen');
    service.person(jonLead).record.modifiedAt = '2026-11-20 08:00:00';
    expect((await answered('seen', first.bookmark)).answers?.[0]?.at).toBe(at('2026-11-18T10:00:00Z'));
    expect((await answered('declined', first.bookmark)).answers?.[0]?.at).toBe(at('2026-11-20T08:00:00Z'));
    expect((await answered('declined', 'not of ours')).answers?.[0]?.at).toBe(at('2026-11-20T08:00:00Z'));
  });
});

it('takes the newest of several with one address', async () => {
  const email = 'twin@a.example';
  const twin = (id: number, createdAt: string) =>
    espoPerson('Contact', `64f1b2c3d4e50000${id}`, {
      name: `Twin ${id}`,
      createdAt,
      emailAddress: email,
      emailAddressData: [{ lower: email, emailAddress: email }],
    });
  await service.close();
  await start({ people: [twin(1, '2026-01-01 00:00:00'), twin(2, '2026-02-01 00:00:00')] });
  expect(personIn(await read(asked({ emails: [email] }))).facts?.name?.value).toBe('Twin 2');
});
