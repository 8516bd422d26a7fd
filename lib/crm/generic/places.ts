/** Where pages in general show a person. */
import type { CrmPlan } from '../adapter.ts';

const lastSeen = '2026-11-22';

/** The page's main part, else all of it. */
export const root: CrmPlan['root'] = ['main', '[role="main"]', 'body'];

/** How any page is read. */
export const pages: CrmPlan['pages'] = {
  contact: { fields: { email: { places: [{ at: 'a[href^="mailto:"]', only: true }], lastSeen } } },
};
