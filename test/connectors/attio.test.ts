/** Reading a person from Attio, and what a token turns out to allow. */
import { afterEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { attio } from '../../lib/connectors/attio/connector.ts';
import { type AttioOptions, type AttioService, startAttio } from '../services/attio.ts';
import { attioIds } from '../services/attio-people.ts';
import { byEmail, byRecord, clientOfAttio, named, readFrom, record } from './support/attio-asked.ts';
import { connectionFor } from './support/client-for.ts';
import { personIn } from './support/person-read.ts';

let service: AttioService;
afterEach(() => service.close());

const start = async (options?: AttioOptions) => {
  service = await startAttio(options);
  return service;
};
const at = (text: string) => Date.parse(text);

describe('a person in Attio', () => {
  it('is found by record and by address, and is the same one', async () => {
    const byId = personIn(await readFrom(await start()));
    expect(byId.identity).toEqual({
      emails: ['signe.dahl@firma.example'],
      records: [`attio/acme/contact/${attioIds.signe}`],
    });
    expect(personIn(await readFrom(service, byEmail))).toEqual(byId);
    const two = { emails: ['nobody@x.example', 'signe.dahl@firma.example'], records: [] };
    expect(personIn(await readFrom(service, two))).toEqual(byId);
  });

  it('has the facts of their record and of their company, with names and no ids', async () => {
    const { facts } = personIn(await readFrom(await start()));
    const told = Object.fromEntries(Object.entries(facts ?? {}).map(([name, { value }]) => [name, value]));
    expect(told).toEqual({
      name: 'Signe Dahl',
      jobTitle: 'Head of Procurement',
      phone: '+4722000000',
      company: 'Firma AS',
      country: 'Norway',
      city: 'Bergen',
      industry: 'Manufacturing',
      employees: '51-250',
      leadSource: 'Webinar',
      owner: 'Kari Nes',
    });
  });

  it('went through the stages of their own, of their deals and of lists', async () => {
    const { stages, owners } = personIn(await readFrom(await start()));
    expect(stages?.map((one) => [one.stage, one.at, one.by])).toEqual([
      ['Lead', at('2026-09-01T08:00:00Z'), 'Kari Nes'],
      ['In Progress', at('2026-09-10T08:00:00Z'), 'Kari Nes'],
      ['Marketing qualified', at('2026-09-20T10:00:00Z'), 'Ola Berg'],
      ['Sales qualified', at('2026-10-05T10:00:00Z'), 'Kari Nes'],
      ['Won 🎉', at('2026-10-30T10:00:00Z'), 'Kari Nes'],
      ['Invited', at('2026-11-01T08:00:00Z'), 'Kari Nes'],
      ['Proposal', at('2026-11-02T08:00:00Z'), 'Kari Nes'],
      ['Trial', at('2026-11-08T08:00:00Z'), 'Kari Nes'],
    ]);
    expect(owners?.map((one) => [one.owner, one.at])).toEqual([
      ['Ola Berg', at('2026-09-01T08:00:00Z')],
      ['Kari Nes', at('2026-10-01T08:00:00Z')],
    ]);
  });

  it('met people of the company: what is yet to come is left out, and a mail is no response', async () => {
    const { touchpoints, responses } = personIn(await readFrom(await start()));
    expect(touchpoints?.map(({ kind, title, at: when }) => [kind, title, when])).toEqual([
      ['meeting', undefined, at('2026-11-12T13:00:00Z')],
      ['mail', undefined, at('2026-11-10T09:00:00Z')],
      ['note', 'Fair', at('2026-11-05T10:00:00Z')],
      ['mail', undefined, at('2026-09-02T09:00:00Z')],
    ]);
    expect(responses?.map(({ kind, at: when, by }) => [kind, when, by])).toEqual([
      ['meeting', at('2026-11-12T13:00:00Z'), 'Ola Berg'],
      ['taskCreated', at('2026-11-09T08:00:00Z'), 'Kari Nes'],
    ]);
  });

  it('has deals that ended and deals that shall', async () => {
    const { outcomes, deadlines } = personIn(await readFrom(await start(), byRecord, named));
    expect(outcomes).toEqual([
      {
        id: `attio:deal:${attioIds.won}`,
        result: 'won',
        at: at('2026-10-30T10:00:00Z'),
        source: 'attio',
        value: 12_500.5,
        currency: 'NOK',
      },
    ]);
    expect(deadlines?.map(({ day, what }) => [day, what])).toEqual([
      ['2026-12-18', 'Firma AS 2027'],
      ['2027-01-31', 'Contract ends'],
    ]);
  });

  it('carries the answers of marketing, each one it had', async () => {
    const { answers } = await readFrom(await start(), byRecord, named);
    expect(answers).toEqual([
      { state: 'seen', text: '', at: at('2026-11-18T09:00:00Z') },
      { state: 'changed', text: 'form now asks for the budget', at: at('2026-11-19T09:00:00Z') },
    ]);
    expect((await readFrom(service)).answers).toEqual([]);
  });

  it('may have nothing but an address, and may be nobody', async () => {
    const quiet = { emails: ['quiet@one.example'], records: [] };
    const { person, gaps } = await readFrom(await start(), quiet);
    expect(person).toMatchObject({ facts: {}, stages: [], touchpoints: [], responses: [], outcomes: [] });
    expect(gaps).toEqual([]);
    const unknown = { emails: ['nobody@x.example'], records: [{ ...record, id: attioIds.kari }] };
    expect(await readFrom(service, unknown)).toEqual({ person: null });
  });

  it('of another workspace is somebody else', async () => {
    const elsewhere = { emails: [], records: [{ ...record, account: 'other' }] };
    expect(await readFrom(await start(), elsewhere)).toEqual({ person: null });
    expect(service.asked.filter(({ path }) => path.includes('/records'))).toEqual([]);
  });

  it('costs few requests, and no address stands in a URL', async () => {
    await readFrom(await start(), byEmail);
    expect(service.asked.length).toBeLessThanOrEqual(16);
    expect(service.asked.map(({ path, query }) => `${path}?${query}`).join()).not.toMatch(/firma|signe/i);
  });

  it('has notes beyond the first page, up to a bound', async () => {
    await start({ moreNotes: 60 });
    const { touchpoints } = personIn(await readFrom(service));
    expect(touchpoints?.filter(({ kind }) => kind === 'note')).toHaveLength(61);
    service.notes.push(...Array.from({ length: 10_000 }, () => ({ ...service.notes[1] }) as (typeof service.notes)[0]));
    const many = personIn(await readFrom(service));
    expect(many.touchpoints?.filter(({ kind }) => kind === 'note')).toHaveLength(150);
  });
});

describe('parts that a token does not allow', () => {
  it.each([
    ['user_management:read', 'owner', 'user_management:read'],
    ['list_entry:read', 'stage', 'list_entry:read'],
    ['note:read-write', 'notes', 'note:read'],
    ['task:read', 'tasks', 'task:read'],
  ])('are gaps, and the rest is read: %s', async (lacks, part, scope) => {
    const { person, gaps } = await readFrom(await start({ lacks: [lacks] }));
    expect(gaps).toContainEqual({ part, failure: { code: 'forbidden', scope } });
    expect(person).toMatchObject({ facts: { name: { value: 'Signe Dahl' } }, outcomes: [{ result: 'won' }] });
  });

  it('are not asked for again once a check said so', async () => {
    await start({ lacks: ['task:read'] });
    const account = await attio.check(clientOfAttio(service));
    const before = service.asked.length;
    const check = { at: 0, ...account, reads: [...account.reads], writes: [...account.writes] };
    const connection = { ...connectionFor(attio, { address: service.origin }), check };
    const { gaps } = (await attio.read?.(clientOfAttio(service, {}, { connection }), byRecord)) ?? {};
    expect(gaps).toEqual([{ part: 'tasks', failure: { code: 'forbidden', scope: 'task:read' } }]);
    const paths = service.asked.slice(before).map(({ path }) => path);
    expect(paths).not.toContain('/v2/tasks');
    // The workspace is known by then.
    expect(paths).not.toContain('/v2/self');
  });
});

describe('a check of a token', () => {
  it('names the workspace and all parts', async () => {
    const { account, reads, writes, gaps } = await attio.check(clientOfAttio(await start(), named));
    expect(account).toBe('Acme Ltd (acme)');
    expect([reads, writes, gaps]).toEqual([attio.about.reads, ['note', 'fields'], []]);
    const plain = await attio.check(clientOfAttio(service));
    expect([plain.reads.includes('answers'), plain.writes]).toEqual([false, ['note']]);
  });

  it('names the scopes that lack', async () => {
    await start({ lacks: ['note:read-write', 'list_entry:read', 'record_permission:read-write'] });
    const outcome = await atEdge(() => attio.check(clientOfAttio(service)));
    expect(outcome).toEqual({ ok: false, failure: { code: 'forbidden', scope: 'record_permission:read' } });
    await service.close();
    await start({ lacks: ['note:read-write', 'list_entry:read'] });
    const { reads, writes, gaps } = await attio.check(clientOfAttio(service));
    expect(gaps).toEqual([
      { part: 'stage', failure: { code: 'forbidden', scope: 'list_entry:read' } },
      { part: 'notes', failure: { code: 'forbidden', scope: 'note:read' } },
      { part: 'note', failure: { code: 'forbidden', scope: 'note:read-write' } },
    ]);
    expect([reads.includes('notes'), reads.includes('stageHistory'), writes]).toEqual([false, true, []]);
  });

  it('finds names of attributes that are not there or take no words', async () => {
    const wrong = { verdictField: 'Contract ends', answerField: 'none', deadlineFields: 'Contract ends, nothing' };
    const { gaps } = await attio.check(clientOfAttio(await start(), wrong));
    expect(gaps).toEqual([
      { part: 'deadline', failure: { code: 'badSetting', field: 'deadlineFields' } },
      { part: 'answers', failure: { code: 'badSetting', field: 'answerField' } },
      { part: 'fields', failure: { code: 'badSetting', field: 'verdictField' } },
    ]);
  });

  it('knows a token that was withdrawn', async () => {
    await start();
    service.failWith(() => ({ body: { active: false } }));
    const outcome = await atEdge(() => attio.check(clientOfAttio(service)));
    expect(outcome).toEqual({ ok: false, failure: { code: 'signedOut' } });
  });
});
