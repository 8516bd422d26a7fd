/**
 * Where Attio shows a record. Nothing of its pages is published and its classes are generated, so only what pages in
 * general offer is asked for: a mail link behind the attribute's name, and links that lead to the records of a kind.
 */
import type { CrmPlan } from '../adapter.ts';
import { elsewhere, labelledMailLink } from '../mail-link.ts';

const lastSeen = '2026-11-22';
const within = ['main', '[role="main"]', 'body'];
const name = { places: [{ at: 'h1', only: true }], lastSeen } as const;

/** The page's main part. */
export const root: CrmPlan['root'] = ['main', '#root', 'body'];

/** How each kind of record is read. */
export const pages: CrmPlan['pages'] = {
  contact: {
    within,
    fields: {
      email: { places: [labelledMailLink], lastSeen },
      name,
      // Of several companies none is more the person's than the other.
      company: { places: [{ at: 'a[href*="/company/"]', outside: elsewhere, only: true }], lastSeen },
    },
  },
  company: { within, fields: { name } },
  deal: { within, fields: { name } },
};
