import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { mautic } from '../../lib/connectors/mautic/connector.ts';
import { type MauticService, mauticUser, startMautic } from '../services/mautic.ts';
import type { Fault } from '../services/service.ts';
import { clientFor, testNow } from './support/client-for.ts';
import { asked, clientOfMautic, recordOf } from './support/mautic.ts';
import { personIn } from './support/person-read.ts';

let service: MauticService;
beforeEach(async () => {
  service = await startMautic();
});
afterEach(() => service.close());

const read = () => mautic.read!(clientOfMautic(service), asked({ records: [recordOf('47')] }));
const failure = async () => {
  const outcome = await atEdge(read);
  return outcome.ok ? undefined : outcome.failure;
};
const check = (settings = {}) => atEdge(() => mautic.check(clientOfMautic(service, settings)));
const error = (status: number, type: string | null, message = 'x'): Fault => ({
  status,
  body: { errors: [{ code: status, message, type }] },
});
/** One path answers otherwise. */
const instead = (ending: string, fault: Fault) =>
  service.failWith(({ path }) => (path.endsWith(ending) ? fault : undefined));

describe('a failure of Mautic', () => {
  it('names the switch that is off', async () => {
    service.settings.basicEnabled = false;
    const basic = { code: 'forbidden', scope: 'Enable HTTP basic auth? (API Settings)' };
    expect(await failure()).toEqual(basic);
    // As older versions say it.
    service.settings.basicEnabled = true;
    service.failWith(() => error(401, null, 'Basic Auth disabled. You need to enable HTTP basic auth'));
    expect(await failure()).toEqual(basic);
    service.failWith(undefined);
    service.settings.apiEnabled = false;
    expect(await failure()).toEqual({ code: 'forbidden', scope: 'API enabled? (API Settings)' });
  });

  it('names the right that the role lacks', async () => {
    service.settings.rights.delete('viewContacts');
    expect(await failure()).toEqual({ code: 'forbidden', scope: 'Contacts: View Own / View Others' });
  });

  it('is a rest until the hour ends, where an administrator set a limit', async () => {
    const reset = testNow / 1000 + 1800;
    service.settings.limit = { left: 0, reset };
    expect(await failure()).toEqual({ code: 'limited', until: reset * 1000 });
    service.failWith(() => ({ status: 429, body: '' }));
    expect(await failure()).toEqual({ code: 'limited', until: testNow + 60_000 });
  }, 30_000);

  it('is none yet where the last request of the hour was answered, but nothing more is asked', async () => {
    const { client, pauses } = clientFor(mautic, {
      settings: { address: service.address, user: mauticUser.user },
      secrets: { password: mauticUser.password },
    });
    service.settings.limit = { left: 5, reset: testNow / 1000 + 1800 };
    await mautic.read!(client, asked({ records: [recordOf('47')] }));
    expect(pauses).toEqual([]);
    service.settings.limit.left = 4;
    await mautic.read!(client, asked({ records: [recordOf('47')] }));
    expect(pauses).toEqual([testNow + 1_800_000]);
  });

  it.each([
    [500, { code: 'serverError', status: 500 }],
    [502, { code: 'serverError', status: 502 }],
    [400, { code: 'refused', why: 'x' }],
  ] as const)(
    'is named by status %i',
    async (status, expected) => {
      service.failWith(() => error(status, null));
      expect(await failure()).toEqual(expected);
    },
    30_000,
  );

  it('is a page of a web server instead of an answer', async () => {
    service.failWith(() => ({ body: '<!doctype html><h1>Maintenance</h1>' }));
    expect(await failure()).toEqual({ code: 'notUnderstood', what: 'HTML' });
    service.failWith(() => ({ status: 301, headers: { location: 'https://elsewhere.example/' } }));
    expect(await failure()).toEqual({ code: 'badSetting', field: 'address' });
  });

  it('costs a part of a person alone', async () => {
    service.settings.rights.delete('viewNotes');
    const notes = await read();
    expect(personIn(notes).touchpoints?.length).toBeGreaterThan(10);
    expect(notes.gaps).toEqual(
      ['notes', 'calls', 'meetings'].map((part) => ({
        part,
        failure: { code: 'forbidden', scope: 'Notes: View Own / View Others' },
      })),
    );
    service.settings.rights.add('viewNotes');
    instead('/activity', { body: { total: 3 } });
    const feed = await read();
    expect(personIn(feed)).toMatchObject({ stages: [], facts: { name: { value: 'Sigrid Fjell' } } });
    expect(feed.gaps).toContainEqual({
      part: 'stageHistory',
      failure: { code: 'notUnderstood', what: '/api/contacts/47/activity: events' },
    });
    instead('/companies', error(500, null));
    expect((await read()).gaps).toEqual([]);
  }, 30_000);
});

