/**
 * Addresses of Odoo: a path of steps since version 18, parameters in the hash before. In the path the last action or
 * model and the number after it are the record; steps before it are where the user came from.
 */
import type { RecordObject } from '../../domain/record.ts';
import type { AddressForm, UrlExample, UrlPattern } from '../adapter.ts';

/** A customer's database with the vendor; the names left out are those of the vendor's own sites. */
export const cloud =
  '(?!(?:www|apps|accounts|download|nightly|runbot|upgrade|iap|help)\\.)[a-z\\d-]+(?:\\.dev)?\\.odoo\\.com';

// Names that only look like the vendor's are nobody's installation.
const host = `${cloud}|(?!.*odoo\\.com(?![a-z])).*`;

/**
 * An action that has no name is a number, which every database gives differently: such a record is known by its action
 * too, because the page alone can tell whether it is a lead.
 */
export const records: readonly UrlPattern[] = [
  {
    host,
    path: '/web/?',
    hash: '(?!.*(?:^|&)view_type=(?!form(?:&|$))).*',
    hashQuery: { id: '(?<id>\\d+)', model: '(?<type>[a-z][a-z\\d_.]*)' },
  },
  { host, path: '/(?:odoo|scoped_app)/(?:.*/)?(?<key>(?<type>action-\\d+)/(?<id>\\d+))/?' },
  { host, path: '/(?:odoo|scoped_app)/(?:.*/)?(?<type>[a-z][\\w.-]*)/(?<id>\\d+)/?' },
];

/** The kinds of record; leads and opportunities are one model. Settings of the sales team are neither. */
export const objects: Readonly<Record<string, RecordObject>> = {
  '(?:m-)?crm\\.lead|crm|leads|my-pipeline|action-\\d+': 'lead',
  'action-crm\\.(?!.*(?:stage|reason|tag|team|recurring|activity_(?:type|report))).*': 'lead',
  '(?:m-)?res\\.partner|contacts|all-contacts|customers|action-contacts\\..*': 'contact',
  'action-(?:base\\.action_partner|account\\.res_partner_action).*': 'contact',
};

const models: Readonly<Record<RecordObject, string>> = {
  contact: 'res.partner',
  lead: 'crm.lead',
  company: 'res.partner',
  deal: 'crm.lead',
};

const account = 'odoo.fjellvik.example';
const at = `https://${account}`;
const lead = { account, object: 'lead', id: '45' } as const;
const contact = { account, object: 'contact', id: '7' } as const;

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [
  { url: `${at}/web#id=45&cids=1&menu_id=110&action=150&model=crm.lead&view_type=form`, is: lead },
  { url: `${at}/web?debug=1#action=150&model=res.partner&id=7&view_type=form`, is: contact },
  { url: `${at}/web#model=res.partner&id=7`, is: contact },
  { url: `${at}/odoo/crm/45`, is: lead },
  { url: `${at}/odoo/crm/45/?debug=assets#x`, is: lead },
  { url: `${at}/odoo/action-crm.crm_lead_all_leads/45`, is: lead },
  { url: `${at}/odoo/contacts/7/crm.lead/45?debug=1`, is: lead },
  { url: `${at}/odoo/crm/45/res.partner/7`, is: contact },
  { url: `${at}/odoo/m-res.partner/7`, is: contact },
  { url: `${at}/odoo/action-base.action_partner_form/7`, is: contact },
  { url: `${at}/scoped_app/contacts/7`, is: contact },
  { url: `${at}/odoo/action-262/45`, is: { account, object: 'lead', id: 'action-262/45' } },
  { url: 'http://[::1]:8069/web#id=7&model=res.partner&view_type=form', is: { ...contact, account: '[::1]' } },
  { url: 'https://acme.odoo.com/odoo/crm/45', is: { ...lead, account: 'acme.odoo.com' } },
  { url: 'https://acme-main-1234.dev.odoo.com/odoo/crm/45', is: { ...lead, account: 'acme-main-1234.dev.odoo.com' } },
  { url: `${at}/odoo/project/3/tasks/12`, is: 'other' },
  { url: `${at}/odoo/action-crm.crm_stage_action/3`, is: 'other' },
  { url: `${at}/web#id=3&model=sale.order&view_type=form`, is: 'other' },
  { url: `${at}/web#action=150&model=crm.lead&view_type=kanban`, is: null },
  { url: `${at}/web#id=45&action=150&model=crm.lead&view_type=kanban`, is: null },
  { url: `${at}/web#id=&model=crm.lead&view_type=form`, is: null },
  { url: `${at}/web#id=1&id=2&model=crm.lead&view_type=form`, is: null },
  { url: `${at}/odoo`, is: null },
  { url: `${at}/odoo/crm`, is: null },
  { url: `${at}/odoo/crm/new`, is: null },
  { url: `${at}/odoo/contacts/7/crm.lead`, is: null },
  { url: `${at}/odoo/crm/45/calendar`, is: null },
  { url: `${at}/odoo/settings`, is: null },
  { url: `${at}/odoo/discuss?active_id=mail.box_inbox`, is: null },
  { url: 'https://www.odoo.com/odoo/crm/45', is: null },
  { url: 'http://acme.odoo.com/odoo/crm/45', is: null },
  { url: 'https://acme.odoo.com:8443/odoo/crm/45', is: null },
  { url: 'https://acme.odoo.com.evil.example/odoo/crm/45', is: null },
  { url: 'https://evil-odoo.com/odoo/crm/45', is: null },
];

/** How the address of a record is made. */
export const addresses: readonly AddressForm[] = [
  { from: '[^/]*/web/?', types: models, to: '/web#id={id}&model={type}&view_type=form' },
  { types: models, to: '/odoo/{type}/{id}' },
  // Of an action that is known by its number alone.
  { types: models, to: '/odoo/{path}' },
];
