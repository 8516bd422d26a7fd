/** Addresses of Dolibarr: a script for each tab of a record, in any folder of a host. */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, UrlExample, UrlPattern } from '../adapter.ts';

/** A customer's installation with the vendor. */
export const cloud = '[a-z\\d-]+\\.with\\d*\\.dolicloud\\.com';

// Names that only look like the vendor's are nobody's installation.
const host = `${cloud}|(?!.*dolicloud\\.com(?![a-z])).*`;
const id = '(?<id>[1-9]\\d*)';
const tabs = 'card|fiche|note|agenda|messaging|document|info|consumption|project|ldap';
const contact = `/(?:.*/)?(?<type>contact)/(?:${tabs}|perso)\\.php`;
const more = 'soc|contact|societecontact|commerciaux|paymentmodes|price';
const company = `/(?:.*/)?(?<type>societe|comm|fourn)/(?:${tabs}|${more})\\.php`;

/**
 * A third party is a company or a private person, and as a prospect or supplier still the same; its scripts take either
 * of two parameters. A contact's form is given the third party's id beside its own.
 */
export const records: readonly UrlPattern[] = [
  { host, path: contact, query: { id } },
  { host, path: company, query: { socid: id } },
  { host, path: company, query: { id } },
];

/** The kinds of record. */
export const objects: Readonly<Record<string, RecordObject>> = {
  contact: 'contact',
  'societe|comm|fourn': 'company',
};

const account = 'erp.fjellvik.example';
const at = `https://${account}`;
const person = { account, object: 'contact', id: '12' } as const;
const party = { account, object: 'company', id: '3' } as const;

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: `${at}/dolibarr/contact/card.php?id=12&save_lastsearch_values=1`, is: person },
  { url: `${at}/contact/card.php?action=edit&socid=3&id=12`, is: person },
  { url: `${at}/contact/agenda.php?id=12`, is: person },
  { url: `${at}/contact/perso.php?id=12#top`, is: person },
  { url: `${at}/societe/card.php?socid=3`, is: party },
  { url: `${at}/societe/note.php?id=3`, is: party },
  { url: `${at}/comm/card.php?socid=3&action=editprospectlevel`, is: party },
  { url: `${at}/htdocs/fourn/card.php?socid=3`, is: party },
  { url: 'http://[::1]:8080/contact/card.php?id=12', is: { ...person, account: '[::1]' } },
  {
    url: 'https://acme.with.dolicloud.com/contact/card.php?id=12',
    is: { ...person, account: 'acme.with.dolicloud.com' },
  },
  { url: `${at}/contact/card.php?action=create&socid=3`, is: null },
  { url: `${at}/contact/list.php?leftmenu=contacts`, is: null },
  { url: `${at}/societe/card.php?action=create&type=p`, is: null },
  { url: `${at}/societe/list.php?type=p&search_id=3`, is: null },
  { url: `${at}/societe/index.php?mainmenu=companies&id=3`, is: null },
  { url: `${at}/comm/propal/card.php?id=3`, is: null },
  { url: `${at}/compta/facture/card.php?id=3`, is: null },
  { url: `${at}/comm/action/card.php?id=3`, is: null },
  { url: `${at}/user/card.php?id=3`, is: null },
  { url: `${at}/contact/card.php?id=0`, is: null },
  { url: `${at}/admin/company.php`, is: null },
  { url: 'http://acme.with.dolicloud.com/contact/card.php?id=12', is: null },
  { url: 'https://acme.with.dolicloud.com.evil.example/contact/card.php?id=12', is: null },
  { url: 'https://evil-dolicloud.com/contact/card.php?id=12', is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [
  {
    // The folder of the installation is what lies before a script's own.
    from: '[^/]*(?<folder>/(?:.*/)?)\\w+/(?:\\w+\\.php)?',
    types: { contact: 'contact/card.php?id=', company: 'societe/card.php?socid=' },
    to: '{folder}{type}{id}',
  },
];
