/** What reps said reaches the other system once, in its order and in words. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ExchangeFailure } from '../../../lib/domain/exchange/failure.ts';
import { day, hour, minute } from '../../../lib/domain/time.ts';
import { sentOf } from '../../../lib/exchange/sent-view.ts';
import { eraseContact } from '../../../lib/storage/erase.ts';
import { changeReminders } from '../../../lib/storage/reminders.ts';
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

  test('a system with a place for verdicts alone is told of them and what takes them back, and the rest is done', async () => {
    office.tellsOnly = 'verdicts';
    await good();
    await office.markContacted({ contactId: anna, id: 'r1' });
    await office.worker().send();
    await office.undoFeedback({ contactId: anna, id: 'f1' });
    await office.worker().send();
    expect(office.marks()).toEqual(['baton:f1', 'baton:f1:undone']);
    expect((await office.rows()).filter(({ state }) => state !== 'sent')).toEqual([]);
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

  test('where the person is not known there is nothing to take back', async () => {
    await good();
    failing({ code: 'notFound' });
    await office.worker().send();
    await office.undoFeedback({ contactId: anna, id: 'f1' });
    expect(await office.rows()).toEqual([]);
  });

  test('that was sent is told for a while', async () => {
    await good();
    await office.workOff();
    await office.undoFeedback({ contactId: anna, id: 'f1' });
    await office.workOff();
    const { workspace } = office;
    const parts = { database: async () => workspace.store, surroundings: { now: () => workspace.time } };
    const told = async () => (await sentOf(parts as never, { page: null, contactId: anna })).map(({ said }) => said.id);
    expect(await told()).toEqual(['f1:undone']);
    office.workspace.time += 11 * minute;
    expect(await told()).toEqual([]);
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
