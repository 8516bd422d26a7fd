/**
 * Reading a backup back in. Into an empty store it gives a store equal to the one backed up; into any other it
 * merges, by the same rules as an import.
 */
import type { BackupLine } from '../domain/backup.ts';
import type { Contact } from '../domain/contact.ts';
import { mergeIntoContact } from '../domain/merge-contact.ts';
import type { Instant } from '../domain/time.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import { addToJourney, type Draft, type JourneyTransaction, loadDrafts, newDraft, saveDrafts } from './drafts.ts';
import type { ExchangeTransaction } from './exchange-of-contact.ts';
import { IdentityMap } from './identities.ts';
import { absorb, mergeStores } from './merge-contacts.ts';
import type { SettingsTransaction } from './review-items.ts';
import type { Database } from './schema.ts';
import { putSide, type SideStore } from './side-tables.ts';
import { StorageError } from './storage-error.ts';
import { write } from './transaction.ts';

/** The lines of a backup that are about people. */
export type JourneyLine = Extract<BackupLine, { line: 'contact' | 'touchpoints' }>;

/** The lines of a backup that are rows of tables which speak of no lead. */
export type SideLine = Extract<BackupLine, { line: SideStore }>;

/** Stores the rows of a part of a backup. Those that are stored already stay once. */
export async function restoreSide(database: Database, lines: readonly SideLine[]): Promise<void> {
  if (lines.length === 0) return;
  await putSide(database, {
    spend: lines.flatMap((line) => (line.line === 'spend' ? line.rows : [])),
    paths: lines.flatMap((line) => (line.line === 'paths' ? line.rows : [])),
    details: lines.flatMap((line) => (line.line === 'details' ? line.rows : [])),
  });
}

/**
 * Merges the contacts and touchpoints of a part of a backup and gives how many contacts it held. All of it is stored
 * or none. Throws `notFound` for touchpoints whose contact is neither stored nor in an earlier line.
 */
export function restoreLines(database: Database, lines: readonly JourneyLine[], now: Instant): Promise<number> {
  const contacts = lines.flatMap((line) => (line.line === 'contact' ? line.contact : []));
  return write(database, [...mergeStores], 'strict', async (transaction) => {
    const ids = lines.map((line) => (line.line === 'contact' ? line.contact.id : line.contactId));
    const identities = await IdentityMap.load(transaction, contacts);
    const drafts = await loadDrafts(transaction, [...ids, ...identities.owners()]);
    for (const contact of contacts) await restoreContact(transaction, contact, { identities, drafts, now });
    for (const [contactId, touchpoints] of journeysIn(lines)) {
      const draft = drafts.get(contactId);
      if (!draft) throw new StorageError('notFound');
      addToJourney(draft, touchpoints);
    }
    await saveDrafts(transaction, drafts.values());
    return contacts.length;
  });
}

interface Restoring {
  readonly identities: IdentityMap;
  readonly drafts: Map<string, Draft>;
  readonly now: Instant;
}

/**
 * The backup's id is kept, as later lines name it. Somebody stored under another id with one of the identities is the
 * same person and moves in. Where that would join people whom the store holds apart, each keeps what is theirs.
 */
async function restoreContact(
  transaction: JourneyTransaction & ExchangeTransaction & SettingsTransaction,
  contact: Contact,
  { identities, drafts, now }: Restoring,
): Promise<void> {
  const { id } = contact;
  const known = drafts.get(id);
  const others = identities.ownersOf(contact).filter((owner) => owner !== id);
  const [other] = others;
  const same = other !== undefined && others.length === 1 && !known ? drafts.get(other) : undefined;
  const told = same ? contact : { ...contact, ...identities.withoutThoseOfOthers(contact, id) };
  if (known) {
    known.contact = mergeIntoContact(known.contact, told, now);
  } else {
    const draft = newDraft({ ...told, journey: { count: 0 } });
    drafts.set(id, draft);
    if (same) {
      await absorb(transaction, draft, same, now);
      drafts.delete(same.contact.id);
      identities.assign(same.contact, id);
    }
  }
  identities.assign(told, id);
}

/** The touchpoints of each contact in one list, as each addition reads the whole journey. */
function journeysIn(lines: readonly JourneyLine[]): ReadonlyMap<string, readonly Touchpoint[]> {
  const journeys = new Map<string, Touchpoint[]>();
  for (const line of lines) {
    if (line.line !== 'touchpoints') continue;
    const journey = journeys.get(line.contactId) ?? [];
    journeys.set(line.contactId, journey);
    for (const touchpoint of line.touchpoints) journey.push(touchpoint);
  }
  return journeys;
}
