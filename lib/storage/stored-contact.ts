/** A contact's record: what is written of it, and reading it back. */
import type { Contact } from '../domain/contact.ts';
import { milestonesOf } from './milestones.ts';
import { packContact, unpackContact, unpackInBulk } from './packed-contact.ts';
import type { StoredContact } from './schema.ts';

/** Where a contact's touchpoints are. */
export type JourneyPlace = Pick<StoredContact, 'newest' | 'older'>;

/** The record of a contact with its newest touchpoints. */
export function toStored(contact: Contact, { newest, older }: JourneyPlace): StoredContact {
  const { id, emails, records } = contact;
  return { id, emails, records, milestones: milestonesOf(contact), body: packContact(contact), newest, older };
}

/** The contact in a record; what cannot be read of it is left out. */
export function fromStored(record: StoredContact): Contact {
  return unpackContact(record.body, record);
}

/** The contacts in thousands of records, checked less closely. */
export function fromStoredInBulk(record: StoredContact): Contact {
  return unpackInBulk(record.body, record);
}
