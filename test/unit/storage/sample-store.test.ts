import { expect, test, vi } from 'vitest';
import { figureHandlers } from '../../../lib/background/handlers/figures.ts';
import { clockHandlers } from '../../../lib/background/office/handlers/clock.ts';
import { importHandlers } from '../../../lib/background/office/handlers/imports.ts';
import { sampleWorkspace } from '../../../lib/sample/sample-workspace.ts';
import { getContacts } from '../../../lib/storage/contacts.ts';
import { contentsOf, now } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

async function begin() {
  const workspace = await testWorkspace();
  const handlers = calls({
    ...clockHandlers(workspace),
    ...figureHandlers(workspace),
    ...importHandlers(workspace),
  });
  const batch = { people: sampleWorkspace(now, 'Europe/Oslo') };
  await handlers.importBatch(batch);
  return { workspace, batch, ...handlers };
}

test('the sample, imported twice, is there once', async () => {
  const { workspace, batch, importBatch } = await begin();
  const before = await contentsOf(workspace.store);
  expect(await importBatch(batch)).toMatchObject({ contactsChanged: 0, contactsAdded: 0, conflicts: [] });
  expect(await contentsOf(workspace.store)).toEqual(before);
});

test('the sample shows what the figures are for', async () => {
  const { figures, ownerNames } = await begin();
  const shown = await figures({ zone: 'Europe/Oslo' });
  expect(shown.unowned).toBe(1);
  expect(shown.overdue.count).toBeGreaterThanOrEqual(2);
  expect(shown.reasons.waiting).toBeGreaterThanOrEqual(1);
  expect(await ownerNames(null)).toEqual(['Ingrid Solheim', 'Marek Dvořák', 'Priya Nair']);
});

test('who passed a lead on is known before whom it was passed on to', async () => {
  const { workspace } = await begin();
  const ids = await workspace.store.getAllKeys('contacts');
  const contacts = await getContacts(workspace.store, ids);
  const owners = contacts.filter((contact) => contact.owners.length > 1).map((contact) => contact.owners);
  expect(owners.map((list) => list.map(({ owner }) => owner))).toEqual([['Marek Dvořák', 'Priya Nair']]);
});