describe('an odd reply of Mautic', () => {
  it.each([
    ['without fields', { id: 47 }],
    ['of nulls', { id: 47, fields: null, owner: null, stage: null, tags: null, points: null, dateAdded: null }],
    ['of empty lists', { id: '47', fields: [], owner: [], stage: [], tags: [], utmtags: [] }],
    [
      'of other types',
      {
        id: 47,
        points: 'many',
        owner: 'Ola',
        stage: 3,
        tags: { 1: { tag: 'a' }, 2: 'b' },
        fields: { core: { email: 7, firstname: { value: ['a'] } }, all: { lastname: 'Fjell' } },
      },
    ],
  ])('%s is a contact all the same', async (_, contact) => {
    instead('/contacts/47', { body: { contact } });
    const outcome = await read();
    expect(personIn(outcome).identity.records).toEqual(['mautic/127.0.0.1/contact/47']);
    expect(outcome.gaps).toEqual([]);
  });

  it.each([
    ['without a contact', {}, '/api/contacts/47: contact'],
    ['renamed', { lead: { id: 47 } }, '/api/contacts/47: contact'],
    ['without an id', { contact: { fields: {} } }, '/api/contacts/47: contact.id'],
  ])('%s is not understood, and says where', async (_, body, what) => {
    instead('/contacts/47', { body });
    expect(await failure()).toEqual({ code: 'notUnderstood', what });
  });

  it('costs an odd event alone', async () => {
    const whole = { event: 'form.submitted', eventLabel: 'Kept', eventType: 'F', timestamp: '2026-10-01T00:00:00Z' };
    const events = [
      null,
      'x',
      {},
      { event: 5 },
      { ...whole, event: 'constructor' },
      { ...whole, eventLabel: ['x'], eventType: null },
      whole,
    ];
    for (const body of [{ events }, { events: Object.fromEntries(events.entries()), maxPages: 'x' }]) {
      instead('/activity', { body });
      const told = personIn(await read()).touchpoints?.filter(({ kind }) => kind === 'form');
      expect(told?.map(({ title }) => title)).toEqual([undefined, 'Kept']);
    }
  });

  it('of an empty feed, of no notes and of no companies is a person without a journey', async () => {
    service.failWith(({ path }) => {
      if (path.endsWith('/activity')) return { body: { events: [], total: 0, maxPages: 1 } };
      if (path.endsWith('/notes')) return { body: { total: 0, notes: [] } };
      return path.endsWith('/companies') ? { body: { total: 0, companies: [] } } : undefined;
    });
    const outcome = await read();
    expect(personIn(outcome).touchpoints).toEqual([]);
    expect(outcome.gaps).toEqual([]);
  });
});

describe('the check of a connection', () => {
  it('says who signs in and what that allows, and reads nobody', async () => {
    const outcome = await check();
    expect(outcome).toMatchObject({
      ok: true,
      value: { account: 'Kari Moe (127.0.0.1)', writes: ['note'], gaps: [] },
    });
    expect(JSON.stringify(outcome)).not.toContain('answers');
    expect(service.asked).toHaveLength(4);
    const all = {
      answerField: 'marketing_answer',
      deadlineFields: 'contract_end',
      verdictField: 'sales_verdict',
      tag: 'b',
    };
    expect(await check(all)).toMatchObject({
      ok: true,
      value: { reads: mautic.about.reads, writes: mautic.about.writes, gaps: [] },
    });
  });

  it('says which right and which field is missing', async () => {
    service.settings.rights.delete('viewNotes');
    expect(await check({ deadlineFields: 'contract_end, no_such', reasonField: 'nor_this' })).toMatchObject({
      ok: true,
      value: {
        writes: ['note'],
        gaps: [
          { part: 'notes', failure: { code: 'forbidden', scope: 'Notes: View Own / View Others' } },
          { part: 'calls' },
          { part: 'meetings' },
          { part: 'deadline', failure: { code: 'badSetting', field: 'deadlineFields' } },
          { part: 'fields', failure: { code: 'badSetting', field: 'reasonField' } },
        ],
      },
    });
    service.settings.rights.delete('editContacts');
    expect(await check({ tag: 'baton' })).toMatchObject({
      ok: true,
      value: { gaps: expect.arrayContaining([expect.objectContaining({ part: 'tag' })]) },
    });
  });

  it('fails where contacts may not be read', async () => {
    service.settings.rights.delete('viewContacts');
    expect(await check()).toEqual({
      ok: false,
      failure: { code: 'forbidden', scope: 'Contacts: View Own / View Others' },
    });
  });

  it('does without a name of the user', async () => {
    instead('/users/self', error(403, null));
    expect(await check()).toMatchObject({ ok: true, value: { account: '127.0.0.1' } });
    instead('/users/self', { body: { user: { username: 'api' } } });
    expect(await check()).toMatchObject({ ok: true, value: { account: 'api (127.0.0.1)' } });
  });
});
