/** Addresses of Pipedrive: one host a company. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, NamedHost, UrlExample, UrlPattern } from '../adapter.ts';

/** Hosts of Pipedrive's own that hold no company. */
const notCompanies = 'www|api|developers|support|community|learn|marketplace|oauth|status';

/** The data region does not show in the host. */
export const hosts: readonly NamedHost[] = [{ host: `(?!(?:${notCompanies})\\.)[a-z0-9-]+\\.pipedrive\\.com` }];

const host = '(?<tenant>[a-z0-9-]+)\\.pipedrive\\.com';
const uuid = '(?<id>[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12})';

/** `details` and `view` stand in old links; a lead is opened over the inbox or over the archive. */
export const records: readonly UrlPattern[] = [
  { host, path: '/(?<type>person|organization|deal)/(?:(?:details|view)/)?(?<id>\\d+)(?:/.*)?' },
  { host, path: `/(?<type>leads)/(?:inbox|archive)/${uuid}(?:/.*)?` },
];

/** The kinds of record. */
export const objects: Readonly<Record<string, RecordObject>> = {
  person: 'contact',
  leads: 'lead',
  organization: 'company',
  deal: 'deal',
};

const paths: Readonly<Record<RecordObject, string>> = {
  contact: 'person',
  lead: 'leads/inbox',
  company: 'organization',
  deal: 'deal',
};

const account = 'acme.pipedrive.com';
const uuidOfLead = 'adf21080-0e10-11eb-879b-05d71fb426ec';

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: `https://${account}/person/1024`, is: { account, object: 'contact', id: '1024' } },
  { url: `https://${account}/person/1024/?from=list#notes`, is: { account, object: 'contact', id: '1024' } },
  { url: `https://${account}/person/details/1024`, is: { account, object: 'contact', id: '1024' } },
  {
    url: `https://acme-ltd.pipedrive.com/leads/inbox/${uuidOfLead}`,
    is: { account: 'acme-ltd.pipedrive.com', object: 'lead', id: uuidOfLead },
  },
  {
    url: `https://${account}/leads/archive/${uuidOfLead.toUpperCase()}?filter=12`,
    is: { account, object: 'lead', id: uuidOfLead },
  },
  { url: `https://${account}/organization/5`, is: { account, object: 'company', id: '5' } },
  { url: `https://${account}/deal/77`, is: { account, object: 'deal', id: '77' } },
  { url: `https://${account}/persons/list/user/everyone`, is: null },
  { url: `https://${account}/persons/list/filter/17`, is: null },
  { url: `https://${account}/person/add`, is: null },
  { url: `https://${account}/person/1024abc`, is: null },
  { url: `https://${account}/leads/inbox`, is: null },
  { url: `https://${account}/leads/inbox/user/12`, is: null },
  { url: `https://${account}/pipeline/1/user/everyone`, is: null },
  { url: `https://${account}/deals/list/filter/9`, is: null },
  { url: `https://${account}/activities/calendar/user/12`, is: null },
  { url: `https://${account}/mail/inbox/44`, is: null },
  { url: `https://${account}/progress/insights/dashboard/3`, is: null },
  { url: `https://${account}/settings/fields/person`, is: null },
  { url: 'https://www.pipedrive.com/person/1024', is: null },
  { url: 'https://pipedrive.com/person/1024', is: null },
  { url: `http://${account}/person/1024`, is: null },
  { url: `https://${account}:8080/person/1024`, is: null },
  { url: `https://${account}.evil.example/person/1024`, is: null },
  { url: 'https://acme.evil-pipedrive.com/person/1024', is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [{ types: paths, to: '/{type}/{id}' }];
