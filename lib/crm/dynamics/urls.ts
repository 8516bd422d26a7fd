/** Addresses of Dynamics 365 in Microsoft's cloud: one page whose parameters say what it shows. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, NamedHost, UrlExample, UrlPattern } from '../adapter.ts';

/** The data region by the number behind `crm`, where Microsoft gives the number to one country or to Europe. */
const regions: Readonly<Record<string, string>> = {
  '': 'US',
  '3': 'CA',
  '4': 'EU',
  '6': 'AU',
  '7': 'JP',
  '8': 'IN',
  '9': 'US',
  '11': 'GB',
  '12': 'FR',
  '14': 'ZA',
  '15': 'AE',
  '16': 'DE',
  '17': 'CH',
  '19': 'NO',
  '20': 'SG',
  '21': 'KR',
};

/** As a proxy of Microsoft's (Defender for Cloud Apps) writes it. */
const proxied = '(?:\\.mcas\\.ms)?';
const org = '[a-z0-9-]+';

/** One host a data region, and the clouds of single countries. */
export const hosts: readonly NamedHost[] = [
  ...Object.entries(regions).map(([number, region]) => ({
    host: `${org}\\.crm${number}\\.dynamics\\.com${proxied}`,
    region,
  })),
  { host: `${org}\\.crm\\d{1,2}\\.dynamics\\.com${proxied}` },
  { host: `${org}\\.crm\\.(?:microsoftdynamics|appsplatform)\\.us`, region: 'US' },
  { host: `${org}\\.crm\\.microsoftdynamics\\.de`, region: 'DE' },
  { host: `${org}\\.crm\\.dynamics\\.cn`, region: 'CN' },
];

const host = `(?<tenant>${org})\\..+`;
const guid = '\\{?(?<id>[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12})\\}?';

/** `etn` is the name of the kind of record, `etc` its number in addresses of the old web client. */
export const records: readonly UrlPattern[] = [
  {
    host,
    path: '/(?:[^/]+/)?[Mm]ain\\.aspx',
    query: { pagetype: '[Ee]ntity[Rr]ecord', etn: '(?<type>[a-z][a-z0-9_]*)', id: guid },
  },
  {
    host,
    path: '/(?:[^/]+/)?[Mm]ain\\.aspx',
    query: { pagetype: '[Ee]ntity[Rr]ecord', etc: '(?<type>\\d+)', id: guid },
  },
];

/** The kinds of record, by name and by number. */
export const objects: Readonly<Record<string, RecordObject>> = {
  'contact|2': 'contact',
  'lead|4': 'lead',
  'account|1': 'company',
  'opportunity|3': 'deal',
};

const names: Readonly<Record<RecordObject, string>> = {
  contact: 'contact',
  lead: 'lead',
  company: 'account',
  deal: 'opportunity',
};

const guidOfLead = '1d2f3a4b-0000-4000-8000-0123456789ab';
const app = 'appid=00000000-0000-0000-0000-000000000001';
const page = 'https://acme.crm4.dynamics.com/main.aspx';
const lead = { account: 'acme.crm4.dynamics.com', object: 'lead', id: guidOfLead } as const;

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: `${page}?${app}&pagetype=entityrecord&etn=lead&id=${guidOfLead}`, is: lead },
  { url: `${page}?id=${guidOfLead}&forceUCI=1&etn=lead&formid=5&pagetype=entityrecord&${app}#form`, is: lead },
  {
    url: `https://acme.crm.dynamics.com/main.aspx?etn=contact&id=%7B${guidOfLead.toUpperCase()}%7D&pagetype=entityrecord`,
    is: { account: 'acme.crm.dynamics.com', object: 'contact', id: guidOfLead },
  },
  { url: `${page}?etn=lead&id={${guidOfLead}}&pagetype=entityrecord&newWindow=true`, is: lead },
  { url: `${page}?etc=4&extraqs=%3fetc%3d4&id=%7b${guidOfLead}%7d&pagetype=entityrecord`, is: lead },
  { url: `${page}?pagetype=entityrecord&etn=account&id=${guidOfLead}`, is: { ...lead, object: 'company' } },
  { url: `${page}?pagetype=entityrecord&etn=opportunity&id=${guidOfLead}`, is: { ...lead, object: 'deal' } },
  {
    url: `https://acme.crm.microsoftdynamics.us/main.aspx?pagetype=entityrecord&etn=lead&id=${guidOfLead}`,
    is: { ...lead, account: 'acme.crm.microsoftdynamics.us' },
  },
  { url: `${page}?pagetype=entityrecord&etn=incident&id=${guidOfLead}`, is: 'other' },
  { url: `${page}?pagetype=entityrecord&etn=new_machine&id=${guidOfLead}`, is: 'other' },
  { url: `${page}?${app}&pagetype=entitylist&etn=lead&viewid=${guidOfLead}`, is: null },
  { url: `${page}?${app}&pagetype=entityrecord&etn=lead`, is: null },
  { url: `${page}?${app}&pagetype=entityrecord&etn=lead&id=`, is: null },
  { url: `${page}?${app}&pagetype=entityrecord&etn=lead&id=17`, is: null },
  { url: `${page}?${app}&pagetype=dashboard&id=${guidOfLead}&type=system&_canOverride=true`, is: null },
  { url: `${page}?${app}&pagetype=entityrecord&etn=lead&id=${guidOfLead}&id=${guidOfLead}`, is: null },
  { url: `https://acme.crm4.dynamics.com/crmreports/viewer/viewer.aspx?id=${guidOfLead}&etn=lead`, is: null },
  { url: `http://acme.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=lead&id=${guidOfLead}`, is: null },
  { url: `https://acme.crm4.dynamics.com:444/main.aspx?pagetype=entityrecord&etn=lead&id=${guidOfLead}`, is: null },
  { url: `https://acme.dynamics.com/main.aspx?pagetype=entityrecord&etn=lead&id=${guidOfLead}`, is: null },
  {
    url: `https://acme.crm4.dynamics.com.evil.example/main.aspx?pagetype=entityrecord&etn=lead&id=${guidOfLead}`,
    is: null,
  },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [{ types: names, to: '?pagetype=entityrecord&etn={type}&id={id}' }];
