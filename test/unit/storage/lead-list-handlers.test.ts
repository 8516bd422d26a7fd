import { describe, expect, test, vi } from 'vitest';
import { agreementHandlers } from '../../../lib/background/office/handlers/agreement.ts';
import { leadListHandlers } from '../../../lib/background/office/handlers/lead-lists.ts';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { buildLead } from '../../../lib/domain/build-lead.ts';
import { CallListing } from '../../../lib/domain/call-list/call-listing.ts';
import type { ImportedPerson } from '../../../lib/domain/import-batch.ts';
import type { Touchpoint } from '../../../lib/domain/touchpoint.ts';
import { unpackChunk } from '../../../lib/storage/chunk.ts';
import { changeContact } from '../../../lib/storage/contacts.ts';
import { rememberCrmAddress } from '../../../lib/storage/crm-addresses.ts';
import { eraseContact } from '../../../lib/storage/erase.ts';
import { everyChunk, everyRecord } from '../../../lib/storage/every-record.ts';
import { putGrid } from '../../../lib/storage/grid-view.ts';
import { importPeople } from '../../../lib/storage/import-people.ts';
import { changeReminders } from '../../../lib/storage/reminders.ts';
import { fromStored } from '../../../lib/storage/stored-contact.ts';
import { agreementOf } from '../../support/agreement.ts';
import { now, personOf, stored } from './support/store.ts';
import { calls, type TestWorkspace, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', async () => ({
  browser: (await import('../../support/fake-browser.ts')).fakeBrowser(),
}));

const day = 86_400_000;
const zone = 'Europe/Oslo';

async function begin() {
  const workspace = await testWorkspace();
  const handlers = { ...agreementHandlers(workspace), ...leadListHandlers(workspace) };
  const called = calls(handlers);
  await called.putAgreement({ agreement: agreementOf() });
  return { workspace, ...called };
}

const handover = (daysAgo: number) => ({ handovers: [{ id: 'h', at: now - daysAgo * day, source: 's' }] });
const call = (daysAgo: number) => ({
  responses: [{ id: 'r', at: now - daysAgo * day, kind: 'call' as const, source: 's' }],
});

function forms(count: number, daysAgo: number): Touchpoint[] {
  return Array.from({ length: count }, (_, index) => ({
    at: now - daysAgo * day - index * 60_000,
    kind: 'form',
    title: `Form ${index}`,
    source: 's.csv',
  }));
}

/** People of every sort: open, called, judged, won, with a deadline near and far, nurtured, hot and cold. */
function crowd(count: number): ImportedPerson[] {
  return Array.from({ length: count }, (_, n) => {
    const on = new Date(now + ((n * 37) % 500) * day - 100 * day).toISOString().slice(0, 10);
    return personOf(`p${n}@firma.example`, {
      ...(n % 2 === 0 && handover((n * 7) % 170)),
      ...(n % 4 === 0 && call(((n * 7) % 170) - 1)),
      ...(n % 3 === 0 && { deadlines: [{ id: 'd', day: on, source: 's', at: now - 300 * day }] }),
      ...(n % 11 === 0 && { outcomes: [{ id: 'o', result: 'won' as const, at: now - 2 * day, source: 's' }] }),
      ...(n % 13 === 0 && { feedback: [{ id: 'f', verdict: 'bad' as const, at: now - 3 * day, source: 'rep' }] }),
      facts: { country: { value: n % 5 === 0 ? 'NO' : 'SE', source: 's', at: now } },
      touchpoints: forms(n % 6, n % 20),
    });
  });
}

