/** What a system said of a person, put to what is stored. */
import type { AnswerRead } from '../../connectors/connector.ts';
import type { Contact } from '../../domain/contact.ts';
import type { Connection } from '../../domain/exchange/connection.ts';
import type { Identity, ImportedPerson } from '../../domain/import-batch.ts';
import { recordKey } from '../../domain/record.ts';
import { changeContact, findByEmail, findByPage, getContact } from '../../storage/contacts.ts';
import { type ImportResult, importPeople } from '../../storage/import-people.ts';
import type { Database } from '../../storage/schema.ts';
import type { Parts } from '../parts.ts';
import { agreementNow } from './agreed.ts';
import { withAnswers } from './answers.ts';
import { withHandovers } from './handovers.ts';
import { newsIn } from './news.ts';
import { hasNoOther, type Person } from './person-on-page.ts';

/** What became of it. */
export interface Merged {
  /** Of contacts that are different now. */
  readonly contactIds: readonly string[];
  /** The answer points at two contacts: nothing was changed. */
  readonly conflict: boolean;
}

/**
 * Merges one person. `asked` is who was asked for, `person` who that is now: meanwhile they may have become a contact,
 * by another system's answer, or have been erased, and then nothing is kept.
 */
export async function mergePerson(
  parts: Parts,
  connection: Connection,
  read: ImportedPerson,
  { asked, person, byRecordAlone }: { asked: Person; person: Person | undefined; byRecordAlone: boolean },
): Promise<Merged> {
  if (!person || (asked.contact && !person.contact)) return nothing;
  const database = await parts.database();
  const identity = await identityOf(database, read.identity, person, byRecordAlone);
  const { contactIds, conflicts } = await mergePeople(
    parts,
    connection,
    [{ ...read, identity }],
    Boolean(person.contact),
  );
  return { contactIds, conflict: conflicts.length > 0 };
}

/** Merges the people of a file that holds everybody. */
export async function mergeEverybody(
  parts: Parts,
  connection: Connection,
  people: readonly ImportedPerson[],
): Promise<readonly string[]> {
  return (await mergePeople(parts, connection, people)).contactIds;
}

/** Puts answers to the contact's verdicts; gives whether anything is different now. */
export async function mergeAnswers(
  { database, surroundings }: Parts,
  connection: Connection,
  contactId: string,
  answers: readonly AnswerRead[],
): Promise<boolean> {
  if (answers.length === 0) return false;
  const store = await database();
  const contact = await getContact(store, contactId);
  const merge = (current: Contact) => withAnswers(current, answers, connection.id, surroundings.now());
  if (!contact || merge(contact) === contact) return false;
  return (await changeContact(store, contactId, merge)).changed;
}

const nothing: Merged = { contactIds: [], conflict: false };

async function mergePeople(
  parts: Parts,
  connection: Connection,
  people: readonly ImportedPerson[],
  onlyKnown = false,
): Promise<ImportResult> {
  const agreement = await agreementNow(parts);
  return importPeople(await parts.database(), people, parts.surroundings.now(), {
    connectionId: connection.id,
    onlyKnown,
    newsOf: (person, known) => newsIn(withHandovers(person, known, connection, agreement), known, connection.id),
  });
}

/**
 * By what the person is found and is to be found from now on: what the system says, something of the contact's own, and
 * of somebody new what their page shows. The page's record only where nothing speaks against it.
 */
async function identityOf(
  database: Database,
  told: Identity,
  { contact, email, record, mayLink }: Person,
  byRecordAlone: boolean,
): Promise<Identity> {
  const emails = new Set(told.emails);
  const records = new Set(told.records);
  if (contact) {
    const [anchor] = contact.emails;
    const [ownRecord] = contact.records;
    if (anchor !== undefined) emails.add(anchor);
    if (ownRecord !== undefined) records.add(ownRecord);
  } else if (email !== undefined) emails.add(email);
  const named = email !== undefined || byRecordAlone;
  if (record && mayLink && named && hasNoOther([...records], record)) {
    const owners = await ownersOf(database, { emails: [...emails], records: [...records] });
    if (owners.every((owner) => hasNoOther(owner.records, record))) records.add(recordKey(record));
  }
  return { emails: [...emails], records: [...records] };
}

async function ownersOf(database: Database, { emails, records }: Identity): Promise<Contact[]> {
  const found = await Promise.all([
    ...emails.map((email) => findByEmail(database, email)),
    ...records.map(async (record) => (await findByPage(database, { record })).byRecord ?? []),
  ]);
  return [...new Map(found.flat().map((contact) => [contact.id, contact])).values()];
}
