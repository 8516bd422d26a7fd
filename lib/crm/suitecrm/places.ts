/**
 * Where SuiteCRM shows a record. Version 8 names the field in a class, which is the field's own and none of the layout,
 * inside elements of the application's own names. Version 7 names it in an attribute `field`. Both keep the addresses
 * in a list of their own, the primary one first; lists of related records lie outside of what is asked here.
 */
import type { CrmPlan, FieldPlaces, Place, RecordPlan } from '../adapter.ts';

const lastSeen = '2026-11-22';

const listed = (...places: FieldPlaces['places']): FieldPlaces => ({ places, lastSeen });
/** Believed only where all that is found says the same. A list of one: the place itself is not a weak one. */
const only = (at: string, how: Partial<Exclude<Place, string>> = {}): readonly Place[] => [{ ...how, at, only: true }];
/** Of version 8. */
const field = (name: string): string => `scrm-record-content .field-name-${name}`;
const part = (name: string): readonly Place[] => only(`scrm-record-content .dynamic-field-name-${name}`);
const typed = (name: string): readonly Place[] => only(`${field(name)} input`);
/**
 * Of version 7, whose older layouts have the name in an id. Related lists are items of a list, with cells of the same
 * names.
 */
const old = (name: string): string => `:is([field="${name}"], #${name}_span):not(li *, [id*="subpanel" i] *)`;

/** First and last name, whatever tab is open. */
const title: FieldPlaces['places'] = [
  only('scrm-record-header scrm-dynamic-label'),
  // Older layouts have the module's name before it, as a link.
  only('.moduleTitle h2', { text: 'own' }),
];
const text = (name: string): FieldPlaces =>
  listed(only(field(name)), typed(name), only(old(name)), only(`form#EditView [name="${name}"]`));
const owner = text('assigned_user_name');

const person = {
  email: listed(
    // The first line of the list.
    `${field('email_addresses')} scrm-email-list`,
    `${field('email_addresses')} .dynamic-field-name-email_address`,
    `${field('email_addresses')} input`,
    `${old('email1')} [data-email-address]`,
    `${old('email1')} a[href^="mailto:"]`,
    only(old('email1')),
    'form#EditView input[id$="emailAddress0"]',
  ),
  name: listed(
    ...title,
    [...part('first_name'), ...part('last_name')],
    [...only('form#EditView [name="first_name"]'), ...only('form#EditView [name="last_name"]')],
  ),
  company: text('account_name'),
  owner,
};

/** The record's page; in version 7 what the menu leads to. */
export const root: CrmPlan['root'] = ['scrm-record', 'app-root', '#content', 'body'];

/** Two of them on the screen are two records. */
const around: Pick<RecordPlan, 'within' | 'idAt'> = {
  within: ['scrm-record', '#content', 'body:not(:has(scrm-record, #content))'],
  idAt: [':is(form#formDetailView, form[name="DetailView"], form#EditView) input[name="record"]'],
};

/** How each kind of record is read. A company's page lists people, so no address is read from it. */
export const pages: CrmPlan['pages'] = {
  contact: { ...around, fields: person },
  lead: { ...around, fields: { ...person, stage: text('status') } },
  company: { ...around, fields: { name: listed(...title), owner } },
  deal: {
    ...around,
    fields: { name: listed(...title), company: text('account_name'), owner, stage: text('sales_stage') },
  },
};
