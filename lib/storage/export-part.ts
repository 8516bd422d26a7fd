/** Writing the store out, part by part, each small enough for one message. */
import * as z from 'zod/mini';
import type { BackupLine } from '../domain/backup.ts';
import type { Contact } from '../domain/contact.ts';
import type { Instant } from '../domain/time.ts';
import { getAgreements } from './agreement.ts';
import { type Chunk, chunkSize, sizeOf, unpackChunk } from './chunk.ts';
import { readChunks } from './chunk-store.ts';
import type { Database } from './schema.ts';
import { countSide, sidePart, sideStores } from './side-tables.ts';
import { StorageError } from './storage-error.ts';
import { fromStored } from './stored-contact.ts';
import { read } from './transaction.ts';

const contactsInPart = 200;
const touchpointsInPart = 20_000;

/** Rows of a table that speaks of no lead: in a part, and of these in a line. */
const rowsInPart = 1000;
const rowsInLine = 200;

/** Where a part ended: after so many chunks of this contact, or with none given, after the whole of it. */
const contactCursorSchema = z.object({ contact: z.string(), chunks: z.optional(z.number()) });
type ContactCursor = z.infer<typeof contactCursorSchema>;

/** Before that: after so many rows of such a table. */
const sideCursorSchema = z.object({ side: z.enum(sideStores), rows: z.number() });
type SideCursor = z.infer<typeof sideCursorSchema>;

const cursorSchema = z.union([contactCursorSchema, sideCursorSchema]);
type Cursor = z.infer<typeof cursorSchema>;

/** Some lines of a backup. */
export interface BackupPart {
  readonly lines: readonly BackupLine[];
  /** Absent in the last part. */
  readonly next?: string;
}

/**
 * The part after a cursor, or the first. Tables that speak of no lead come before contacts, which come in the order of
 * their ids, each followed by its touchpoints, oldest first. What is stored between two parts may or may not be in the backup. Throws `notFound` for a cursor that
 * is none.
 */
export async function exportPart(
  database: Database,
  cursorText: string | undefined,
  now: Instant,
): Promise<BackupPart> {
  const cursor = cursorText === undefined ? undefined : cursorIn(cursorText);
  const head = cursor === undefined ? await headLines(database, now) : [];
  if (cursor && 'side' in cursor) return sidePartOf(database, cursor);
  if (!cursor && Object.values(await countSide(database)).some((rows) => rows > 0)) {
    return { lines: head, next: JSON.stringify({ side: 'spend', rows: 0 } satisfies SideCursor) };
  }
  const { lines, next } = await contactLines(database, cursor);
  return { lines: [...head, ...lines], ...(next && { next: JSON.stringify(next) }) };
}

function cursorIn(text: string): Cursor {
  try {
    return z.parse(cursorSchema, JSON.parse(text));
  } catch (error) {
    throw new StorageError('notFound', error);
  }
}

async function headLines(database: Database, at: Instant): Promise<BackupLine[]> {
  const agreements = await getAgreements(database, true);
  const head: BackupLine = { line: 'head', format: 'baton-backup-1', at };
  return [head, ...agreements.map((agreement): BackupLine => ({ line: 'agreement', agreement }))];
}

/** The rows of one table after a cursor. Whoever reads on comes to the next table, and then to contacts. */
async function sidePartOf(database: Database, { side, rows: from }: SideCursor): Promise<BackupPart> {
  const rows = await sidePart(database, side, from, rowsInPart);
  const lines: BackupLine[] = [
    ...inLines(rows.spend).map((rows) => ({ line: 'spend' as const, rows })),
    ...inLines(rows.paths).map((rows) => ({ line: 'paths' as const, rows })),
    ...inLines(rows.details).map((rows) => ({ line: 'details' as const, rows })),
  ];
  const following = sideStores[sideStores.indexOf(side) + 1];
  const left = (await countSide(database))[side] - from - rowsInPart;
  const onward: SideCursor | undefined = following && { side: following, rows: 0 };
  const next: Cursor = left > 0 ? { side, rows: from + rowsInPart } : (onward ?? { contact: '' });
  return { lines, next: JSON.stringify(next) };
}

function inLines<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / rowsInLine);
  return Array.from({ length: count }, (_, line) => rows.slice(line * rowsInLine, (line + 1) * rowsInLine));
}

function contactLines(
  database: Database,
  cursor: ContactCursor | undefined,
): Promise<{ lines: BackupLine[]; next?: ContactCursor }> {
  return read(database, ['contacts', 'touchpoints'], async (transaction) => {
    const contacts = transaction.objectStore('contacts');
    const within = cursor?.chunks !== undefined;
    const range = cursor && IDBKeyRange.lowerBound(cursor.contact, !within);
    const stored = await contacts.getAll(range, contactsInPart);
    const chunkStore = transaction.objectStore('touchpoints');
    const lines: BackupLine[] = [];
    let room = touchpointsInPart;
    for (const record of stored) {
      const contact = fromStored(record);
      const done = within && cursor?.contact === contact.id ? (cursor.chunks ?? 0) : 0;
      const chunks = (await readChunks(chunkStore, record)).filter((chunk) => sizeOf(chunk) > 0).slice(done);
      // At least one chunk, or a part might end where it began.
      const fit = Math.max(1, Math.floor(room / chunkSize));
      if (done === 0) lines.push({ line: 'contact', contact });
      lines.push(...chunks.slice(0, fit).map((chunk) => touchpointLine(contact, chunk)));
      if (chunks.length > fit) return { lines, next: { contact: contact.id, chunks: done + fit } };
      room -= chunks.reduce((sum, chunk) => sum + sizeOf(chunk), 0);
      if (room <= 0) return { lines, next: { contact: contact.id } };
    }
    const last = stored.at(-1);
    return stored.length < contactsInPart || !last ? { lines } : { lines, next: { contact: last.id } };
  });
}

function touchpointLine(contact: Contact, chunk: Chunk): BackupLine {
  return { line: 'touchpoints', contactId: contact.id, touchpoints: unpackChunk(chunk) };
}
