/** The outbox in the store: what is queued with a change, and what becomes of it when people go or move. */
import { describe, expect, test, vi } from 'vitest';
import { feedbackHandlers } from '../../../lib/background/handlers/feedback.ts';
import { pauseHandlers } from '../../../lib/background/handlers/pause.ts';
import type { Outgoing } from '../../../lib/domain/exchange/outgoing.ts';
import { day, hour } from '../../../lib/domain/time.ts';
import { eraseContact, eraseEverything } from '../../../lib/storage/erase.ts';
import { mergeContacts } from '../../../lib/storage/merge-contacts.ts';
import {
  changeQueued,
  countOpen,
  oldestOpen,
  queuedAt,
  queuedOf,
  removeOrphans,
  waitingConnections,
  waitingPlaces,
} from '../../../lib/storage/outbox.ts';
import { pruneSent, sentIsKept } from '../../../lib/storage/prune-outbox.ts';
import { restoreLines } from '../../../lib/storage/restore-lines.ts';
import type { Database } from '../../../lib/storage/schema.ts';
import { contactOf, contentsOf, emptyStore, now, personOf, stored } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const item: Outgoing = {
  connectionId: 'mautic',
  contactId: 'contact-1',
  said: { kind: 'response', id: 'r', at: now },
  state: 'waiting',
  attempts: 0,
  queuedAt: now,
  changedAt: now,
};

async function put(store: Database, said: string, changes: Partial<Outgoing> = {}): Promise<number> {
  const whole = { ...item, said: { ...item.said, id: said }, ...changes } as Outgoing;
  const { connectionId: connection, contactId: contact, state } = whole;
  const open = state === 'sent' ? {} : { open: state === 'waiting' ? connection : `!${connection}` };
  return store.add('outbox', { ...open, connection, contact, said, body: JSON.stringify(whole) });
}

const connection = (id: string, writes = true) => JSON.stringify({ id, connector: 'c', writes, addedAt: now });

async function office() {
  const workspace = Object.assign(await testWorkspace(), { queued: vi.fn() });
  const contactId = await stored(workspace.store, personOf('anna@x.example'));
  return { ...calls({ ...feedbackHandlers(workspace), ...pauseHandlers(workspace) }), workspace, contactId };
}

describe('a change by the rep', () => {
  test('is queued for each connection that is told, and the worker knows', async () => {
    const { workspace, contactId, giveFeedback } = await office();
    for (const id of ['a', 'b']) await workspace.store.put('connections', connection(id), id);
    await workspace.store.put('connections', connection('c', false), 'c');
    await workspace.store.put('connections', '{damaged', 'd');
    await giveFeedback({ contactId, id: 'f1', verdict: 'good' });
    expect(workspace.queued).toHaveBeenCalledTimes(1);
    expect((await oldestOpen(workspace.store, 10)).map(({ item: { connectionId } }) => connectionId)).toEqual([
      'a',
      'b',
    ]);
    await giveFeedback({ contactId, id: 'f1', verdict: 'good' });
    expect(workspace.queued).toHaveBeenCalledTimes(1);
    expect(await workspace.store.count('outbox')).toBe(2);
  });

  test('queues nothing where nothing is connected', async () => {
    const { workspace, contactId, giveFeedback } = await office();
    await giveFeedback({ contactId, id: 'f1', verdict: 'good' });
    expect(workspace.queued).not.toHaveBeenCalled();
    expect(await workspace.store.count('outbox')).toBe(0);
  });

  test('a clock that is stopped again by a computer whose own was set back is no obstacle', async () => {
    const { workspace, contactId, pauseClock, resumeClock } = await office();
    await workspace.store.put('connections', connection('a'), 'a');
    workspace.time = now + hour;
    await pauseClock({ contactId, id: 'p', kind: 'onRequest' });
    workspace.time = now + 2 * hour;
    await resumeClock({ contactId, id: 'p' });
    workspace.time = now + 1.5 * hour;
    await resumeClock({ contactId, id: 'p' });
    expect(await workspace.store.count('outbox')).toBe(2);
  });
});

