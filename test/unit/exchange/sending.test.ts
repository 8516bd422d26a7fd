/** What reps said reaches the other system once, whatever happens on the way. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ExchangeFailure } from '../../../lib/domain/exchange/failure.ts';
import { day, hour, minute, second } from '../../../lib/domain/time.ts';
import { eraseContact } from '../../../lib/storage/erase.ts';
import { changeReminders } from '../../../lib/storage/reminders.ts';
import { now } from '../storage/support/store.ts';
import { Life, type Office, openOffice } from './support/outbox-office.ts';

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
const states = async () => (await office.rows()).map(({ said, state }) => `${said.id} ${state}`);

/** Everybody fails in this way until told otherwise. */
function failing(failure: ExchangeFailure, when: 'before' | 'after' = 'before') {
  office.fault = () => ({ [when]: failure }) as never;
}

describe('what is sent', () => {
  test('goes once, with the rep, the time and the mark, and is then known as sent', async () => {
    await changeReminders(office.workspace.store, (settings) => ({ ...settings, me: ['Kari Nordmann', 'kn'] }));
    await office.giveFeedback({ contactId: anna, id: 'f1', verdict: 'bad', reason: 'noFit' });
    expect(await office.worker().send()).toBeUndefined();
    expect(await office.worker().send()).toBeUndefined();
    const [{ toTell }, ...more] = office.notes as [(typeof office.notes)[number]];
    expect(more).toEqual([]);
    expect(toTell).toMatchObject({
      said: { kind: 'feedback', id: 'f1', verdict: 'bad', reason: { id: 'noFit' }, at: now },
      person: { emails: ['anna@x.example'], records: [] },
      by: 'Kari Nordmann',
      mark: 'baton:f1',
      mayBeThere: false,
    });
    expect(toTell.title).toBe(`Bad lead: ${toTell.said.kind === 'feedback' && toTell.said.reason?.label}`);
    const how = 'said by Kari Nordmann in Baton, 23 Nov 2026, 11:00 CET';
    expect(toTell.text).toBe(`${toTell.title} (${how}). baton:f1`);
    expect((await office.rows())[0]).toMatchObject({ state: 'sent', receipt: 'note-0', attempts: 1 });
    expect((await office.rows())[0]).not.toHaveProperty('open');
    expect(office.told).toEqual([anna]);
  });

  test('everything a rep says is told in its order', async () => {
    const ids = { contactId: anna };
    await good();
    office.workspace.time += minute;
    await office.markContacted({ ...ids, id: 'r1' });
    await office.pauseClock({ ...ids, id: 'p1', kind: 'onRequest', note: 'Budget in May', until: now + day });
    office.workspace.time += minute;
    await office.resumeClock({ ...ids, id: 'p1' });
    await office.setDeadline({ ...ids, id: 'd1', day: '2027-06-01', what: 'licence' });
    await office.worker().send();
    await office.undoFeedback({ ...ids, id: 'f1' });
    await office.undoContacted({ ...ids, id: 'r1' });
    await office.setDeadline({ ...ids, id: 'd1', day: null });
    await office.worker().send();
    expect(office.titles()).toEqual([
      'Good lead',
      'Sales has contacted the lead',
      'Response clock stopped until 24 Nov 2026, 11:00 CET: on the buyer’s request, Budget in May',
      'Response clock running again',
      'Must have bought by 1 June 2027: licence',
      'Taken back: the verdict of 23 Nov 2026, 11:00 CET',
      'Taken back: the contact of 23 Nov 2026, 11:01 CET',
      'Taken back: the deadline entered 23 Nov 2026, 11:02 CET',
    ]);
  });

  test('to every connection that is told, and to no other', async () => {
    await office.connect('feed');
    await office.connect('listens', { writes: false });
    await good();
    await office.worker().send();
    expect(office.notes.map(({ connectionId }) => connectionId).sort()).toEqual(['feed', 'mautic']);
  });

  test('nothing is queued, and nothing sent, where nothing is connected', async () => {
    await office.workspace.store.clear('connections');
    await good();
    expect(await office.rows()).toEqual([]);
    expect(await office.worker().send()).toBeUndefined();
  });

  test('who is told of is read when it is sent, and nobody is told of who is gone', async () => {
    await good();
    await office.workspace.store.delete('contacts', anna);
    expect(await office.worker().send()).toBeUndefined();
    expect([office.notes, await office.rows()]).toEqual([[], []]);
  });
});

