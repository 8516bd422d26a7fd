/** Addresses of a contact's records, from where their CRMs were seen. */
import { type CrmBook, crmById } from '../crm/crm-book.ts';
import { recordAddress } from '../crm/record-address.ts';
import type { Contact } from '../domain/contact.ts';
import { recordRefSchema } from '../domain/record.ts';

/**
 * The address of the first of a contact's records whose CRM was seen; `undefined` where none was. `addresses` has an
 * address of each account, by `crm/account`.
 */
export function urlOfContact(
  book: CrmBook,
  { records }: Pick<Contact, 'records'>,
  addresses: ReadonlyMap<string, string>,
): string | undefined {
  for (const key of records) {
    // See `recordKey`; only the id may hold a slash.
    const [crm = '', account = '', object, ...rest] = key.split('/');
    const record = recordRefSchema.safeParse({ crm, account, object, id: rest.join('/') });
    const base = addresses.get(`${crm}/${account}`);
    const adapter = crmById(book, crm);
    const address =
      record.success && adapter && base !== undefined && recordAddress(adapter, record.data, new URL(base));
    if (address) return address;
  }
  return undefined;
}
