/** Addresses of SugarCRM (7 and later): a single page whose route stands in the hash, anywhere on a host. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, NamedHost, UrlExample, UrlPattern } from '../adapter.ts';

/** Customers' installations with the vendor. */
export const hosts: readonly NamedHost[] = [
  { host: '(?!www\\.)[a-z\\d-]+\\.sugarondemand\\.com' },
  { host: '(?!www\\.)[a-z\\d-]+\\.sugaropencloud\\.eu', region: 'EU' },
];

const named = hosts.map(({ host }) => host).join('|');

/** The types are modules, those of the customer's own too. What is a dashboard or a report is no record. */
export const records: readonly UrlPattern[] = [
  {
    // Names that only look like the vendor's are nobody's installation.
    host: `${named}|(?!.*(?:sugarondemand\\.com|sugaropencloud\\.eu)(?![a-z])).*`,
    hash: '(?!(?:Home|Dashboards|Reports)/)(?<type>[A-Z]\\w*)/(?<id>[\\da-fA-F-]{36})(?:/(?:edit|detail))?/?(?:\\?.*)?',
  },
];

/** The kinds of record. */
export const objects: Readonly<Record<string, RecordObject>> = {
  Contacts: 'contact',
  Leads: 'lead',
  Accounts: 'company',
  Opportunities: 'deal',
};

const modules: Readonly<Record<RecordObject, string>> = {
  contact: 'Contacts',
  lead: 'Leads',
  company: 'Accounts',
  deal: 'Opportunities',
};

const account = 'acme.sugarondemand.com';
const at = `https://${account}`;
const key = '5a1e1a52-0000-11ee-8000-5ae70f931feb';

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: `${at}/#Contacts/${key}`, is: { account, object: 'contact', id: key } },
  { url: `${at}/#Leads/${key}/edit`, is: { account, object: 'lead', id: key } },
  { url: `${at}/?x=1#Accounts/${key.toUpperCase()}`, is: { account, object: 'company', id: key } },
  {
    url: `https://acme.sugaropencloud.eu/#Leads/${key}`,
    is: { account: 'acme.sugaropencloud.eu', object: 'lead', id: key },
  },
  {
    url: `http://crm.fjellvik.example:8080/sugar/index.php#Opportunities/${key}?utm=1`,
    is: { account: 'crm.fjellvik.example', object: 'deal', id: key },
  },
  { url: `http://[::1]/#Contacts/${key}`, is: { account: '[::1]', object: 'contact', id: key } },
  { url: `${at}/#Prospects/${key}`, is: 'other' },
  { url: `${at}/#Cases/${key}`, is: 'other' },
  { url: `${at}/#Home/${key}`, is: null },
  { url: `${at}/#Reports/${key}`, is: null },
  { url: `${at}/#Contacts`, is: null },
  { url: `${at}/#Contacts/create`, is: null },
  { url: `${at}/#Contacts/vcard-import`, is: null },
  { url: `${at}/#Leads/${key}/layout/convert-main`, is: null },
  { url: `${at}/#bwc/index.php?module=Import&action=Step1&import_module=Leads`, is: null },
  { url: `http://acme.sugarondemand.com/#Contacts/${key}`, is: null },
  { url: `https://acme.sugarondemand.com:8443/#Contacts/${key}`, is: null },
  { url: `https://acme.sugarondemand.com.evil.example/#Contacts/${key}`, is: null },
  { url: `https://evil-sugarondemand.com/#Contacts/${key}`, is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [{ types: modules, to: '#{type}/{id}' }];
