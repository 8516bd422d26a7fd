import { describe, expect, test, vi } from 'vitest';
import { agreementHandlers } from '../../../lib/background/office/handlers/agreement.ts';
import type { LeadPick } from '../../../lib/domain/report/lead-pick.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import { rememberCrmAddress } from '../../../lib/storage/crm-addresses.ts';
import { eraseContact, eraseEverything } from '../../../lib/storage/erase.ts';
import { importPeople } from '../../../lib/storage/import-people.ts';
import { agreementOf } from '../../support/agreement.ts';
import { anew, begin, crowd, everybody, funnel } from './support/reporting.ts';
import { contentsOf, now, personOf, stored, visits } from './support/store.ts';
import { calls, type TestWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', async () => ({
  browser: (await import('../../support/fake-browser.ts')).fakeBrowser(),
}));

describe('reports', () => {
  test('before the first count there is none, and nothing to choose', async () => {
    const { workspace, report, reportState, reportChoices, reportLeads } = await begin();
    await importPeople(workspace.store, crowd(3), now);
    const state = { leads: 0, isOld: true };
    expect(await report({ question: funnel })).toEqual({ state, report: null });
    expect(await reportState(null)).toEqual(state);
    expect(await reportChoices(null)).toEqual({ dimensions: [], tooVaried: [] });
    expect(await reportLeads({ question: funnel, pick: everybody, limit: 5 })).toEqual({ count: 0, leads: [] });
  });

  test('a count tells each of them, and a worker that was stopped reads it back', async () => {
    const { workspace, countReports, report } = await begin();
    await importPeople(workspace.store, crowd(250), now);
    expect(await countReports(null)).toEqual({ at: now, leads: 250, isOld: false });
    const questions: ReportQuestion[] = [
      funnel,
      { report: 'delivery', filter: { where: [] } },
      { report: 'channels', filter: { where: [] }, goal: 'won', model: 'linear', windowDays: 90, by: 'channel' },
      { report: 'followUp', filter: { where: [] } },
      { report: 'opinions', filter: { where: [] } },
    ];
    for (const question of questions) {
      const told = await report({ question });
      expect(told.state).toEqual({ at: now, leads: 250, isOld: false });
      expect(told.report).not.toBeNull();
      expect(await anew(workspace).report({ question }), question.report).toEqual(told);
    }
  });

  test('say what there is to choose from', async () => {
    const { workspace, countReports, reportChoices } = await begin();
    await importPeople(workspace.store, crowd(5), now);
    await countReports(null);
    const { dimensions, firstDay } = await reportChoices(null);
    expect(firstDay).toBe('2026-08-25');
    expect(dimensions.find(({ id }) => id === 'leadSource')).toEqual({
      id: 'leadSource',
      values: [
        { value: 'Google', leads: 3 },
        { value: 'Fair', leads: 2 },
      ],
      others: 0,
    });
    expect(dimensions.map(({ id }) => id)).toContain('@owner');
    expect(dimensions.map(({ id }) => id)).not.toContain('name');
    expect(
      dimensions.map(({ id }) => id),
      'nobody has one',
    ).not.toContain('@persona');
  });

  test('list the leads behind a figure, the newest first, some at a time', async () => {
    const { workspace, countReports, reportLeads } = await begin();
    await importPeople(workspace.store, crowd(10), now);
    const page = new URL('https://crm.example/#/contacts/1/show');
    await rememberCrmAddress(workspace.store, { crm: 'atomic-crm', account: 'crm.example' }, page);
    await countReports(null);
    const pick: LeadPick = { date: 'handedOver', result: 'won' };
    const first = await reportLeads({ question: funnel, pick, limit: 2 });
    expect(first.count).toBe(4);
    expect(first.leads.map(({ name }) => name)).toEqual(['Person 0', 'Person 3']);
    expect(first.leads[0]).toEqual({
      contactId: expect.any(String),
      name: 'Person 0',
      company: 'Firma 0',
      owner: 'Kari',
      stage: 'MQL',
      url: expect.stringContaining('crm.example'),
    });
    const rest = await reportLeads({ question: funnel, pick, skip: 2, limit: 1000 });
    expect(rest.leads.map(({ name }) => name)).toEqual(['Person 6', 'Person 9']);
    const filter = { where: [{ by: 'company', value: 'Firma 1' }] };
    expect((await reportLeads({ question: { ...funnel, filter }, pick: everybody, limit: 1 })).count).toBe(3);
  });

  test('whoever asks during a count waits for the same one, and is told how far it is', async () => {
    const { workspace, countReports, reportState } = await begin();
    await importPeople(workspace.store, crowd(250), now);
    const both = Promise.all([countReports(null), countReports(null)]);
    const seen: number[] = [];
    let isDone = false;
    both.finally(() => {
      isDone = true;
    });
    while (!isDone) seen.push((await reportState(null)).counting?.done ?? 0);
    const [one, other] = await both;
    expect(one).toBe(other);
    expect(seen.some((done) => done > 0 && done <= 250)).toBe(true);
    expect((await reportState(null)).counting).toBeUndefined();
  });
});

