/** Addresses of Twenty: one form for every kind of record, at the root of a host, the vendor's or anybody's. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, UrlExample, UrlPattern } from '../adapter.ts';

/** A workspace of the vendor's; the names left out are those of its own sites. */
export const cloud = '(?!(?:www|docs|api|app-docs|help|developers?|status|blog)\\.)[a-z\\d-]+\\.twenty\\.com';

/** The types are the object's name in the singular, those of custom objects too. */
export const records: readonly UrlPattern[] = [
  {
    // Names that only look like the vendor's are nobody's installation.
    host: `${cloud}|(?!.*twenty\\.com(?![a-z])).*`,
    path: '/object/(?<type>[A-Za-z]\\w*)/(?<id>[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12})/?',
  },
];

/** The kinds of record. */
export const objects: Readonly<Record<string, RecordObject>> = {
  person: 'contact',
  company: 'company',
  opportunity: 'deal',
};

const types: Readonly<Record<RecordObject, string>> = {
  contact: 'person',
  lead: 'person',
  company: 'company',
  deal: 'opportunity',
};

const id = '20202020-1c25-4d02-bf25-6aeccf7ea419';

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  {
    url: `https://acme.twenty.com/object/person/${id}`,
    is: { account: 'acme.twenty.com', object: 'contact', id },
  },
  {
    url: `https://crm.fjellvik.example/object/person/${id.toUpperCase()}?viewId=1#timeline`,
    is: { account: 'crm.fjellvik.example', object: 'contact', id },
  },
  { url: `http://localhost:3001/object/company/${id}/`, is: { account: 'localhost', object: 'company', id } },
  { url: `http://[::1]:3001/object/opportunity/${id}`, is: { account: '[::1]', object: 'deal', id } },
  { url: `https://acme.twenty.com/object/task/${id}`, is: 'other' },
  { url: `https://acme.twenty.com/object/rocketLaunch/${id}`, is: 'other' },
  { url: 'https://acme.twenty.com/objects/people', is: null },
  { url: `https://acme.twenty.com/objects/people?viewId=${id}`, is: null },
  { url: 'https://acme.twenty.com/settings/profile', is: null },
  { url: `https://acme.twenty.com/page/${id}`, is: null },
  { url: `https://acme.twenty.com/object/person/new`, is: null },
  { url: `https://www.twenty.com/object/person/${id}`, is: null },
  { url: `https://docs.twenty.com/object/person/${id}`, is: null },
  { url: `http://acme.twenty.com/object/person/${id}`, is: null },
  { url: `https://acme.twenty.com:8443/object/person/${id}`, is: null },
  { url: `https://acme.twenty.com.evil.example/object/person/${id}`, is: null },
  { url: `https://evil-twenty.com/object/person/${id}`, is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [{ types, to: '/object/{type}/{id}' }];
