/** Addresses of Salesforce: Lightning, the application before it in the hash, and Classic. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, NamedHost, UrlExample, UrlPattern } from '../adapter.ts';

/** The org's own part of the name; a sandbox or a developer's org has a second one, such as `acme--uat.sandbox`. */
const tenant = '(?<tenant>[a-z0-9-]+(?:\\.[a-z0-9-]+)*?)';
/** As a proxy of Microsoft's (Defender for Cloud Apps) writes it. */
const proxied = '(?:\\.mcas\\.ms)?';
const lightning = `${tenant}\\.lightning\\.(?:force\\.com${proxied}|force\\.mil|crmforce\\.mil|sfcrmapps\\.cn)`;
/** Hosts of Salesforce's own that hold no org. */
const notOrgs = 'www|login|test|help|developer|developers|admin|trailhead|appexchange|status|trust|partners|support';
const instance = `(?!(?:${notOrgs})\\.)${tenant}(?:\\.my)?\\.salesforce\\.(?:com${proxied}|mil)`;
const china = `${tenant}\\.my\\.sfcrmproducts\\.cn`;

/** Hosts by which no data region can be told but for those of a country's own. */
export const hosts: readonly NamedHost[] = [lightning, instance, china].map((host) => ({
  host: host.replace('?<tenant>', '?:'),
}));

/** 15 signs, or 18 of which the last three only repeat the case of the others. */
const signs = '(?=[A-Za-z]*\\d)(?<key>[A-Za-z\\d]{15})(?:[A-Za-z\\d]{3})?';
const id = `(?<id>${signs})`;
/** Where no type stands in the address, the first three signs tell it. */
const kind = '(?=(?<kind>[A-Za-z\\d]{3}))';
/** Types whose pages are reckonings or lists, not records. */
const notRecords = '(?!(?:Report|Dashboard|ListView|Folder)/)';
/** In Classic reports, lists and settings are addressed the same way: the prefixes of kinds that are records. */
const classic = '(?=(?:00Q|003|001|006|500|701|00T|00U|800|a[\\dA-Za-z]{2})[A-Za-z\\d])';

/**
 * `ws` in a console's address is the tab around the record; the path names the record that is in front. The last two
 * are Classic's record and Classic's console.
 */
export const records: readonly UrlPattern[] = ([lightning, instance, china] as const).flatMap((host) => [
  { host, path: `/lightning/r/(?<type>sObject)/${kind}${id}(?:/.*)?` },
  { host, path: `/lightning/r/${notRecords}(?<type>[A-Za-z]\\w*)/${id}(?:/.*)?` },
  { host, path: `/lightning/r/${kind}${id}(?:/.*)?` },
  { host, path: '/one/one\\.app', hash: `/sObject/${kind}${id}(?:[/?].*)?` },
  { host, path: `/${classic}${kind}${id}(?:/[a-z]?)?` },
  { host, path: '/console', hash: `(?:/|%2[Ff])${classic}${kind}${id}(?:[/?%].*)?` },
]);

/** The kinds of record, by name and by the first three signs of an id. */
export const objects: Readonly<Record<string, RecordObject>> = {
  'Contact|003': 'contact',
  'Lead|00Q': 'lead',
  'Account|001': 'company',
  'Opportunity|006': 'deal',
};

const names: Readonly<Record<RecordObject, string>> = {
  contact: 'Contact',
  lead: 'Lead',
  company: 'Account',
  deal: 'Opportunity',
};

