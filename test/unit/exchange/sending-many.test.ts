/** Ten thousand things said while the network was down. */
import { expect, test, vi } from 'vitest';
import { importPeople } from '../../../lib/storage/import-people.ts';
import { now } from '../storage/support/store.ts';
import { crowd, fillOutbox } from './support/many-items.ts';
import { openOffice } from './support/outbox-office.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('../components/speaking.ts')).speaking('en'));

test('ten thousand are sent once each, in each person’s order, with a pause by the system on the way', async () => {
  const office = await openOffice();
  const { store } = office.workspace;
  await office.connect('mautic');
  const { contactIds } = await importPeople(store, crowd(1000), now);
  await fillOutbox(store, { connectionId: 'mautic', items: 10_000, contactIds });
  let asked = 0;
  office.fault = () => {
    asked += 1;
    if (asked === 4000) return { before: { code: 'limited', until: office.workspace.time + 60_000 } };
    return asked % 997 === 0 ? { after: { code: 'serverError', status: 500 } } : undefined;
  };
  await office.workOff();
  expect(office.notes).toHaveLength(10_000);
  const last = new Map<string, number>();
  for (const { email, toTell } of office.notes) {
    expect(toTell.said.at).toBeGreaterThan(last.get(email) ?? 0);
    last.set(email, toTell.said.at);
  }
  // A look for what may have arrived costs one request each.
  expect(asked).toBeLessThan(10_100);
  expect(await store.countFromIndex('outbox', 'open')).toBe(0);
}, 120_000);
