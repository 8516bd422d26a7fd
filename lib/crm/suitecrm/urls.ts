/**
 * Addresses of SuiteCRM: version 8 has its route in the hash, version 7 and what 8 keeps of it parameters of
 * `index.php`, which 7 may put into the hash once more.
 */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, UrlExample, UrlPattern } from '../adapter.ts';

/** A customer's installation with the vendor; the name left out is the vendor's own site. */
export const cloud = '(?!www\\.)[a-z\\d-]+\\.suiteondemand\\.com';

// Names that only look like the vendor's are nobody's installation.
const host = `${cloud}|(?!.*suiteondemand\\.com(?![a-z])).*`;
// Mostly UUIDs, but those of imported records may be anything.
const id = '(?<id>(?=[\\w-]*\\d)[\\w-]{1,36})';
const type = '(?<type>[A-Za-z]\\w*)';
const view = '(?:DetailView|EditView)';

/**
 * The types are modules, those of the customer's own too. A form that begins as a copy of a record is a new record's.
 */
export const records: readonly UrlPattern[] = [
  { host, hash: `/(?<type>[a-z][a-z\\d_-]*)/(?:record|detail|edit)/${id}/?(?:\\?.*)?` },
  {
    host,
    path: '/(?:.*/)?(?:index\\.php)?',
    query: { module: type, action: view, record: '(?<id>[\\w-]{1,36})', isDuplicate: '(?!true$).*' },
  },
  {
    host,
    hashQuery: {
      ajaxUILoc:
        `(?:index\\.php)?\\?(?=(?:.*&)?module=${type}(?:&|$))(?=(?:.*&)?action=${view}(?:&|$))` +
        `(?:.*&)?record=${id}(?:&.*)?`,
    },
  },
];

/** The kinds of record. */
export const objects: Readonly<Record<string, RecordObject>> = {
  '[Cc]ontacts': 'contact',
  '[Ll]eads': 'lead',
  '[Aa]ccounts': 'company',
  '[Oo]pportunities': 'deal',
};

const modules: Readonly<Record<RecordObject, string>> = {
  contact: 'Contacts',
  lead: 'Leads',
  company: 'Accounts',
  deal: 'Opportunities',
};

const account = 'suite.fjellvik.example';
const at = `https://${account}`;
const key = '5a1e1a52-0000-4000-8000-5ae70f931feb';
const contact = { account, object: 'contact', id: key } as const;
const lead = { account, object: 'lead', id: key } as const;

/** The words of version 8. */
const routes = { contact: 'contacts', lead: 'leads', company: 'accounts', deal: 'opportunities' } as const;

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: `${at}/#/contacts/record/${key}`, is: contact },
  { url: `${at}/public/#/leads/record/${key}?offset=1`, is: lead },
  { url: `${at}/#/contacts/edit/${key}?return_module=Contacts`, is: contact },
  { url: `${at}/#/accounts/record/${key.toUpperCase()}/`, is: { account, object: 'company', id: key } },
  { url: `http://[::1]:8080/#/opportunities/detail/${key}`, is: { account: '[::1]', object: 'deal', id: key } },
  { url: `${at}/index.php?module=Leads&action=DetailView&record=${key}`, is: lead },
  { url: `${at}/legacy/index.php?record=${key}&offset=3&stamp=1&action=DetailView&module=Contacts`, is: contact },
  { url: `${at}/index.php?module=Leads&action=DetailView&record=seed`, is: { ...lead, id: 'seed' } },
  { url: `${at}/index.php?action=EditView&module=Leads&record=${key}`, is: lead },
  { url: `${at}/crm/?module=Leads&action=DetailView&record=import_17`, is: { ...lead, id: 'import_17' } },
  {
    url: `${at}/index.php?action=ajaxui#ajaxUILoc=index.php%3Fmodule%3DLeads%26action%3DDetailView%26record%3D${key}`,
    is: lead,
  },
  {
    url: `https://acme.suiteondemand.com/#/leads/record/${key}`,
    is: { ...lead, account: 'acme.suiteondemand.com' },
  },
  { url: `${at}/#/cases/record/${key}`, is: 'other' },
  { url: `${at}/#/users/edit/1`, is: 'other' },
  { url: `${at}/index.php?module=AOS_Quotes&action=DetailView&record=${key}`, is: 'other' },
  { url: `${at}/#/home`, is: null },
  { url: `${at}/#/leads`, is: null },
  { url: `${at}/#/leads/index?return_module=Leads`, is: null },
  { url: `${at}/#/contacts/edit?return_module=Contacts&return_action=DetailView`, is: null },
  { url: `${at}/#/contacts/duplicate/${key}`, is: null },
  { url: `${at}/#/administration/index`, is: null },
  { url: `${at}/index.php?module=Leads&action=index`, is: null },
  { url: `${at}/index.php?module=Leads&action=EditView&return_module=Leads`, is: null },
  { url: `${at}/index.php?module=Leads&action=EditView&record=${key}&isDuplicate=true`, is: null },
  { url: `${at}/index.php?module=Leads&action=ConvertLead&record=${key}`, is: null },
  { url: `http://acme.suiteondemand.com/#/leads/record/${key}`, is: null },
  { url: `https://acme.suiteondemand.com.evil.example/#/leads/record/${key}`, is: null },
  { url: `https://evil-suiteondemand.com/#/leads/record/${key}`, is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [
  { from: '.*/index\\.php', types: modules, to: 'index.php?module={type}&action=DetailView&record={id}' },
  { types: routes, to: '#/{type}/record/{id}' },
];
