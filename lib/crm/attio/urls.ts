/** Addresses of Attio. Behind the workspace stands the kind of record: some have a name of their own, others `record`. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, UrlExample, UrlPattern } from '../adapter.ts';

const host = 'app\\.attio\\.com';
const id = '(?<id>[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12})';
const tab = '(?:/[\\w-]+)*/?';

/** The page of a record, on whichever tab. */
export const records: readonly UrlPattern[] = [
  { host, path: `/(?<tenant>[^/]+)/(?<type>person|company|deal)/${id}${tab}` },
  { host, path: `/(?<tenant>[^/]+)/(?:custom/)?(?<type>[\\w-]+)/record/${id}${tab}` },
];

/** The kinds of record. */
export const objects: Readonly<Record<string, RecordObject>> = {
  'person|people': 'contact',
  'company|companies': 'company',
  'deals?': 'deal',
};

const paths: Readonly<Record<RecordObject, string>> = {
  contact: 'person',
  lead: 'person',
  company: 'company',
  deal: 'deals/record',
};

const uuid = 'bf071e1f-6035-429d-b874-d83ea64ea13b';

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  {
    url: `https://app.attio.com/acme/person/${uuid}`,
    is: { account: 'acme', object: 'contact', id: uuid },
  },
  {
    url: `https://app.attio.com/acme/person/${uuid.toUpperCase()}/activity?filter=all#top`,
    is: { account: 'acme', object: 'contact', id: uuid },
  },
  { url: `https://app.attio.com/acme/company/${uuid}/overview`, is: { account: 'acme', object: 'company', id: uuid } },
  {
    url: `https://app.attio.com/acme/deals/record/${uuid}/overview`,
    is: { account: 'acme', object: 'deal', id: uuid },
  },
  { url: `https://app.attio.com/acme/custom/vehicles/record/${uuid}`, is: 'other' },
  { url: `https://app.attio.com/acme/users/record/${uuid}/overview`, is: 'other' },
  { url: `https://app.attio.com/acme/people/view/${uuid}`, is: null },
  { url: `https://app.attio.com/acme/deals/view/${uuid}`, is: null },
  { url: `https://app.attio.com/acme/collection/${uuid}`, is: null },
  { url: 'https://app.attio.com/acme/tasks', is: null },
  { url: 'https://app.attio.com/acme/settings/members', is: null },
  { url: 'https://app.attio.com/acme/person/new', is: null },
  { url: `https://app.attio.com/person/${uuid}`, is: null },
  { url: `http://app.attio.com/acme/person/${uuid}`, is: null },
  { url: `https://app.attio.com:444/acme/person/${uuid}`, is: null },
  { url: `https://app.attio.com.evil.example/acme/person/${uuid}`, is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [{ types: paths, to: '/{account}/{type}/{id}' }];
