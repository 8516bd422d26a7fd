/** Addresses of Freshsales: inside Freshworks' suite, and on the host it had before, where the hash may be the route. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, NamedHost, UrlExample, UrlPattern } from '../adapter.ts';

const suite = '(?<tenant>[a-z0-9-]+)\\.myfreshworks\\.com';
const classic = '(?<tenant>[a-z0-9-]+)\\.freshsales\\.io';

/** The data region does not show in the host. */
export const hosts: readonly NamedHost[] = [suite, classic].map((host) => ({ host: host.replace('?<tenant>', '?:') }));

const record = '(?<type>contacts|leads|accounts|sales_accounts|deals)/(?<id>\\d+)(?:/.*)?';

/** A number behind `view` is a saved list. */
export const records: readonly UrlPattern[] = [
  { host: suite, path: `/crm/sales/${record}` },
  { host: classic, path: '/', hash: `/?${record}` },
  { host: classic, path: `/${record}` },
];

/** The kinds of record. */
export const objects: Readonly<Record<string, RecordObject>> = {
  contacts: 'contact',
  leads: 'lead',
  'accounts|sales_accounts': 'company',
  deals: 'deal',
};

const folders: Readonly<Record<RecordObject, string>> = {
  contact: 'contacts',
  lead: 'leads',
  company: 'accounts',
  deal: 'deals',
};

const sales = 'https://acme.myfreshworks.com/crm/sales';
const contact = { account: 'acme.myfreshworks.com', object: 'contact', id: '402000123456' } as const;
const lead = { account: 'acme.freshsales.io', object: 'lead', id: '5000123456' } as const;

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: `${sales}/contacts/402000123456`, is: contact },
  { url: `${sales}/contacts/402000123456/activities?tab=all`, is: contact },
  { url: `${sales}/accounts/7`, is: { ...contact, object: 'company', id: '7' } },
  { url: `${sales}/sales_accounts/7`, is: { ...contact, object: 'company', id: '7' } },
  { url: `${sales}/deals/8/`, is: { ...contact, object: 'deal', id: '8' } },
  { url: 'https://acme.freshsales.io/leads/5000123456', is: lead },
  { url: 'https://acme.freshsales.io/#/leads/5000123456', is: lead },
  { url: 'https://acme.freshsales.io/contacts/9', is: { ...lead, object: 'contact', id: '9' } },
  { url: `${sales}/contacts/view/31000123`, is: null },
  { url: `${sales}/contacts`, is: null },
  { url: `${sales}/contacts/new`, is: null },
  { url: `${sales}/deals/view/31000124?view=funnel`, is: null },
  { url: `${sales}/settings/users/5`, is: null },
  { url: 'https://acme.freshsales.io/deals/view/42?page=2', is: null },
  { url: 'https://acme.freshsales.io/#/leads/view/42', is: null },
  { url: 'https://acme.myfreshworks.com/contacts/402000123456', is: null },
  { url: 'https://acme.freshworks.com/crm/sales/contacts/402000123456', is: null },
  { url: 'http://acme.myfreshworks.com/crm/sales/contacts/402000123456', is: null },
  { url: 'https://acme.myfreshworks.com:8443/crm/sales/contacts/402000123456', is: null },
  { url: 'https://acme.myfreshworks.com.evil.example/crm/sales/contacts/402000123456', is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [
  { from: '[^/]+\\.myfreshworks\\.com/.*', types: folders, to: '/crm/sales/{type}/{id}' },
  { types: folders, to: '/{type}/{id}' },
];