describe('people', () => {
  test('erased leave nothing in what waits, what was sent and what was read', async () => {
    const store = await emptyStore();
    const record = 'hubspot/1/contact/77';
    const anna = await stored(store, personOf('anna@x.example', { records: [record] }));
    await put(store, 'r1', { contactId: anna });
    await put(store, 'r2', { contactId: anna, state: 'sent' });
    await put(store, 'r3', { contactId: 'other' });
    await store.put('readings', '{}', [anna, 'hubspot']);
    await store.put('readings', '{}', [record, 'hubspot']);
    await store.put('readings', '{}', ['other', 'hubspot']);
    await eraseContact(store, anna);
    const text = JSON.stringify(await contentsOf(store));
    for (const trace of [anna, record]) expect(text).not.toContain(trace);
    expect(await store.count('outbox')).toBe(1);
    expect(await store.getAllKeys('readings')).toEqual([['other', 'hubspot']]);
  });

  test('everything erased is everything, tokens too', async () => {
    const store = await emptyStore();
    await put(store, 'r1');
    await store.put('connections', connection('a'), 'a');
    await store.put('secrets', '{"token":"t"}', 'a');
    await store.put('readings', '{}', ['x', 'a']);
    await store.put('requests', { day: '2026-11-23', count: 3 }, 'a');
    await eraseEverything(store);
    expect(Object.values(await contentsOf(store)).flat()).toEqual([]);
  });

  test('merged are told of as one, and what was read of the one that goes is asked for anew', async () => {
    const store = await emptyStore();
    const keep = await stored(store, personOf('anna@x.example'));
    const other = await stored(store, personOf('ola@x.example'));
    await put(store, 'r1', { contactId: other });
    await store.put('readings', '"kept"', [keep, 'a']);
    await store.put('readings', '"lost"', [other, 'a']);
    await mergeContacts(store, keep, other, now);
    expect((await queuedOf(store, keep)).map((queued) => queued.item.contactId)).toEqual([keep]);
    expect(await store.getAll('readings')).toEqual(['"kept"']);
    expect(JSON.stringify(await contentsOf(store))).not.toContain(other);
  });

  test('and so are those whom a backup joins', async () => {
    const store = await emptyStore();
    const other = await stored(store, personOf('anna@x.example'));
    await put(store, 'r1', { contactId: other });
    const contact = contactOf({ id: 'from-backup', emails: ['anna@x.example'] });
    await restoreLines(store, [{ line: 'contact', contact }], now);
    expect(await queuedOf(store, 'from-backup')).toHaveLength(1);
  });
});

describe('what is to be done', () => {
  test('is found by connection, in its order, apart from what was refused and what was sent', async () => {
    const store = await emptyStore();
    const first = await put(store, 'r1');
    await put(store, 'r2', { state: 'refused' });
    await put(store, 'r3', { state: 'sent' });
    await put(store, 'r4', { connectionId: 'feed', state: 'refused' });
    const last = await put(store, 'r5');
    expect(await waitingConnections(store)).toEqual(['mautic']);
    expect(await waitingPlaces(store, 'mautic')).toEqual([first, last]);
    expect(await countOpen(store, 'mautic')).toEqual({ waiting: 2, refused: 1 });
    expect(await countOpen(store, 'feed')).toEqual({ waiting: 0, refused: 1 });
    expect((await oldestOpen(store, 3)).map((queued) => queued.item.said.id)).toEqual(['r1', 'r2', 'r4']);
    expect((await queuedOf(store, 'contact-1')).map((queued) => queued.item.said.id)).toEqual([
      'r5',
      'r4',
      'r3',
      'r2',
      'r1',
    ]);
  });

  test('moves between states, and what cannot be read is left where it is', async () => {
    const store = await emptyStore();
    const place = await put(store, 'r1');
    await changeQueued(store, place, 'relaxed', (known) => ({ ...known, state: 'refused' }));
    expect(await countOpen(store, 'mautic')).toEqual({ waiting: 0, refused: 1 });
    await changeQueued(store, place, 'relaxed', (known) => ({ ...known, state: 'sent' }));
    expect(await countOpen(store, 'mautic')).toEqual({ waiting: 0, refused: 0 });
    const odd = await store.add('outbox', { open: 'a', connection: 'a', contact: 'c', said: 'x', body: '{"state":1}' });
    expect(await queuedAt(store, [odd, 999])).toEqual([]);
    expect(await changeQueued(store, odd, 'relaxed', (known) => known)).toBeUndefined();
    expect(await store.count('outbox')).toBe(2);
  });

  test('for a connection that is gone goes with it', async () => {
    const store = await emptyStore();
    await put(store, 'r1');
    await put(store, 'r2', { connectionId: 'feed' });
    await store.put('connections', connection('feed'), 'feed');
    expect(await removeOrphans(store, 'feed')).toBe(true);
    expect(await removeOrphans(store, 'mautic')).toBe(false);
    expect(await store.count('outbox')).toBe(1);
  });
});

describe('what was sent is kept', () => {
  test('ninety days, and what waits as long as it waits', async () => {
    const store = await emptyStore();
    const long = now - 91 * day;
    await put(store, 'waits', { changedAt: long });
    for (let index = 0; index < 150; index += 1) await put(store, `old-${index}`, { state: 'sent', changedAt: long });
    await put(store, 'refused', { state: 'refused', changedAt: long });
    await put(store, 'new', { state: 'sent', changedAt: now - 89 * day });
    expect(await pruneSent(store, now)).toBe(150);
    expect((await queuedOf(store, 'contact-1')).map((queued) => queued.item.said.id)).toEqual([
      'new',
      'refused',
      'waits',
    ]);
    expect(await pruneSent(store, now)).toBe(0);
  });

  test('and no more than two thousand of it, the newest', async () => {
    const store = await emptyStore();
    await put(store, 'waits');
    const transaction = store.transaction('outbox', 'readwrite');
    for (let index = 0; index < sentIsKept.items + 10; index += 1) {
      const said = `s-${index}`;
      const body = JSON.stringify({ ...item, said: { ...item.said, id: said }, state: 'sent' });
      void transaction.store.add({ connection: 'mautic', contact: 'contact-1', said, body });
    }
    await transaction.done;
    expect(await pruneSent(store, now)).toBe(10);
    expect(await store.count('outbox')).toBe(sentIsKept.items + 1);
    expect((await store.getAll('outbox')).slice(0, 2).map(({ said }) => said)).toEqual(['waits', 's-10']);
  });
});
