/**
 * Where Mautic (2 to 6) shows a contact, as its templates have it, which name neither fields nor labels in the markup:
 * the column at the side has a heading and a text for each, the owner before the postal address, the e-mail behind it.
 */
import type { CrmPlan } from '../adapter.ts';
import { emailLabel } from '../mail-link.ts';

const lastSeen = '2026-11-22';

/**
 * The content, which is replaced as the user moves on while the frame around it stays. Where it says of which record
 * it is, it has to be this one.
 */
const within = [
  '#app-content:has([data-target-url*="/contacts/view/{id}/"])',
  '#app-content:not(:has([data-target-url*="/contacts/view/"]))',
];

/** What is replaced as the user moves on. */
export const root: CrmPlan['root'] = ['#app-content', '#app-wrapper', 'body'];

/** How each kind of record is read. A company's page lists its contacts, so no address is read from it. */
export const pages: CrmPlan['pages'] = {
  contact: {
    within,
    fields: {
      email: {
        places: [
          // The button by which the contact is written to names the address, whatever the language.
          { at: '#sendEmailButton[href$="/{id}"]', attribute: 'data-header', only: true },
          { at: 'address + h6 + p', label: emailLabel, only: true },
          'form[name="lead"] input[name="lead[email]"]',
        ],
        lastSeen,
      },
      name: {
        places: [
          // The picture is there for a known contact only; without one the heading is the word for an unknown visitor.
          { at: ':is(h1, h3):has(img) > div > span:first-child', only: true },
          ['input[name="lead[firstname]"]', 'input[name="lead[lastname]"]'],
        ],
        lastSeen,
      },
      company: {
        places: [{ at: 'i[id^="company-"].primary + a', only: true }, 'input[name="lead[company]"]'],
        lastSeen,
      },
      owner: {
        places: [{ at: 'h6:has(~ address) + p', only: true, unless: '\\S+@\\S+' }, 'select[name="lead[owner]"]'],
        lastSeen,
      },
      stage: {
        places: [{ at: 'div:has(> h1 + hr)', text: 'own', only: true }, 'select[name="lead[stage]"]'],
        lastSeen,
      },
    },
  },
  company: {
    fields: { name: { places: ['#app-content h1', 'input[name="company[companyname]"]'], lastSeen } },
  },
};
