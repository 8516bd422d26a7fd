/** Addresses of any application that names a record the usual way: the kind of record, then its id. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, UrlExample, UrlPattern } from '../adapter.ts';

/** The kinds of record that can be told by name; all others are taken for contacts. */
export const objects: Readonly<Record<string, RecordObject>> = {
  '[Cc]ontacts?|[Pp]eople|[Pp]ersons?|[Cc]ustomers?|party\\.party|res\\.partner': 'contact',
  '[Ll]eads?|crm\\.lead|[Pp]rospects?': 'lead',
  '[Cc]ompan(?:y|ies)|[Aa]ccounts?|[Oo]rgani[sz]ations?': 'company',
  '[Dd]eals?|[Oo]pportunit(?:y|ies)|sale\\.opportunity': 'deal',
};

const known = Object.keys(objects).join('|');
/** Words before a number that are no record: parts of an address, pages of a list, and what is about the application. */
const no =
  '(?:pages?|p|views?|lists?|tabs?|filters?|segments?|search|tasks?|notes?|activit(?:y|ies)|events?|calendars?|mails?' +
  '|emails?|messages?|files?|documents?|users?|teams?|settings?|admin|reports?|dashboards?|imports?|exports?|new|edit' +
  '|create|add|delete|remove|copy|duplicate|show|details?|profile|card|api|v\\d+|ir\\..*)';
const type = `(?<type>(?!${no}/)[A-Za-z][\\w.-]*)`;
/** A number, a UUID, or a long id with a digit in it. */
const id = '(?<id>[1-9]\\d*|[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12}|(?=[A-Za-z_]*\\d)\\w{12,40})';
/** A word for looking at one record; "view" is not among them: behind it stands a list as often. */
const show = '(?:(?:show|details?|profile|card)/)?';
/** What may stand behind the id: a tab of the record, not a form. */
const tab = '(?:/(?!(?:edit|new|create|add|delete|remove|copy|duplicate|merge|clone)\\b)[A-Za-z][\\w-]*)?/?';
/** A file or a word for looking at one record, before a question mark. */
const look = '(?:/(?:view|show|details?|card|record|profile|index))?(?:\\.\\w+)?/?';

/** In the hash before the path: where there is a route in the hash, the path is the application's own. */
export const records: readonly UrlPattern[] = [
  { hash: `!?/?(?:[^?;]*/)?${type}/${show}${id}${tab}(?:[;?&].*)?` },
  { hash: '[\\w-]*', path: `/(?:.*/)?${type}/${show}${id}${tab}(?:;.*)?` },
  // Asked for by a parameter the kind has to be a known one: an `id` may be anything's.
  { hash: '[\\w-]*', path: `/(?:.*/)?(?<type>${known})${look}`, query: { id } },
  ...['module', 'model', 'entity', 'object', 'type'].map((name) => ({
    hash: '[\\w-]*',
    query: { [name]: `(?<type>${known})`, id },
  })),
];

const uuid = '0190e0a4-2f6b-7cc0-98f2-1f5a7a3b9c11';
const host = 'crm.example';

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  {
    url: 'http://127.0.0.1:8000/crm/#crm/model/party.party/3;name=%22Party%22&views=%5Bnull%5D',
    is: { account: '127.0.0.1', object: 'contact', id: '3' },
  },
  { url: `https://${host}/#crm/model/sale.opportunity/12`, is: { account: host, object: 'deal', id: '12' } },
  { url: `https://${host}/dashboard/contacts/${uuid}`, is: { account: host, object: 'contact', id: uuid } },
  {
    url: `https://${host}/dashboard/leads/ld_01H8XGJWBWBAQ4`,
    is: { account: host, object: 'lead', id: 'ld_01H8XGJWBWBAQ4' },
  },
  { url: `https://${host}/companies/4/contacts/17/notes`, is: { account: host, object: 'contact', id: '17' } },
  { url: `https://${host}/Accounts/4?tab=people#top`, is: { account: host, object: 'company', id: '4' } },
  { url: `https://${host}/app/#/people/17?from=list`, is: { account: host, object: 'contact', id: '17' } },
  { url: `https://${host}/#!/opportunities/9`, is: { account: host, object: 'deal', id: '9' } },
  { url: `https://${host}/contact/view.php?tab=1&id=17`, is: { account: host, object: 'contact', id: '17' } },
  { url: `https://${host}/index.php?module=Leads&action=show&id=17`, is: { account: host, object: 'lead', id: '17' } },
  { url: `https://${host}/crm/contacts/show/17`, is: { account: host, object: 'contact', id: '17' } },
  { url: `https://${host}/contacts/view/17`, is: null },
  { url: `https://${host}/members/17`, is: { account: host, object: 'contact', id: 'members/17' } },
  { url: `https://${host}/`, is: null },
  { url: `https://${host}/contacts`, is: null },
  { url: `https://${host}/contacts/new`, is: null },
  { url: `https://${host}/contacts/17/edit`, is: null },
  { url: `https://${host}/contacts/page/2`, is: null },
  { url: `https://${host}/contacts?page=2`, is: null },
  { url: `https://${host}/contacts/0`, is: null },
  { url: `https://${host}/?id=17`, is: null },
  { url: `https://${host}/contacts?id=17&id=18`, is: null },
  { url: `https://${host}/report.php?id=17`, is: null },
  { url: `https://${host}/settings/17`, is: null },
  { url: `https://${host}/#/contacts/create`, is: null },
  { url: `https://${host}/#/contacts/17/edit`, is: null },
  { url: `https://${host}/contacts/17#/settings`, is: null },
  { url: 'http://127.0.0.1:8000/crm/#crm/model/party.party;name=%22Parties%22', is: null },
  { url: `https://${host}/opportunities`, is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [];