describe('a count is old', () => {
  const changes: Record<string, (workspace: TestWorkspace) => Promise<unknown>> = {
    'when a contact changed': async ({ store }) => stored(store, personOf('new@firma.example')),
    'when the agreement changed': async (workspace) =>
      calls(agreementHandlers(workspace)).putAgreement({
        agreement: agreementOf({ revision: 2, validFrom: '2026-02-01' }),
      }),
    'when a table beside it changed': async (workspace) =>
      anew(workspace).importSide({ spend: [{ id: 's', source: 'f', cost: 1 }], paths: [], details: [] }),
    'when such a table is forgotten': async (workspace) => anew(workspace).forgetSide({ kind: 'paths', source: 'f' }),
    'when a day has passed': async (workspace) => {
      workspace.time = now + 15 * 3_600_000;
    },
    'in another zone': async (workspace) => {
      Object.assign(workspace, { zone: () => 'Asia/Bangkok' });
    },
  };

  test.each(Object.keys(changes))('%s, and not after the next one', async (name) => {
    const { workspace, countReports, reportState, report, importSide } = await begin();
    await importPeople(workspace.store, crowd(3), now);
    const path = { id: 'p', source: 'f', channels: ['a'], conversions: 1, value: 0, without: 0 };
    await importSide({ spend: [], paths: [path], details: [] });
    await countReports(null);
    expect((await reportState(null)).isOld).toBe(false);
    await changes[name]?.(workspace);
    expect((await reportState(null)).isOld).toBe(true);
    expect((await report({ question: funnel })).report, 'shown all the same').not.toBeNull();
    await countReports(null);
    expect((await reportState(null)).isOld).toBe(false);
  });

  test('but not where the same row came again', async () => {
    const { workspace, countReports, reportState, importSide } = await begin();
    await importPeople(workspace.store, crowd(3), now);
    const rows = { spend: [{ id: 's', source: 'f', cost: 1 }], paths: [], details: [] };
    await importSide(rows);
    await countReports(null);
    await importSide(rows);
    expect((await reportState(null)).isOld).toBe(false);
  });
});

describe('whoever is erased', () => {
  test('is in no report, neither of this worker nor in the store', async () => {
    const { workspace, countReports, report, reportLeads } = await begin();
    await importPeople(workspace.store, crowd(3), now);
    const gone = await stored(workspace.store, personOf('gone@firma.example', { touchpoints: visits(3) }));
    await countReports(null);
    await eraseContact(workspace.store, gone);
    expect((await report({ question: funnel })).report).toBeNull();
    expect(JSON.stringify(await contentsOf(workspace.store))).not.toContain(gone);
    expect(await countReports(null)).toMatchObject({ leads: 3 });
    const { leads } = await reportLeads({ question: funnel, pick: everybody, limit: 10 });
    expect(leads.map(({ contactId }) => contactId)).not.toContain(gone);
  });

  test('during a count is not in it', async () => {
    const { workspace, countReports, reportState, reportLeads } = await begin();
    await importPeople(workspace.store, crowd(350), now);
    const first = (await workspace.store.getAllKeys('contacts'))[0] ?? '';
    const counted = countReports(null);
    while (((await reportState(null)).counting?.done ?? 0) === 0);
    await eraseContact(workspace.store, first);
    expect((await counted).leads).toBe(349);
    const { leads } = await reportLeads({ question: funnel, pick: everybody, limit: 1000 });
    expect(leads.map(({ contactId }) => contactId)).not.toContain(first);
  });

  test('with everything leaves nothing', async () => {
    const { workspace, countReports, report } = await begin();
    await importPeople(workspace.store, crowd(3), now);
    await countReports(null);
    await eraseEverything(workspace.store);
    expect((await report({ question: funnel })).report).toBeNull();
    expect(Object.values(await contentsOf(workspace.store)).flat()).toEqual([]);
  });
});
