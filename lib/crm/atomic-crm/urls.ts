/** Addresses of Atomic CRM and its forks: a single page whose route stands in the hash, self-hosted anywhere. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, UrlExample, UrlPattern } from '../adapter.ts';

/** `#/contacts/17` is the form in which the record is edited; `/show/notes` a tab of its page. */
export const records: readonly UrlPattern[] = [
  { hash: '/(?<type>contacts|companies|deals)/(?<id>\\d+)(?:/show(?:/\\w+)?)?/?(?:\\?.*)?' },
];

/** The kinds of record. */
export const objects: Readonly<Record<string, RecordObject>> = {
  contacts: 'contact',
  companies: 'company',
  deals: 'deal',
};

const folders: Readonly<Record<RecordObject, string>> = {
  contact: 'contacts',
  lead: 'contacts',
  company: 'companies',
  deal: 'deals',
};

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: 'https://crm.example/#/contacts/17/show', is: { account: 'crm.example', object: 'contact', id: '17' } },
  { url: 'http://127.0.0.1:7106/#/contacts/1/show', is: { account: '127.0.0.1', object: 'contact', id: '1' } },
  {
    url: 'https://marmelab.com/atomic-crm-demo/#/contacts/17/show?from=list',
    is: { account: 'marmelab.com', object: 'contact', id: '17' },
  },
  { url: 'https://crm.example/#/contacts/17', is: { account: 'crm.example', object: 'contact', id: '17' } },
  {
    url: 'https://crm.example/#/companies/4/show/contacts',
    is: { account: 'crm.example', object: 'company', id: '4' },
  },
  { url: 'https://crm.example/#/deals/9/show', is: { account: 'crm.example', object: 'deal', id: '9' } },
  { url: 'https://crm.example/#/contacts', is: null },
  { url: 'https://crm.example/#/contacts?filter=%7B%7D&page=2', is: null },
  { url: 'https://crm.example/#/contacts/create', is: null },
  { url: 'https://crm.example/#/deals', is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [{ types: folders, to: '#/{type}/{id}/show' }];
