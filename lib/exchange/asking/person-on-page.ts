/** Who is asked for: the person on a page, or a contact. */
import type { ConnectorAbout } from '../../connectors/about.ts';
import type { PersonAsked } from '../../connectors/connector.ts';
import type { Contact } from '../../domain/contact.ts';
import { parseEmail } from '../../domain/email.ts';
import { type RecordPage, type RecordRef, recordKey, recordOfKey } from '../../domain/record.ts';
import { findByPage, getContact } from '../../storage/contacts.ts';
import type { Database } from '../../storage/schema.ts';

/** What is known of them before anybody is asked. */
export interface Person {
  /** The contact whose lead is shown. */
  readonly contact?: Contact;
  /** The page's record. */
  readonly record?: RecordRef;
  /** The page's address, unless it is another contact's. */
  readonly email?: string;
  /** The record is the contact's own. */
  readonly byRecord: boolean;
  /** The page's record may become the contact's, or that of somebody new: see `look-up-lead.ts`. */
  readonly mayLink: boolean;
  /** Under which readings of them are kept, the best first. Never empty. */
  readonly subjects: readonly [string, ...string[]];
}

/** What names somebody. */
export interface Named {
  readonly page: RecordPage | null;
  readonly contactId?: string;
}

/** The person; `undefined` where nobody is named, or the contact is gone. */
export async function personNamed(database: Database, { page, contactId }: Named): Promise<Person | undefined> {
  if (page?.kind === 'record') return personOn(database, page);
  const contact = contactId === undefined ? undefined : await getContact(database, contactId);
  return contact && { contact, byRecord: true, mayLink: false, subjects: [contact.id] };
}

async function personOn(database: Database, page: Extract<RecordPage, { kind: 'record' }>): Promise<Person> {
  const { record, reading, facts } = page;
  const key = recordKey(record);
  const email = (facts.email === undefined ? null : parseEmail(facts.email)) ?? undefined;
  const { byRecord, byEmail } = await findByPage(database, { record: key, ...(email !== undefined && { email }) });
  const contact = byRecord ?? byEmail;
  const isOthers = byRecord !== undefined && byEmail !== undefined && byEmail.id !== byRecord.id;
  return {
    ...(contact && { contact }),
    record,
    ...(email !== undefined && !isOthers && { email }),
    byRecord: byRecord !== undefined,
    mayLink: byRecord === undefined && reading === 'read' && (!contact || hasNoOther(contact.records, record)),
    subjects: contact ? [contact.id, key] : [key],
  };
}

/** Two records of one account with one e-mail may be two people at one address: that is for a person to say. */
export function hasNoOther(records: readonly string[], { crm, account, object, id }: RecordRef): boolean {
  const own = recordKey({ crm, account, object, id });
  return !records.some((record) => record !== own && record.startsWith(`${crm}/${account}/`));
}

/** What a connector is asked for; `undefined` where it could not find them by any of it. */
export function askedOf(
  { contact, record, email, byRecord, mayLink }: Person,
  { kind, crm }: Pick<ConnectorAbout, 'kind' | 'crm'>,
  bookmark: string | undefined,
): PersonAsked | undefined {
  const emails = [...new Set([...(email === undefined ? [] : [email]), ...(contact?.emails ?? [])])];
  const own = (contact?.records ?? []).flatMap((key) => recordOfKey(key) ?? []);
  // A record that may be another person's at the same address is not asked for in their name.
  const shown = record && (byRecord || mayLink || !contact) ? [record] : [];
  // What its makers answer by is theirs to say: any CRM's records.
  const isForAny = kind === 'any' && crm === undefined;
  const known = new Map([...shown, ...own].map((each) => [recordKey(each), each]));
  const records = [...known.values()].filter(
    (each) => (each.object === 'contact' || each.object === 'lead') && (each.crm === crm || isForAny),
  );
  if (emails.length === 0 && records.length === 0) return undefined;
  return { emails, records, ...(bookmark !== undefined && { bookmark }) };
}
