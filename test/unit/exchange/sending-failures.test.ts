/** A system that fails: nothing is lost or doubled, and nobody is asked more than it takes. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ExchangeFailure } from '../../../lib/domain/exchange/failure.ts';
import { day, hour, minute, second } from '../../../lib/domain/time.ts';
import { countOpen, queuedOf } from '../../../lib/storage/outbox.ts';
import { now } from '../storage/support/store.ts';
import { type Office, openOffice } from './support/outbox-office.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);

let office: Office;
let anna: string;

beforeEach(async () => {
  office = await openOffice();
  await office.connect('mautic');
  anna = await office.person('anna@x.example');
});
afterEach(() => {
  vi.restoreAllMocks();
});

const good = (id = 'f1', contactId = anna) => office.giveFeedback({ contactId, id, verdict: 'good' });

/** Everybody fails in this way until told otherwise. */
function failing(failure: ExchangeFailure, when: 'before' | 'after' = 'before') {
  office.fault = () => ({ [when]: failure }) as never;
}

describe('a failure', () => {
  test.each([
    { code: 'serverError', status: 500 },
    { code: 'tooSlow' },
    { code: 'offline' },
    { code: 'notUnderstood', what: 'HTML' },
    { code: 'unexpected' },
  ] as const)('$code after the work was done is not done twice', async (failure) => {
    await good();
    failing(failure, 'after');
    const next = await office.worker().send();
    expect(next).toBeGreaterThan(now);
    expect((await office.rows())[0]).toMatchObject({ state: 'waiting', why: failure, attempts: 1 });
    office.fault = undefined;
    await office.workOff();
    expect(office.marks()).toEqual(['baton:f1']);
    expect(office.asked).toEqual(['write', 'look']);
    expect((await office.rows())[0]).toMatchObject({ state: 'sent' });
  });

  test('a person whom the system does not know asks nothing of anybody, and is tried again when asked', async () => {
    await good();
    office.fault = () => ({ before: { code: 'notFound' } });
    expect(await office.worker().send()).toBeUndefined();
    expect((await office.rows())[0]).toMatchObject({ state: 'refused', why: { code: 'notFound' } });
    const { calls } = office.worker();
    expect(await calls.outbox(null)).toEqual([]);
    expect(await countOpen(office.workspace.store, 'mautic')).toEqual({ waiting: 0, refused: 0 });
    // Beside the lead it is told all the same.
    expect(await queuedOf(office.workspace.store, anna)).toHaveLength(1);
    office.fault = undefined;
    await calls.sendAgain({ connectionId: 'mautic', saidId: 'f1' });
    await office.workOff();
    expect(office.marks()).toEqual(['baton:f1']);
  });

  test.each([
    { code: 'forbidden', scope: 'notes' },
    { code: 'refused', why: 'no such field' },
    { code: 'planLacks', what: 'notes' },
    { code: 'badSetting', field: 'tag' },
  ] as const)('$code is a refusal: the later is sent, and it again when asked', async (failure) => {
    await good();
    await office.markContacted({ contactId: anna, id: 'r1' });
    office.fault = (_, { said }) => (said.id === 'f1' ? { before: failure } : undefined);
    expect(await office.worker().send()).toBeUndefined();
    expect((await office.rows()).map(({ state, why }) => [state, why])).toEqual([
      ['refused', failure],
      ['sent', undefined],
    ]);
    const { calls } = office.worker();
    expect(await calls.outbox(null)).toEqual([
      expect.objectContaining({ state: 'refused', name: 'The mautic', person: 'anna@x.example', why: failure }),
    ]);
    office.fault = undefined;
    await calls.sendAgain({ connectionId: 'mautic', saidId: 'f1' });
    await office.workOff();
    expect(office.marks()).toEqual(['baton:r1', 'baton:f1']);
  });

  test('what waits keeps the same person’s later words, and nobody else’s', async () => {
    const ola = await office.person('ola@x.example');
    await good();
    await office.markContacted({ contactId: anna, id: 'r1' });
    await good('f2', ola);
    office.fault = (_, { said }) => (said.id === 'f1' ? { before: { code: 'serverError', status: 502 } } : undefined);
    await office.worker().send();
    expect(office.marks()).toEqual(['baton:f2']);
    office.fault = undefined;
    await office.workOff();
    expect(office.marks()).toEqual(['baton:f2', 'baton:f1', 'baton:r1']);
  });

  test('too many requests for an hour: nobody asks before, and other connections go on', async () => {
    await office.connect('feed');
    for (let person = 0; person < 20; person += 1)
      await good(`f${person}`, await office.person(`p${person}@x.example`));
    const until = now + hour;
    office.fault = (_, __, id) => (id === 'mautic' ? { before: { code: 'limited', until } } : undefined);
    expect(await office.worker().send()).toBe(until);
    expect(office.notes).toHaveLength(20);
    const before = office.asked.length;
    for (let minutes = 1; minutes < 60; minutes += 7) {
      office.workspace.time = now + minutes * minute;
      expect(await office.worker().send()).toBe(until);
    }
    expect(office.asked).toHaveLength(before);
    // At most as many as are asked together have found out.
    expect(before - 20).toBeLessThanOrEqual(4);
    office.workspace.time = until;
    office.fault = undefined;
    await office.workOff();
    expect(new Set(office.notes.map(({ connectionId, toTell }) => connectionId + toTell.mark)).size).toBe(40);
    expect(office.notes).toHaveLength(40);
  });

  test('a pause of the connection is kept, unless a clock said so that was set back since', async () => {
    await good();
    await office.connect('mautic', { pausedUntil: now + hour });
    expect(await office.worker().send()).toBe(now + hour);
    expect(office.asked).toEqual([]);
    await office.connect('mautic', { pausedUntil: now + 365 * day });
    expect(await office.worker().send()).toBeUndefined();
    expect(office.marks()).toEqual(['baton:f1']);
  });

  test('a token withdrawn and renewed: it goes on at once', async () => {
    await good();
    await good('f2', await office.person('ola@x.example'));
    failing({ code: 'signedOut' });
    for (let minutes = 0; minutes < 300; minutes += 1) {
      office.workspace.time += minute;
      await office.worker().send();
    }
    // Doubling up to an hour: two or so at a time.
    expect(office.asked.length).toBeLessThan(30);
    office.fault = undefined;
    office.workspace.time += second;
    const check = { at: office.workspace.time, reads: [], writes: [], gaps: [] };
    await office.connect('mautic', { check });
    expect(await office.worker().send()).toBeUndefined();
    expect(office.marks().sort()).toEqual(['baton:f1', 'baton:f2']);
  });

  test('or when the user has it tried, though it would wait', async () => {
    await good();
    failing({ code: 'notGranted', origin: 'https://crm.example' });
    await office.worker().send();
    office.fault = undefined;
    await office.worker().send();
    expect(office.notes).toEqual([]);
    await office.worker().sendNow('mautic');
    expect(office.marks()).toEqual(['baton:f1']);
  });

  test('a system that is down is left alone, whoever waits', async () => {
    for (let person = 0; person < 40; person += 1)
      await good(`f${person}`, await office.person(`p${person}@x.example`));
    failing({ code: 'serverError', status: 503 });
    // Something makes Baton look every other minute.
    for (let minutes = 0; minutes < 12 * 60; minutes += 2) {
      office.workspace.time += 2 * minute;
      await office.worker().send();
    }
    expect(office.asked.length).toBeLessThan(150);
    office.fault = undefined;
    await office.workOff();
    expect(office.marks()).toHaveLength(40);
  });

  test('three leads that the system always fails at keep the others waiting an hour at most', async () => {
    for (const id of ['f1', 'f2', 'f3']) await good(id, await office.person(`${id}@x.example`));
    office.fault = (_, { said }) =>
      ['f1', 'f2', 'f3'].includes(said.id) ? { before: { code: 'serverError', status: 500 } } : undefined;
    const end = now + 20 * hour;
    while (office.workspace.time < end) office.workspace.time = (await office.worker().send()) ?? end;
    await good('f4');
    const saidAt = office.workspace.time;
    while (office.notes.length === 0) office.workspace.time = (await office.worker().send()) ?? end;
    expect(office.workspace.time - saidAt).toBeLessThanOrEqual(hour);
  });

  test('what is never understood is looked for five times, and then a person has to', async () => {
    await good();
    failing({ code: 'notUnderstood', what: 'id' });
    await office.workOff();
    expect((await office.rows())[0]).toMatchObject({ state: 'refused', attempts: 5, open: '!mautic' });
  });

  test('too long for the store is clipped, and not lost', async () => {
    await good();
    failing({ code: 'refused', why: 'x'.repeat(5000) });
    await office.worker().send();
    expect(await office.worker().calls.outbox(null)).toMatchObject([
      { state: 'refused', why: { why: 'x'.repeat(300) } },
    ]);
  });
});
