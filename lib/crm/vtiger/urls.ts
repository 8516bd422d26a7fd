/** Addresses of vtiger (6 to 8) and its forks, parameters of `index.php`, and of the vendor's cloud. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, UrlExample, UrlPattern } from '../adapter.ts';

/** A customer's installation with the vendor, and the vendor's own for trying it. */
export const cloud = '(?:[a-z\\d-]+\\.od[a-z\\d]*|demo)\\.vtiger\\.com';

// Names that only look like the vendor's are nobody's installation.
const host = `${cloud}|(?!.*vtiger\\.com(?![a-z])).*`;
/** The form of a new record that begins as a copy has the old one's id in its address. */
const unlessDuplicate = '(?!true$).*';
const module = '(?!Reports$)(?<type>[A-Za-z]\\w*)';

/** The types are modules, those of the customer's own too. */
export const records: readonly UrlPattern[] = [
  {
    host,
    path: '/(?:.*/)?(?:index\\.php)?',
    query: { module, view: '(?:Detail|Edit)', record: '(?<id>[1-9]\\d*)', isDuplicate: unlessDuplicate },
  },
  // The cloud may put the module's number before the record's.
  {
    host: cloud,
    path: '/view/(?:detail|edit)/?',
    query: { module, id: '(?<id>(?:\\d+x)?(?<key>[1-9]\\d*))', isDuplicate: unlessDuplicate },
  },
];

/** The kinds of record. */
export const objects: Readonly<Record<string, RecordObject>> = {
  Contacts: 'contact',
  Leads: 'lead',
  Accounts: 'company',
  Potentials: 'deal',
};

const modules: Readonly<Record<RecordObject, string>> = {
  contact: 'Contacts',
  lead: 'Leads',
  company: 'Accounts',
  deal: 'Potentials',
};

const account = 'vtiger.fjellvik.example';
const at = `https://${account}`;
const lead = { account, object: 'lead', id: '8' } as const;
const inCloud = { account: 'acme.od2.vtiger.com', object: 'contact', id: '137' } as const;

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: `${at}/vtiger/index.php?module=Leads&view=Detail&record=8&app=MARKETING`, is: lead },
  {
    url: `${at}/index.php?record=8&mode=showDetailViewByMode&requestMode=full&view=Detail&module=Leads`,
    is: lead,
  },
  {
    url: `${at}/index.php?module=Leads&relatedModule=Emails&view=Detail&record=8&mode=showRelatedList&tab_label=Emails`,
    is: lead,
  },
  { url: `${at}/index.php?module=Leads&view=Edit&record=8`, is: lead },
  { url: `${at}/?module=Leads&view=Detail&record=8`, is: lead },
  {
    url: 'http://localhost:8888/index.php?module=Potentials&view=Detail&record=20',
    is: { account: 'localhost', object: 'deal', id: '20' },
  },
  {
    url: 'http://[::1]/index.php?module=Accounts&view=Detail&record=3',
    is: { account: '[::1]', object: 'company', id: '3' },
  },
  { url: 'https://acme.od2.vtiger.com/view/detail?module=Contacts&id=137&app=SALES', is: inCloud },
  { url: 'https://acme.od2.vtiger.com/view/detail?module=Contacts&id=4x137', is: inCloud },
  { url: 'https://acme.od2.vtiger.com/index.php?module=Contacts&view=Detail&record=137', is: inCloud },
  { url: `${at}/index.php?module=HelpDesk&view=Detail&record=9`, is: 'other' },
  { url: `${at}/index.php?module=Leads&view=List`, is: null },
  { url: `${at}/index.php?module=Leads&view=Edit`, is: null },
  { url: `${at}/index.php?module=Leads&view=Edit&record=8&isDuplicate=true`, is: null },
  { url: `${at}/index.php?module=Reports&view=Detail&record=9`, is: null },
  { url: `${at}/index.php?module=Users&view=PreferenceDetail&parent=Settings&record=1`, is: null },
  { url: `${at}/index.php?module=Home&view=DashBoard`, is: null },
  { url: `${at}/index.php?module=Leads&view=Import`, is: null },
  { url: `${at}/view/detail?module=Contacts&id=137`, is: null },
  { url: 'https://acme.od2.vtiger.com/view/list?module=Contacts', is: null },
  { url: 'https://acme.od2.vtiger.com.evil.example/index.php?module=Leads&view=Detail&record=8', is: null },
  { url: 'https://evil-vtiger.com/index.php?module=Leads&view=Detail&record=8', is: null },
  { url: 'http://acme.od2.vtiger.com/index.php?module=Leads&view=Detail&record=8', is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [
  { from: '[^/]*/view/.*', types: modules, to: '/view/detail?module={type}&id={id}' },
  { types: modules, to: 'index.php?module={type}&view=Detail&record={id}' },
];
