/** A worker that is stopped, drains at once, a clock that is set and a full disk: what was said is sent once. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ExchangeFailure } from '../../../lib/domain/exchange/failure.ts';
import { day, hour, minute } from '../../../lib/domain/time.ts';
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
