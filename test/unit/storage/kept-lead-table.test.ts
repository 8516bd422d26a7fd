import { describe, expect, test, vi } from 'vitest';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import { unpackChunk } from '../../../lib/storage/chunk.ts';
import { everyChunk, everyRecord } from '../../../lib/storage/every-record.ts';
import { importPeople } from '../../../lib/storage/import-people.ts';
import {
  leadTableBlocks,
  leadTableHead,
  markCounting,
  putLeadColumns,
  putLeadTable,
} from '../../../lib/storage/lead-table-view.ts';
import { fromStored } from '../../../lib/storage/stored-contact.ts';
import { anew, begin, crowd, funnel } from './support/reporting.ts';
import { now, personOf, stored, visits } from './support/store.ts';

vi.mock('../../../lib/platform/browser.ts', async () => ({
  browser: (await import('../../support/fake-browser.ts')).fakeBrowser(),
}));

describe('the table in the store', () => {
  test('that is damaged is none, and is counted anew', async () => {
    const { workspace, countReports, report } = await begin();
    await importPeople(workspace.store, crowd(3), now);
    await countReports(null);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await workspace.store.put('views', { at: 'soon' }, 'leads/3');
    expect(await anew(workspace).report({ question: funnel })).toEqual({
      state: { leads: 0, isOld: true },
      report: null,
    });
    await workspace.store.delete('views', 'leads/1');
    expect((await anew(workspace).report({ question: funnel })).report).toBeNull();
    warn.mockRestore();
    await countReports(null);
    expect((await report({ question: funnel })).report).not.toBeNull();
  });

  test('that another Baton made otherwise is none, and leaves nothing behind', async () => {
    const { workspace, countReports, report } = await begin();
    await importPeople(workspace.store, crowd(3), now);
    await countReports(null);
    const head = await workspace.store.get('views', 'leads');
    await workspace.store.put('views', { ...head, format: 0 } as never, 'leads');
    await workspace.store.put('views', { 'lead.old': '' }, 'leads/99');
    expect((await anew(workspace).report({ question: funnel })).report).toBeNull();
    await countReports(null);
    expect((await report({ question: funnel })).report).not.toBeNull();
    expect(await workspace.store.get('views', 'leads/99')).toBeUndefined();
  });

  test('keeps no more blocks than it has, and none of a count that was overtaken', async () => {
    const { store } = (await begin()).workspace;
    const table = { version: 1, terms: '', at: now, leads: 0 };
    await markCounting(store, 'a');
    expect(await putLeadTable(store, { ...table, stamp: 'a' })).toBe(true);
    expect(await leadTableBlocks(store, 'a')).toBeUndefined();
    await putLeadColumns(store, 'a', { parts: '{}', blocks: [{ a: '1' }, { a: '2' }] });
    expect(await leadTableBlocks(store, 'a')).toEqual([{ a: '1' }, { a: '2' }]);
    await markCounting(store, 'b');
    expect(await putLeadTable(store, { ...table, stamp: 'a' })).toBe(false);
    expect(await putLeadTable(store, { ...table, stamp: 'b' })).toBe(true);
    await putLeadColumns(store, 'a', { parts: '{}', blocks: [{ a: '1' }, { a: '2' }] });
    expect(await store.getAllKeys('views')).toEqual(['leads']);
    await putLeadColumns(store, 'b', { parts: '{}', blocks: [{ a: '3' }] });
    expect(await store.getAllKeys('views')).toEqual(['leads', 'leads/0']);
    expect((await leadTableHead(store)).head).toMatchObject({ stamp: 'b', blocks: 1 });
  });

  test('whose columns never came to be stored is none', async () => {
    const { workspace, countReports, report, reportState } = await begin();
    await markCounting(workspace.store, 'a');
    const { version } = await leadTableHead(workspace.store);
    await putLeadTable(workspace.store, { stamp: 'a', version, terms: '', at: now, leads: 9 });
    const nothing = { leads: 0, isOld: true };
    expect(await reportState(null)).toEqual(nothing);
    expect(await report({ question: funnel })).toEqual({ state: nothing, report: null });
    await countReports(null);
    expect((await report({ question: funnel })).report).not.toBeNull();
  });

  test('a count reads journeys of any length to their beginning', async () => {
    const { workspace, countReports, report } = await begin();
    const forms = visits(700).map((visit) => ({ ...visit, kind: 'form' as const, title: 'Form' }));
    await stored(
      workspace.store,
      personOf('long@firma.example', {
        touchpoints: forms,
        outcomes: [{ id: 'o', result: 'won', at: now, source: 's' }],
      }),
    );
    for await (const [whole] of everyRecord(workspace.store, everyChunk)) {
      expect(whole?.chunks.flatMap(unpackChunk)).toHaveLength(700);
      if (whole) expect(fromStored(whole.record).outcomes).toHaveLength(1);
    }
    await countReports(null);
    const question: ReportQuestion = {
      report: 'channels',
      filter: { where: [] },
      goal: 'won',
      model: 'linear',
      windowDays: 3650,
      by: 'channel',
    };
    expect((await report({ question })).report).toMatchObject({ touches: 700 });
  });
});