describe('taking back', () => {
  test('what was never tried leaves the queue, and nobody hears of either', async () => {
    await good();
    await office.undoFeedback({ contactId: anna, id: 'f1' });
    expect(await office.rows()).toEqual([]);
  });

  test('what was tried is told after it', async () => {
    await good();
    failing({ code: 'serverError', status: 500 });
    await office.worker().send();
    await office.undoFeedback({ contactId: anna, id: 'f1' });
    office.fault = undefined;
    await office.workOff();
    expect(office.marks()).toEqual(['baton:f1', 'baton:f1:undone']);
  });

  test('what was refused is not tried again behind its own undoing', async () => {
    await good();
    failing({ code: 'refused', why: 'closed' });
    await office.worker().send();
    office.fault = undefined;
    await office.undoFeedback({ contactId: anna, id: 'f1' });
    await office.worker().calls.sendAgain({ connectionId: 'mautic', saidId: 'f1' });
    await office.workOff();
    expect(office.marks()).toEqual(['baton:f1:undone']);
  });

  test('a system connected later does not hear of what it never heard', async () => {
    await good();
    await office.worker().send();
    office.workspace.time += hour;
    await office.connect('feed', { addedAt: office.workspace.time });
    await office.undoFeedback({ contactId: anna, id: 'f1' });
    expect(await states()).toEqual(['f1 sent', 'f1:undone waiting']);
  });
});

