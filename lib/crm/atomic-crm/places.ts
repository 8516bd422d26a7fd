/**
 * Where Atomic CRM (1.0 to its main branch) and RealTimeX CRM (0.63) show a record. The layout has no test hooks, so
 * that roles, headings and links have to do; classes of the layout are left alone.
 */
import type { CrmPlan } from '../adapter.ts';

const lastSeen = '2026-11-21';

/** The page's main part; before it is drawn, the element that the application draws itself into. */
export const root: CrmPlan['root'] = ['main', '#root'];

/** How each kind of record is read. A company's page lists people, so no address is read from it. */
export const pages: CrmPlan['pages'] = {
  contact: {
    fields: {
      email: {
        places: [
          // The card holds notes and activities, which may name other people's addresses.
          'main a[href^="mailto:"]:not([data-slot="card"] a)',
          // The form in which the contact is edited.
          'main input[name="email_jsonb.0.email"]',
        ],
        lastSeen,
      },
      name: { places: ['main h5'], lastSeen },
      company: { places: ['main h5 + div a[href^="#/companies/"]'], lastSeen },
    },
  },
  company: { fields: { name: { places: ['main h5'], lastSeen } } },
  // A page in RealTimeX and a dialog over the board in Atomic CRM.
  deal: { fields: { name: { places: ['[role="dialog"] h2', 'main h5'], lastSeen } } },
};
