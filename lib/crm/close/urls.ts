/** Addresses of Close. Its leads are companies, or people without one; a lead's contacts are part of its page. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, UrlExample, UrlPattern } from '../adapter.ts';

/** Which contact of the lead is open stands in the hash, and is no record of its own. */
export const records: readonly UrlPattern[] = [
  { host: 'app\\.close\\.com', path: '/(?<type>lead)/(?<id>lead_[\\dA-Za-z]+)(?:/[\\w-]+)*/?' },
];

/** The kinds of record. */
export const objects: Readonly<Record<string, RecordObject>> = { lead: 'lead' };

const id = 'lead_70jZ5hiVt5X31MZ3vJ0R5GJ2M3OCTUXY9wT7Kl7QV2Q';
const is = { account: 'app.close.com', object: 'lead', id } as const;

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: `https://app.close.com/lead/${id}/`, is },
  { url: `https://app.close.com/lead/${id}`, is },
  { url: `https://app.close.com/lead/${id}/#contactId=cont_abc`, is },
  { url: `https://app.close.com/lead/${id}/?from=inbox#activity=acti_1`, is },
  { url: `https://app.close.com/lead/${id}/activity/acti_1/`, is },
  { url: 'https://app.close.com/search/', is: null },
  { url: 'https://app.close.com/leads/', is: null },
  { url: 'https://app.close.com/leads/save_1abcDEF/', is: null },
  { url: 'https://app.close.com/contacts/', is: null },
  { url: 'https://app.close.com/lead/', is: null },
  { url: 'https://app.close.com/lead/new/', is: null },
  { url: 'https://app.close.com/inbox/', is: null },
  { url: 'https://app.close.com/opportunities/pipeline/', is: null },
  { url: 'https://app.close.com/settings/import/', is: null },
  { url: `http://app.close.com/lead/${id}/`, is: null },
  { url: `https://app.close.com:8443/lead/${id}/`, is: null },
  { url: `https://app.close.com.evil.example/lead/${id}/`, is: null },
  { url: `https://close.com/lead/${id}/`, is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [{ types: { lead: 'lead' }, to: '/{type}/{id}/' }];