const org = 'https://acme.lightning.force.com';
const lead = { account: 'acme', object: 'lead', id: '00Q5g00000ABCdE' } as const;
const contact = { account: 'acme', object: 'contact', id: '0035g00000ABCdE' } as const;
const sandbox = { ...contact, account: 'acme--uat.sandbox' } as const;

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: `${org}/lightning/r/Lead/00Q5g00000ABCdEEAX/view`, is: lead },
  { url: `${org}/lightning/r/Lead/00Q5g00000ABCdE/view?0.source=alohaHeader`, is: lead },
  { url: `${org}/lightning/r/Lead/00Q5g00000ABCdEEAX/edit?count=1`, is: lead },
  { url: `${org}/lightning/r/00Q5g00000ABCdEEAX/related/CampaignMembers/view`, is: lead },
  { url: `${org}/lightning/r/sObject/00Q5g00000ABCdEEAX/view`, is: lead },
  { url: `${org}/one/one.app#/sObject/00Q5g00000ABCdEEAX/view?t=1`, is: lead },
  { url: `${org}/one/one.app?source=aloha#/sObject/0035g00000ABCdEAAX/view`, is: contact },
  {
    url: `${org}/lightning/r/Contact/0035g00000ABCdE/view?ws=%2Flightning%2Fr%2FAccount%2F0015g00000ABCdEEAX%2Fview`,
    is: contact,
  },
  { url: 'https://acme--uat.sandbox.lightning.force.com/lightning/r/0035g00000ABCdE/view', is: sandbox },
  { url: 'https://acme--uat.sandbox.my.salesforce.com/0035g00000ABCdE', is: sandbox },
  {
    url: 'https://acme-dev-ed.trailblaze.lightning.force.com/lightning/r/Account/0015g00000ABCdEEAX/view',
    is: { account: 'acme-dev-ed.trailblaze', object: 'company', id: '0015g00000ABCdE' },
  },
  {
    url: `${org}/lightning/r/Opportunity/0065g00000ABCdEEAX/view`,
    is: { account: 'acme', object: 'deal', id: '0065g00000ABCdE' },
  },
  { url: 'https://acme.lightning.force.com.mcas.ms/lightning/r/Lead/00Q5g00000ABCdEEAX/view', is: lead },
  { url: 'https://acme.lightning.force.mil/lightning/r/Lead/00Q5g00000ABCdEEAX/view', is: lead },
  { url: 'https://acme.my.salesforce.com/00Q5g00000ABCdE', is: lead },
  { url: 'https://acme.my.salesforce.com/00Q5g00000ABCdEEAX/e?retURL=%2F00Q', is: lead },
  { url: 'https://acme.my.salesforce.com/console#%2F0035g00000ABCdE%3Fisdtp%3Dvw', is: contact },
  { url: 'https://na14.salesforce.com/0035g00000ABCdE?srPos=0', is: { ...contact, account: 'na14' } },
  { url: `${org}/lightning/r/Case/5005g00000ABCdEEAX/view`, is: 'other' },
  { url: `${org}/lightning/r/Invoice__c/a015g00000ABCdEEAX/view`, is: 'other' },
  { url: 'https://acme.my.salesforce.com/5005g00000ABCdE', is: 'other' },
  { url: `${org}/lightning/o/Lead/list?filterName=Recent`, is: null },
  { url: `${org}/lightning/o/Lead/new?count=1`, is: null },
  { url: `${org}/lightning/o/ContentDocument/home`, is: null },
  { url: `${org}/lightning/r/Report/00O5g00000ABCdEEAX/view`, is: null },
  { url: `${org}/lightning/r/Dashboard/01Z5g00000ABCdEEAX/view`, is: null },
  { url: `${org}/lightning/r/Lead/00Q5g00000ABCd/view`, is: null },
  { url: `${org}/lightning/r/Lead/00Q5g00000ABCdEEA/view`, is: null },
  { url: `${org}/lightning/page/home`, is: null },
  { url: `${org}/lightning/setup/ObjectManager/Lead/Details/view`, is: null },
  { url: `${org}/one/one.app#/home`, is: null },
  { url: 'https://acme.my.salesforce.com/00Q?fcf=00B5g00000ABCdE', is: null },
  { url: 'https://acme.my.salesforce.com/00Q/o', is: null },
  { url: 'https://acme.my.salesforce.com/003/e?retURL=%2F003%2Fo', is: null },
  { url: 'https://acme.my.salesforce.com/00O5g00000ABCdE', is: null },
  { url: 'https://acme.my.salesforce.com/home/home.jsp', is: null },
  { url: 'https://login.salesforce.com/00Q5g00000ABCdE', is: null },
  { url: 'http://acme.lightning.force.com/lightning/r/Lead/00Q5g00000ABCdEEAX/view', is: null },
  { url: 'https://acme.lightning.force.com:444/lightning/r/Lead/00Q5g00000ABCdEEAX/view', is: null },
  { url: 'https://acme.lightning.force.com.evil.example/lightning/r/Lead/00Q5g00000ABCdEEAX/view', is: null },
  { url: 'https://lightning.force.com/lightning/r/Lead/00Q5g00000ABCdEEAX/view', is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [
  { from: '[^/]+\\.lightning\\..*', types: names, to: '/lightning/r/{type}/{id}/view' },
  { types: names, to: '/{id}' },
];
