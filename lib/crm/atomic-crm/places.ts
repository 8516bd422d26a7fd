/**
 * Where Atomic CRM (1.0 to its main branch) and RealTimeX CRM (0.63) show a record. The layout has no test hooks, so
 * that roles, headings and links have to do; classes of the layout are left alone. Who follows a contact stands in a
 * sentence, in RealTimeX as "You": no name that can be relied on, so the owner is not read.
 */
import type { CrmPlan, Place } from '../adapter.ts';

const lastSeen = '2026-11-22';
const mailLink = 'a[href^="mailto:"]:not([data-slot="card"] *, form *)';

/** The page's main part; before it is drawn, the element that the application draws itself into. */
export const root: CrmPlan['root'] = ['main', '#root'];

/** In the record's card; older versions mark no cards. */
const inCard: Place = { at: 'main [data-slot="card"] h5', only: true };
const title: readonly Place[] = [inCard, { at: 'main:not(:has([data-slot="card"])) h5', only: true }];

/** How each kind of record is read. A company's page lists people, so no address is read from it. */
export const pages: CrmPlan['pages'] = {
  contact: {
    // The button beside the contact leads to its form, and from there back. A page that leads to another contact's
    // shows that one; one that leads to none is the form, or the layout of small screens.
    within: [
      'main > div:has(a[href="#/contacts/{id}"], a[href="#/contacts/{id}/show"])',
      'main:not(:has(a[href^="#/contacts/"]))',
    ],
    fields: {
      email: {
        places: [
          // Below the button to the form. The card beside holds notes and activities, which may name other people's
          // addresses. The first address is the main one.
          { at: `div:has(> div > a[href="#/contacts/{id}"]) ${mailLink}`, alone: true },
          // The form in which the contact is edited.
          'main input[name="email_jsonb.0.email"]',
        ],
        lastSeen,
      },
      name: {
        places: [...title, ['main input[name="first_name"]', 'main input[name="last_name"]']],
        lastSeen,
      },
      company: { places: ['main h5 + div a[href^="#/companies/"]'], lastSeen },
      // The choice that stands by itself; that of a note is in the note's form.
      stage: { places: [{ at: 'main h3 ~ div [data-slot="select-trigger"]:not(form *)', only: true }], lastSeen },
    },
  },
  company: {
    fields: {
      name: { places: [...title, 'main input[name="name"]'], lastSeen },
    },
  },
  // A page in RealTimeX and a dialog over the board in Atomic CRM.
  deal: {
    fields: {
      name: {
        places: [
          // Beside it a title for screen readers may say what kind of dialog it is.
          { at: '[role="dialog"] h2:not([data-slot="dialog-title"], span > h2)', only: true },
          inCard,
          ':is([role="dialog"], main) input[name="name"]',
        ],
        lastSeen,
      },
      // Behind the word for it, in the dialog with the button that leads to this deal's form, or at the page's side.
      stage: {
        places: [
          {
            at: [
              '[role="dialog"]:has(a[href="#/deals/{id}"]) span + span',
              'main:has(a[href="#/deals/{id}"]) div:has(> svg + span) + div',
            ].join(', '),
            label: 'stage|étape|fase|phase|etapa',
            outside: 'form',
            only: true,
          },
        ],
        lastSeen,
      },
    },
  },
};
