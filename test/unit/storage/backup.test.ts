import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type BackupLine, backupLineSchema } from '../../../lib/domain/backup.ts';
import { emptyContact } from '../../../lib/domain/contact.ts';
import { putAgreements } from '../../../lib/storage/agreement.ts';
import { findByEmail, getContact } from '../../../lib/storage/contacts.ts';
import { exportPart } from '../../../lib/storage/export-part.ts';
import { importPeople } from '../../../lib/storage/import-people.ts';
import { getTotals } from '../../../lib/storage/ledger.ts';
import { type JourneyLine, restoreLines } from '../../../lib/storage/restore-lines.ts';
import type { Database } from '../../../lib/storage/schema.ts';
import { allTouchpoints } from '../../../lib/storage/touchpoints.ts';
import { agreementOf } from '../../support/agreement.ts';
import { backupOf } from './support/backup-of.ts';
import { contentsOf, emptyStore, now, personOf, stored, visits } from './support/store.ts';

async function restore(database: Database, parts: readonly BackupLine[][]): Promise<void> {
  for (const part of parts) {
    const lines = part.filter((line): line is JourneyLine => line.line === 'contact' || line.line === 'touchpoints');
    await restoreLines(database, lines, now + 1000);
  }
}

/** All that is stored, but for how often it was written. */
async function dataOf(database: Database) {
  const { ledger: _, ...contents } = await contentsOf(database);
  return { ...contents, totals: await getTotals(database) };
}

async function filledStore(): Promise<Database> {
  const database = await emptyStore();
  const people = Array.from({ length: 450 }, (_, index) =>
    personOf(`p${index}@x.example`, {
      records: [`crm/acme/contact/${index}`],
      facts: { name: { value: `P ${index}`, source: 's', at: now } },
      responses: [{ id: 'r', at: now, kind: 'marked', source: 'rep', undoneAt: now + 1 }],
      owners: [{ owner: 'Kari', at: now, source: 's' }],
      handovers: [{ id: 'h', at: now, source: 's', capturedAt: now - 1 }],
      pauses: [{ id: 'p', from: now, kind: 'onRequest', reason: '', source: 'rep' }],
      feedback: [{ id: 'f', verdict: 'bad', at: now, source: 'rep', answer: { at: now + 1, text: 'Noted.' } }],
      touchpoints: visits(index % 3).map((touchpoint) => ({
        ...touchpoint,
        externalId: `${touchpoint.at}`,
        actor: 'human',
      })),
    }),
  );
  await importPeople(database, [...people, personOf('long@x.example', { touchpoints: visits(21_000) })], now);
  return database;
}

describe('a backup', () => {
  test('read back into an empty store gives an equal store', async () => {
    const database = await filledStore();
    const copy = await emptyStore();
    const parts = await backupOf(database);
    await restore(copy, parts);
    expect(await dataOf(copy)).toEqual(await dataOf(database));
    await restore(copy, parts);
    expect(await dataOf(copy), 'restored twice').toEqual(await dataOf(database));
  });

  test('comes in parts small enough for a message', async () => {
    const parts = await backupOf(await filledStore());
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      const contacts = part.filter(({ line }) => line === 'contact').length;
      const touchpoints = part.reduce(
        (sum, line) => sum + (line.line === 'touchpoints' ? line.touchpoints.length : 0),
        0,
      );
      expect(contacts).toBeLessThanOrEqual(200);
      expect(touchpoints).toBeLessThanOrEqual(20_256);
    }
  });

  test('begins with its head and the agreement that was put in force', async () => {
    const database = await emptyStore();
    expect((await exportPart(database, undefined, now)).lines).toEqual([
      { line: 'head', format: 'baton-backup-1', at: now },
    ]);
    await putAgreements(database, [agreementOf()]);
    const { lines, next } = await exportPart(database, undefined, now);
    expect(lines[1]).toEqual({ line: 'agreement', agreement: agreementOf() });
    expect(next).toBeUndefined();
  });

  test('refuses a cursor that is none', async () => {
    await expect(exportPart(await emptyStore(), 'x', now)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('restoring into a store that is not empty', () => {
  test('merges with whom it finds under another id', async () => {
    const [source, target] = [await emptyStore(), await emptyStore()];
    const id = await stored(source, personOf('anna@x.example', { touchpoints: visits(300) }));
    const former = await stored(target, personOf('anna@x.example', { touchpoints: visits(310) }));
    await restore(target, await backupOf(source));
    expect((await findByEmail(target, 'anna@x.example')).map((contact) => contact.id)).toEqual([id]);
    expect(await allTouchpoints(target, id)).toEqual(visits(310).reverse());
    expect(await getContact(target, former)).toBeUndefined();
    expect(await getTotals(target)).toEqual({ contacts: 1, touchpoints: 310 });
  });

  test('does not join people whom it holds apart', async () => {
    const [source, target] = [await emptyStore(), await emptyStore()];
    const record = 'crm/acme/contact/1';
    const id = await stored(source, personOf('anna@x.example', { records: [record], touchpoints: visits(5) }));
    const anna = await stored(target, personOf('anna@x.example'));
    const other = await stored(target, { identity: { emails: [], records: [record] } });
    await restore(target, await backupOf(source));
    expect(await getContact(target, anna)).toMatchObject({ emails: ['anna@x.example'], records: [] });
    expect(await getContact(target, other)).toMatchObject({ emails: [], records: [record] });
    expect(await getContact(target, id)).toMatchObject({ emails: [], records: [], journey: { count: 5 } });
  });

  test('stores nothing of a part with touchpoints of nobody', async () => {
    const database = await emptyStore();
    const [part = []] = await backupOf(await filledStore());
    const lost: BackupLine = { line: 'touchpoints', contactId: 'nobody', touchpoints: visits(1) };
    await expect(restore(database, [[...part, lost]])).rejects.toMatchObject({ code: 'notFound' });
    expect(Object.values(await contentsOf(database)).flat()).toEqual([]);
  });
});

test('a backup made before owners were kept is read', () => {
  const { owners: _, ...contact } = emptyContact('anna', now);
  const parsed = z.safeParse(backupLineSchema, { line: 'contact', contact });
  expect(parsed.data).toEqual({ line: 'contact', contact: { ...contact, owners: [] } });
});
