/** Reading a person from Close, and what a key turns out to allow. */
import { afterEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { close } from '../../lib/connectors/close/connector.ts';
import { type CloseOptions, type CloseService, startClose } from '../services/close.ts';
import { activity, closeIds } from '../services/close-people.ts';
import { connectionFor, testNow } from './support/client-for.ts';
import { byEmail, byRecord, clientOfClose, named, readFrom, record } from './support/close-asked.ts';
import { personIn } from './support/person-read.ts';

let service: CloseService;
afterEach(() => service.close());

const start = async (options?: CloseOptions) => {
  service = await startClose(options);
  return service;
};
const at = (text: string) => Date.parse(`2026-${text}:00Z`);

describe('a person in Close', () => {
  it('is the contact of the lead who has the address, and has the lead’s page where it is theirs', async () => {
    const onPage = personIn(await readFrom(await start()));
    expect(onPage.identity).toEqual({
      emails: ['anna.lund@firma.example'],
      records: [`close/app.close.com/lead/${closeIds.lead}`],
    });
    // By address alone the page may as well be Per's.
    const { identity, ...rest } = personIn(await readFrom(service, byEmail));
    expect(identity).toEqual({ emails: ['anna.lund@firma.example'], records: [] });
    expect(rest).toEqual({ ...onPage, identity: undefined });
    const alone = personIn(await readFrom(service, { emails: ['sam@solo.example'], records: [] }));
    expect(alone.identity.records).toEqual([`close/app.close.com/lead/${closeIds.solo}`]);
  });

  it('is the one contact of a lead, unless that one is known by another address', async () => {
    await start();
    const page = { ...record, id: closeIds.solo };
    const name = async (emails: string[]) =>
      personIn(await readFrom(service, { emails, records: [page] })).facts?.name?.value;
    expect(await name([])).toBe('Sam Solo');
    expect(await name(['else@solo.example'])).toBeUndefined();
  });

  it('has facts, with names and no ids', async () => {
    const { facts, owners } = personIn(await readFrom(await start()));
    const told = Object.fromEntries(Object.entries(facts ?? {}).map(([name, { value }]) => [name, value]));
    expect(told).toEqual({
      name: 'Anna Lund',
      company: 'Firma AS',
      jobTitle: 'Head of Procurement',
      phone: '+47 22 00 00 00',
      country: 'NO',
      city: 'Bergen',
      owner: 'Kari Nes',
    });
    expect(owners?.map(({ owner }) => owner)).toEqual(['Kari Nes']);
    const solo = personIn(await readFrom(service, { emails: ['sam@solo.example'], records: [] }));
    expect(Object.keys(solo.facts ?? {})).toEqual(['name']);
  });

  it('has a journey of what was done with them, and with nobody else of the lead', async () => {
    const { touchpoints } = personIn(await readFrom(await start()));
    const journey = touchpoints?.toReversed().map(({ kind, title, at: when }) => [kind, title, when]);
    expect(journey).toEqual([
      ['form', 'Ask for a demo', at('09-02T08:00')],
      ['mail', 'Your demo', at('09-11T08:01')],
      ['emailOpen', 'Your demo', at('09-11T08:01') + 2000],
      ['emailOpen', 'Your demo', at('09-11T12:00')],
      ['mail', 'Re: Your demo', at('09-12T08:00')],
      ['emailSent', 'Step 2', at('09-13T08:00')],
      ['call', 'Asked for a price', at('09-16T08:00')],
      ['call', undefined, at('09-19T08:00')],
      ['meeting', 'Demo', at('09-21T09:00')],
      ['chat', undefined, at('09-24T08:00')],
      ['chat', undefined, at('09-25T08:00')],
      ['note', 'Budget is set', at('09-26T08:00')],
    ]);
    const opens = touchpoints?.filter(({ kind }) => kind === 'emailOpen').map(({ agent }) => agent);
    expect(opens).toEqual(['Mozilla/5.0', 'GoogleImageProxy']);
    expect(touchpoints?.find(({ kind }) => kind === 'form')?.url).toBe('https://acme.example/demo');
  });

  it('was reached by what really reached them: no voicemail, no sequence, no task', async () => {
    const { responses } = personIn(await readFrom(await start()));
    expect(
      responses?.map(({ kind, at: when }) => [kind, when]).toSorted((a, b) => Number(a[1]) - Number(b[1])),
    ).toEqual([
      ['mail', at('09-11T08:01')],
      ['automaticMail', at('09-13T08:00')],
      ['call', at('09-16T08:00')],
      ['call', at('09-19T08:00')],
      ['meeting', at('09-21T09:00')],
      ['mail', at('09-24T08:00')],
      ['taskCreated', at('11-01T08:00')],
    ]);
    expect(new Set(responses?.map(({ by }) => by))).toEqual(new Set(['Kari Nes']));
  });

  it('went through statuses, their lead’s and their opportunities’', async () => {
    const { stages } = personIn(await readFrom(await start()));
    expect(stages?.map(({ stage, at: when, by }) => [stage, when, by])).toEqual([
      ['Potential', at('09-01T08:00'), undefined],
      ['Qualified', at('09-10T08:00'), 'Kari Nes'],
      ['Won', at('10-30T08:00'), 'Kari Nes'],
    ]);
    const solo = personIn(await readFrom(service, { emails: ['sam@solo.example'], records: [] }));
    expect(solo.stages?.map(({ stage, at: when }) => [stage, when])).toEqual([['Potential', at('11-01T08:00')]]);
  });

  it('has opportunities that ended, in whole units, and days by which others shall', async () => {
    const { outcomes, deadlines } = personIn(await readFrom(await start(), byRecord, named));
    const won = { id: 'close:oppo_won', result: 'won', at: at('10-30T00:00'), source: 'close', value: 12_500.5 };
    expect(outcomes).toEqual([
      { ...won, currency: 'NOK' },
      { id: 'close:oppo_lost', result: 'lost', at: at('10-20T10:00'), source: 'close' },
    ]);
    expect(deadlines?.map(({ day, what }) => [day, what])).toEqual([
      ['2026-12-18', 'Proposal'],
      ['2027-01-31', 'Contract ends'],
    ]);
  });

  it('carries marketing’s answer, which stays as old as it was when it was seen first', async () => {
    const { answers, bookmark } = await readFrom(await start(), byRecord, named);
    const answer = { state: 'declined', text: 'budget is asked for already', at: at('11-19T09:00') };
    expect(answers).toEqual([answer]);
    const anna = service.lead(closeIds.lead).lead.contacts[0] ?? {};
    anna.date_updated = '2026-11-20T11:00:00+00:00';
    expect((await readFrom(service, { ...byRecord, bookmark: bookmark ?? '' }, named)).answers).toEqual([answer]);
    anna[`custom.${closeIds.answer}`] = 'Seen';
    expect((await readFrom(service, { ...byRecord, bookmark: bookmark ?? '' }, named)).answers).toEqual([
      { state: 'seen', text: '', at: at('11-20T11:00') },
    ]);
    expect((await readFrom(service)).answers).toEqual([]);
  });

  it('is the lead alone where it has several people and none is told apart', async () => {
    const { person } = await readFrom(await start(), { emails: [], records: [record] });
    expect(person).toMatchObject({ identity: { emails: [] }, facts: { company: { value: 'Firma AS' } } });
    const { facts, touchpoints, outcomes } = personIn({ person });
    expect(facts?.name).toBeUndefined();
    expect(touchpoints?.map(({ title }) => title)).toEqual(['Budget is set', 'To Per']);
    expect(outcomes).toHaveLength(2);
  });

  it('may be nobody: neither by address nor by page', async () => {
    await start();
    const unknown = { emails: ['nobody@x.example', 'lund@firma.example'], records: [{ ...record, id: 'lead_gone' }] };
    expect(await readFrom(service, unknown)).toEqual({ person: null });
    const elsewhere = { emails: [], records: [{ ...record, crm: 'attio' }] };
    expect(await readFrom(service, elsewhere)).toEqual({ person: null });
  });

  it('is not somebody whose address merely holds theirs', async () => {
    await start();
    const [, per] = service.lead(closeIds.lead).lead.contacts;
    Object.assign(per ?? {}, { emails: [{ email: 'not.sam@solo.example' }] });
    const { facts } = personIn(await readFrom(service, { emails: ['sam@solo.example'], records: [] }));
    expect(facts?.name?.value).toBe('Sam Solo');
  });

  it('costs few requests, and no address stands in a URL', async () => {
    await readFrom(await start(), byEmail, named);
    expect(service.asked.length).toBeLessThanOrEqual(9);
    expect(service.asked.map(({ path, query }) => `${path}?${query}`).join()).not.toMatch(/firma|anna/i);
  });

  it('is read from the newest on, up to a bound', async () => {
    await start();
    const many = Array.from({ length: 10_000 }, () => activity('Note', '11-10T08:00', { note: 'x' }));
    service.lead(closeIds.lead).activities.push(...many);
    const { touchpoints } = personIn(await readFrom(service));
    expect(touchpoints).toHaveLength(400);
    expect(service.asked.filter(({ path }) => path.endsWith('/activity/'))).toHaveLength(4);
  });
});

describe('parts that a key does not allow', () => {
  it.each([
    ['/activity/', ['calls', 'meetings', 'emails', 'notes', 'forms', 'stageHistory']],
    ['/task/', ['tasks']],
    ['/custom_field_schema/', ['deadline', 'owner']],
  ])('are gaps, and the rest is read: %s', async (path, parts) => {
    const { person, gaps } = await readFrom(await start({ forbidden: [path] }), byRecord, named);
    expect(gaps?.map(({ part }) => part).toSorted()).toEqual(parts.toSorted());
    expect(gaps?.every(({ failure }) => failure.code === 'forbidden')).toBe(true);
    expect(person).toMatchObject({ facts: { name: { value: 'Anna Lund' } }, outcomes: [{ result: 'won' }, {}] });
  });

  it('are not asked for again once a check said so', async () => {
    await start({ forbidden: ['/task/'] });
    const account = await close.check(clientOfClose(service));
    expect(account.gaps).toEqual([{ part: 'tasks', failure: { code: 'forbidden' } }]);
    const check = { at: 0, ...account, reads: [...account.reads], writes: [...account.writes] };
    const connection = { ...connectionFor(close, { address: service.origin }), check };
    const before = service.asked.length;
    const read = await close.read?.(clientOfClose(service, {}, { connection }), byRecord);
    expect(read?.gaps).toEqual(account.gaps);
    expect(service.asked.slice(before).map(({ path }) => path)).not.toContain('/api/v1/task/');
  });
});

describe('a check of a key', () => {
  it('names the organization and all parts', async () => {
    const { account, reads, writes, gaps } = await close.check(clientOfClose(await start(), named));
    expect(account).toBe('Acme Ltd (kari@acme.example)');
    expect([reads, writes, gaps]).toEqual([close.about.reads, ['note', 'fields'], []]);
    const plain = await close.check(clientOfClose(service));
    expect([plain.reads.includes('answers'), plain.writes]).toEqual([false, ['note']]);
  });

  it('finds names of fields that are not there or take no words', async () => {
    const wrong = { verdictField: 'Lead Owner', answerField: 'none', deadlineFields: 'Contract ends, nothing' };
    const { gaps, writes } = await close.check(clientOfClose(await start(), wrong));
    expect(gaps).toEqual([
      { part: 'deadline', failure: { code: 'badSetting', field: 'deadlineFields' } },
      { part: 'answers', failure: { code: 'badSetting', field: 'answerField' } },
      { part: 'fields', failure: { code: 'badSetting', field: 'verdictField' } },
    ]);
    expect(writes).toEqual(['note']);
  });

  it('fails where leads cannot be seen at all, and by a wrong key', async () => {
    await start({ forbidden: ['/lead/'] });
    const outcome = await atEdge(() => close.check(clientOfClose(service)));
    expect(outcome).toEqual({ ok: false, failure: { code: 'forbidden' } });
    const wrong = clientOfClose({ ...service, key: 'api_wrong' });
    expect(await atEdge(() => close.check(wrong))).toEqual({ ok: false, failure: { code: 'signedOut' } });
    expect(wrong.now()).toBe(testNow);
  });
});
