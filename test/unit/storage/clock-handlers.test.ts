import { beforeEach, describe, expect, test, vi } from 'vitest';
import { agreementHandlers } from '../../../lib/background/office/handlers/agreement.ts';
import { clockHandlers } from '../../../lib/background/office/handlers/clock.ts';
import { contactHandlers } from '../../../lib/background/office/handlers/contacts.ts';
import type { ImportedPerson } from '../../../lib/domain/import-batch.ts';
import { getContact } from '../../../lib/storage/contacts.ts';
import { agreementOf } from '../../support/agreement.ts';
import { now, personOf, stored } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

/** `storage.local`, and what is in it. */
const local = vi.hoisted(() => ({ stored: {} as Record<string, unknown>, written: 0 }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (keys: string[]) => Object.fromEntries(keys.map((key) => [key, local.stored[key]])),
        set: async (values: object) => {
          Object.assign(local.stored, values);
          local.written += 1;
        },
      },
    },
  },
}));

const hour = 3_600_000;
const day = 24 * hour;
const handover = { id: 'h', at: now - hour, source: 'crm' };

async function begin() {
  const workspace = await testWorkspace();
  const handlers = calls({
    ...clockHandlers(workspace),
    ...contactHandlers(workspace),
    ...agreementHandlers(workspace),
  });
  const lead = (name: string, more: Partial<ImportedPerson> = {}) =>
    stored(workspace.store, personOf(`${name}@x.example`, { handovers: [handover], ...more }));
  return { workspace, lead, ...handlers };
}

