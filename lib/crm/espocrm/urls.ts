/** Addresses of EspoCRM: a single page whose route stands in the hash, anywhere on a host. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, UrlExample, UrlPattern } from '../adapter.ts';

/** A customer's installation with the vendor; the name left out is the vendor's own site. */
export const cloud = '(?!www\\.)[a-z\\d-]+\\.espocloud\\.com';

const id = '(?<id>[\\da-zA-Z]{13,24}|[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12})';

/** The types are the names of entities, those of the customer's own too. After the id options may follow. */
export const records: readonly UrlPattern[] = [
  {
    // Names that only look like the vendor's are nobody's installation.
    host: `${cloud}|(?!.*espocloud\\.com(?![a-z])).*`,
    hash: `(?<type>[A-Z][A-Za-z\\d]*)/(?:view|edit)/${id}(?:[/?&].*)?`,
  },
];

/** The kinds of record. */
export const objects: Readonly<Record<string, RecordObject>> = {
  Contact: 'contact',
  Lead: 'lead',
  Account: 'company',
  Opportunity: 'deal',
};

const types: Readonly<Record<RecordObject, string>> = {
  contact: 'Contact',
  lead: 'Lead',
  company: 'Account',
  deal: 'Opportunity',
};

const account = 'espo.fjellvik.example';
const at = `https://${account}`;
const key = '64f1b2c3d4e5f6a7b';
const uuid = '5a1e1a52-0000-4000-8000-5ae70f931feb';

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: `${at}/#Contact/view/${key}`, is: { account, object: 'contact', id: key } },
  { url: `http://localhost:8080/#Lead/view/${key}`, is: { account: 'localhost', object: 'lead', id: key } },
  { url: `http://[::1]/crm/?x=1#Account/view/${key}`, is: { account: '[::1]', object: 'company', id: key } },
  { url: `${at}/#Opportunity/view/${key}/layout=big`, is: { account, object: 'deal', id: key } },
  { url: `${at}/#Contact/edit/${key}`, is: { account, object: 'contact', id: key } },
  { url: `${at}/#Lead/view/${uuid.toUpperCase()}`, is: { account, object: 'lead', id: uuid } },
  {
    url: `https://acme.espocloud.com/#Lead/view/${key}`,
    is: { account: 'acme.espocloud.com', object: 'lead', id: key },
  },
  { url: `${at}/#Case/view/${key}`, is: 'other' },
  { url: `${at}/#CBooking/view/${key}`, is: 'other' },
  { url: `${at}/#Lead`, is: null },
  { url: `${at}/#Lead/list/primaryFilter=actual`, is: null },
  { url: `${at}/#Lead/create`, is: null },
  { url: `${at}/#Lead/convert/${key}`, is: null },
  { url: `${at}/#Contact/related/${key}/opportunities`, is: null },
  { url: `${at}/#Admin/entityManager`, is: null },
  { url: `${at}/#Calendar/show/mode=month`, is: null },
  { url: `http://acme.espocloud.com/#Lead/view/${key}`, is: null },
  { url: `https://acme.espocloud.com:8443/#Lead/view/${key}`, is: null },
  { url: `https://acme.espocloud.com.evil.example/#Lead/view/${key}`, is: null },
  { url: `https://evil-espocloud.com/#Lead/view/${key}`, is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [{ types, to: '#{type}/view/{id}' }];
