/** Addresses of Mautic: behind `/s/`, at the root or in any folder of any host. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, UrlExample, UrlPattern } from '../adapter.ts';

/** `edit` is the form of the same record. A number without a word before it is a page of the list. */
export const records: readonly UrlPattern[] = [
  { path: '(?:/.*)?/s/(?<type>contacts|leads|companies)/(?:view|edit)/(?<id>[1-9]\\d*)(?:/.*)?' },
];

/** The kinds of record. Before version 2 contacts were called leads. */
export const objects: Readonly<Record<string, RecordObject>> = {
  'contacts|leads': 'contact',
  companies: 'company',
};

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  {
    url: 'https://mautic.example.com/s/contacts/view/47',
    is: { account: 'mautic.example.com', object: 'contact', id: '47' },
  },
  {
    url: 'https://fjellvik.example/marketing/index.php/s/contacts/view/47/?orderby=l.points#notes-container',
    is: { account: 'fjellvik.example', object: 'contact', id: '47' },
  },
  {
    url: 'https://mautic.example.com/s/contacts/view/47/2',
    is: { account: 'mautic.example.com', object: 'contact', id: '47' },
  },
  { url: 'http://127.0.0.1:8080/s/contacts/edit/47', is: { account: '127.0.0.1', object: 'contact', id: '47' } },
  { url: 'https://mautic.example/s/leads/view/3', is: { account: 'mautic.example', object: 'contact', id: '3' } },
  { url: 'https://mautic.example/s/companies/view/8', is: { account: 'mautic.example', object: 'company', id: '8' } },
  { url: 'https://mautic.example/s/contacts', is: null },
  { url: 'https://mautic.example/s/contacts/2', is: null },
  { url: 'https://mautic.example/s/contacts/new', is: null },
  { url: 'https://mautic.example/s/contacts/import/new', is: null },
  { url: 'https://mautic.example/s/contacts/import/view/3', is: null },
  { url: 'https://mautic.example/s/contacts/fields/edit/3', is: null },
  { url: 'https://mautic.example/s/contacts/merge/47', is: null },
  { url: 'https://mautic.example/s/segments/view/3', is: null },
  { url: 'https://mautic.example/s/campaigns/view/3', is: null },
  { url: 'https://mautic.example/s/dashboard', is: null },
  { url: 'https://mautic.example/contacts/view/47', is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [
  {
    from: '[^/]*(?<folder>.*?)/s(?:/.*)?',
    types: { contact: 'contacts', company: 'companies' },
    to: '{folder}/s/{type}/view/{id}',
  },
];
