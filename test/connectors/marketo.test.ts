import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonAsked } from '../../lib/connectors/connector.ts';
import { longId } from '../../lib/connectors/marketo/salesforce-id.ts';
import type { ImportedPerson } from '../../lib/domain/import-batch.ts';
import { type MarketoService, startMarketo } from '../services/marketo.ts';
import { marketoChange, ragnaId, ragnaSalesforceId } from '../services/marketo-people.ts';
import { byEmail, byRecord, readFrom, record, requests } from './support/marketo.ts';
import { at, personIn } from './support/person-read.ts';

let service: MarketoService;
beforeEach(async () => {
  service = await startMarketo();
});
afterEach(() => service.close());

const journey = ({ touchpoints = [] }: ImportedPerson, kind: string) =>
  touchpoints
    .filter((one) => one.kind === kind)
    .toSorted((a, b) => a.at - b.at)
    .map(({ title }) => title);

describe('a person of Marketo', () => {
  it('is found by address, whatever its case there', async () => {
    const { person, gaps } = await readFrom(service);
    expect(gaps).toEqual([]);
    expect(personIn({ person }).identity).toEqual({ emails: ['ragna.storm@fjordkraft.example'], records: [] });
  });

  it('is found by the record in Salesforce, though that has 15 signs on its page', async () => {
    const { identity } = personIn(await readFrom(service, byRecord));
    expect(identity.records).toEqual([`salesforce/turbines/lead/${ragnaSalesforceId.slice(0, 15)}`]);
    const filters = service.asked.map(({ query }) => [query.get('filterType'), query.get('filterValues')]);
    expect(filters).toContainEqual(['sfdcLeadId', ragnaSalesforceId]);
  });

  it('is nobody where neither is known', async () => {
    expect(await readFrom(service, { emails: ['nobody@fjordkraft.example'], records: [] })).toEqual({ person: null });
    const other = { ...record, id: '00Q5g00000KxYzZ' };
    expect(await readFrom(service, { emails: [], records: [other] })).toEqual({ person: null });
    expect(requests(service).filter((one) => one.includes('activities'))).toEqual([]);
  });

  it('is of two at one address the one with the record, else the one changed last', async () => {
    const emails = ['post@fjordkraft.example'];
    expect(personIn(await readFrom(service, { emails, records: [] })).facts?.name?.value).toBe('Eli Vik');
    const contact = { ...record, object: 'contact' as const, id: '0035g00000AbCdE' };
    expect(personIn(await readFrom(service, { emails, records: [contact] })).facts?.name?.value).toBe('Jo Vik');
  });

  it('stays the one that was read before, though another at the address is changed since', async () => {
    const post = { emails: ['post@fjordkraft.example'], records: [] };
    const { bookmark } = await readFrom(service, post);
    for (const lead of service.leads) if (lead.firstName === 'Jo') lead.updatedAt = '2026-11-19T07:00:00Z';
    const name = async (asked: PersonAsked) => personIn(await readFrom(service, asked)).facts?.name?.value;
    expect(await name(post)).toBe('Jo Vik');
    expect(await name({ ...post, bookmark })).toBe('Eli Vik');
  });

  it('is of several addresses the one with the first', async () => {
    const emails = ['ragna.storm@fjordkraft.example', 'post@fjordkraft.example'];
    const read = async (all: string[]) => personIn(await readFrom(service, { emails: all, records: [] })).facts?.name;
    expect((await read(emails))?.value).toBe('Ragna Storm');
    expect((await read(emails.toReversed()))?.value).toBe('Eli Vik');
  });

  it('has facts out of the fields', async () => {
    const { facts = {} } = personIn(await readFrom(service));
    expect(Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))).toEqual({
      name: 'Ragna Storm',
      company: 'Fjordkraft Verk AS',
      jobTitle: 'Plant Manager',
      phone: '+47 400 00 111',
      country: 'Norway',
      city: 'Ålesund',
      industry: 'Energy',
      employees: 420,
      leadSource: 'Web Form',
      score: 87,
      owner: 'Kari Nes',
    });
  });

  it('has touchpoints by kind, with the names of what was read', async () => {
    const person = personIn(await readFrom(service));
    expect(journey(person, 'form')).toEqual(['Price list']);
    expect(journey(person, 'page')).toEqual(['www.turbines.example/prices', 'https://www.turbines.example/blades']);
    expect(journey(person, 'download')).toEqual([
      'https://www.turbines.example/files/price-list.pdf',
      'Guide to Blades: Downloaded',
    ]);
    expect(journey(person, 'emailSent')).toEqual(['WBN-2026-10.Invite 1']);
    expect(journey(person, 'emailOpen')).toEqual([
      'WBN-2026-10.Invite 1',
      'WBN-2026-10.Invite 1',
      'Your question about blades',
    ]);
    expect(journey(person, 'emailClick')).toEqual(['WBN-2026-10.Invite 1']);
    expect(journey(person, 'webinar')).toEqual([
      'WBN 2026-10 Webinar: Blades: Registered',
      'WBN 2026-10 Webinar: Blades: Attended',
    ]);
    expect(journey(person, 'event')).toEqual(['Fair Stavanger: Visited Booth']);
    expect(journey(person, 'mail')).toEqual([
      'Your question about blades',
      'Re: Your question about blades',
      'Follow-up',
    ]);
    expect(journey(person, 'meeting')).toEqual(['Phone Call with Meeting: Ola']);
    expect(journey(person, 'other')).toEqual([
      'New Lead: Price list',
      'Asked two questions in the webinar',
      'Newsletter: Member',
      'Unsubscribe Email: WBN-2026-10.Invite 1',
      'Bought a Spare Part: Bearing 7',
    ]);
    expect(person.touchpoints?.every(({ externalId }) => /^marketo:guid-\d+$/.test(externalId ?? ''))).toBe(true);
  });

  it('was opened by a machine where Marketo says so, and by a browser where it names one', async () => {
    const opened = (personIn(await readFrom(service)).touchpoints ?? [])
      .filter(({ kind }) => kind === 'emailOpen')
      .toSorted((a, b) => a.at - b.at);
    expect(opened.map(({ actor }) => actor)).toEqual(['machine', undefined, 'machine']);
    expect(opened[1]?.agent).toContain('Firefox');
  });

  it('has links without what tells who followed them', async () => {
    const urls = (personIn(await readFrom(service)).touchpoints ?? []).flatMap(({ url }) => url ?? []);
    expect(urls.toSorted()).toEqual([
      'https://www.turbines.example/blades',
      'https://www.turbines.example/files/price-list.pdf',
      'https://www.turbines.example/prices',
      'https://www.turbines.example/webinar',
    ]);
  });

  it('has the stages of its status and of the revenue model, and since when', async () => {
    const { stages = [] } = personIn(await readFrom(service));
    expect(stages.toSorted((a, b) => a.at - b.at).map(({ stage, at: since }) => [stage, since])).toEqual([
      ['New', at('2026-09-01T07:00:00Z')],
      ['Engaged', at('2026-09-20T08:00:00Z')],
      ['MQL', at('2026-10-21T08:00:00Z')],
      ['MQL', at('2026-10-21T08:01:00Z')],
    ]);
  });

  it('has a status that never changed from the beginning', async () => {
    const eli = personIn(await readFrom(service, { emails: ['post@fjordkraft.example'], records: [] }));
    expect(eli.stages).toEqual([{ stage: 'New', at: at('2026-10-01T07:00:00Z'), source: 'marketo' }]);
  });

  it('has no status since a guessed day: not where the log is shorter than the lead is old', async () => {
    const lead = service.leads.find(({ id }) => id === ragnaId)!;
    lead.createdAt = '2020-01-01T00:00:00Z';
    const { stages = [] } = personIn(await readFrom(service));
    expect(stages.map(({ stage }) => stage)).not.toContain('New');
  });

  it('has owners by name, never by a record', async () => {
    const { owners } = personIn(await readFrom(service));
    expect(owners).toEqual([{ owner: 'Kari Nes', at: at('2026-10-21T08:05:00Z'), source: 'marketo' }]);
  });

  it('was spoken to where a rep sent a mail, and not where a campaign did in their name', async () => {
    const { responses } = personIn(await readFrom(service));
    expect(responses).toEqual([
      { id: 'marketo:guid-21', at: at('2026-11-02T09:00:00Z'), kind: 'mail', source: 'marketo', by: 'Kari Nes' },
      { id: 'marketo:guid-24', at: at('2026-11-03T09:00:00Z'), kind: 'automaticMail', source: 'marketo' },
    ]);
  });

  it('has deadlines out of the fields that were named, by their names for people', async () => {
    expect(personIn(await readFrom(service)).deadlines).toEqual([]);
    const { deadlines } = personIn(await readFrom(service, byEmail, { deadlineFields: 'contractEnd , city' }));
    expect(deadlines).toEqual([
      {
        id: 'marketo:2027-02-28',
        day: '2027-02-28',
        what: 'Contract End',
        source: 'marketo',
        at: at('2026-11-19T10:00:00Z'),
      },
    ]);
  });

  it('is answered with what stood in the field, each with its instant', async () => {
    service.changes.push(
      marketoChange('2026-11-18T08:00:00Z', 'marketingAnswer', 'SEEN', null),
      marketoChange('2026-11-18T09:00:00Z', 'marketingAnswer', 'Declined: they wrote "now"', 'SEEN'),
      marketoChange('2026-11-18T10:00:00Z', 'marketingAnswer', 'seemingly', null),
    );
    const { answers } = await readFrom(service, byEmail, { answerField: 'marketingAnswer' });
    expect(answers).toEqual([
      { state: 'seen', text: '', at: at('2026-11-18T08:00:00Z') },
      { state: 'declined', text: 'they wrote "now"', at: at('2026-11-18T09:00:00Z') },
    ]);
    expect((await readFrom(service)).answers).toEqual([]);
  });

  it('takes eight requests at first, and at most ten kinds of activity in each', async () => {
    await readFrom(service, byEmail, { answerField: 'marketingAnswer' });
    expect(requests(service)).toHaveLength(8);
    const kinds = service.asked.map(({ query }) => query.getAll('activityTypeIds').length);
    expect(Math.max(...kinds)).toBeLessThanOrEqual(10);
  });
});

describe('ids of Salesforce', () => {
  // The first is the pair that Salesforce's own documentation has.
  it.each([
    ['001A000000006Vm', '001A000000006VmIAI'],
    ['00Q5g00000KxYzA', ragnaSalesforceId],
    ['001A000000006VmIAI', '001A000000006VmIAI'],
  ])('has three signs more for %s', (short, long) => {
    expect(longId(short)).toBe(long);
  });
  it('are none of other forms', () => {
    expect(longId('123')).toBeUndefined();
    expect(longId('00Q5g00000KxYz-')).toBeUndefined();
  });
});