describe('the worker', () => {
  test('stopped at any step: there is one note in the end', async () => {
    let completed = false;
    for (let last = 0; !completed; last += 1) {
      const each = await openOffice();
      await each.connect('mautic');
      const contactId = await each.person('anna@x.example');
      await each.giveFeedback({ contactId, id: 'f1', verdict: 'good' });
      const life = new Life(last);
      await each.worker(life).send();
      completed = !life.isOver;
      each.workspace.time += 2 * minute;
      await each.workOff();
      expect(each.marks(), `stopped at step ${last}`).toEqual(['baton:f1']);
      expect((await each.rows()).map(({ state }) => state)).toEqual(['sent']);
      if (completed) expect(last).toBeGreaterThan(7);
    }
  });

  test('stopped at any step of looking for what may be there: there is one note in the end', async () => {
    for (let last = 0, completed = false; !completed; last += 1) {
      const each = await openOffice();
      await each.connect('mautic');
      const contactId = await each.person('anna@x.example');
      await each.giveFeedback({ contactId, id: 'f1', verdict: 'good' });
      each.fault = () => ({ after: { code: 'tooSlow' } });
      await each.worker().send();
      each.fault = undefined;
      each.workspace.time += hour;
      const life = new Life(last);
      await each.worker(life).send();
      completed = !life.isOver;
      each.workspace.time += hour;
      await each.workOff();
      expect(each.marks(), `stopped at step ${last}`).toEqual(['baton:f1']);
    }
  });

  test('two drains at once send once', async () => {
    for (const id of ['f1', 'f2', 'f3']) await good(id, await office.person(`${id}@x.example`));
    await Promise.all([office.worker().send(), office.worker().send(), office.worker().send()]);
    expect(office.marks().sort()).toEqual(['baton:f1', 'baton:f2', 'baton:f3']);
    expect(office.asked).toHaveLength(3);
  });

  test('even where the browser has no lock for them', async () => {
    for (const id of ['f1', 'f2', 'f3']) await good(id, await office.person(`${id}@x.example`));
    const none = { request: (_: string, run: () => unknown) => run() } as never;
    await Promise.all([1, 2, 3].map(() => office.worker(new Life(), none).send()));
    await office.workOff();
    expect(office.asked).toHaveLength(3);
    expect(office.marks().sort()).toEqual(['baton:f1', 'baton:f2', 'baton:f3']);
  });

  test('what is queued while a drain is under way is sent before the one asked for then ends', async () => {
    const worker = office.worker();
    await good();
    let later: Promise<unknown> | undefined;
    office.fault = () => {
      later ??= office.markContacted({ contactId: anna, id: 'r1' }).then(() => worker.send());
      return undefined;
    };
    await worker.send();
    await later;
    expect(office.marks()).toEqual(['baton:f1', 'baton:r1']);
  });

  test('two tabs with the same verdict at once send one', async () => {
    await Promise.all([good('tab-1'), good('tab-2')]);
    await office.worker().send();
    expect(office.notes).toHaveLength(1);
  });
});

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

  test.each([
    { code: 'forbidden', scope: 'notes' },
    { code: 'notFound' },
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

describe('a clock', () => {
  test('set back a year neither stalls nor hammers', async () => {
    await good();
    failing({ code: 'serverError', status: 500 });
    await office.worker().send();
    office.workspace.time -= 365 * day;
    const tried = office.asked.length;
    for (let times = 0; times < 20; times += 1) await office.worker().send();
    expect(office.asked.length - tried).toBe(1);
    office.fault = undefined;
    office.workspace.time += hour;
    await office.worker().send();
    expect(office.notes).toHaveLength(1);
  });

  test('set forward a year and put right does not stall either', async () => {
    await good();
    failing({ code: 'limited', until: now + 366 * day });
    office.workspace.time += 365 * day;
    await office.worker().send();
    office.workspace.time -= 365 * day;
    office.fault = undefined;
    await office.worker().send();
    expect(office.notes).toHaveLength(1);
  });
});

describe('a full disk', () => {
  test('at any write: it stays, is looked for, and is not doubled', async () => {
    for (let nth = 1, failed = true; failed; nth += 1) {
      const each = await openOffice();
      await each.connect('mautic');
      const contactId = await each.person('anna@x.example');
      await each.giveFeedback({ contactId, id: 'f1', verdict: 'good' });
      const { put } = IDBObjectStore.prototype;
      let writes = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...record) {
        writes += 1;
        if (writes >= nth) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, record);
      });
      const next = await each.worker().send();
      failed = writes >= nth;
      vi.restoreAllMocks();
      if (failed) expect(next).toBeGreaterThan(now);
      each.workspace.time += hour;
      await each.workOff();
      expect(each.marks(), `full at write ${nth}`).toEqual(['baton:f1']);
      expect((await each.rows()).map(({ state }) => state)).toEqual(['sent']);
      if (!failed) expect(nth).toBe(3);
    }
  });

  test('when the rep says it: nothing is said, and nothing is half stored', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(good()).rejects.toMatchObject({ code: 'quotaExceeded' });
    vi.restoreAllMocks();
    expect(await office.rows()).toEqual([]);
    expect((await good()).feedback.given).toMatchObject({ id: 'f1' });
    expect(await states()).toEqual(['f1 waiting']);
  });
});

describe('giving up', () => {
  test('is for good, and taking it back then tells nobody', async () => {
    await good();
    await office.worker().calls.discard({ connectionId: 'mautic', saidId: 'f1' });
    expect(await office.worker().calls.outbox(null)).toEqual([]);
    await office.worker().calls.sendAgain({ connectionId: 'mautic', saidId: 'f1' });
    await office.undoFeedback({ contactId: anna, id: 'f1' });
    expect(await office.worker().send()).toBeUndefined();
    expect(office.notes).toEqual([]);
  });

  test('what is erased while it is sent leaves no trace', async () => {
    await good();
    let erased: Promise<unknown> | undefined;
    office.fault = () => {
      erased = eraseContact(office.workspace.store, anna);
      return undefined;
    };
    await office.worker().send();
    await erased;
    expect(await office.rows()).toEqual([]);
  });
});
