/**
 * Where EspoCRM (7 to 9) shows a record. Every field's element has the name of the field, whatever the language, and so
 * have its label and the cell around both; rows of related lists have cells of the same names. An empty field says so
 * in the user's language, in an element of its own, which is no value.
 */
import type { CrmPlan, FieldPlaces, Place } from '../adapter.ts';

const lastSeen = '2026-11-22';

const listed = (...places: FieldPlaces['places']): FieldPlaces => ({ places, lastSeen });
/** Believed only where all that is found says the same. A list of one: the place itself is not a weak one. */
const only = (at: string, how: Partial<Exclude<Place, string>> = {}): readonly Place[] => [{ ...how, at, only: true }];
/** Rows are of a table, or of a list where they are wide. */
const own = (at: string): string => `${at}:not(table *, li *)`;
const field = (name: string, inside = ''): string => own(`.field[data-name="${name}"]${inside}`);

/** A text that stands in the field itself. */
const text = (name: string): readonly Place[] => only(field(name), { text: 'own' });
const typed = (name: string): readonly Place[] => only(own(`input[data-name="${name}"]`));

const name = listed(
  // Without the title that the field has before the name.
  only('.header-title .breadcrumb-item:last-child .title'),
  text('name'),
  [...typed('firstName'), ...typed('lastName')],
  typed('name'),
);
const owner = listed(only(field('assignedUser', ' a[href^="#User/view/"]')));
const chosen = (name: string): FieldPlaces =>
  listed(only(field(name, ' > span:not(.none-value)')), text(name), only(field(name, ' select')));
const linked = (name: string): readonly Place[] => only(field(name, ' a[href^="#Account/view/"]'));

const email = listed(
  // The first is the primary address.
  only(own('[data-name="emailAddress"] > :first-child [data-email-address]'), { attribute: 'data-email-address' }),
  only(field('emailAddress', ' > :first-child')),
  only(field('emailAddress', ' > :first-child input[type="email"]')),
);

/** What is drawn anew with every page. */
export const root: CrmPlan['root'] = ['#main', '#content', 'body'];

const within = ['#main', '#content'];

/** How each kind of record is read. A company's page lists people, so no address is read from it. */
export const pages: CrmPlan['pages'] = {
  contact: {
    within,
    fields: {
      email,
      name,
      // The first of several is the one the contact works for now.
      company: listed(only(field('accounts', ' > :first-child a[href^="#Account/view/"]')), linked('account')),
      owner,
    },
  },
  lead: {
    within,
    fields: { email, name, company: listed(text('accountName'), typed('accountName')), owner, stage: chosen('status') },
  },
  company: { within, fields: { name, owner } },
  deal: { within, fields: { name, company: listed(linked('account')), owner, stage: chosen('stage') } },
};