describe('the ledger of a deadline', () => {
  test('is the reckoning of one clock of a stored lead', async () => {
    const { lead, putAgreement, deadlineLedger } = await begin();
    await putAgreement({ agreement: agreementOf() });
    const contactId = await lead('anna');
    expect(await deadlineLedger({ contactId, ruleId: 'first' })).toMatchObject({
      ruleId: 'first',
      rule: 'First contact',
      total: 16 * hour,
    });
    expect(await deadlineLedger({ contactId, ruleId: 'none' })).toBeNull();
    const ofNobody = deadlineLedger({ contactId: 'nobody', ruleId: 'first' });
    await expect(ofNobody).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('the owners of leads that are owed something', () => {
  const owned = (owner: string) => ({ owners: [{ owner, at: now - 2 * hour, source: 'crm' }] });
  const call = { id: 'r', at: now, kind: 'call', source: 'crm' } as const;

  test('are named once each, in order', async () => {
    const { lead, ownerNames } = await begin();
    await lead('a', owned('Per'));
    await lead('b', owned('Kari'));
    await lead('c', owned('Per'));
    await lead('d', { facts: { owner: { value: 'Åse', at: now, source: 'crm' } } });
    await lead('unowned');
    expect(await ownerNames(null)).toEqual(['Åse', 'Kari', 'Per'].sort((a, b) => a.localeCompare(b)));
  });

  test('are not those whose leads were called, lost, or never handed over', async () => {
    const { lead, ownerNames } = await begin();
    await lead('a', { ...owned('Per'), responses: [call] });
    await lead('b', { ...owned('Kari'), outcomes: [{ id: 'o', result: 'lost', at: now, source: 'crm' }] });
    await lead('c', { ...owned('Liv'), handovers: [] });
    expect(await ownerNames(null)).toEqual([]);
  });

  test('are still those called, where qualification is owed, too', async () => {
    const { lead, ownerNames, putAgreement } = await begin();
    const [rule] = agreementOf().sla;
    if (!rule) throw new Error('no rule');
    await putAgreement({ agreement: agreementOf({ sla: [{ ...rule, measures: 'qualification' }] }) });
    await lead('a', { ...owned('Per'), responses: [call] });
    const sql = { stage: 'sql', at: now, source: 'crm' };
    await lead('b', { ...owned('Kari'), responses: [call], stages: [sql] });
    const before = { ...handover, at: Date.UTC(2025, 11, 1) };
    const liv = { owners: [{ owner: 'Liv', at: before.at, source: 'crm' }], handovers: [before] };
    await lead('c', { ...liv, responses: [{ ...call, at: before.at + hour }] });
    expect(await ownerNames(null)).toEqual(['Liv', 'Per']);
  });
});

test('a qualification that was agreed on later is not owed for leads handed over before', async () => {
  const { lead, ownerNames, putAgreement } = await begin();
  const [rule] = agreementOf().sla;
  if (!rule) throw new Error('no rule');
  await putAgreement({ agreement: agreementOf() });
  const sla = [{ ...rule, measures: 'qualification' as const }];
  await putAgreement({ agreement: agreementOf({ revision: 2, validFrom: '2026-11-01', sla }) });
  const called = (owner: string, at: number) => ({
    owners: [{ owner, at, source: 'crm' }],
    handovers: [{ ...handover, at }],
    responses: [{ id: 'r', at: at + 1, kind: 'call' as const, source: 'crm' }],
  });
  await lead('before', called('Per', Date.UTC(2026, 9, 31, 12)));
  await lead('after', called('Kari', Date.UTC(2026, 10, 1, 12)));
  expect(await ownerNames(null)).toEqual(['Kari']);
});

test('a contact started from a page has the owner that the page shows', async () => {
  const { workspace, addContact } = await begin();
  const record = { crm: 'atomic-crm', account: 'crm.example', object: 'contact', id: '7' } as const;
  const page = { kind: 'record', record, reading: 'read', facts: { email: 'a@x.example', owner: 'Kari' } } as const;
  const { contactId } = await addContact({ page, id: 'new' });
  expect((await getContact(workspace.store, contactId))?.owners).toEqual([
    { owner: 'Kari', at: now, source: 'atomic-crm' },
  ]);
});

describe('this computer’s clock', () => {
  let lastRun: typeof import('../../../lib/background/last-run.ts');

  beforeEach(async () => {
    vi.resetModules();
    lastRun = await import('../../../lib/background/last-run.ts');
    Object.assign(local, { stored: {}, written: 0 });
  });

  /** As after the browser stopped the worker. */
  async function restart() {
    vi.resetModules();
    lastRun = await import('../../../lib/background/last-run.ts');
  }

  test('is not doubted the first time, nor from day to day', async () => {
    for (const at of [now, now + day, now + 300 * day, now + 600 * day]) {
      expect(await lastRun.lastRunLongAgo(at)).toBeUndefined();
      await restart();
    }
  });

  test('is doubted when it is more than a year ahead, until something is stored', async () => {
    await lastRun.lastRunLongAgo(now);
    const later = now + 800 * day;
    expect(await lastRun.lastRunLongAgo(later)).toBe(now);
    await restart();
    expect(await lastRun.lastRunLongAgo(later + day)).toBe(now);
    await lastRun.rememberRun(later + day);
    expect(await lastRun.lastRunLongAgo(later + day)).toBeUndefined();
    await restart();
    expect(await lastRun.lastRunLongAgo(later + 2 * day)).toBeUndefined();
  });

  test('is believed when it is set right again', async () => {
    await lastRun.rememberRun(now + 800 * day);
    expect(await lastRun.lastRunLongAgo(now)).toBeUndefined();
    expect(await lastRun.lastRunLongAgo(now + 500 * day)).toBe(now);
  });

  test('that was years behind, as after an empty battery, is not doubted when it is set right', async () => {
    await lastRun.lastRunLongAgo(now);
    for (const at of [now - 2000 * day, now - 1999 * day, now + day]) {
      await restart();
      expect(await lastRun.lastRunLongAgo(at)).toBeUndefined();
    }
    // And is one like any other again.
    await restart();
    expect(await lastRun.lastRunLongAgo(now + 800 * day)).toBe(now + day);
  });

  test('is written down at most once an hour', async () => {
    for (let minutes = 0; minutes < 120; minutes += 10) await lastRun.lastRunLongAgo(now + minutes * 60_000);
    expect(local.written).toBe(2);
  });

  test('is not doubted for what somebody else wrote in its place', async () => {
    local.stored.lastRun = 'yesterday';
    expect(await lastRun.lastRunLongAgo(now)).toBeUndefined();
  });

  test('is told with the lead when it is doubted', async () => {
    const { lead, workspace } = await begin();
    const contactId = await lead('anna');
    const { leadOfContact } = await import('../../../lib/background/lead-of-contact.ts');
    const contact = await getContact(workspace.store, contactId);
    if (!contact) throw new Error('not stored');
    await leadOfContact(workspace, contact);
    workspace.time = now + 400 * day;
    const { sla } = await leadOfContact(workspace, contact);
    expect(sla.doubts).toContainEqual({ code: 'clockAhead', at: now });
  });
});