describe('the call list', () => {
  test('is what going through everybody gives', async () => {
    const { workspace, callList } = await begin();
    const { contactIds } = await importPeople(workspace.store, crowd(300), now);
    for (const [place, id] of contactIds.entries()) {
      if (place % 9 !== 0) continue;
      const until = place % 2 === 0 ? { until: '2026-11-20' } : {};
      const nurture = { id: 'n', at: now - 30 * day, source: 'rep', sign: 'request' as const, ...until };
      await changeContact(workspace.store, id, (contact) => ({ ...contact, nurtures: [nurture] }));
    }
    const all = await everybody(workspace);
    const brute = new CallListing({
      history: historyOf(agreementOf()),
      now,
      zone,
      me: [],
      everyone: false,
      limit: 1000,
      urlOf: () => undefined,
    });
    for (const { contact, touchpoints } of all) brute.add({ contact, touchpoints: () => touchpoints });
    const list = await callList({ zone, limit: 1000 });
    expect(list).toEqual(brute.result());
    const codes = new Set(list.entries.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
    expect([...codes].sort()).toEqual(['due', 'hot', 'overdue', 'returned', 'windowLate', 'windowNow'].sort());
  });

  test('is of the reader’s leads, with their addresses, and without those that are not asked for', async () => {
    const { workspace, callList } = await begin();
    const own = { facts: { owner: { value: 'Kari', source: 's', at: now } } };
    await stored(
      workspace.store,
      personOf('a@x.example', { ...handover(9), ...own, records: ['atomic-crm/crm.example/contact/1'] }),
    );
    await stored(workspace.store, personOf('b@x.example', { ...handover(0), ...own }));
    await stored(workspace.store, personOf('c@x.example', handover(9)));
    await changeReminders(workspace.store, (settings) => ({ ...settings, me: ['kari'] }));
    const record = { crm: 'atomic-crm', account: 'crm.example' };
    await rememberCrmAddress(workspace.store, record, new URL('https://crm.example/#/contacts'));
    const list = await callList({ zone, limit: 10 });
    expect(list.entries.map(({ name, url }) => [name, url])).toEqual([
      ['a@x.example', 'https://crm.example/#/contacts/1/show'],
      ['b@x.example', undefined],
    ]);
    expect((await callList({ zone, limit: 10, everyone: true })).count).toBe(3);
    const rest = await callList({ zone, limit: 10, without: ['overdue', 'dueToday'] });
    expect([rest.count, rest.entries.map(({ name }) => name)]).toEqual([2, ['b@x.example']]);
  });

  test('leaves out leads that were handed over and contacted long ago', async () => {
    const { workspace, callList } = await begin();
    await stored(
      workspace.store,
      personOf('old@x.example', { ...handover(181), ...call(180), touchpoints: forms(3, 1) }),
    );
    await stored(
      workspace.store,
      personOf('new@x.example', { ...handover(179), ...call(178), touchpoints: forms(3, 1) }),
    );
    expect((await callList({ zone, limit: 10 })).entries.map(({ name }) => name)).toEqual(['new@x.example']);
  });
});

describe('the grid', () => {
  test('was never counted, then is as it was counted, and equals what the sidebar says', async () => {
    const { workspace, fitGrid, gridLeads } = await begin();
    await importPeople(workspace.store, crowd(300), now);
    // Longer than what its record holds.
    await stored(workspace.store, personOf('long@x.example', { touchpoints: forms(600, 20) }));
    expect(await fitGrid({ anew: false })).toEqual({ grid: null });
    const counted = await fitGrid({ anew: true });
    expect(counted.grid).toMatchObject({ at: now, revision: 1, isOld: false, leads: 301 });
    expect(await fitGrid({ anew: false })).toEqual(counted);
    const all = await everybody(workspace);
    const cells = new Map<string, [string, number][]>();
    for (const { contact, touchpoints } of all) {
      const { fit, engagement } = buildLead(contact, touchpoints, historyOf(agreementOf()), now, zone).qualification;
      const key = `${fit.grade ?? 'none'}${engagement.level}`;
      cells.set(key, [...(cells.get(key) ?? []), [contact.id, engagement.points]]);
    }
    for (const grade of ['A', 'B', 'C', 'D', 'none'] as const) {
      for (const level of [1, 2, 3, 4] as const) {
        const expected = cells.get(`${grade}${level}`) ?? [];
        expect(counted.grid?.counts[grade][level - 1]).toBe(expected.length);
        const leads = await gridLeads({ cell: { grade, level }, limit: 1000 });
        const sorted = expected.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 200);
        expect(leads.map(({ contactId, points }) => [contactId, points])).toEqual(sorted);
      }
    }
  });

  test('gets old with a contact, with the points agreed on and with the day, and not with the rest of the agreement', async () => {
    const { workspace, fitGrid, putAgreement } = await begin();
    const id = await stored(workspace.store, personOf('a@x.example'));
    const isOld = async () => (await fitGrid({ anew: false })).grid?.isOld;
    await fitGrid({ anew: true });
    expect(await isOld()).toBe(false);
    await putAgreement({ agreement: agreementOf({ revision: 2, name: 'Another name' }) });
    expect(await isOld()).toBe(false);
    await putAgreement({ agreement: agreementOf({ revision: 3, engagementLevels: [50, 30, 10] }) });
    expect(await isOld()).toBe(true);
    expect((await fitGrid({ anew: true })).grid).toMatchObject({ revision: 3, isOld: false });
    await changeContact(workspace.store, id, (contact) => ({ ...contact, updatedAt: now + 1 }));
    expect(await isOld()).toBe(true);
    await fitGrid({ anew: true });
    workspace.time += day;
    expect(await isOld()).toBe(true);
  });

  test('says how far it is, and whoever asks meanwhile gets the same count', async () => {
    const { workspace, fitGrid } = await begin();
    await importPeople(workspace.store, crowd(250), now);
    const [first, meanwhile, second] = await Promise.all([
      fitGrid({ anew: true }),
      fitGrid({ anew: false }),
      fitGrid({ anew: true }),
    ]);
    expect(meanwhile).toEqual({ grid: null, counting: { done: expect.any(Number), of: expect.any(Number) } });
    expect(second).toBe(first);
    expect(await fitGrid({ anew: false })).not.toHaveProperty('counting');
  });

  test('names nobody who was erased, also where that happened during the count', async () => {
    const { workspace, fitGrid, gridLeads } = await begin();
    const cell = { grade: 'none', level: 4 } as const;
    const id = await stored(workspace.store, personOf('gone@x.example'));
    await stored(workspace.store, personOf('stays@x.example'));
    await fitGrid({ anew: true });
    expect(await gridLeads({ cell, limit: 10 })).toHaveLength(2);
    const counting = fitGrid({ anew: true });
    await Promise.all([counting, eraseContact(workspace.store, id)]);
    expect((await gridLeads({ cell, limit: 10 })).filter(({ name }) => name === 'gone@x.example')).toEqual([]);
    await fitGrid({ anew: true });
    expect((await gridLeads({ cell, limit: 10 })).map(({ name }) => name)).toEqual(['stays@x.example']);
  });

  test('is not kept where it names somebody who is gone by now', async () => {
    const { workspace, fitGrid } = await begin();
    const lead = { contactId: 'gone', name: 'Gone', grade: null, level: 4, points: 0 } as const;
    const listed = { ...lead, fitReasons: [], engagementReasons: [], records: [] };
    const none: [number, number, number, number] = [0, 0, 0, 0];
    const counts = { A: none, B: none, C: none, D: none, none };
    const cells = new Map([['none4', [listed]]]);
    await putGrid(workspace.store, { at: now, revision: 1, leads: 1, counts, terms: '', cells }, 0);
    expect(await fitGrid({ anew: false })).toEqual({ grid: null });
  });

  test('that is damaged on the disk is as if it was never counted', async () => {
    const { workspace, fitGrid, gridLeads } = await begin();
    await stored(workspace.store, personOf('a@x.example'));
    await fitGrid({ anew: true });
    const whole = await workspace.store.get('views', 'grid');
    await workspace.store.put(
      'views',
      { ...whole, counts: '{"A":[1]}', cells: { none4: '[{"name":5}]' } } as never,
      'grid',
    );
    expect(await fitGrid({ anew: false })).toEqual({ grid: null });
    expect(await gridLeads({ cell: { grade: 'none', level: 4 }, limit: 10 })).toEqual([]);
  });
});

async function everybody({ store }: TestWorkspace) {
  const people = [];
  for await (const batch of everyRecord(store, everyChunk)) {
    for (const { record, chunks } of batch)
      people.push({ contact: fromStored(record), touchpoints: chunks.flatMap(unpackChunk) });
  }
  return people;
}
