/**
 * Where Atomic CRM (1.0 to its main branch) and RealTimeX CRM (0.63) show a record. The layout has no test hooks, so
 * that roles, headings and links have to do; classes of the layout are left alone.
 */
import type { PageFields, SelectorList } from '../adapter.ts';

/** The page's main part; before it is drawn, the element that the application draws itself into. */
export const root: SelectorList = { selectors: ['main', '#root'], lastSeen: '2026-11-21' };

/** A person: their card in the middle, their addresses beside it. */
export const contactFields: PageFields = {
  email: {
    selectors: [
      // The card holds notes and activities, which may name other people's addresses.
      'main a[href^="mailto:"]:not([data-slot="card"] a)',
      // The form in which the contact is edited.
      'main input[name="email_jsonb.0.email"]',
    ],
    lastSeen: '2026-11-21',
  },
  name: { selectors: ['main h5'], lastSeen: '2026-11-21' },
  company: { selectors: ['main h5 + div a[href^="#/companies/"]'], lastSeen: '2026-11-21' },
};

/** A company's page lists people, so no address is read from it. */
export const companyFields: PageFields = {
  name: { selectors: ['main h5'], lastSeen: '2026-11-21' },
};

/** A deal is a page in RealTimeX and a dialog over the board in Atomic CRM. */
export const dealFields: PageFields = {
  name: { selectors: ['[role="dialog"] h2', 'main h5'], lastSeen: '2026-11-21' },
};
