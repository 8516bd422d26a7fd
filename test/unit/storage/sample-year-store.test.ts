import { expect, test, vi } from 'vitest';
import { importHandlers } from '../../../lib/background/office/handlers/imports.ts';
import { reportHandlers } from '../../../lib/background/office/handlers/reports.ts';
import { sampleHandlers } from '../../../lib/background/office/handlers/sample.ts';
import { yearSource } from '../../../lib/domain/sample-year.ts';
import { sampleWorkspace } from '../../../lib/sample/sample-workspace.ts';
import { sampleYear } from '../../../lib/sample/year/sample-year.ts';
import { getTotals } from '../../../lib/storage/ledger.ts';
import { contentsOf, now, personOf } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const zone = 'Europe/Oslo';
const { people, spend, details } = sampleYear(now, zone);
// A part of the year is enough to find what would be left of it.
const some = people.slice(0, 120);

async function begin() {
  const workspace = await testWorkspace();
  const handlers = calls({
    ...importHandlers(workspace),
    ...reportHandlers(workspace),
    ...sampleHandlers(workspace),
  });
  return { workspace, ...handlers };
}

test('the sample year, imported twice, is there once', async () => {
  const { workspace, importBatch, importSide } = await begin();
  await importBatch({ people: some });
  await importSide({ spend, details, paths: [] });
  const before = await contentsOf(workspace.store);
  expect(await importBatch({ people: some })).toMatchObject({ contactsAdded: 0, contactsChanged: 0, conflicts: [] });
  expect(await importSide({ spend, details, paths: [] })).toMatchObject({ added: 0 });
  expect(await contentsOf(workspace.store)).toEqual(before);
});

test('it is taken away as a whole, and nothing else is', async () => {
  const { workspace, importBatch, importSide, eraseSampleYear } = await begin();
  const own = { id: 'own', source: 'costs.csv', channel: 'Webinars', cost: 12, currency: 'EUR' };
  const others = [personOf('kari@firma.no'), ...sampleWorkspace(now, zone)];
  await importBatch({ people: others });
  await importSide({ spend: [own], details: [], paths: [] });
  const before = await contentsOf(workspace.store);
  const totals = await getTotals(workspace.store);
  await importBatch({ people: some });
  await importSide({ spend, details, paths: [] });
  workspace.announce.mockClear();

  expect(await eraseSampleYear(null)).toEqual({ people: some.length });
  const { ledger: _, ...after } = await contentsOf(workspace.store);
  const { ledger: __, ...expected } = before;
  expect(after).toEqual(expected);
  expect(JSON.stringify(after)).not.toContain(yearSource);
  expect(await getTotals(workspace.store)).toEqual(totals);
  expect(workspace.announce).toHaveBeenCalledTimes(1);

  expect(await eraseSampleYear(null)).toEqual({ people: 0 });
});

test('who was made one with a contact of one’s own is kept', async () => {
  const { workspace, importBatch, eraseSampleYear } = await begin();
  const [first, second] = some;
  await importBatch({ people: [first!, second!] });
  const emails = [first!.identity.emails[0]!, 'kari@firma.no'];
  const facts = { city: { value: 'Oslo', source: 'crm.csv', at: now } };
  await importBatch({ people: [{ identity: { emails, records: [] }, facts }] });
  expect(await eraseSampleYear(null)).toEqual({ people: 1 });
  expect((await getTotals(workspace.store)).contacts).toBe(1);
  expect(JSON.stringify(await contentsOf(workspace.store))).toContain('kari@firma.no');
});
