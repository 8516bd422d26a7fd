/**
 * Where Close shows a lead. Nothing of its pages is published and its classes are generated, so only what pages in
 * general offer is asked for. A lead has any number of contacts: an address is read where the page shows a single one.
 */
import type { CrmPlan } from '../adapter.ts';
import { elsewhere, headedCards, labelledMailLink } from '../mail-link.ts';

const lastSeen = '2026-11-22';

/** The page's main part. */
export const root: CrmPlan['root'] = ['main', '#root', 'body'];

/** A contact's stands below the heading of the section that lists the contacts. */
const alone = { at: 'a[href^="mailto:"]', outside: `${elsewhere}, ${headedCards}`, only: true, alone: true } as const;

/** How a lead is read. */
export const pages: CrmPlan['pages'] = {
  lead: {
    within: ['main', '[role="main"]', 'body'],
    fields: {
      email: { places: [labelledMailLink, alone], lastSeen },
      name: { places: [{ at: 'h1', only: true }], lastSeen },
    },
  },
};
