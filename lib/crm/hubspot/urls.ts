/** Addresses of HubSpot: the portal (the account) stands in the path, the kind of record as a number or a word. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, NamedHost, UrlExample, UrlPattern } from '../adapter.ts';

/** One host a data centre. Each of them may come to be numbered anew, so that those not named here count too. */
export const hosts: readonly NamedHost[] = [
  { host: 'app(?:-na[12])?\\.hubspot\\.com', region: 'US' },
  { host: 'app-eu\\d+\\.hubspot\\.com', region: 'EU' },
  { host: 'app-ap1\\.hubspot\\.com', region: 'AU' },
  { host: 'app-[a-z]+\\d*\\.hubspot\\.com' },
];

const tenant = '(?<tenant>\\d+)';
const id = '(?<id>\\d+)(?:/.*)?';

/** The record's page in the CRM, in the sales workspace and in the help desk; the second is the form before 2022. */
export const records: readonly UrlPattern[] = [
  { path: `/(?:contacts|prospecting|sales|sales-workspace)/${tenant}/record/(?<type>\\d+-\\d+)/${id}` },
  { path: `/(?:contacts|sales)/${tenant}/(?<type>contact|company|deal|ticket)/${id}` },
  { path: `/help-desk/${tenant}/(?:.*/)?(?<type>ticket)/${id}` },
];

/** The kinds of record, by HubSpot's numbers and by the words it used before them. */
export const objects: Readonly<Record<string, RecordObject>> = {
  '0-1|contact': 'contact',
  '0-136': 'lead',
  '0-2|company': 'company',
  '0-3|deal': 'deal',
};

const numbers: Readonly<Record<RecordObject, string>> = {
  contact: '0-1',
  lead: '0-136',
  company: '0-2',
  deal: '0-3',
};

const portal = 'https://app.hubspot.com/contacts/12345678';
const contact = { account: '12345678', object: 'contact', id: '451' } as const;

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: `${portal}/record/0-1/451`, is: contact },
  { url: `${portal}/record/0-1/451/view/1?eschref=%2Fcontacts%2F12345678%2Fobjects%2F0-1`, is: contact },
  { url: `${portal}/record/0-1/451/?interaction=note#notes`, is: contact },
  { url: `${portal}/contact/451`, is: contact },
  { url: `${portal}/contact/451/?interaction=email`, is: contact },
  { url: 'https://app-eu1.hubspot.com/prospecting/12345678/record/0-1/451', is: contact },
  { url: 'https://app-na2.hubspot.com/contacts/12345678/record/0-2/9', is: { ...contact, object: 'company', id: '9' } },
  { url: 'https://app-ap1.hubspot.com/contacts/12345678/record/0-3/9', is: { ...contact, object: 'deal', id: '9' } },
  { url: 'https://app.hubspot.com/sales/12345678/deal/9/', is: { ...contact, object: 'deal', id: '9' } },
  { url: `${portal}/record/0-136/9`, is: { ...contact, object: 'lead', id: '9' } },
  { url: `${portal}/record/0-5/9`, is: 'other' },
  { url: `${portal}/record/2-1234567/9`, is: 'other' },
  { url: `${portal}/ticket/9`, is: 'other' },
  { url: 'https://app.hubspot.com/help-desk/12345678/view/55/ticket/9', is: 'other' },
  { url: `${portal}/objects/0-1/views/all/list`, is: null },
  { url: `${portal}/objects/0-3/views/all/board`, is: null },
  { url: `${portal}/objectLists/12/filters`, is: null },
  { url: `${portal}/contacts/list/view/all/`, is: null },
  { url: `${portal}/record/0-1`, is: null },
  { url: `${portal}/record/0-1/new`, is: null },
  { url: `${portal}/record/0-1/451x`, is: null },
  { url: 'https://app.hubspot.com/import/12345678/451', is: null },
  { url: 'https://app.hubspot.com/reports-dashboard/12345678/view/99', is: null },
  { url: 'https://app.hubspot.com/property-settings/12345678/properties?type=0-1', is: null },
  { url: 'https://www.hubspot.com/contacts/12345678/record/0-1/451', is: null },
  { url: 'http://app.hubspot.com/contacts/12345678/record/0-1/451', is: null },
  { url: 'https://app.hubspot.com:8443/contacts/12345678/record/0-1/451', is: null },
  { url: 'https://app.hubspot.com.evil.example/contacts/12345678/record/0-1/451', is: null },
  { url: 'https://app.hubspot.com@evil.example/contacts/12345678/record/0-1/451', is: null },
  { url: 'https://evil-hubspot.com/contacts/12345678/record/0-1/451', is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [{ types: numbers, to: '/contacts/{account}/record/{type}/{id}' }];
