/**
 * Where Close shows a lead. Nothing of its pages is published and its classes are generated, so only what pages in
 * general offer is asked for. A lead has any number of contacts: an address is read where the page has one only that is
 * called so; a mail link by itself may be anybody's.
 */
import type { CrmPlan } from '../adapter.ts';
import { labelledMailLink } from '../mail-link.ts';

const lastSeen = '2026-11-22';

/** The page's main part. */
export const root: CrmPlan['root'] = ['main', '#root', 'body'];

/** How a lead is read. */
export const pages: CrmPlan['pages'] = {
  lead: {
    within: ['main', '[role="main"]', 'body'],
    fields: {
      email: { places: [labelledMailLink], lastSeen },
      name: { places: [{ at: 'h1', only: true }], lastSeen },
    },
  },
};
