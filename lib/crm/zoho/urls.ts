/** Addresses of Zoho CRM, alone and inside Zoho's suites; the country of the host is the data centre. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, NamedHost, UrlExample, UrlPattern } from '../adapter.ts';

const regions: Readonly<Record<string, string>> = {
  com: 'US',
  eu: 'EU',
  in: 'IN',
  'com.au': 'AU',
  'com.cn': 'CN',
  jp: 'JP',
  ca: 'CA',
  sa: 'SA',
  uk: 'GB',
  ae: 'AE',
};

/** `zcrm` is what some of the suites' links use; Canada is `zohocloud.ca`. */
const apps = '(?:crm|zcrm|crmplus|one|crmsandbox)';

/** One host a data centre and suite. */
export const hosts: readonly NamedHost[] = Object.entries(regions).map(([domain, region]) => ({
  host: `${apps}\\.zoho(?:cloud)?\\.${domain.replace('.', '\\.')}`,
  region,
}));

/** Modules whose pages are no records. */
const notRecords = '(?!(?:Reports|Dashboards|Analytics|Home)/)';
const suite = '(?:/.*)?/crm';
const module = '[A-Za-z]\\w*';

/** The organisation may be left out. Cloning opens the form of a new record; the last is the form of before 2018. */
export const records: readonly UrlPattern[] = [
  {
    path: `${suite}/(?:(?<tenant>[\\w-]+)/)?tab/${notRecords}(?<type>${module})/(?<id>\\d{6,})(?!/clone)(?:/.*)?`,
  },
  { path: '/crm/(?:Show)?EntityInfo\\.do', query: { module: `(?<type>${module})`, id: '(?<id>\\d{6,})' } },
];

/** The kinds of record. */
export const objects: Readonly<Record<string, RecordObject>> = {
  Contacts: 'contact',
  Leads: 'lead',
  Accounts: 'company',
  'Potentials|Deals': 'deal',
};

const modules: Readonly<Record<RecordObject, string>> = {
  contact: 'Contacts',
  lead: 'Leads',
  company: 'Accounts',
  deal: 'Potentials',
};

const id = '3652397000000649013';
const org = 'https://crm.zoho.com/crm/org123456789/tab';
const lead = { account: 'crm.zoho.com', object: 'lead', id } as const;

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: `${org}/Leads/${id}`, is: lead },
  { url: `${org}/Leads/${id}/edit?from=detail`, is: lead },
  { url: `https://crm.zoho.com/crm/EntityInfo.do?module=Leads&id=${id}&submodule=Leads`, is: lead },
  {
    url: `https://crm.zoho.eu/crm/org20071234567/tab/Contacts/${id}/canvas/3652397000000700001`,
    is: { account: 'crm.zoho.eu', object: 'contact', id },
  },
  {
    url: `https://crm.zoho.in/crm/tab/Contacts/${id}`,
    is: { account: 'crm.zoho.in', object: 'contact', id },
  },
  {
    url: `https://crm.zohocloud.ca/crm/acme/tab/Accounts/${id}/`,
    is: { account: 'crm.zohocloud.ca', object: 'company', id },
  },
  {
    url: `https://crmplus.zoho.com/acme/index.do/cxapp/crm/org123456789/tab/Potentials/${id}`,
    is: { account: 'crmplus.zoho.com', object: 'deal', id },
  },
  {
    url: `https://one.zoho.com.au/zohoone/acme/home/cxapp/crm/org123456789/tab/Deals/${id}`,
    is: { account: 'one.zoho.com.au', object: 'deal', id },
  },
  { url: `${org}/CustomModule32/${id}`, is: 'other' },
  { url: `${org}/Tasks/${id}`, is: 'other' },
  { url: `${org}/Leads/custom-view/3652397000000087501/list?page=1`, is: null },
  { url: `${org}/Leads/custom-view/3652397000000087501/kanban`, is: null },
  { url: `${org}/Leads/create`, is: null },
  { url: `${org}/Leads/create?id=${id}`, is: null },
  { url: `${org}/Leads/${id}/clone`, is: null },
  { url: `${org}/Leads/import`, is: null },
  { url: `${org}/Leads`, is: null },
  { url: `${org}/Home/begin`, is: null },
  { url: `${org}/Reports/3652397000000087501`, is: null },
  { url: 'https://crm.zoho.com/crm/org123456789/settings/modules', is: null },
  { url: 'https://crm.zoho.com/crm/ShowHomePage.do', is: null },
  { url: `https://www.zoho.com/crm/org123456789/tab/Leads/${id}`, is: null },
  { url: `http://crm.zoho.com/crm/org123456789/tab/Leads/${id}`, is: null },
  { url: `https://crm.zoho.com:8443/crm/org123456789/tab/Leads/${id}`, is: null },
  { url: `https://crm.zoho.com.evil.example/crm/org123456789/tab/Leads/${id}`, is: null },
  { url: `https://crm.zoho.xyz/crm/org123456789/tab/Leads/${id}`, is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [
  { from: '[^/]*(?<home>/.*)/tab/.*', types: modules, to: '{home}/tab/{type}/{id}' },
  { types: modules, to: '/crm/tab/{type}/{id}' },
];
